/** List rules, other validations and highlights of a file, into the model. */

import { areaFrom } from './ranges';
import type { XlsxMessage, XlsxRange, XlsxSheet } from '../../../../io/xlsx';
import type { Book } from '../model/book';
import type { SheetData } from '../model/sheet';
import type { AlertStyle, Highlight, Validation, ValidationRule } from '../model/types';
import { NO_ALERT, NO_PROMPT } from '../model/validation';

const ALERTS: Readonly<Record<string, AlertStyle>> = {
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
};

interface FileRule {
  readonly ranges: readonly XlsxRange[];
  readonly showAlert: boolean;
  readonly alertStyle: string;
  readonly alert: XlsxMessage | null;
  readonly prompt: XlsxMessage | null;
  readonly ignoreBlank: boolean;
}

function validationFrom(file: FileRule, rule: ValidationRule, id: string): Validation {
  const areas = file.ranges.map(areaFrom);
  const first = areas[0] ?? { row: 0, column: 0 };
  return {
    id,
    areas,
    anchor: { row: first.row, column: first.column },
    rule,
    ignoreBlanks: file.ignoreBlank,
    alert: {
      ...NO_ALERT,
      showAlert: file.showAlert,
      style: ALERTS[file.alertStyle] ?? 'Stop',
      ...file.alert,
    },
    prompt: file.prompt ? { showPrompt: true, ...file.prompt } : { ...NO_PROMPT },
  };
}

const KINDS: Readonly<Record<string, 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength'>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

const OPERATORS: Readonly<Record<string, string>> = {
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
  between: 'Between',
  notBetween: 'NotBetween',
};

function otherRule(type: string, operator: string, formula1: string, formula2: string): ValidationRule {
  if (type === 'custom') return { custom: { formula: formula1 } };
  const kind = KINDS[type];
  if (!kind) return {};
  return {
    [kind]: {
      formula1,
      operator: OPERATORS[operator] ?? 'Between',
      ...(formula2 === '' ? {} : { formula2 }),
    },
  };
}

/** A source of literal items loses its quotes: the API writes them bare. */
const sourceFrom = (source: string): string => /^="([^"]*)"$/.exec(source)?.[1] ?? source;

export function rulesFrom(book: Book, sheet: XlsxSheet): Pick<SheetData, 'validations' | 'highlights'> {
  const lists = sheet.listRules.map((rule) =>
    validationFrom(
      rule,
      { list: { inCellDropDown: rule.dropDown, source: sourceFrom(rule.source) } },
      book.newGuid(),
    ),
  );
  const others = sheet.otherRules.map((rule) =>
    validationFrom(rule, otherRule(rule.type, rule.operator, rule.formula1, rule.formula2), book.newGuid()),
  );
  const highlights = sheet.highlightRules.map((rule): Highlight => {
    const areas = rule.ranges.map(areaFrom);
    const first = areas[0] ?? { row: 0, column: 0 };
    return {
      id: book.newGuid(),
      areas,
      anchor: { row: first.row, column: first.column },
      formula: rule.formula,
      priority: rule.priority - 1,
      stopIfTrue: rule.stopIfTrue,
      ...(rule.fill === undefined ? {} : { fill: rule.fill }),
      ...(rule.fontColour === undefined ? {} : { fontColor: rule.fontColour }),
      ...(rule.bold === undefined ? {} : { bold: rule.bold }),
    };
  });
  return { validations: [...lists, ...others], highlights };
}
