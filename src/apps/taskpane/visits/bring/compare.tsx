/** The copy beside the agreement: what differs, whose is taken, and the button that writes it. */

import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { compareAgreements, type Lonely, type Side } from '../../../../core/agreement/merge';
import { bringOf, type Brought } from '../../../../core/live/copies';
import {
  allOf,
  comparedEntries,
  countChosen,
  differenceId,
  lonelyId,
  NOTHING,
  type Chosen,
  type ComparedField,
} from '../../../../core/workbook/copies';
import type { StoredVersion } from '../../../../core/workbook/versions';
import { Body, Footer, Header } from '../../parts/frame';
import { useLive, useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';
import { momentInWords } from '../copies/moment';
import { useLooks } from '../copies/looks';
import { EntryChoice, type Choosing } from './entry';
import type { CopyFile } from './read';

const useStyles = makeStyles({
  base: { marginTop: '4px' },
  select: { minWidth: 0, width: '100%' },
});

/** Entries drawn at once; more come on asking, so that a thousand do not hold the pane up. */
const SHOWN = 40;

/** What was chosen, and the ways to choose. */
function useChoosing(): Choosing & { setChosen: (chosen: Chosen) => void } {
  const [chosen, setChosen] = useState<Chosen>(NOTHING);
  const onSide = (fields: readonly ComparedField[], side: Side) =>
    setChosen((before) => {
      const sides = new Map(before.sides);
      for (const { difference } of fields) {
        sides.set(differenceId(difference), { side, mine: difference.mine });
      }
      return { ...before, sides };
    });
  const onEntry = (lonely: Lonely, isIn: boolean) =>
    setChosen((before) => ({ ...before, entries: new Map(before.entries).set(lonelyId(lonely), isIn) }));
  return { chosen, onSide, onEntry, setChosen };
}

interface Props {
  readonly file: CopyFile;
  /** Versions that both hold, newest first. */
  readonly common: readonly StoredVersion[];
  readonly onOther: () => void;
}

function useComparison(file: CopyFile, base: StoredVersion | null) {
  const { reading, asOf, framework } = useLiveState();
  return useMemo(() => {
    const mine = reading?.agreement(asOf);
    if (!mine || !framework) return null;
    const theirs = file.copy.agreement;
    const of = base?.agreement ?? null;
    const comparison = compareAgreements(mine, theirs, of);
    return { comparison, entries: comparedEntries(comparison, { mine, theirs, base: of }, framework) };
  }, [reading, asOf, framework, file, base]);
}

function BaseChoice({
  common,
  base,
  onBase,
}: {
  common: Props['common'];
  base: string;
  onBase: (id: string) => void;
}) {
  const looks = useLooks();
  const styles = useStyles();
  if (common.length === 0) return <div className={looks.small}>{say('bring.noBase')}</div>;
  return (
    <>
      <Field className={styles.base} label={say('bring.base')} size="small">
        <Select
          size="small"
          select={{ className: styles.select }}
          value={base}
          onChange={(_, data) => onBase(data.value)}
        >
          {common.map(({ id, name, kept }) => (
            <option key={id} value={id}>
              {say('versions.option', { name, when: momentInWords(kept) })}
            </option>
          ))}
          <option value="">{say('bring.baseNone')}</option>
        </Select>
      </Field>
      <div className={looks.quiet}>{say(base ? 'bring.baseWhy' : 'bring.baseOff')}</div>
    </>
  );
}

function News({ brought, steps }: { brought: Brought; steps: number }) {
  const looks = useLooks();
  const { cells, homeless } = brought;
  return (
    <div className={looks.section} role="status">
      {say('bring.done', { n: cells })} {say('bring.steps', { n: steps })}
      {homeless.map(({ part, field, text }) => (
        <div key={`${part} ${field} ${text}`} className={looks.small}>
          {say('bring.homeless', { text })}
        </div>
      ))}
    </div>
  );
}

export function BringCompare({ file, common, onOther }: Props) {
  const looks = useLooks();
  const live = useLive();
  const { readOnly } = useLiveState();
  const { announce } = usePane();
  const [baseId, setBase] = useState(common[0]?.id ?? '');
  const base = common.find(({ id }) => id === baseId) ?? null;
  const choosing = useChoosing();
  const [shown, show] = useState(SHOWN);
  const [busy, setBusy] = useState(false);
  const [news, setNews] = useState<{ brought: Brought; steps: number } | null>(null);
  const compared = useComparison(file, base);
  if (!compared) return null;
  const { comparison, entries } = compared;
  const { taken, open } = countChosen(comparison, choosing.chosen);
  const differ = entries.length > 0;
  const bring = async () => {
    setBusy(true);
    const brought = await bringOf(live).bring(file.copy, base?.agreement ?? null, choosing.chosen);
    setBusy(false);
    if (!brought) return;
    const steps = live.getState().done?.steps ?? 1;
    setNews({ brought, steps });
    announce(`${say('bring.done', { n: brought.cells })} ${say('bring.steps', { n: steps })}`);
  };
  return (
    <>
      <Header label={file.name}>
        <h2 className={looks.title}>{file.name}</h2>
        {differ && (
          <>
            <BaseChoice common={common} base={baseId} onBase={setBase} />
            <div className={looks.buttons}>
              <Button size="small" onClick={() => choosing.setChosen(allOf('theirs', comparison))}>
                {say('bring.allTheirs')}
              </Button>
              <Button size="small" onClick={() => choosing.setChosen(allOf('mine', comparison))}>
                {say('bring.allMine')}
              </Button>
              {base && (
                <Button size="small" onClick={() => choosing.setChosen(NOTHING)}>
                  {say('bring.oneSided')}
                </Button>
              )}
            </div>
          </>
        )}
      </Header>
      <Body>
        {news && <News {...news} />}
        {entries.length === 0 && (
          <p className={`${looks.section} ${looks.quiet}`}>{say(news ? 'bring.allIn' : 'bring.same')}</p>
        )}
        {entries.some(({ fields }) => fields.length > 0) && (
          <p className={`${looks.section} ${looks.quiet}`}>{say('bring.legend')}</p>
        )}
        {entries.slice(0, shown).map((entry) => (
          <EntryChoice
            key={`${entry.part} ${entry.key} ${entry.mine} ${entry.theirs}`}
            entry={entry}
            choosing={choosing}
          />
        ))}
        {entries.length > shown && (
          <div className={looks.section}>
            <Button size="small" onClick={() => show(shown + SHOWN)}>
              {say('check.more', { n: Math.min(SHOWN, entries.length - shown) })}
            </Button>
          </div>
        )}
      </Body>
      <Footer
        first={
          !differ
            ? say('bring.nothing')
            : open > 0
              ? say('bring.open', { n: open })
              : say('bring.chosen', { n: taken })
        }
        second={say(!differ ? 'bring.local' : open > 0 ? 'bring.openWhy' : 'bring.undo')}
        action={!differ ? say('bring.other') : busy ? say('bring.busy') : say('bring.do', { n: taken })}
        disabled={busy || readOnly || (differ && taken === 0)}
        onAction={() => (!differ ? onOther() : void bring())}
      />
    </>
  );
}
