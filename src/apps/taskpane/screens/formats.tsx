/** The formats of an export, by purpose. */

import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
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
  off: { color: 'inherit' },
});

interface Props {
  readonly chosen: Format;
  readonly onChoose: (id: string) => void;
  readonly disabled: boolean;
}

export function Formats({ chosen, onChoose, disabled }: Props) {
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
    </section>
  );
}
