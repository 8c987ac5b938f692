/** The framework: its version and review, what it asks, its policy areas, methods and abbreviations, searched as one. */

import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { fold, type Area, type Framework } from '../../../../core/framework';
import { dayInWords } from '../../../../core/workbook';
import { ChevronDownRegular, ChevronRightRegular, SearchRegular } from '../../icons';
import { monthsAfter } from '../../model/month-grid';
import { Body, Footer } from '../../parts/frame';
import { Quote } from '../../parts/quote';
import { useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';

const useStyles = makeStyles({
  top: { padding: tokens.spacingHorizontalM, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 12px',
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  key: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  search: { width: '100%', minWidth: 0, marginTop: '12px' },
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, font: 'inherit' },
  fold: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    width: '100%',
    minHeight: '36px',
    margin: 0,
    padding: `6px ${tokens.spacingHorizontalM}`,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  count: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  entries: { margin: 0, padding: `0 ${tokens.spacingHorizontalM} 12px`, display: 'grid', rowGap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  list: { margin: '2px 0 6px', paddingLeft: '18px' },
});

/** A title without its asides on other requirements: their numbers read as cells. */
const plainTitle = (title: string): string => title.replace(/\s*\([^)]*\bR\d+\b[^)]*\)/g, '');

/** An entry that can be searched: its words, and how it is shown. */
interface Entry {
  readonly key: string;
  readonly words: string;
  readonly show: ReactNode;
}

const SECTIONS = ['requirements', 'areas', 'methods', 'abbreviations'] as const;
type SectionId = (typeof SECTIONS)[number];

function AreaEntry({ area, framework }: { area: Area; framework: Framework }) {
  const styles = useStyles();
  const { pack, vocabulary } = framework;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [say('framework.topics'), area.topics.map(({ label }) => label)],
    ...pack.levels.map(
      ({ id, label }) =>
        [
          say('framework.audiences', { level: label }),
          [
            ...new Set(
              area.audiences
                .filter(({ level }) => level === id)
                .map(({ audience }) => vocabulary.audienceById(audience)?.label ?? ''),
            ),
          ],
        ] as const,
    ),
    [say('framework.dates'), area.timings.map(({ label }) => label)],
    [say('framework.methodsNamed'), area.methods.map(({ label }) => label)],
  ];
  return (
    <div>
      <div className={styles.name}>
        {area.number} {area.label}
      </div>
      {lists
        .filter(([, entries]) => entries.length > 0)
        .map(([name, entries]) => (
          <div key={name}>
            <p className={styles.small}>{name}</p>
            <ul className={styles.list}>
              {entries.map((entry) => (
                <li key={entry}>{entry}</li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}

function useEntries(framework: Framework): Readonly<Record<SectionId, readonly Entry[]>> {
  const styles = useStyles();
  const { pack, vocabulary } = framework;
  return {
    requirements: pack.requirements.map(({ id, title, quote }) => ({
      key: id,
      words: `${plainTitle(title)} ${quote}`,
      show: (
        <div>
          <div className={styles.name}>{plainTitle(title)}</div>
          <Quote text={quote} />
        </div>
      ),
    })),
    areas: pack.areas.map((area) => ({
      key: area.id,
      words: [
        area.label,
        ...[...area.topics, ...area.timings, ...area.methods].map(({ label }) => label),
        ...area.audiences.flatMap(({ audience }) => {
          const found = vocabulary.audienceById(audience);
          return found ? [found.label, found.name] : [];
        }),
      ].join(' '),
      show: <AreaEntry area={area} framework={framework} />,
    })),
    methods: pack.methods.map(({ id, label, asks }) => ({
      key: id,
      words: label,
      show: (
        <div>
          <p className={styles.text}>{label}</p>
          {asks && <p className={styles.small}>{say(`how.asks.${asks}`)}</p>}
        </div>
      ),
    })),
    abbreviations: pack.abbreviations.map(({ abbreviation, expansion }) => ({
      key: abbreviation,
      words: `${abbreviation} ${expansion}`,
      show: (
        <p className={styles.text}>
          <span className={styles.name}>{abbreviation}</span> {expansion}
        </p>
      ),
    })),
  };
}

interface SectionProps {
  readonly id: SectionId;
  readonly entries: readonly Entry[];
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Section({ id, entries, open, onOpen }: SectionProps) {
  const styles = useStyles();
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <button type="button" className={styles.fold} aria-expanded={open} onClick={onOpen}>
          <Chevron fontSize={16} aria-hidden="true" />
          <span>{say(`framework.${id}`)}</span>
          <span className={styles.count}>{entries.length}</span>
        </button>
      </h2>
      {open && (
        <div className={styles.entries}>
          {entries.map(({ key, show }) => (
            <div key={key}>{show}</div>
          ))}
        </div>
      )}
    </section>
  );
}

export function FrameworkScreen() {
  const { framework } = useLiveState();
  return framework ? <FrameworkPage framework={framework} /> : <Body>{null}</Body>;
}

function FrameworkPage({ framework }: { framework: Framework }) {
  const styles = useStyles();
  const { asOf } = useLiveState();
  const { setVisit } = usePane();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<SectionId | null>('requirements');
  const entries = useEntries(framework);
  const { pack } = framework;
  const wanted = fold(query).split(' ').filter(Boolean);
  const searching = wanted.length > 0;
  const found = (id: SectionId): readonly Entry[] =>
    entries[id].filter(({ words }) => {
      const text = fold(words);
      return wanted.every((word) => text.includes(word));
    });
  const hits = SECTIONS.map((id) => [id, found(id)] as const).filter(([, list]) => list.length > 0);
  const due = monthsAfter(pack.issued, pack.review.months);
  const facts = [
    [say('framework.version'), pack.version],
    [say('framework.issued'), dayInWords(pack.issued)],
    [
      say('framework.review'),
      say(asOf < due ? 'framework.due' : 'framework.overdue', {
        day: dayInWords(due),
        n: pack.review.months,
        publisher: pack.publisher,
      }),
    ],
    [say('framework.publisher'), pack.publisher],
    [say('framework.theme'), pack.theme],
  ] as const;
  return (
    <>
      <Body>
        <div className={styles.top}>
          <p className={styles.title}>{pack.title}</p>
          <dl className={styles.facts}>
            {facts.map(([key, value]) => (
              <div key={key} style={{ display: 'contents' }}>
                <dt className={styles.key}>{key}</dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ))}
          </dl>
          <Input
            className={styles.search}
            contentBefore={<SearchRegular />}
            placeholder={say('framework.search')}
            value={query}
            input={{ 'aria-label': say('framework.search'), type: 'search' }}
            onChange={(_, data) => setQuery(data.value)}
          />
        </div>
        <div role="status" className={styles.small} style={{ padding: searching ? '8px 12px' : 0 }}>
          {searching &&
            say('framework.found', {
              n: hits.reduce((n, [, list]) => n + list.length, 0),
              text: query.trim(),
            })}
        </div>
        {hits.map(([id, list]) => (
          <Section
            key={id}
            id={id}
            entries={list}
            open={searching || open === id}
            onOpen={() => setOpen(open === id ? null : id)}
          />
        ))}
      </Body>
      <Footer
        first={say('framework.requirementsN', { n: pack.requirements.length })}
        second={say('framework.areasN', { n: pack.areas.length })}
        action={say('framework.done')}
        onAction={() => setVisit(null)}
      />
    </>
  );
}
