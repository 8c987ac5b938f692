/** One change of the strategy: its kind, the cells it touches, and a tick or a choice. */

import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { type ReactNode } from 'react';
import { typingDistance, type Change, type Framework, type Term } from '../../../../core/framework';
import type { ReviewChoice } from '../../../../core/live/copies';
import { toA1, type ReviewLine } from '../../../../core/workbook';
import {
  AddRegular,
  ArrowMoveRegular,
  ArrowRightRegular,
  ArrowSwapRegular,
  EditRegular,
  QuestionCircleFilled,
  SubtractRegular,
} from '../../icons';
import { Series } from '../../parts/series';
import { TextLink } from '../../parts/text-link';
import { Unseen } from '../../parts/unseen';
import { useLive, useLiveState } from '../../state/live';
import { listed, say } from '../../words';
import { useLooks } from '../copies/looks';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr)', columnGap: '4px' },
  // The box of a tick is wider than its sign.
  tick: { margin: '-6px 0 0 -8px' },
  sign: { display: 'flex', height: '20px', alignItems: 'center', fontSize: '16px' },
  kind: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    '& svg': { display: 'block' },
  },
  terms: { overflowWrap: 'anywhere', '& svg': { verticalAlign: '-3px' } },
  doubt: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', marginTop: '2px' },
  question: { color: tokens.colorStatusWarningForeground1, fontSize: '16px', paddingTop: '2px' },
  choice: { marginLeft: '-8px', display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
});

/** Letters by which two spellings of one word differ at most. */
const SLIP = 3;

type KindKey = 'replaced' | 'spelling' | 'renamed' | 'split' | 'out' | 'added' | 'moved';

function kindOf(change: Change): KindKey {
  switch (change.kind) {
    case 'renamed':
      return typingDistance(change.from.label, change.to.label, SLIP) <= SLIP ? 'spelling' : 'renamed';
    case 'replaced':
    case 'merged':
      return 'replaced';
    case 'removed':
      return 'out';
    default:
      return change.kind;
  }
}

const signs: Readonly<Record<KindKey, ReactNode>> = {
  replaced: <ArrowSwapRegular fontSize={16} />,
  spelling: <EditRegular fontSize={16} />,
  renamed: <EditRegular fontSize={16} />,
  split: <ArrowSwapRegular fontSize={16} />,
  out: <SubtractRegular fontSize={16} />,
  added: <AddRegular fontSize={16} />,
  moved: <ArrowMoveRegular fontSize={16} />,
};

const all = (terms: Term | readonly Term[]): readonly Term[] =>
  Array.isArray(terms) ? terms : [terms as Term];

/** What stood, and what stands in its place. */
function Terms({ change }: { change: Change }) {
  const styles = useStyles();
  if (change.kind === 'added' || change.kind === 'removed') {
    return <div className={styles.terms}>{change.term.label}</div>;
  }
  if (change.kind === 'moved') return <div className={styles.terms}>{change.from.label}</div>;
  const names = (terms: Term | readonly Term[]): string => listed(all(terms).map(({ label }) => label));
  return (
    <div className={styles.terms}>
      {names(change.from)} <ArrowRightRegular fontSize={16} aria-hidden="true" />
      <Unseen>{say('review.becomes')}</Unseen>{' '}
      {change.kind === 'split'
        ? listed(
            change.to.map(({ label }) => label),
            'disjunction',
          )
        : names(change.to)}
    </div>
  );
}

/** Where a term stands in the strategy: areas and levels by their names. */
function placesOf(places: readonly string[], { pack }: Pick<Framework, 'pack'>): string {
  const names = places.map((place) => {
    const [area, level] = place.split('/');
    const label = pack.areas.find(({ id }) => id === area)?.label ?? area ?? '';
    return level ? `${label} (${pack.levels.find(({ id }) => id === level)?.label ?? level})` : label;
  });
  return listed([...new Set(names)]);
}

/** Full name of an audience and its levels, or the policy area that names the term. */
function whatIs(term: Term, { pack }: Framework): string {
  const audience = term.kind === 'audience' ? pack.audiences.find(({ id }) => id === term.id) : undefined;
  if (!audience) return placesOf(term.places.slice(0, 1), { pack });
  const full = audience.expansion ?? audience.name;
  const levels = audience.levels.map((id) => pack.levels.find((level) => level.id === id)?.label ?? id);
  return listed([...(full === term.label ? [] : [full]), ...levels]);
}

