/** A partner: one line, opened to the fields of its cells. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { fold } from '../../../../core/framework';
import { tableColumns, type KeyedRow, type Reading } from '../../../../core/workbook';
import { DayEditor } from '../../forms/day';
import { ShortEditor } from '../../forms/text';
import { ChevronDownRegular, ChevronRightRegular } from '../../icons';
import { countText } from '../../model/findings';
import { useLiveState } from '../../state/live';
import { say, strung } from '../../words';
import { TableCell } from './questions';
import { TakeOff } from './take-off';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    width: '100%',
    margin: 0,
    padding: `8px ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sign: { display: 'flex', paddingTop: '2px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  small: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Cells with names, which are long. */
const LONG: ReadonlySet<string> = new Set(['name', 'aka']);

/** What a partner's cells ask for, beyond their names. */
const HINTS = ['aka', 'identifier', 'email'] as const;
const hintOf = (key: string): string => {
  const found = HINTS.find((each) => each === key);
  return found ? say(`agreement.hint.${found}`) : '';
};

interface PartnerProps {
  readonly reading: Reading;
  readonly partner: KeyedRow;
  readonly open: boolean;
  readonly onOpen: () => void;
}

export function Partner({ reading, partner, open, onOpen }: PartnerProps) {
  const styles = useStyles();
  const { findings, readOnly, asOf } = useLiveState();
  const table = reading.tables.partners;
  const here = findings.filter((f) => f.at.sheet === table?.sheet && f.at.row === partner.row);
  const { name = '', role = '', dp = '' } = partner.values;
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  const second = strung([role, fold(dp) !== fold(name) && dp, countText(here)]);
  return (
    <>
      <h2 style={{ margin: 0, font: 'inherit' }}>
        <button type="button" className={styles.line} aria-expanded={open} onClick={onOpen}>
          <span className={styles.sign} aria-hidden="true">
            <Chevron fontSize={16} />
          </span>
          <span>
            <span className={styles.title}>{name || say('agreement.unnamed')}</span>
            {second && <span className={styles.small}>{second}</span>}
          </span>
        </button>
      </h2>
      {open && (
        <>
          {tableColumns.partners.map(({ key, heading }) => (
            <TableCell
              key={key}
              table="partners"
              reading={reading}
              row={partner}
              column={key}
              label={heading}
              hint={hintOf(key)}
              day={key === 'signedOn'}
              short={!LONG.has(key)}
            >
              {(control) =>
                key === 'signedOn' ? <DayEditor {...control} start={asOf} /> : <ShortEditor {...control} />
              }
            </TableCell>
          ))}
          {!readOnly && <TakeOff partner={partner} onDone={onOpen} />}
        </>
      )}
    </>
  );
}
