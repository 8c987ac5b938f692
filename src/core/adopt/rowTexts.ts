/** The texts of one row by column of ours; several columns may make one. */

import { fold, type Framework } from '../framework';
import { formatPartners, parsePartners, type ColumnKey } from '../workbook';
import { LEAD_PART } from './headings';
import { holds } from './letters';
import type { SheetText } from './sheet';
import { markOf, withTicks, type Tick } from './ticks';
import type { ColumnReading, FoundTable } from './types';

/** What one row gave. */
export interface RowTexts {
  readonly texts: Partial<Record<ColumnKey, string>>;
  /** What has no column of ours, each with its heading. */
  readonly aside: readonly string[];
  /** Columns whose text stands in a cell merged over several rows. */
  readonly merged: readonly number[];
}

const said = (heading: string, text: string): string => (heading ? `${heading}: ${text}` : text);

/** Two names of one partner. */
function same(a: string, b: string, { vocabulary }: Framework): boolean {
  const id = vocabulary.partnership(a)?.id;
  return fold(a) === fold(b) || (id !== undefined && id === vocabulary.partnership(b)?.id);
}

/** The partners with a star for those who lead; null where the lead's cell holds no name, or a letter would be lost. */
function withLead(partners: string, lead: string, framework: Framework): string | null {
  const leads = parsePartners(lead, framework).filter(({ name }) => /\p{L}/u.test(name));
  if (leads.length === 0) return null;
  const isLead = (name: string): boolean => leads.some((one) => same(one.name, name, framework));
  const named = parsePartners(partners, framework);
  const others = leads.filter(({ name }) => !named.some((one) => same(one.name, name, framework)));
  const entries = [
    ...named.map(({ name, lead: starred }) => ({ name, lead: starred || isLead(name) })),
    ...others.map(({ name }) => ({ name, lead: true })),
  ];
  const text = formatPartners(entries, framework);
  return holds(text, partners) && holds(text, lead) ? text : null;
}

interface Cell {
  readonly column: ColumnReading;
  readonly text: string;
}

/** Cells of one key as one text: what has no part first, then each under its level. */
function joined(cells: readonly Cell[]): string {
  return cells
    .toSorted((a, b) => Number(a.column.part !== '') - Number(b.column.part !== ''))
    .map(({ column: { part }, text }) => (part ? `${part}: ${text}` : text))
    .join('\n');
}

/** Reads a row of a table. */
export function rowTexts(text: SheetText, row: number, table: FoundTable, framework: Framework): RowTexts {
  const aside: string[] = [];
  const merged: number[] = [];
  const leads: Cell[] = [];
  const ticks: Tick[] = [];
  const byKey = new Map<ColumnKey, Cell[]>();
  for (const column of table.columns) {
    const at = column.column;
    const own = column.key === 'when' ? text.dateAt(row, at) : text.at(row, at);
    const seen = own || text.seen(row, at);
    if (!seen) continue;
    if (!own) merged.push(at);
    const cell = { column, text: seen };
    if (column.key === null) aside.push(said(column.heading, seen));
    else if (column.part === LEAD_PART) leads.push(cell);
    else if (column.key === 'partners' && column.part !== '') {
      const mark = markOf(seen);
      if (mark === 'in' || mark === 'lead') ticks.push({ name: column.part, lead: mark === 'lead' });
      // An empty box of Excel is FALSE, and says no more than an empty cell.
      else if (mark === null || !/^(false|\W)$/i.test(seen)) aside.push(said(column.heading, seen));
    } else byKey.set(column.key, [...(byKey.get(column.key) ?? []), cell]);
  }
  const texts: Partial<Record<ColumnKey, string>> = {};
  for (const [key, cells] of byKey) texts[key] = joined(cells);
  if (ticks.length > 0) {
    const partners = withTicks(texts.partners ?? '', ticks, framework);
    if (partners === null) aside.push(...ticks.map(({ name, lead }) => said(name, lead ? 'lead' : 'x')));
    else texts.partners = partners;
  }
  for (const { column, text: lead } of leads) {
    const partners = withLead(texts.partners ?? '', lead, framework);
    if (partners === null) aside.push(said(column.heading, lead));
    else texts.partners = partners;
  }
  return { texts, aside, merged };
}
