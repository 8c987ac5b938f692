/** Name and note of a version that is to be kept. */

import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { LONGEST_NAME, LONGEST_NOTE } from '../../../../core/workbook/versions';
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

/** A name is offered, so that keeping is one press. */
export function useKeepForm(count: number): KeepState {
  const [typed, setName] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const name = typed ?? say('versions.offered', { n: count + 1 });
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
        {full !== null && <div className={looks.small}>{say('versions.full', { name: full })}</div>}
      </div>
    </section>
  );
}
