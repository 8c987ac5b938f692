/** What everyday Excel took from the tables, with the click that mends it, and how that click is taken back. */

import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { cannotBeUndone, mendingOf, type Damage, type Done } from '../../../core/live';
import { columnLabel, toA1 } from '../../../core/workbook';
import { DismissRegular, WrenchRegular } from '../icons';
import { useLive, useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { listed, say, type WordKey } from '../words';
import { TextLink } from './text-link';

const useStyles = makeStyles({
  bar: { borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0, flexShrink: 0 },
  title: { display: 'block' },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '132px', overflowY: 'auto' },
  line: { padding: `2px 0`, overflowWrap: 'anywhere' },
  all: { paddingTop: tokens.spacingVerticalXS },
});

/** Excel takes back a hundred steps at most. */
const MOST_STEPS = 100;

/** As much of a text as a sentence can quote. */
const cut = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}…` : text);

const tableNames: Readonly<Record<string, WordKey>> = {
  agreement: 'mend.table.agreement',
  partners: 'mend.table.partners',
  activities: 'mend.table.activities',
  joint: 'mend.table.joint',
  answers: 'mend.table.answers',
};

/** What is wrong, and where. */
function sentenceOf({ kind, table, columns, count, at, text }: Damage): string {
  const name = say(tableNames[table ?? 'activities'] ?? 'mend.table.activities');
  const where =
    table === 'activities' ? listed(columns.map(columnLabel)) : say('mend.columnsOf', { table: name });
  const key = kind === 'check' && text === '' ? 'mend.checkEmpty' : (`mend.${kind}` as const);
  return say(key, {
    n: count,
    text: cut(text),
    cell: at ? toA1(at) : '',
    columns: where,
    table: name,
    sheet: at?.sheet ?? '',
  });
}

const isMendable = ({ kind }: Damage): boolean => kind !== 'copy';

function Line({ damage, onMend }: { damage: Damage; onMend: (damage: readonly Damage[]) => void }) {
  const styles = useStyles();
  const { kind } = damage;
  return (
    <li className={styles.line}>
      {sentenceOf(damage)}{' '}
      {kind !== 'copy' && <TextLink onPress={() => onMend([damage])}>{say(`mend.do.${kind}`)}</TextLink>}
    </li>
  );
}

/** The damage that stands, each with its own way out, and one for all. */
function DamageBar() {
  const styles = useStyles();
  const live = useLive();
  const { damage, readOnly } = useLiveState();
  const { announce } = usePane();
  const [mending, setMending] = useState(false);
  if (damage.length === 0 || readOnly) return null;
  const mendable = damage.filter(isMendable);
  const mend = (some: readonly Damage[]): void => {
    if (mending) return;
    setMending(true);
    void mendingOf(live)
      .mend(some)
      .then((done) => done && announce(stepsOf(live.getState().done)))
      .finally(() => setMending(false));
  };
  return (
    <MessageBar className={styles.bar} layout="multiline" politeness="polite" icon={<WrenchRegular />}>
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>
          {say(mendable.length > 0 ? 'mend.title' : 'mend.titleCopy')}
        </MessageBarTitle>
        <ul className={styles.list} aria-busy={mending}>
          {damage.map((one) => (
            <Line
              key={`${one.kind} ${one.table} ${one.columns.join()} ${one.text}`}
              damage={one}
              onMend={mend}
            />
          ))}
        </ul>
        {mendable.length > 1 && (
          <div className={styles.all}>
            <TextLink onPress={() => mend(mendable)}>{say('mend.all')}</TextLink>
          </div>
        )}
        {mendable.some(cannotBeUndone) && <div className={styles.all}>{say('mend.noUndo')}</div>}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={say('mend.close')}
            onClick={() => mendingOf(live).putAway(damage)}
          />
        }
      />
    </MessageBar>
  );
}

/** "Mended. Ctrl+Z takes it back in 4 steps." */
function stepsOf(done: Done | null): string {
  const steps = done?.steps ?? 0;
  if (steps === 0) return say('mend.forGood');
  return `${say('mend.done')} ${steps > MOST_STEPS ? say('mend.tooMany') : say('check.steps', { n: steps })}`;
}

/** How the last mending is taken back, until something else is done. */
function MendedBar() {
  const styles = useStyles();
  const { done } = useLiveState();
  const [closed, setClosed] = useState<Done | null>(null);
  if (done?.action !== 'mend' || done === closed) return null;
  return (
    <MessageBar className={styles.bar} layout="multiline" intent="success">
      <MessageBarBody>{stepsOf(done)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={say('trouble.close')}
            onClick={() => setClosed(done)}
          />
        }
      />
    </MessageBar>
  );
}

/** What stands, and what was mended last. */
export function Damaged() {
  return (
    <>
      <DamageBar />
      <MendedBar />
    </>
  );
}
