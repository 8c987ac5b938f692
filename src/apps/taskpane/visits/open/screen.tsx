/** "Open an agreement file": the data of an agreement becomes the sheets of this workbook. */

import { Button, Field, makeStyles, mergeClasses, ProgressBar } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { adoptingOf } from '../../../../core/live';
import { agreementToBody, blueprintFor } from '../../../../core/workbook';
import { DropZone, useChooser, useDropping } from '../../parts/files';
import { Body, Footer } from '../../parts/frame';
import { useLive, useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';
import { useLooks } from '../copies/looks';
import { readAgreementFile, type Opened } from './read';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const useStyles = makeStyles({
  text: { margin: '0 0 12px', overflowWrap: 'anywhere' },
  last: { margin: 0, overflowWrap: 'anywhere' },
  facts: { margin: '8px 0 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
});

/** What the file holds, before anything is made of it. */
function Facts({ opened: { name, agreement, framework } }: { opened: Opened }) {
  const looks = useLooks();
  const styles = useStyles();
  const { reading } = useLiveState();
  const { pack } = framework;
  const other = agreement.framework.version !== pack.version;
  return (
    <section className={looks.section}>
      <h2 className={looks.heading}>{name}</h2>
      <ul className={styles.facts}>
        <li>{agreement.cover.reference || agreement.cover.partnership || say('open.noReference')}</li>
        <li>{pack.title}</li>
        <li>
          {say('adopt.count', { n: agreement.activities.length })},{' '}
          {say('open.partners', { n: agreement.partners.length })},{' '}
          {say('open.answers', { n: agreement.answers.length })}
        </li>
        {other && <li>{say('open.version', { theirs: agreement.framework.version, ours: pack.version })}</li>}
      </ul>
      <p className={mergeClasses(looks.quiet, styles.last)}>{say(reading ? 'open.stands' : 'open.makes')}</p>
    </section>
  );
}

function Choose({ onFile }: { onFile: (file: File | undefined) => void }) {
  const styles = useStyles();
  const { over, on } = useDropping((data) => onFile(data.files[0]));
  const { input, choose } = useChooser({
    accept: '.json,application/json',
    label: say('open.choose'),
    onFiles: ([file]) => onFile(file),
  });
  return (
    <DropZone over={over} on={on}>
      <p className={styles.text}>{say('open.drop')}</p>
      <Button onClick={choose}>{say('open.choose')}</Button>
      {input}
    </DropZone>
  );
}

/** The agreement of a file as a workbook of its own, for a place that holds one already. */
async function workbookOf({ agreement, framework }: Opened): Promise<Uint8Array> {
  const { printBlueprint } = await import(/* webpackChunkName: "print-workbook" */ '../../../../io/file');
  return printBlueprint(blueprintFor(framework, agreementToBody(agreement, framework)));
}

export function OpenScreen() {
  const looks = useLooks();
  const live = useLive();
  const adopting = useMemo(() => adoptingOf(live), [live]);
  const { reading, readOnly, busy } = useLiveState();
  const { setTab, announce } = usePane();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, setSaid] = useState('');
  const [working, setWorking] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = readAgreementFile(file.name, await file.text());
    setOpened('opened' in read ? read.opened : null);
    setSaid('why' in read ? read.why : '');
  };
  const make = async () => {
    if (!opened) return;
    setWorking(true);
    const done = await adopting.open(opened.agreement, opened.framework, new Date());
    setWorking(false);
    if (!done) return;
    announce(say('open.done', { name: opened.name }));
    setTab('check');
  };
  const save = async () => {
    if (!opened) return;
    const name = `${opened.name.replace(/\.json$/i, '')}.xlsx`;
    const done = await live.saveFile(name, await workbookOf(opened), XLSX);
    if (done) setSaid(say('open.saved', { name }));
  };
  return (
    <>
      <Body>
        {working && (
          <section className={looks.section}>
            <Field validationState="none" validationMessage={busy?.what ?? ''}>
              <ProgressBar
                aria-label={say('open.making')}
                {...(busy && busy.of > 0 && { value: busy.done / busy.of })}
              />
            </Field>
          </section>
        )}
        {said && (
          <p className={looks.section} role="alert">
            {said}
          </p>
        )}
        {opened && <Facts opened={opened} />}
        {!working && <Choose onFile={(file) => void take(file)} />}
      </Body>
      {working ? (
        <Footer
          first={say('open.making')}
          second={say('adopt.stopWhy')}
          action={say('adopt.stop')}
          onAction={() => adopting.stop()}
        />
      ) : reading ? (
        <Footer
          first={say('open.standsShort')}
          second={say('open.saveWhy')}
          action={say('open.save')}
          disabled={!opened}
          onAction={() => void save()}
        />
      ) : (
        <Footer
          first={opened ? opened.name : say('open.none')}
          second={say(readOnly ? 'readOnly.title' : 'adopt.cannotUndo')}
          action={say('open.do')}
          disabled={!opened || readOnly}
          onAction={() => void make()}
        />
      )}
    </>
  );
}
