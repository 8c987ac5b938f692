/** One question of the form, with what the strategy says on it and what is open in its cell. */

import type { ReactNode } from 'react';
import type { Framework } from '../../../core/framework';
import { rules } from '../../../core/rules';
import { columnOf, type ColumnKey } from '../../../core/workbook';
import { CellField } from '../forms/cell-field';
import type { Draft } from '../forms/draft';
import { cellOf, type Current, type FieldKey } from '../model/activity';
import { say } from '../words';

/** The sentence of the strategy that a column rests on: that of the requirement its own rules cite. */
function sentenceOf(framework: Framework, column: ColumnKey): string | null {
  for (const rule of rules) {
    if (rule.column !== column || rule.quote === null) continue;
    const cited = framework.pack.requirements.find((r) => r.id === rule.quote);
    return cited?.quote ?? rule.quote;
  }
  return null;
}

interface FieldProps {
  readonly current: Current;
  readonly column: FieldKey;
  readonly framework: Framework;
  readonly draft: Draft;
  /** Label at the left from 320 px. */
  readonly short?: boolean;
  readonly hint?: string;
  /** Given the ids of what describes the control. */
  readonly children: (describedBy: string, wrong: boolean) => ReactNode;
}

export function Field({ current, column, framework, ...props }: FieldProps) {
  const { heading, multi } = columnOf(column);
  return (
    <CellField
      {...props}
      id={column}
      label={say(`name.${column}`)}
      at={cellOf(current, column)}
      missing={say('field.missingColumn', { heading })}
      multi={multi}
      home={current.table.sheet}
      findings={current.findings.filter((f) => f.column === column)}
      sentence={sentenceOf(framework, column)}
    />
  );
}
