/** From what a rule reports to a finding: severity, requirements, cell and quote are added here, once. */

import type { Finding, Position } from '../agreement/types';
import type { Framework } from '../framework/types';
import { tables, type ActivityRow, type ColumnKey } from '../workbook';
import type { CheckContext } from './context';
import { CELL, quoted } from './message';
import type { Place, Report, Rule } from './types';

/** Puts together the findings of one framework. */
export class FindingMaker {
  private readonly quotes: ReadonlyMap<string, string>;

  constructor(framework: Framework) {
    this.quotes = new Map(framework.pack.requirements.map((r) => [r.id, r.quote]));
  }

  /** A finding about an activity. */
  ofRow(rule: Rule, row: ActivityRow, found: Report, context: CheckContext): Finding {
    const column = (found.column ?? rule.column) as ColumnKey;
    return this.make(rule, found, row.ref, column, context.at(row, column));
  }

  /** A finding about another table, or about no row at all. */
  ofPlace(rule: Rule, place: Place, found: Report, context: CheckContext): Finding {
    const column = found.column ?? rule.column;
    return this.make(rule, inSheet(place, found, context), '', column, cellAt(place, context));
  }

  private make(rule: Rule, found: Report, ref: string, column: string, at: Position): Finding {
    return {
      rule: rule.id,
      severity: rule.severity,
      requirements: found.requirements ?? rule.requirements,
      ref,
      at,
      column,
      entry: found.entry ?? '',
      message: found.message,
      ...(found.also && found.also.length > 0 ? { also: found.also } : {}),
      quote: this.quote(found.quote === undefined ? rule.quote : found.quote),
      fix: found.fix ?? null,
      choices: found.choices ?? [],
    };
  }

  /** A requirement's sentence for its id, null for an id this strategy does not have; any other text is the quote itself. */
  private quote(quote: string | null): string | null {
    if (quote === null) return null;
    return this.quotes.get(quote) ?? (/^R\d+$/.test(quote) ? null : quote);
  }
}

/** Where the workbook lacks the table, no cell of another is named in its place. */
function inSheet({ table }: Place, found: Report, context: CheckContext): Report {
  if (context.reading.tables[table]) return found;
  const sheet = tables.find(({ key }) => key === table)?.sheet ?? '';
  return { ...found, message: found.message.split(CELL).join(`the missing sheet ${quoted(sheet)}`) };
}

function cellAt({ table, row, index = 0, cell = '' }: Place, context: CheckContext): Position {
  if (row) return context.keyedAt(table, row, cell);
  const first = context.firstCell(table);
  return { ...first, row: first.row + index };
}