/** What kind of term it is, and where it stands now. */
function noteOf(change: Change, to: Framework): string {
  const [term] = change.kind === 'added' || change.kind === 'removed' ? [change.term] : all(change.to);
  if (!term) return '';
  const name = say(`review.term.${term.kind}`);
  if (change.kind === 'moved') return say('review.movedTo', { name, places: placesOf(term.places, to) });
  if (change.kind === 'removed') return name;
  const what = whatIs(term, to);
  return what ? say('review.note', { name, what }) : name;
}

function Touches({ line }: { line: ReviewLine }) {
  const live = useLive();
  const { reading } = useLiveState();
  const looks = useLooks();
  const main = reading?.tables.activities?.sheet;
  const cells = [...new Map(line.touches.map(({ at }) => [toA1(at, { sheet: true }), at])).values()];
  if (cells.length === 0) return <div className={looks.quiet}>{say('review.noCell')}</div>;
  return (
    <div className={looks.small}>
      {say('review.touches')}{' '}
      <Series kind="conjunction">
        {cells.map((at) => (
          <TextLink key={toA1(at, { sheet: true })} onPress={() => void live.select(at)}>
            {toA1(at, { sheet: at.sheet !== main })}
          </TextLink>
        ))}
      </Series>
    </div>
  );
}

interface Props {
  readonly line: ReviewLine;
  readonly to: Framework;
  readonly choice: ReviewChoice | undefined;
  readonly onChoice: (choice: ReviewChoice) => void;
  /** Its cells are others than when the person began. */
  readonly changedSince: boolean;
}

/** Asked where several entries stand in for one, or where one is listed no more. */
function Decision({ line, choice, onChoice }: Omit<Props, 'changedSince' | 'to'>) {
  const styles = useStyles();
  const looks = useLooks();
  const { change, touches, canGo } = line;
  const labels = change.kind === 'split' ? change.to.map(({ label }) => label) : [];
  if (touches.length === 0 || (labels.length === 0 && kindOf(change) !== 'out')) return null;
  const value =
    choice?.kind === 'with' ? `with ${choice.label}` : (choice?.kind ?? (labels.length > 0 ? '' : 'keep'));
  return (
    <>
      <div className={styles.doubt}>
        <QuestionCircleFilled className={styles.question} />
        <span className={looks.small}>{say(labels.length > 0 ? 'review.several' : 'review.mayStay')}</span>
      </div>
      <RadioGroup
        className={styles.choice}
        layout="horizontal"
        aria-label={say('review.decide')}
        value={value}
        onChange={(_, data) => {
          const label = labels.find((one) => data.value === `with ${one}`);
          if (label !== undefined) onChoice({ kind: 'with', label });
          else onChoice({ kind: data.value === 'out' ? 'out' : 'keep' });
        }}
      >
        {labels.map((label) => (
          <Radio key={label} value={`with ${label}`} label={label} />
        ))}
        <Radio value="keep" label={say('review.keep')} />
        {canGo && <Radio value="out" label={say('review.takeOut')} />}
      </RadioGroup>
    </>
  );
}

export function ChangeLine({ line, to, choice, onChoice, changedSince }: Props) {
  const styles = useStyles();
  const looks = useLooks();
  const { change, touches } = line;
  const kind = kindOf(change);
  const ticked = touches.length > 0 && touches.every(({ instead }) => instead.length === 1);
  const name = say(`review.kind.${kind}`);
  const label =
    change.kind === 'added' || change.kind === 'removed' ? change.term.label : all(change.from)[0]?.label;
  return (
    <li className={looks.section}>
      <div className={styles.line}>
        {ticked ? (
          <Checkbox
            className={styles.tick}
            checked={choice?.kind !== 'keep'}
            aria-label={say('review.carryNamed', { kind: name, label: label ?? '' })}
            onChange={(_, data) => onChoice({ kind: data.checked === true ? 'carry' : 'keep' })}
          />
        ) : (
          <span className={styles.sign} aria-hidden="true">
            {signs[kind]}
          </span>
        )}
        <div>
          <div className={styles.kind}>
            {ticked && <span aria-hidden="true">{signs[kind]}</span>}
            {name}
            {changedSince && <strong>{say('review.changedSince')}</strong>}
          </div>
          <Terms change={change} />
          <div className={looks.quiet}>{noteOf(change, to)}</div>
          <Touches line={line} />
          <Decision line={line} choice={choice} onChoice={onChoice} />
        </div>
      </div>
    </li>
  );
}
