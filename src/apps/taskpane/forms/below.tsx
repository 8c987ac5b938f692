/** Beneath a field: what is open in it, and what somebody else wrote there meanwhile. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SyntheticEvent } from 'react';
import type { Finding } from '../../../core/agreement';
import { toA1 } from '../../../core/workbook';
import { keyOf } from '../model/findings';
import { focusFieldOf } from '../parts/focus';
import { FindingText, SeverityIcon } from '../parts/finding';
import { useGivenLanguage, useLive, useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { say } from '../words';
import type { Draft } from './draft';

const useStyles = makeStyles({
  finding: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    marginTop: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
  choice: { maxWidth: '100%', minWidth: 0, textAlign: 'left' },
  aside: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    marginTop: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

interface FindingsProps {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly home: string | undefined;
}

export function Findings({ draft, findings, home }: FindingsProps) {
  const styles = useStyles();
  const live = useLive();
  const { readOnly } = useLiveState();
  const language = useGivenLanguage();
  const { announce } = usePane();
  // What was typed is written first; the fix is then the one for the text as it stands.
  const fixNow = async (finding: Finding, choice: number | undefined) => {
    if (!(await draft.flush())) return;
    const now = live.getState().findings.find((f) => keyOf(f) === keyOf(finding));
    if (!now || !(await live.fix(now, choice))) return;
    announce(say('check.fixed', { cell: toA1(finding.at) }));
  };
  return findings.map((finding) => {
    const fixes = finding.fix ? [finding.fix] : finding.choices;
    return (
      <div key={keyOf(finding)} className={styles.finding}>
        <SeverityIcon severity={finding.severity} />
        <div>
          <FindingText finding={finding} cells={[finding.at]} home={home} />
          {fixes.length > 0 && !readOnly && (
            <div className={styles.choices}>
              {fixes.map((fix, i) => (
                <Button
                  key={fix.label}
                  lang={language}
                  className={styles.choice}
                  size="small"
                  onClick={({ currentTarget }) => {
                    focusFieldOf(currentTarget);
                    void fixNow(finding, finding.fix ? undefined : i);
                  }}
                >
                  {fix.label}
                </Button>
              ))}
            </div>
          )}
        </div>
      </div>
    );
  });
}

/** Somebody else changed the cell while something was being typed here: three ways on, none taken for the person. */
export function Conflict({ draft, multi }: { draft: Draft; multi: boolean }) {
  const styles = useStyles();
  const { theirs } = draft;
  if (theirs === null) return null;
  const settle = (text: string) => (event: SyntheticEvent) => {
    focusFieldOf(event.currentTarget);
    draft.settle(text);
  };
  const both = [draft.text, theirs].filter(Boolean).join(multi ? '; ' : '\n');
  return (
    <div className={styles.aside} role="alert">
      <span>{theirs ? say('conflict.changed', { text: theirs }) : say('conflict.emptied')}</span>
      <Button size="small" onClick={settle(draft.text)}>
        {say('conflict.mine')}
      </Button>
      <Button size="small" onClick={settle(theirs)}>
        {say('conflict.theirs')}
      </Button>
      {theirs && (
        <Button size="small" onClick={settle(both)}>
          {say('conflict.both')}
        </Button>
      )}
    </div>
  );
}
