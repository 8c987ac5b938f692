/** Which partner takes part in how much, and leads it. */

import { useState } from 'react';
import type { Reading } from '../../../core/workbook';
import { listed, say } from '../words';
import { BarRow } from './bar-row';
import { Behind, type Mark } from './behind';
import { FigureTable } from './figure-table';
import type { PartnerFigure } from './figures';
import { Folded } from './folded';
import { Section, usePictureStyles } from './parts';

/** Partners shown at first. */
const FIRST = 20;
const HEADS = ['partner', 'activities', 'leads'] as const;

export function Partners({ reading, figures }: { reading: Reading; figures: readonly PartnerFigure[] }) {
  const shared = usePictureStyles();
  const [asTable, setAsTable] = useState(false);
  const [mark, setMark] = useState<Mark | null>(null);
  const most = Math.max(1, ...figures.map(({ rows }) => rows.length));
  const idle = figures.filter(({ rows }) => rows.length === 0).map(({ name }) => name);
  // One partner needs no picture.
  if (figures.length < 2) return null;
  return (
    <Section
      id="overview-partners"
      title={say('overview.partners')}
      aside={<span className={shared.quiet}>{say('overview.partnersWhat')}</span>}
      asTable={asTable}
      onTable={setAsTable}
    >
      {asTable ? (
        <FigureTable
          heads={HEADS.map((key) => say(`overview.table.${key}`))}
          rows={figures.map(({ name, rows, leads }) => ({ key: name, cells: [name, rows.length, leads] }))}
        />
      ) : (
        <Folded
          items={figures}
          first={FIRST}
          className={shared.list}
          line={({ name, rows, leads }) => (
            <li key={name}>
              <BarRow
                name={name}
                n={rows.length}
                most={most}
                leads={leads}
                onPress={
                  rows.length > 0 ? (from) => setMark({ title: name, rows, column: 'partners', from }) : null
                }
              />
            </li>
          )}
        />
      )}
      {idle.length > 0 && (
        <div className={shared.quiet}>{say('overview.idle', { names: listed(idle), n: idle.length })}</div>
      )}
      {mark && <Behind mark={mark} reading={reading} onClose={() => setMark(null)} />}
    </Section>
  );
}
