/** What the person sees and chose of the tables beside us; reading and writing is the session's. */

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  candidateAt,
  candidatesOf,
  understand,
  type Adoption,
  type Candidate,
  type ColumnTarget,
} from '../../../../core/adopt';
import { frameworkById, packs, type Framework } from '../../../../core/framework';
import { adoptingOf, type Source } from '../../../../core/live';
import { useLive, useLiveState } from '../../state/live';

/** Before it is used, what was chosen is read again; when all stands it is checked. */
export type Step = 'looking' | 'choosing' | 'again' | 'using' | 'checking' | 'done';

/** Choices of columns by candidate, then by table of it. */
type Choices = Readonly<
  Record<string, Readonly<Record<number, Readonly<Record<number, ColumnTarget | null>>>>>
>;

/** From so many rows on, understanding them takes long enough to be shown before it begins. */
const MANY = 500;

export const frameworks: readonly Framework[] = packs
  .map(({ id }) => frameworkById(id))
  .filter((framework) => framework !== undefined);

interface Seen extends Source {
  readonly merged: boolean;
  /** Row that the person pointed at where no headings were known, by sheet. */
  readonly pointed: { readonly sheet: string; readonly row: number } | null;
}

/** Every choice that the sheets offer, that of a row pointed at included. */
function offered({ sheets, pointed }: Seen, framework: Framework): Candidate[] {
  const found = candidatesOf(sheets, framework);
  const sheet = sheets.find(({ name }) => name === pointed?.sheet);
  const byHand = sheet && pointed ? candidateAt(sheet, pointed.row, framework) : null;
  return byHand && !found.some(({ id }) => id === byHand.id) ? [byHand, ...found] : found;
}

const firstOf = (all: readonly Candidate[], active: string): Candidate | undefined =>
  all.find(({ sheet }) => sheet.name === active) ?? all[0];

const same = <T>(a: T, b: T): boolean => JSON.stringify(a) === JSON.stringify(b);

export interface AdoptState {
  readonly step: Step;
  readonly framework: Framework | undefined;
  readonly chooseFramework: (framework: Framework) => void;
  readonly candidates: readonly Candidate[];
  readonly chosen: Candidate | undefined;
  readonly choose: (id: string) => void;
  /** Null while it is worked out. */
  readonly adoption: Adoption | null;
  readonly setColumn: (table: number, column: number, target: ColumnTarget | null) => void;
  /** True where merged cells were asked for. */
  readonly merged: boolean;
  /** True after merged cells or another edit made the table read differently from what was shown. */
  readonly changed: boolean;
  readonly look: (merged: boolean) => Promise<void>;
  readonly use: () => Promise<void>;
  readonly stop: () => void;
  /** True once Stop was pressed, until the work has ended. */
  readonly stopping: boolean;
}

/** What a chosen table gives; worked out at once, or after the next picture where it has many rows. */
function useAdoption(chosen: Candidate | undefined, choices: Choices, framework: Framework | undefined) {
  const [late, setLate] = useState<{ readonly key: unknown; readonly adoption: Adoption } | null>(null);
  const key = useMemo(() => ({ chosen, choices, framework }), [chosen, choices, framework]);
  const many = (chosen?.sheet.rows.length ?? 0) > MANY;
  const now = useMemo(
    () => (chosen && framework && !many ? understand(chosen, of(choices, chosen), framework) : null),
    [chosen, choices, framework, many],
  );
  useEffect(() => {
    if (!chosen || !framework || !many) return undefined;
    const timer = setTimeout(() => {
      setLate({ key, adoption: understand(chosen, of(choices, chosen), framework) });
    }, 30);
    return () => clearTimeout(timer);
  }, [key, chosen, choices, framework, many]);
  return many ? (late?.key === key ? late.adoption : null) : now;
}

const of = (choices: Choices, { id, tables }: Candidate) => tables.map((_, i) => choices[id]?.[i] ?? {});

export function useAdopting(): AdoptState {
  const live = useLive();
  const { framework: own, reading } = useLiveState();
  const adopting = useMemo(() => adoptingOf(live), [live]);
  const [step, setStep] = useState<Step>('looking');
  const [wanted, chooseFramework] = useState(frameworks[0]);
  const framework = reading ? (own ?? wanted) : wanted;
  const [seen, setSeen] = useState<Seen | null>(null);
  const [id, choose] = useState('');
  const [choices, setChoices] = useState<Choices>({});
  const [changed, setChanged] = useState(false);
  const [stopping, setStopping] = useState(false);
  const candidates = useMemo(() => (seen && framework ? offered(seen, framework) : []), [seen, framework]);
  const chosen = candidates.find((one) => one.id === id) ?? firstOf(candidates, seen?.active ?? '');
  const adoption = useAdoption(chosen, choices, framework);

  const look = useCallback(
    async (merged: boolean) => {
      setStep('looking');
      setStopping(false);
      const source = await adopting.look(merged);
      const at = live.getState().selected;
      const pointed = at && source?.sheets.some(({ name }) => name === at.sheet) ? at : null;
      if (source) setSeen((before) => ({ ...source, merged, pointed: before === null ? null : pointed }));
      setStep('choosing');
    },
    [adopting, live],
  );
  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    void look(false);
  }, [look]);

  /** The sheet as it stands now, with its merged cells; true where it reads as it was shown. */
  const stillSo = async (candidate: Candidate): Promise<boolean> => {
    const source = await adopting.look(true);
    if (!source) return false;
    const now: Seen = { ...source, merged: true, pointed: seen?.pointed ?? null };
    const sheet = source.sheets.find(({ name }) => name === candidate.sheet.name);
    if (sheet && same(sheet, candidate.sheet)) return true;
    const fresh = framework && offered(now, framework).find((one) => one.id === candidate.id);
    if (fresh && same(understand(fresh, of(choices, fresh), framework), adoption)) return true;
    setSeen(now);
    setChanged(true);
    return false;
  };
  const use = async () => {
    if (!chosen || !adoption || !framework) return;
    setStep('again');
    setChanged(false);
    setStopping(false);
    const write = (): Promise<boolean> => {
      setStep('using');
      return adopting.use(adoption, framework, new Date(), () => setStep('checking'));
    };
    const done = (await stillSo(chosen)) && (await write());
    setStopping(false);
    setStep(done ? 'done' : 'choosing');
  };
  return {
    ...{ step, framework, chooseFramework, candidates, chosen, choose, adoption, changed, look, use },
    merged: seen?.merged ?? false,
    setColumn: (table, column, target) => {
      if (!chosen) return;
      setChoices((before) => {
        const ofChosen = before[chosen.id] ?? {};
        return { ...before, [chosen.id]: { ...ofChosen, [table]: { ...ofChosen[table], [column]: target } } };
      });
    },
    stopping,
    stop: () => {
      setStopping(true);
      adopting.stop();
    },
  };
}
