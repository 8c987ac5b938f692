import type { Area, Highlight, Model, SheetView } from '../host';
import { forEngine } from './formulas';
import type { UniverRange } from './univer';

/** Univer's range of an area. */
export function rangeOf(area: Area): UniverRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rows - 1,
    startColumn: area.column,
    endColumn: area.column + area.columns - 1,
  };
}

/** Conditional formats of a sheet as Univer takes them, the most urgent first, with a text to compare each by. */
export function highlightsOf(sheet: SheetView, model: Model): { id: string; text: string; rule: object }[] {
  return [...sheet.highlights]
    .sort((a, b) => a.priority - b.priority)
    .map((highlight) => {
      const rule = highlightOf(highlight, model);
      return { id: highlight.id, text: JSON.stringify([highlight.priority, rule]), rule };
    });
}

function highlightOf(rule: Highlight, model: Model): object {
  const { fill, fontColor } = rule;
  return {
    cfId: rule.id,
    ranges: rule.areas.map(rangeOf),
    stopIfTrue: rule.stopIfTrue,
    rule: {
      type: 'highlightCell',
      subType: 'formula',
      value: forEngine(rule.formula, model),
      style: {
        ...(fill ? { bg: { rgb: fill } } : {}),
        ...(fontColor ? { cl: { rgb: fontColor } } : {}),
        ...(rule.bold ? { bl: 1 } : {}),
        ...(rule.italic ? { it: 1 } : {}),
        ...(rule.underline && rule.underline !== 'None' ? { ul: { s: 1 } } : {}),
        ...(rule.strikethrough ? { st: { s: 1 } } : {}),
      },
    },
  };
}
