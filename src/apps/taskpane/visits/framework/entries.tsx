/** What the strategy says, as entries that can be found by their words. */

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Area, Framework } from '../../../../core/framework';
import { Quote } from '../../parts/quote';
import { useGivenLanguage } from '../../state/live';
import { say } from '../../words';
import { wordsOf } from './search';

const useStyles = makeStyles({
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

/** An entry: its words as they are searched, and how it is shown. */
export interface Entry {
  readonly key: string;
  readonly words: string;
  readonly show: ReactNode;
}

export const SECTIONS = [
  'requirements',
  'areas',
  'opportunities',
  'methods',
  'abbreviations',
  'aims',
] as const;
export type SectionId = (typeof SECTIONS)[number];

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
            <ul className={styles.list} lang={pack.language}>
              {entries.map((entry) => (
                <li key={entry}>{entry}</li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}

function TextEntry({ name = '', text, note = '' }: { name?: string; text: string; note?: string }) {
  const styles = useStyles();
  const language = useGivenLanguage();
  return (
    <div>
      <p className={styles.text}>
        {name && <span className={styles.name}>{name}</span>} <span lang={language}>{text}</span>
      </p>
      {note && <p className={styles.small}>{note}</p>}
    </div>
  );
}

function RequirementEntry({ title, quote }: { title: string; quote: string }) {
  const styles = useStyles();
  const language = useGivenLanguage();
  return (
    <div>
      <div className={styles.name} lang={language}>
        {title}
      </div>
      <Quote text={quote} />
    </div>
  );
}

const entry = (key: string, texts: readonly (string | null)[], show: ReactNode): Entry => ({
  key,
  words: wordsOf(texts.filter(Boolean).join(' ')),
  show,
});

/** An audience is found by its name, its abbreviation, what that stands for, and its other names. */
function areaEntry(area: Area, framework: Framework): Entry {
  const audiences = area.audiences.flatMap(({ audience }) => {
    const found = framework.vocabulary.audienceById(audience);
    return found ? [found.label, found.name, found.abbreviation, found.expansion, ...found.aliases] : [];
  });
  const listed = [...area.topics, ...area.timings, ...area.methods].map(({ label }) => label);
  const show = <AreaEntry area={area} framework={framework} />;
  return entry(area.id, [String(area.number), area.label, ...listed, ...audiences], show);
}

/** All entries of a framework by section. */
export function entriesOf(framework: Framework): Readonly<Record<SectionId, readonly Entry[]>> {
  const { requirements, areas, opportunities, methods, abbreviations, aims } = framework.pack;
  return {
    requirements: requirements.map(({ id, title, quote }) =>
      entry(id, [plainTitle(title), quote], <RequirementEntry title={plainTitle(title)} quote={quote} />),
    ),
    areas: areas.map((area) => areaEntry(area, framework)),
    opportunities: opportunities.map(({ id, label, printedAs }) =>
      entry(id, [label, ...printedAs.filter((text) => text !== id)], <TextEntry text={label} />),
    ),
    methods: methods.map(({ id, label, aliases, asks }) =>
      entry(
        id,
        [label, ...aliases],
        <TextEntry text={label} {...(asks && { note: say(`how.asks.${asks}`) })} />,
      ),
    ),
    abbreviations: abbreviations.map(({ abbreviation, expansion, printedAs }) =>
      entry(
        abbreviation,
        [abbreviation, expansion, ...printedAs],
        <TextEntry name={abbreviation} text={expansion} />,
      ),
    ),
    aims: [
      entry('text', [aims.text], <TextEntry text={aims.text} />),
      entry(
        'objective',
        [aims.objective],
        <TextEntry
          text={aims.objective}
          {...(!aims.statedInStrategy && { note: say('framework.aimsFrom', { source: aims.source }) })}
        />,
      ),
    ],
  };
}
