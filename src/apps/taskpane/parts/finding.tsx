/** One finding in words: its sign, and its sentence with the cells as links. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import type { Finding, Severity } from '../../../core/agreement';
import { toA1, type Position } from '../../../core/workbook';
import { ErrorCircleFilled, InfoRegular, LightbulbFilled } from '../icons';
import { useLiveState } from '../state/live';
import { useJourney } from '../state/pane';
import { say } from '../words';
import { TextLink } from './text-link';

const useStyles = makeStyles({
  // On a pressed button in high contrast the sign takes the button's own ink.
  sign: { '@media (forced-colors: active)': { color: 'inherit' } },
  error: { color: tokens.colorStatusDangerForeground1 },
  advice: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  // A comma stays with the cell before it.
  cell: { whiteSpace: 'nowrap' },
  icon: { flexShrink: 0, fontSize: '16px', '& svg': { display: 'block' } },
});

const SIGNS = { error: ErrorCircleFilled, advice: LightbulbFilled, note: InfoRegular } as const;

/** The shape of a severity; its word always stands beside it, or is said by the text around. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const Sign = SIGNS[severity];
  return (
    <span className={styles.icon} aria-hidden="true">
      <Sign className={mergeClasses(styles[severity], styles.sign)} fontSize={16} />
    </span>
  );
}

/** A cell as people name it; with its sheet where it is not on the sheet of the activities. */
function cellName(at: Position, home: string | undefined): string {
  return toA1(at, { sheet: at.sheet !== home });
}

/** Cells that stand in a sentence before the rest is only counted. */
const FEW_CELLS = 12;

interface TextProps {
  readonly finding: Finding;
  /** All cells with this finding; they stand as a list where the address goes. */
  readonly cells: readonly Position[];
  /** Name of the sheet that needs not be named. */
  readonly home: string | undefined;
  /** False where a list is one tab stop and this is not its current line. */
  readonly reachable?: boolean;
}

/** The sentence of a finding; each address is a link that selects the cell. */
export function FindingText({ finding, cells, home, reachable = true }: TextProps) {
  const styles = useStyles();
  const { toField } = useJourney();
  // Findings speak their framework's language, whatever the pane speaks (WCAG 3.1.2).
  const language = useLiveState().framework?.pack.language;
  const [all, setAll] = useState(false);
  const shown = all || cells.length <= FEW_CELLS + 1 ? cells : cells.slice(0, FEW_CELLS);
  const rest = cells.length - shown.length;
  const parts = finding.message.split('{cell}');
  return (
    <span lang={language}>
      {parts.map((part, i) => (
        <Fragment key={i}>
          {part}
          {i < parts.length - 1 &&
            shown.map((at, n) => {
              const listed = n < Math.min(shown.length - 1, cells.length - 2);
              return (
                <Fragment key={toA1(at)}>
                  {n > 0 && (n === cells.length - 1 ? ' and ' : ' ')}
                  <span className={listed ? styles.cell : undefined}>
                    <TextLink reachable={reachable} onPress={() => void toField(at, finding.column)}>
                      {cellName(at, home)}
                    </TextLink>
                    {listed && ','}
                  </span>
                </Fragment>
              );
            })}
          {i < parts.length - 1 && rest > 0 && (
            <>
              {' and '}
              <TextLink reachable={reachable} onPress={() => setAll(true)}>
                {say('check.cells', { n: rest })}
              </TextLink>
            </>
          )}
        </Fragment>
      ))}
    </span>
  );
}
