/** One finding in words: its sign, and its sentence with the cells as links. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import type { Finding, Severity } from '../../../core/agreement';
import { toA1, type Position } from '../../../core/workbook';
import { ErrorCircleFilled, InfoRegular, LightbulbFilled } from '../icons';
import { useGivenLanguage } from '../state/live';
import { useJourney } from '../state/pane';
import { say } from '../words';
import { TextLink } from './text-link';

const useStyles = makeStyles({
  // On a pressed button in high contrast the sign takes the button's own ink.
  sign: { '@media (forced-colors: active)': { color: 'inherit' } },
  error: { color: tokens.colorStatusDangerForeground1 },
  advice: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  // What touches a link stays with it.
  together: { whiteSpace: 'nowrap' },
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

/** A cell of a sentence, or (null) what shows the cells that are only counted. */
interface Piece {
  readonly words: string;
  readonly at: Position | null;
  /** Brackets, quotation marks and stops that touch it, and must not stand alone on another line. */
  readonly before: string;
  readonly after: string;
}

const OPENING = /[([“"‘']+$/;
const CLOSING = /^[)\].,;:!?”"’']+/;

/** A sentence and its links, in turn; a link takes the marks that touch it from the words around it. */
class Sentence {
  readonly parts: (string | Piece)[] = [];
  private words = '';

  say(words: string): void {
    const last = this.parts.at(-1);
    const closing = this.words === '' && typeof last === 'object' ? (CLOSING.exec(words)?.[0] ?? '') : '';
    if (closing && typeof last === 'object')
      this.parts[this.parts.length - 1] = { ...last, after: last.after + closing };
    this.words += words.slice(closing.length);
  }

  link(words: string, at: Position | null): void {
    const before = OPENING.exec(this.words)?.[0] ?? '';
    this.words = this.words.slice(0, this.words.length - before.length);
    this.end();
    this.parts.push({ words, at, before, after: '' });
  }

  end(): readonly (string | Piece)[] {
    if (this.words) this.parts.push(this.words);
    this.words = '';
    return this.parts;
  }
}

/** What may be an address; only those that the finding names are links. */
const ADDRESS = /\b([A-Z]{1,3}\d{1,7})\b/;

/** The message with its cells as links: `cells` where its own goes, and every other one that it names. */
function sentenceOf(
  { message, also = [] }: Finding,
  { cells, rest, home }: { cells: readonly Position[]; rest: number; home: string | undefined },
): readonly (string | Piece)[] {
  const sentence = new Sentence();
  message.split('{cell}').forEach((part, i) => {
    if (i > 0) {
      cells.forEach((at, n) => {
        if (n > 0) sentence.say(n === cells.length - 1 && rest === 0 ? ' and ' : ', ');
        sentence.link(cellName(at, home), at);
      });
      if (rest > 0) {
        sentence.say(' and ');
        sentence.link(say('check.cells', { n: rest }), null);
      }
    }
    part.split(ADDRESS).forEach((words, n) => {
      const named = n % 2 === 1 ? also.find((at) => toA1(at) === words) : undefined;
      if (named) sentence.link(words, named);
      else sentence.say(words);
    });
  });
  return sentence.end();
}

/** The sentence of a finding; each address is a link that selects the cell. */
export function FindingText({ finding, cells, home, reachable = true }: TextProps) {
  const styles = useStyles();
  const { toCell } = useJourney();
  const language = useGivenLanguage();
  const [all, setAll] = useState(false);
  const shown = all || cells.length <= FEW_CELLS + 1 ? cells : cells.slice(0, FEW_CELLS);
  const rest = cells.length - shown.length;
  const own = new Set(cells);
  const go = (at: Position | null): void => {
    if (at) void toCell(at, own.has(at) ? finding.column : undefined);
    else setAll(true);
  };
  return (
    <span lang={language}>
      {sentenceOf(finding, { cells: shown, rest, home }).map((part, i) =>
        typeof part === 'string' ? (
          <Fragment key={i}>{part}</Fragment>
        ) : (
          <span key={i} className={styles.together}>
            {part.before}
            <TextLink reachable={reachable} onPress={() => go(part.at)}>
              {part.words}
            </TextLink>
            {part.after}
          </span>
        ),
      )}
    </span>
  );
}
