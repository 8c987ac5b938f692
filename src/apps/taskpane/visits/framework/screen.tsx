/** The framework: its version and review, what it asks, its policy areas, methods and abbreviations, searched as one. */

import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Framework } from '../../../../core/framework';
import { dayInWords } from '../../../../core/workbook';
import { SearchRegular } from '../../icons';
import { monthsAfter } from '../../model/month-grid';
import { Body, Footer } from '../../parts/frame';
import { useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';
import { entriesOf, SECTIONS, type SectionId } from './entries';
import { finds } from './search';
import { Section } from './section';

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
  found: {
    padding: `8px ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  search: { width: '100%', minWidth: 0, marginTop: '12px' },
});

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
  const entries = useMemo(() => entriesOf(framework), [framework]);
  const { pack } = framework;
  const searching = query.trim() !== '';
  const hits = SECTIONS.map((id) => {
    const list = searching ? entries[id].filter(({ words }) => finds(query, words)) : entries[id];
    return [id, list] as const;
  }).filter(([, list]) => list.length > 0);
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
          <p className={styles.title} lang={pack.language}>
            {pack.title}
          </p>
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
        <div role="status" className={searching ? styles.found : undefined}>
          {searching &&
            say(hits.length > 0 ? 'framework.found' : 'framework.nothing', {
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
