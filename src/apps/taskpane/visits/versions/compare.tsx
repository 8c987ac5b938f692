/** A version beside the present one or beside another version: what was added, taken out and changed, cell by cell. */

import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Agreement } from '../../../../core/agreement';
import { compareAgreements, movedActivities } from '../../../../core/agreement/merge';
import type { Framework } from '../../../../core/framework';
import { comparedEntries, type ComparedEntry } from '../../../../core/workbook/copies';
import type { StoredVersion } from '../../../../core/workbook/versions';
import { Body, Footer, Header } from '../../parts/frame';
import { useLiveState } from '../../state/live';
import { listed, say } from '../../words';
import { NamedText, TextChange } from '../copies/changes';
import { countsOf, entryTitle } from '../copies/entry';
import { momentInWords } from '../copies/moment';
import { useLooks } from '../copies/looks';

const useStyles = makeStyles({
  with: { marginTop: '4px' },
  select: { minWidth: 0, width: '100%' },
});

function Entry({ entry }: { entry: ComparedEntry }) {
  const looks = useLooks();
  const kind = entry.lonely ? (entry.lonely.side === 'theirs' ? 'added' : 'out') : 'changed';
  return (
    <section className={looks.section}>
      <div className={looks.head}>
        <h2 className={looks.heading}>{entryTitle(entry)}</h2>
        <span className={looks.kind}>{say(`copies.kind.${kind}`)}</span>
      </div>
      <div className={looks.fields}>
        {entry.only.map(({ label, text }) => (
          <div key={label}>
            <div className={looks.label}>{label}</div>
            <NamedText name="" text={text} />
          </div>
        ))}
        {entry.fields.map(({ difference, label, mine, theirs }) => (
          <div key={difference.field}>
            <div className={looks.label}>{label}</div>
            <TextChange before={mine} after={theirs} names={[say('copies.before'), say('copies.after')]} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** What changed from one to the other, and the activities that stand elsewhere. */
function useChanges(before: Agreement, after: Agreement | null, framework: Framework | null) {
  return useMemo(() => {
    if (!after || !framework) return { entries: [], moved: [] };
    const comparison = compareAgreements(before, after, null);
    return {
      entries: comparedEntries(comparison, { mine: before, theirs: after, base: null }, framework),
      moved: movedActivities(before, after),
    };
  }, [before, after, framework]);
}

/** Activities named as moved; more are counted. */
const NAMED = 5;

function Moved({ moved }: { moved: ReturnType<typeof movedActivities> }) {
  const looks = useLooks();
  const more = moved.length - NAMED;
  const names = [
    ...moved.slice(0, NAMED).map(({ title }) => say('copies.part.activities', { title })),
    ...(more > 0 ? [say('versions.movedMore', { n: more })] : []),
  ];
  return (
    <section className={looks.section}>
      <h2 className={looks.heading}>{say('versions.order')}</h2>
      <p className={`${looks.small} ${looks.last}`}>
        {say('versions.moved', { names: listed(names), n: moved.length })}
      </p>
    </section>
  );
}

interface Props {
  readonly version: StoredVersion;
  readonly versions: readonly StoredVersion[];
  readonly onEnd: () => void;
}

/** "" stands for the agreement as it is now. */
const PRESENT = '';

export function CompareView({ version, versions, onEnd }: Props) {
  const looks = useLooks();
  const styles = useStyles();
  const { reading, asOf, framework } = useLiveState();
  const [other, choose] = useState(PRESENT);
  const present = useMemo(() => reading?.agreement(asOf) ?? null, [reading, asOf]);
  const found = versions.find(({ id }) => id === other);
  // The older of the two comes first, so that "added" means added later.
  const turned = found !== undefined && found.kept < version.kept;
  const after = turned ? version.agreement : found ? found.agreement : present;
  const { entries, moved } = useChanges(turned ? found.agreement : version.agreement, after, framework);
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  const only = moved.length > 0 ? 'order' : 'same';
  const title = say('versions.since', { name: version.name });
  return (
    <>
      <Header label={title}>
        <h2 className={looks.title}>{title}</h2>
        <div className={looks.quiet}>{momentInWords(version.kept)}</div>
        <Field className={styles.with} label={say('versions.with')} size="small">
          <Select
            size="small"
            select={{ className: styles.select }}
            value={other}
            onChange={(_, data) => choose(data.value)}
          >
            <option value={PRESENT}>{say('versions.present')}</option>
            {versions
              .filter(({ id }) => id !== version.id)
              .map(({ id, name, kept }) => (
                <option key={id} value={id}>
                  {say('versions.option', { name, when: momentInWords(kept) })}
                </option>
              ))}
          </Select>
        </Field>
      </Header>
      <Body ref={place}>
        {entries.length + moved.length === 0 && (
          <p className={`${looks.section} ${looks.quiet}`}>{say('versions.same')}</p>
        )}
        {moved.length > 0 && <Moved moved={moved} />}
        {entries.some(({ fields }) => fields.length > 0) && (
          <p className={`${looks.section} ${looks.quiet}`}>{say('copies.legend')}</p>
        )}
        {entries.map((entry) => (
          <Entry key={`${entry.part} ${entry.key} ${entry.mine} ${entry.theirs}`} entry={entry} />
        ))}
      </Body>
      <Footer
        first={entries.length > 0 ? listed(countsOf(entries)) : say(`versions.${only}Short`)}
        second={
          entries.length > 0 ? say('versions.differ', { n: entries.length }) : say(`versions.${only}Else`)
        }
        action={say('versions.back')}
        onAction={onEnd}
      />
    </>
  );
}
