/** The formats of an export, by purpose. */

import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { formats, type Format } from '../../../core/export';
import { isWord, say } from '../words';

/** In the pane's language; a format that the catalogue does not know keeps its own. */
function labelOf({ id, label }: Format): string {
  const key = `format.${id}`;
  return isWord(key) ? say(key) : label;
}

const useStyles = makeStyles({
  section: { padding: `12px ${tokens.spacingHorizontalM}` },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  group: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  radio: { minHeight: '32px' },
  extension: { color: tokens.colorNeutralForeground3 },
  contacts: { marginTop: '8px', marginLeft: '-8px' },
  off: { color: 'inherit' },
});

interface Props {
  readonly chosen: Format;
  readonly onChoose: (id: string) => void;
  /** Whether contacts and e-mail addresses are asked for, where the format leaves them out. */
  readonly contacts: boolean;
  readonly onContacts: (wanted: boolean) => void;
  readonly disabled: boolean;
}

export function Formats({ chosen, onChoose, contacts, onContacts, disabled }: Props) {
  const styles = useStyles();
  const groups = [
    ['people', say('export.people')],
    ['programs', say('export.programs')],
    ['unit', say('export.unit')],
  ] as const;
  return (
    <section className={styles.section}>
      <h1 className={styles.heading}>{say('export.format')}</h1>
      <RadioGroup
        aria-label={say('export.format')}
        value={chosen.id}
        disabled={disabled}
        onChange={(_, data) => onChoose(data.value)}
      >
        {groups.map(([group, label]) => (
          <div key={group} role="group" aria-label={label}>
            <div className={styles.group} aria-hidden="true">
              {label}
            </div>
            {formats
              .filter((format) => format.group === group && !format.beside)
              .map((format) => (
                <Radio
                  key={format.id}
                  className={styles.radio}
                  value={format.id}
                  label={
                    <>
                      {labelOf(format)}{' '}
                      <span className={disabled ? styles.off : styles.extension}>.{format.extension}</span>
                    </>
                  }
                />
              ))}
          </div>
        ))}
      </RadioGroup>
      {chosen.published && (
        <Checkbox
          className={styles.contacts}
          checked={contacts}
          disabled={disabled}
          onChange={(_, data) => onContacts(data.checked === true)}
          label={say(chosen.id === 'zip' ? 'export.contactsAll' : 'export.contacts')}
        />
      )}
    </section>
  );
}
