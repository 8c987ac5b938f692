/** Name and note of a version that is to be kept. */

import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { LONGEST_NAME, LONGEST_NOTE, MOST_VERSIONS } from '../../../../core/workbook/versions';
import { say } from '../../words';
import { useLooks } from '../copies/looks';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '8px' },
});

export interface KeepState {
  readonly name: string;
  readonly note: string;
  readonly setName: (name: string) => void;
  readonly setNote: (note: string) => void;
  readonly clear: () => void;
}

/** The first "Version 3" that no version is called yet, counted from how many there are. */
function offered(names: readonly string[], n = names.length + 1): string {
  const name = say('versions.offered', { n });
  return names.includes(name) ? offered(names, n + 1) : name;
}

/** A name is offered that none of these versions has, so that keeping is one press. */
export function useKeepForm(names: readonly string[]): KeepState {
  const [typed, setName] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const name = typed ?? offered(names);
  const clear = () => {
    setName(null);
    setNote('');
  };
  return { name, note, setName, setNote, clear };
}

interface Props {
  readonly form: KeepState;
  readonly readOnly: boolean;
  /** Name of the oldest version where it gives way to the next, else null. */
  readonly full: string | null;
}

export function KeepForm({ form, readOnly, full }: Props) {
  const looks = useLooks();
  const styles = useStyles();
  return (
    <section className={looks.section} aria-label={say('versions.keep')}>
      <p className={`${looks.paragraph} ${looks.quiet}`}>{say('versions.what')}</p>
      <div className={styles.form}>
        <Field label={say('versions.name')}>
          <Input
            value={form.name}
            disabled={readOnly}
            maxLength={LONGEST_NAME}
            onChange={(_, data) => form.setName(data.value)}
          />
        </Field>
        <Field label={say('versions.note')} hint={say('versions.noteHint')}>
          <Textarea
            value={form.note}
            disabled={readOnly}
            maxLength={LONGEST_NOTE}
            resize="vertical"
            onChange={(_, data) => form.setNote(data.value)}
          />
        </Field>
        {full !== null && (
          <div className={looks.small}>{say('versions.full', { name: full, n: MOST_VERSIONS })}</div>
        )}
      </div>
    </section>
  );
}
