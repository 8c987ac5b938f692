/** The whole conformance statement: every requirement with its sentence, its verdict, and what was not checked. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Finding, StatementLine, Verdict } from '../../../../core/agreement';
import { statementOf } from '../../../../core/rules';
import { dayInWords } from '../../../../core/workbook';
import { FindingText } from '../../parts/finding';
import { Body, Footer } from '../../parts/frame';
import { Quote } from '../../parts/quote';
import { useSigns, VERDICTS } from '../../screens/statement';
import { useGivenLanguage, useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';

const useStyles = makeStyles({
  intro: { margin: 0, padding: `8px ${tokens.spacingHorizontalM}`, color: tokens.colorNeutralForeground2 },
  group: {
    padding: `8px ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: '4px 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  sign: { display: 'flex' },
  item: { padding: '8px 0', overflowWrap: 'anywhere' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  id: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  findings: { margin: '4px 0', paddingLeft: '20px' },
  line: { margin: '4px 0 0' },
  quiet: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Findings of one requirement that are listed; more are counted. */
const FEW = 5;

function Requirement({ line, findings }: { line: StatementLine; findings: readonly Finding[] }) {
  const styles = useStyles();
  const { reading } = useLiveState();
  const language = useGivenLanguage();
  const binds = line.verdict !== 'not-binding';
  const own = binds ? findings.filter((each) => each.requirements.includes(line.requirement)) : [];
  return (
    <section className={styles.item}>
      <h3 className={styles.title}>
        <span lang={language}>{line.title}</span>{' '}
        <span className={styles.id}>{say('statement.id', { id: line.requirement })}</span>
      </h3>
      <Quote text={line.quote} />
      {own.length > 0 && (
        <ul className={styles.findings}>
          {own.slice(0, FEW).map((finding, i) => (
            <li key={i}>
              <FindingText finding={finding} cells={[finding.at]} home={reading?.tables.activities?.sheet} />
            </li>
          ))}
          {own.length > FEW && <li>{say('statement.more', { n: own.length - FEW })}</li>}
        </ul>
      )}
      {line.reasons.map((reason) => (
        <p key={reason} className={styles.line}>
          <b>{say('answered.no')}</b> {reason}
        </p>
      ))}
      {binds && (
        <p className={styles.quiet}>
          {line.checked ? say('statement.looked', { what: line.checked }) : say('statement.lookedNone')}
        </p>
      )}
      {line.notChecked && (
        <p className={styles.line}>
          <b>{say('statement.left')}</b> <span lang={language}>{line.notChecked}</span>
        </p>
      )}
    </section>
  );
}

function Group({
  verdict,
  lines,
  findings,
}: {
  verdict: Verdict;
  lines: readonly StatementLine[];
  findings: readonly Finding[];
}) {
  const styles = useStyles();
  const signs = useSigns();
  const n = lines.length;
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>
        <span className={styles.sign} aria-hidden="true">
          {signs[verdict]}
        </span>
        {say('statement.group', { n, verdict: say(`statement.${verdict}`, { n }) })}
      </h2>
      {lines.map((line) => (
        <Requirement key={line.requirement} line={line} findings={findings} />
      ))}
    </section>
  );
}

export function StatementScreen() {
  const styles = useStyles();
  const { reading, findings, answered, counts, asOf } = useLiveState();
  const { setTab } = usePane();
  const lines = useMemo(
    () => (reading ? statementOf(reading, { findings, answered, counts }) : []),
    [reading, findings, answered, counts],
  );
  const of = (verdict: Verdict) => lines.filter((line) => line.verdict === verdict);
  return (
    <>
      <Body>
        <p className={styles.intro}>{say('ready.judgeWhy')}</p>
        {VERDICTS.filter((verdict) => of(verdict).length > 0).map((verdict) => (
          <Group key={verdict} verdict={verdict} lines={of(verdict)} findings={findings} />
        ))}
      </Body>
      <Footer
        first={say('statement.met.of', { n: of('not-met').length, of: lines.length })}
        second={say('statement.asOf', { day: dayInWords(asOf) })}
        action={say('tab.export')}
        onAction={() => setTab('export')}
      />
    </>
  );
}
