/** One of a few answers, or none. What stands in the cell stays, even where it is none of them. */

import { Select, makeStyles } from '@fluentui/react-components';
import { say } from '../words';
import type { ControlProps } from './text';

const useStyles = makeStyles({ full: { width: '100%', minWidth: 0 } });

interface Props extends ControlProps {
  readonly options: readonly string[];
  /** The option that the cell's text means, where it is written otherwise. */
  readonly known?: string | undefined;
}

export function ChoiceEditor({ draft, label, describedBy, wrong, options, known }: Props) {
  const styles = useStyles();
  const shown = known || draft.text;
  return (
    <Select
      className={styles.full}
      value={shown}
      select={{
        'aria-label': label,
        'aria-describedby': describedBy,
        'aria-invalid': wrong,
        ...{ 'data-focus': '' },
      }}
      onChange={(_, data) => draft.put(data.value)}
    >
      <option value="">{say('kind.none')}</option>
      {shown && !options.includes(shown) && <option value={shown}>{shown}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {option}
        </option>
      ))}
    </Select>
  );
}
