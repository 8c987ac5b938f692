/** "Use a table": a table of any form on a sheet beside ours, shown as it was understood, then taken over. */

import { Field, MessageBar, MessageBarBody, ProgressBar, Select } from '@fluentui/react-components';
import { Body, Footer } from '../../parts/frame';
import { useLiveState } from '../../state/live';
import { say, spokenLocale, strung } from '../../words';
import { useLooks } from '../copies/looks';
import { Columns } from './columns';
import { Done } from './done';
import { placeOf } from './labels';
import { useStyles } from './looks';
import { Places, Rows } from './rows';
import { frameworks, useAdopting, type AdoptState } from './use-adopting';

const inWords = (n: number): string => n.toLocaleString(spokenLocale());

/** How far the work is, in words. */
function useWords(step: AdoptState['step']): string {
  const { busy } = useLiveState();
  const { done = 0, of = 0, what = '' } = busy ?? {};
  const rows = { done: inWords(done), of: inWords(of) };
  if (step === 'checking') return say('adopt.checking');
  if (step === 'using') return what || say(of > 0 ? 'adopt.writing' : 'adopt.begins', rows);
  return of > 0 ? say('adopt.reading', rows) : say(step === 'again' ? 'adopt.rereading' : 'adopt.looking');
}

function Working({ step }: { step: AdoptState['step'] }) {
  const looks = useLooks();
  const words = useWords(step);
  const { done = 0, of = 0 } = useLiveState().busy ?? {};
  return (
    <section className={looks.section}>
      <Field validationState="none" validationMessage={words}>
        <ProgressBar aria-label={words} {...(of > 0 && { value: done / of })} />
      </Field>
    </section>
  );
}

/** Says how far the work is, wherever the person has scrolled to, and lets it be stopped while it can be. */
function Stop({ state, second }: { state: AdoptState; second: string }) {
  const { step, stopping, stop } = state;
  const words = useWords(step);
  return (
    <Footer
      first={stopping ? say('adopt.stopping') : words}
      second={second}
      action={say('adopt.stop')}
      disabled={stopping || step === 'checking'}
      onAction={stop}
    />
  );
}

function FrameworkChoice({ state }: { state: AdoptState }) {
  const styles = useStyles();
  const { framework, chooseFramework } = state;
  return (
    <Field
      className={styles.framework}
      label={{ children: <strong className={styles.strong}>{say('adopt.framework')}</strong> }}
    >
      {frameworks.length === 1 ? (
        <span>{framework?.pack.title}</span>
      ) : (
        <Select
          value={framework?.pack.id ?? ''}
          onChange={(_, { value }) => {
            const found = frameworks.find(({ pack }) => pack.id === value);
            if (found) chooseFramework(found);
          }}
        >
          {frameworks.map(({ pack }) => (
            <option key={pack.id} value={pack.id}>
              {pack.title}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

const nameOf = ({ tables, sheet }: AdoptState['candidates'][number]): string => {
  const [first] = tables;
  return first && tables.length === 1
    ? strung([placeOf(first), say('adopt.columns', { n: first.columns.length })])
    : say('adopt.placeAll', { sheet: sheet.name, n: tables.length });
};

/** Which table, and by which framework it is read. */
function Which({ state }: { state: AdoptState }) {
  const looks = useLooks();
  const styles = useStyles();
  const { reading } = useLiveState();
  const { candidates, chosen, choose } = state;
  if (!chosen) return null;
  return (
    <section className={looks.section}>
      {candidates.length === 1 ? (
        <p className={styles.text}>{nameOf(chosen)}</p>
      ) : (
        <Field label={say('adopt.table')}>
          <Select value={chosen.id} onChange={(_, { value }) => choose(value)}>
            {candidates.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {!reading && <FrameworkChoice state={state} />}
    </section>
  );
}

function None({ state }: { state: AdoptState }) {
  const looks = useLooks();
  const styles = useStyles();
  return (
    <>
      <Body>
        <section className={looks.section}>
          <p className={styles.text}>{say('adopt.none')}</p>
          <p className={styles.quiet}>{say('adopt.noneWhy')}</p>
        </section>
      </Body>
      <Footer
        first={say('adopt.noneShort')}
        second={say('adopt.noneHere')}
        action={say('adopt.again')}
        onAction={() => void state.look(false)}
      />
    </>
  );
}

function Choosing({ state }: { state: AdoptState }) {
  const looks = useLooks();
  const { readOnly } = useLiveState();
  const { chosen, framework, adoption, step } = state;
  if (!chosen || !framework) return <None state={state} />;
  const using = step !== 'choosing';
  const takes = adoption?.tables.some(({ columns }) =>
    columns.some(({ key }) => key === 'what' || key === 'who'),
  );
  const n = adoption?.activities.length ?? 0;
  return (
    <>
      <Body>
        {using && <Working step={step} />}
        {state.changed && (
          <MessageBar layout="multiline" politeness="polite">
            <MessageBarBody>{say('adopt.changed')}</MessageBarBody>
          </MessageBar>
        )}
        <Which state={state} />
        <Columns state={state} framework={framework} disabled={using} />
        {adoption ? (
          <>
            <Places adoption={adoption} sheet={chosen.sheet.name} />
            <Rows adoption={adoption} state={state} sheet={chosen.sheet.name} />
          </>
        ) : (
          <section className={looks.section}>
            <Field
              validationState="none"
              validationMessage={say('adopt.understanding', { n: inWords(chosen.sheet.rows.length) })}
            >
              <ProgressBar aria-label={say('adopt.looking')} />
            </Field>
          </section>
        )}
      </Body>
      {using ? (
        <Stop
          state={state}
          second={say(
            step === 'again' ? 'trouble.safe' : step === 'checking' ? 'adopt.stands' : 'adopt.stopWhy',
          )}
        />
      ) : (
        <Footer
          first={say('adopt.count', { n })}
          second={say(readOnly ? 'readOnly.title' : adoption && !takes ? 'adopt.least' : 'adopt.cannotUndo')}
          action={say('adopt.use')}
          disabled={readOnly || !takes || n === 0}
          onAction={() => void state.use()}
        />
      )}
    </>
  );
}

export function AdoptScreen() {
  const state = useAdopting();
  const { step, adoption, chosen } = state;
  if (step === 'done' && adoption && chosen) return <Done adoption={adoption} sheet={chosen.sheet.name} />;
  if (step !== 'looking') return <Choosing state={state} />;
  return (
    <>
      <Body>
        <Working step={step} />
      </Body>
      <Stop state={state} second={say('trouble.safe')} />
    </>
  );
}
