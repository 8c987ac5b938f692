/** One entry of the comparison: what each side has, and whose is taken, cell by cell or for the row. */

import { Button, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { Lonely, Side } from '../../../../core/agreement/merge';
import {
  isIn,
  isStale,
  sideOf,
  type Chosen,
  type ComparedEntry,
  type ComparedField,
} from '../../../../core/workbook/copies';
import { say } from '../../words';
import { NamedText, TextChange } from '../copies/changes';
import { entryTitle } from '../copies/entry';
import { useLooks } from '../copies/looks';

const useStyles = makeStyles({
  // Each choice keeps its name beside its ring; both stand in one line as long as there is room.
  choice: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', marginLeft: '-8px' },
});

export interface Choosing {
  readonly chosen: Chosen;
  readonly onSide: (fields: readonly ComparedField[], side: Side) => void;
  readonly onEntry: (lonely: Lonely, isIn: boolean) => void;
}

/** What became of an entry that one side alone has. */
function kindOf({ side, wasThere }: Lonely): 'added' | 'mineOnly' | 'outTheirs' | 'outMine' {
  if (side === 'theirs') return wasThere ? 'outMine' : 'added';
  return wasThere ? 'outTheirs' : 'mineOnly';
}

function FieldChoice({ field, choosing }: { field: ComparedField; choosing: Choosing }) {
  const looks = useLooks();
  const styles = useStyles();
  const { difference, label, mine, theirs, base } = field;
  const { changed } = difference;
  const stale = isStale(difference, choosing.chosen);
  const who = base === null ? '' : say(`bring.changed.${changed}`);
  return (
    <div>
      <div className={looks.head}>
        <span className={looks.label}>{label}</span>
        {who && <span className={looks.kind}>{who}</span>}
      </div>
      <TextChange before={mine} after={theirs} names={[say('bring.mine'), say('bring.theirs')]} />
      {base !== null && changed === 'both' && <NamedText name={say('bring.was')} text={base} />}
      {stale && <div className={looks.small}>{say('bring.stale')}</div>}
      <RadioGroup
        className={styles.choice}
        layout="horizontal"
        aria-label={say('bring.choice', { label })}
        value={sideOf(difference, choosing.chosen) ?? ''}
        onChange={(_, data) => choosing.onSide([field], data.value === 'theirs' ? 'theirs' : 'mine')}
      >
        <Radio value="mine" label={say('bring.keepMine')} />
        <Radio value="theirs" label={say('bring.takeTheirs')} />
      </RadioGroup>
    </div>
  );
}

function LonelyChoice({ lonely, choosing }: { lonely: Lonely; choosing: Choosing }) {
  const looks = useLooks();
  const styles = useStyles();
  const kind = kindOf(lonely);
  return (
    <>
      <div className={looks.small}>{say(lonely.changed ? 'bring.changedSinceWhy' : `bring.${kind}Why`)}</div>
      <RadioGroup
        className={styles.choice}
        layout="horizontal"
        aria-label={say(`bring.${kind}`)}
        value={isIn(lonely, choosing.chosen) ? 'in' : 'out'}
        onChange={(_, data) => choosing.onEntry(lonely, data.value === 'in')}
      >
        <Radio value="in" label={say(lonely.side === 'mine' ? 'bring.keepIt' : 'bring.addIt')} />
        <Radio value="out" label={say(lonely.side === 'mine' ? 'bring.takeItOut' : 'bring.leaveIt')} />
      </RadioGroup>
    </>
  );
}

export function EntryChoice({ entry, choosing }: { entry: ComparedEntry; choosing: Choosing }) {
  const looks = useLooks();
  const { lonely, fields, only } = entry;
  const title = entryTitle(entry);
  return (
    <section className={looks.section} role="group" aria-label={title}>
      <div className={looks.head}>
        <h2 className={looks.heading}>{title}</h2>
        <span className={looks.kind}>{say(lonely ? `bring.${kindOf(lonely)}` : 'copies.kind.changed')}</span>
      </div>
      {lonely && <LonelyChoice lonely={lonely} choosing={choosing} />}
      {fields.length > 1 && (
        <div className={looks.buttons}>
          <Button
            size="small"
            aria-label={say('bring.rowTheirsNamed', { title })}
            onClick={() => choosing.onSide(fields, 'theirs')}
          >
            {say('bring.rowTheirs')}
          </Button>
          <Button
            size="small"
            aria-label={say('bring.rowMineNamed', { title })}
            onClick={() => choosing.onSide(fields, 'mine')}
          >
            {say('bring.rowMine')}
          </Button>
        </div>
      )}
      <div className={looks.fields}>
        {only.map(({ label, text }) => (
          <div key={label}>
            <div className={looks.label}>{label}</div>
            <NamedText name="" text={text} />
          </div>
        ))}
        {fields.map((field) => (
          <FieldChoice key={field.difference.field} field={field} choosing={choosing} />
        ))}
      </div>
    </section>
  );
}
