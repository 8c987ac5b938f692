/** The partners: one line each, opened to a form; added by name, taken off the sheet after asking. */

import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { partnersOf } from '../../../../core/live';
import { fold } from '../../../../core/framework';
import { tableColumns, type KeyedRow, type Reading } from '../../../../core/workbook';
import { DayEditor } from '../../forms/day';
import { ShortEditor } from '../../forms/text';
import { AddRegular, ChevronDownRegular, ChevronRightRegular } from '../../icons';
import { countText } from '../../model/findings';
import { buttonRef } from '../../parts/ref';
import { useLive, useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';
import { TableCell } from './questions';

const useStyles = makeStyles({
  why: {
    margin: 0,
    padding: `8px ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  add: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: `4px ${tokens.spacingHorizontalM} 12px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: '1 1 140px', minWidth: 0 },
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
  end: {
    padding: `8px ${tokens.spacingHorizontalM} 12px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  ask: {
    display: 'grid',
    rowGap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** What a partner's cells ask for, beyond their names. */
const HINTS = ['aka', 'identifier', 'email'] as const;
const hintOf = (key: string): string => {
  const found = HINTS.find((each) => each === key);
  return found ? say(`agreement.hint.${found}`) : '';
};

function TakeOff({ partner, onDone }: { partner: KeyedRow; onDone: () => void }) {
  const styles = useStyles();
  const live = useLive();
  const { announce } = usePane();
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);
  const name = partner.values['name'] || say('agreement.unnamed');
  const end = () => {
    setAsking(false);
    setTimeout(() => ask.current?.focus());
  };
  if (!asking) {
    return (
      <div className={styles.end}>
        <Button ref={buttonRef(ask)} size="small" onClick={() => setAsking(true)}>
          {say('agreement.takeOff')}
        </Button>
      </div>
    );
  }
  return (
    <div
      className={styles.end}
      role="alertdialog"
      aria-label={say('agreement.takeOff')}
      aria-describedby="take-off-why"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        end();
      }}
    >
      <div className={styles.ask}>
        <span id="take-off-why">{say('agreement.takeOffAsk', { name })}</span>
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() =>
              void partnersOf(live)
                .remove(partner)
                .then((done) => {
                  if (!done) return;
                  onDone();
                  announce(say('agreement.tookOff', { name }));
                })
            }
          >
            {say('agreement.takeOffDo')}
          </Button>
          <Button size="small" appearance="subtle" ref={buttonRef(keep)} onClick={end}>
            {say('row.keep')}
          </Button>
        </div>
      </div>
    </div>
  );
}

interface PartnerProps {
  readonly reading: Reading;
  readonly partner: KeyedRow;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Partner({ reading, partner, open, onOpen }: PartnerProps) {
  const styles = useStyles();
  const { findings, readOnly, asOf } = useLiveState();
  const table = reading.tables.partners;
  const here = findings.filter((f) => f.at.sheet === table?.sheet && f.at.row === partner.row);
  const { name = '', role = '', dp = '' } = partner.values;
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  const second = [role, fold(dp) === fold(name) ? '' : dp, countText(here)].filter(Boolean).join(', ');
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
              short
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

interface Props {
  readonly reading: Reading;
  /** Sheet row of the partner that stands open. */
  readonly open: number | null;
  readonly onOpen: (row: number | null) => void;
}

export function PartnersForm({ reading, open, onOpen }: Props) {
  const styles = useStyles();
  const live = useLive();
  const { readOnly } = useLiveState();
  const { announce } = usePane();
  const [name, setName] = useState('');
  const add = async () => {
    const wanted = name.trim();
    const before = new Set(reading.partners.map(({ row }) => row));
    if (!wanted || !(await partnersOf(live).add(wanted))) return;
    setName('');
    const now = live.getState().reading?.partners ?? [];
    onOpen(now.find(({ row, values }) => !before.has(row) && values['name'] === wanted)?.row ?? null);
    announce(say('agreement.added', { name: wanted }));
  };
  const known = reading.partners.some(({ values }) => fold(values['name'] ?? '') === fold(name));
  return (
    <>
      <p className={styles.why}>{say('agreement.partnersWhy')}</p>
      {!readOnly && (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Input
            className={styles.name}
            value={name}
            placeholder={say('agreement.newPartner')}
            input={{ 'aria-label': say('agreement.newPartner') }}
            onChange={(_, data) => setName(data.value)}
          />
          <Button type="submit" icon={<AddRegular />} disabled={!name.trim() || known}>
            {say('agreement.add')}
          </Button>
          {name.trim() !== '' && known && (
            <span className={styles.small}>{say('agreement.known', { name: name.trim() })}</span>
          )}
        </form>
      )}
      {reading.partners.length === 0 && <p className={styles.why}>{say('agreement.noPartners')}</p>}
      {reading.partners.map((partner) => (
        <Partner
          key={partner.row}
          reading={reading}
          partner={partner}
          open={open === partner.row}
          onOpen={() => onOpen(open === partner.row ? null : partner.row)}
        />
      ))}
    </>
  );
}
