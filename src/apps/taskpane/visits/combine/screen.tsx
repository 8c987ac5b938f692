/** Combine: submissions dropped on the pane as one register, with what only many agreements tell. */

import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { loadFramework, packs, type Framework } from '../../../../core/framework';
import { agreementsWorstFirst, type Register } from '../../../../core/register';
import { AddRegular } from '../../icons';
import { today } from '../../model/today';
import { useChooser, useDropping } from '../../parts/files';
import { Body, Footer, Header } from '../../parts/frame';
import { Unseen } from '../../parts/unseen';
import { useLiveState } from '../../state/live';
import { say, strung } from '../../words';
import { AgreementList } from './agreements';
import { ClashSection } from './clashes';
import { droppedFiles, type Dropped } from './dropped';
import { Empty } from './empty';
import { useLooks } from './looks';
import { Calendar, Coverage } from './pictures';
import { Saving } from './saving';
import { useCombining, type Running } from './session';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-4px' },
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  add: { flexShrink: 0 },
  tabs: { marginLeft: '-8px', marginBottom: '4px', flexWrap: 'wrap' },
  stop: { marginTop: '8px' },
});

const VIEWS = ['register', 'coverage', 'calendar'] as const;
type View = (typeof VIEWS)[number];

function Busy({ running, onStop }: { running: Running; onStop: () => void }) {
  const looks = useLooks();
  const styles = useStyles();
  const { done, of } = running;
  return (
    <section className={looks.section}>
      <Field validationState="none" validationMessage={say('combine.progress', { done, of })}>
        <ProgressBar aria-label={say('combine.reading')} value={of > 0 ? done / of : 0} />
      </Field>
      <Button size="small" className={styles.stop} onClick={onStop}>
        {say('combine.stop')}
      </Button>
    </section>
  );
}

/** "71 of 100 complete", and beneath it what is not. */
function standing(register: Register): readonly [first: string, second: string] {
  const found = agreementsWorstFirst(register, 1);
  const of = register.counts.agreements;
  const parts = [
    found.draft.count > 0 && say('combine.drafts', { n: found.draft.count }),
    found['to-judge'].count > 0 && say('combine.judge', { n: found['to-judge'].count }),
    found['not-read'].count > 0 && say('combine.notRead', { n: found['not-read'].count }),
  ];
  return [say('combine.complete', { n: found.complete.count, of }), strung(parts)];
}

interface ShownProps {
  readonly register: Register;
  readonly running: Running | null;
  readonly stopped: Running | null;
  readonly passed: readonly string[];
  readonly onAdd: () => void;
  readonly onStop: () => void;
}

function Shown({ register, running, stopped, passed, onAdd, onStop }: ShownProps) {
  const looks = useLooks();
  const styles = useStyles();
  const [view, setView] = useState<View>('register');
  const [saving, setSaving] = useState(false);
  const [first, second] = standing(register);
  const { files, unread } = register.counts;
  const read = say('combine.read', { n: files + unread });
  return (
    <>
      <Header label={say('combine.title')}>
        <div className={styles.head}>
          <p className={looks.quiet}>
            {stopped ? `${say('combine.stopped', { ...stopped })} ` : ''}
            {read}
            {passed.map((name) => ` ${say('combine.passed', { name })}`)}
          </p>
          <Button
            className={styles.add}
            size="small"
            icon={<AddRegular />}
            disabledFocusable={running !== null}
            onClick={onAdd}
          >
            {say('combine.add')}
          </Button>
        </div>
      </Header>
      <Body>
        <Unseen live>{running ? '' : read}</Unseen>
        {running && <Busy running={running} onStop={onStop} />}
        {saving && <Saving register={register} />}
        <ClashSection register={register} />
        <section className={looks.section} aria-label={say('combine.tabs')}>
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={view}
            onTabSelect={(_, data) => setView(VIEWS.find((one) => one === data.value) ?? 'register')}
          >
            {VIEWS.map((one) => (
              <Tab key={one} value={one}>
                {say(`combine.tab.${one}`)}
              </Tab>
            ))}
          </TabList>
          {view === 'register' && <AgreementList register={register} />}
          {view === 'coverage' && <Coverage register={register} />}
          {view === 'calendar' && <Calendar register={register} />}
        </section>
      </Body>
      <Footer
        first={first}
        second={second}
        action={say('combine.save')}
        disabled={running !== null}
        onAction={() => setSaving(true)}
      />
    </>
  );
}

function frameworkFor(open: Framework | null): Framework {
  if (open) return open;
  const [pack] = packs;
  if (!pack) throw new Error('There is no framework.');
  return loadFramework(pack);
}

export function CombineScreen() {
  const styles = useStyles();
  const { framework } = useLiveState();
  const [chosen] = useState(() => frameworkFor(framework));
  const { register, running, stopped, passed, add, stop } = useCombining(chosen, today());
  const [why, setWhy] = useState('');
  const take = (files: readonly Dropped[]) => {
    setWhy(files.length > 0 ? '' : say('combine.none'));
    if (!running) void add(files);
  };
  const { over, on } = useDropping((data) => void droppedFiles(data).then(take));
  const { input, choose } = useChooser({
    accept: '.xlsx,.xlsm,.json,.zip',
    label: say('combine.choose'),
    multiple: true,
    onFiles: (files) => take(files.map((file) => ({ file, name: file.name }))),
  });
  return (
    <div className={mergeClasses(styles.page, over && styles.over)} {...on}>
      {register ? (
        <Shown {...{ register, running, stopped, passed }} onAdd={choose} onStop={stop} />
      ) : running ? (
        <>
          <Body>
            <Busy running={running} onStop={stop} />
          </Body>
          <Footer
            first={say('combine.reading')}
            second={say('combine.stay')}
            action={say('combine.save')}
            disabled
            onAction={() => undefined}
          />
        </>
      ) : (
        <Empty over={over} why={why} onChoose={choose} />
      )}
      {input}
    </div>
  );
}
