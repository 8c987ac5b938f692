/** The partners: one line each, opened to a form; added by name, taken off the sheet after asking. */

import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { partnersOf } from '../../../../core/live';
import { fold } from '../../../../core/framework';
import type { Reading } from '../../../../core/workbook';
import { AddRegular } from '../../icons';
import { useLive, useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';
import { Partner } from './partner';

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
  known: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  name: { flex: '1 1 140px', minWidth: 0 },
});

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
            <span className={styles.known}>{say('agreement.known', { name: name.trim() })}</span>
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
