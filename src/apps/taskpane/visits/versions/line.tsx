/** A kept version in the list: what it is, and what can be done with it. */

import { Button, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { sealInGroups } from '../../../../core/agreement';
import { versionsOf } from '../../../../core/live/copies';
import type { BrokenVersion, StoredVersion } from '../../../../core/workbook/versions';
import { buttonRef } from '../../parts/ref';
import { useLive } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';
import { Ask } from '../../parts/ask';
import { momentInWords } from '../copies/moment';
import { useLooks } from '../copies/looks';

const useStyles = makeStyles({
  note: { marginTop: '4px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Digits of the seal that people compare; the whole of it is in the exports. */
const SHORT_SEAL = 16;

interface Props {
  readonly version: StoredVersion | BrokenVersion;
  readonly readOnly: boolean;
  readonly onCompare?: () => void;
  readonly onChanged: () => Promise<void>;
}

const isWhole = (version: Props['version']): version is StoredVersion => 'agreement' in version;

function Facts({ version }: { version: Props['version'] }) {
  const looks = useLooks();
  const styles = useStyles();
  const kept = momentInWords(version.kept);
  if (!isWhole(version)) {
    return (
      <>
        <div className={looks.quiet}>{kept}</div>
        <div className={looks.small}>{say('versions.broken')}</div>
      </>
    );
  }
  const { agreement, seal, note } = version;
  return (
    <>
      <div className={looks.quiet}>
        {say('versions.facts', { when: kept, n: agreement.activities.length })}
        <br />
        {say('versions.seal', { seal: sealInGroups(seal.slice(0, SHORT_SEAL)) })}
      </div>
      {note && <div className={styles.note}>{note}</div>}
    </>
  );
}

export function VersionLine({ version, readOnly, onCompare, onChanged }: Props) {
  const looks = useLooks();
  const live = useLive();
  const { announce } = usePane();
  const [asked, ask] = useState<'delete' | 'restore' | null>(null);
  const triggers = { delete: useRef<HTMLButtonElement>(null), restore: useRef<HTMLButtonElement>(null) };
  const end = () => {
    const back = asked ? triggers[asked].current : null;
    ask(null);
    back?.focus();
  };
  const { name } = version;
  const remove = async () => {
    if (await versionsOf(live).remove(version.id)) announce(say('versions.deleted', { name }));
    ask(null);
    await onChanged();
  };
  const restore = async () => {
    end();
    if (!isWhole(version)) return;
    const when = momentInWords(version.kept);
    const said = say('versions.sheetSaid', { when, seal: sealInGroups(version.seal.slice(0, SHORT_SEAL)) });
    if (await versionsOf(live).restore(version, said)) announce(say('versions.restored', { name }));
  };
  return (
    <li className={looks.section}>
      <h2 className={looks.heading}>{name}</h2>
      <Facts version={version} />
      <div className={looks.buttons}>
        {onCompare && (
          <Button size="small" aria-label={say('versions.compareNamed', { name })} onClick={onCompare}>
            {say('versions.compare')}
          </Button>
        )}
        {isWhole(version) && (
          <Button
            size="small"
            ref={buttonRef(triggers.restore)}
            disabled={readOnly}
            aria-label={say('versions.restoreNamed', { name })}
            onClick={() => ask('restore')}
          >
            {say('versions.restore')}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          ref={buttonRef(triggers.delete)}
          disabled={readOnly}
          aria-label={say('versions.deleteNamed', { name })}
          onClick={() => ask('delete')}
        >
          {say('versions.delete')}
        </Button>
      </div>
      {asked === 'delete' && (
        <Ask
          question={say('versions.deleteAsk', { name })}
          why={say('versions.deleteWhy')}
          yes={say('versions.deleteDo')}
          no={say('versions.deleteNot')}
          onYes={() => void remove()}
          onNo={end}
        />
      )}
      {asked === 'restore' && (
        <Ask
          question={say('versions.restoreAsk', { name })}
          why={say('versions.restoreWhy')}
          yes={say('versions.restoreDo')}
          no={say('versions.restoreNot')}
          onYes={() => void restore()}
          onNo={end}
        />
      )}
    </li>
  );
}
