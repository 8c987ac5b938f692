/** List rules, other validations and highlights of the model, into a file. */

import { lowered, rangeOf } from './ranges';
import type { XlsxHighlightRule, XlsxListRule, XlsxOtherRule } from '../../../../io/xlsx';
import { anchored, anchoredHighlight } from '../model/rules';
import type { Sheet } from '../model/sheet';
import type { Validation } from '../model/types';

const KINDS = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;

const OPERATORS: Readonly<Record<string, string>> = {
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
  Between: 'between',
  NotBetween: 'notBetween',
};

/** What both kinds of rule say beside their formulas; the file's formulas are for the first range's first cell. */
function commonOf(validation: Validation) {
  const { alert, prompt } = validation;
  const says = (m: { title: string; message: string }) =>
    m.title || m.message ? { title: m.title, message: m.message } : null;
  return {
    ranges: validation.areas.map(rangeOf),
    showAlert: alert.showAlert,
    alertStyle: lowered(alert.style) as 'stop' | 'warning' | 'information',
    alert: says(alert),
    prompt: prompt.showPrompt ? says(prompt) : null,
    ignoreBlank: validation.ignoreBlanks,
  };
}

const toFirst = (validation: Validation): Validation => {
  const first = validation.areas[0];
  return first ? anchored(validation, first.row, first.column) : validation;
};

export function listRulesOf(sheet: Sheet): XlsxListRule[] {
  return sheet.validations.map(toFirst).flatMap((validation) => {
    const { list } = validation.rule;
    if (!list) return [];
    const source = list.source.startsWith('=') ? list.source : `="${list.source}"`;
    return [{ ...commonOf(validation), source, dropDown: list.inCellDropDown }];
  });
}

export function otherRulesOf(sheet: Sheet): XlsxOtherRule[] {
  return sheet.validations.map(toFirst).flatMap((validation): XlsxOtherRule[] => {
    const { rule } = validation;
    if (rule.custom) {
      return [
        {
          ...commonOf(validation),
          type: 'custom',
          operator: 'between',
          formula1: rule.custom.formula,
          formula2: '',
        },
      ];
    }
    const kind = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((k) => rule[k]);
    const comparison = kind && rule[kind];
    if (!kind || !comparison) return [];
    const { formula1, formula2 = '', operator } = comparison;
    return [
      {
        ...commonOf(validation),
        type: KINDS[kind],
        operator: OPERATORS[operator] ?? 'between',
        formula1: String(formula1),
        formula2: String(formula2),
      },
    ];
  });
}

export function highlightRulesOf(sheet: Sheet): XlsxHighlightRule[] {
  return sheet.highlights
    .filter((h) => h.formula !== '')
    .map((highlight) => {
      const first = highlight.areas[0];
      const own = first ? anchoredHighlight(highlight, first.row, first.column) : highlight;
      return {
        ranges: own.areas.map(rangeOf),
        formula: own.formula,
        priority: own.priority + 1,
        stopIfTrue: own.stopIfTrue,
        ...(own.fill ? { fill: own.fill } : {}),
        ...(own.fontColor ? { fontColour: own.fontColor } : {}),
        ...(own.bold === undefined ? {} : { bold: own.bold }),
      };
    });
}
