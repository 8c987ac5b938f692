/** The agreement: cover, partners and joint activity as forms, so that nobody needs to hunt for their sheets. */

import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { CountSign } from '../../parts/count';
import { Body, Footer } from '../../parts/frame';
import { useLiveState } from '../../state/live';
import { FORMS, useJourney, usePane, type FormTable } from '../../state/pane';
import { say, strung } from '../../words';
import { PartnersForm } from './partners';
import { CoverForm, JointForm } from './questions';

const useStyles = makeStyles({
  nav: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tabs: { flexWrap: 'wrap', padding: '0 4px' },
  none: { padding: tokens.spacingHorizontalM, margin: 0 },
});

/** The table and sheet row that a wish for the focus names, as `fieldId` writes it. */
function wished(field: string | undefined): { readonly part: FormTable; readonly row: number } | null {
  const [table, row] = (field ?? '').split(' ');
  const part = FORMS.find((each) => each === table);
  return part ? { part, row: Number(row) } : null;
}

export function AgreementScreen() {
  const styles = useStyles();
  const { reading, findings, counts } = useLiveState();
  const { focus, metFocus, setTab } = usePane();
  const { next } = useJourney();
  const [chosen, setChosen] = useState<FormTable>('agreement');
  const [open, setOpen] = useState<number | null>(null);
  const [seen, setSeen] = useState<number | null>(null);
  const body = useRef<HTMLElement>(null);
  // Whoever is led to a field finds its part and its partner open.
  const wish = wished(focus?.column);
  if (wish && focus && focus.serial !== seen) {
    setSeen(focus.serial);
    setChosen(wish.part);
    if (wish.part === 'partners') setOpen(wish.row);
  }
  useEffect(() => {
    if (!focus) return;
    const field = body.current?.querySelector(`[data-field="${focus.column}"]`);
    if (!(field instanceof HTMLElement)) return;
    field.scrollIntoView({ block: 'start' });
    field.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
    metFocus();
  }, [focus, chosen, open, metFocus]);
  if (!reading) return <Body>{null}</Body>;
  const toFix = (table: FormTable): number =>
    findings.filter((f) => f.severity === 'error' && f.at.sheet === reading.tables[table]?.sheet).length;
  const sheet = reading.tables[chosen]?.sheet;
  const here = toFix(chosen);
  return (
    <>
      <nav className={styles.nav} aria-label={say('agreement.parts')}>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={chosen}
          onTabSelect={(_, data) => {
            setChosen(FORMS.find((each) => each === data.value) ?? 'agreement');
            body.current?.scrollTo?.(0, 0);
          }}
        >
          {FORMS.map((table) => {
            const n = toFix(table);
            const name = say(`agreement.${table}`);
            return (
              <Tab key={table} value={table} aria-label={strung([name, n > 0 && say('count.error', { n })])}>
                {name}
                {n > 0 && ' '}
                {n > 0 && <CountSign n={n} />}
              </Tab>
            );
          })}
        </TabList>
      </nav>
      <Body ref={body}>
        {sheet === undefined ? (
          <p className={styles.none}>{say('agreement.noTable', { name: say(`agreement.${chosen}`) })}</p>
        ) : chosen === 'agreement' ? (
          <CoverForm reading={reading} />
        ) : chosen === 'partners' ? (
          <PartnersForm reading={reading} open={open} onOpen={setOpen} />
        ) : (
          <JointForm reading={reading} />
        )}
      </Body>
      <Footer
        first={here > 0 ? say('fill.here', { n: here }) : say('fill.hereNone')}
        second={say('fill.kept')}
        action={say(counts.errors > 0 ? 'fill.nextFix' : 'tab.check')}
        onAction={counts.errors > 0 ? next : () => setTab('check')}
      />
    </>
  );
}
