/** Data validation of a range. */

import { holds, intersect } from '../../model/address';
import { listItems } from '../../model/lists';
import { anchored, validationsIn } from '../../model/rules';
import type { AlertStyle, Json, Validation, ValidationRule } from '../../model/types';
import { checkMessage, clearValidation, NO_ALERT, NO_PROMPT, setValidation } from '../../model/validation';
import { invalidArgument } from '../errors';
import { define, type Argument, type Context, type RangeRef } from '../registry';
import { flagOf, objectOf, oneOf } from './args';
import { areasNode, areaOf, orFail } from './ranges';

const ALERTS: readonly AlertStyle[] = ['Stop', 'Warning', 'Information'];
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;
const COMPARED = ['wholeNumber', 'decimal', 'date', 'time', 'textLength'] as const;

type Found = 'none' | 'mixed' | Validation;

/** Whether two validations say the same of a cell, however they came there: Excel tells the cells' rules, not their making. */
function sameRule(a: Validation, b: Validation): boolean {
  const { row, column } = a.anchor;
  const content = ({ rule, alert, prompt, ignoreBlanks }: Validation): string =>
    JSON.stringify([rule, alert, prompt, ignoreBlanks]);
  return content(a) === content(anchored(b, row, column));
}

/** The one validation of all cells of a range, or that there is none, or several. */
function found(self: RangeRef): Found {
  let one: Validation | undefined;
  let covered = 0;
  let cells = 0;
  for (const area of self.areas) {
    cells += area.rows * area.columns;
    for (const validation of validationsIn(self.sheet, area)) {
      if (one && one.id !== validation.id && !sameRule(one, validation)) return 'mixed';
      one ??= validation;
      for (const a of validation.areas) {
        const part = intersect(a, area);
        if (part) covered += part.rows * part.columns;
      }
    }
  }
  if (!one) return 'none';
  if (covered < cells) return 'mixed';
  const { row, column } = areaOf(self);
  return anchored(one, row, column);
}

function typeOf(rule: ValidationRule): string {
  if (rule.list) return 'List';
  if (rule.custom) return 'Custom';
  const kind = COMPARED.find((k) => rule[k]);
  return kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : 'None';
}

/** Type of a range whose cells differ: several kinds of rule, or several rules of one kind. */
function mixedType(self: RangeRef): string {
  const rules = self.areas.flatMap((area) => validationsIn(self.sheet, area));
  const types = new Set(rules.map((v) => typeOf(v.rule)));
  return types.size > 1 ? 'MixedCriteria' : 'Inconsistent';
}

function ruleOf(value: Argument): ValidationRule {
  const given = objectOf(value);
  if (given['list'] !== undefined) {
    const list = objectOf(given['list']);
    const source = list['source'];
    // A Range object is refused though the types allow it: OfficeDev/office-js issue 277, docs issue 492.
    if (typeof source !== 'string') throw invalidArgument('The source of a list is a text.');
    return { list: { source, inCellDropDown: flagOf(list['inCellDropDown'], true) } };
  }
  if (given['custom'] !== undefined) {
    const formula = objectOf(given['custom'])['formula'];
    if (typeof formula !== 'string') throw invalidArgument('A rule needs a formula.');
    return { custom: { formula } };
  }
  const kind = COMPARED.find((k) => given[k] !== undefined);
  if (kind === undefined)
    throw invalidArgument('A rule has a kind: list, custom, wholeNumber, decimal, date, time or textLength.');
  const given1 = objectOf(given[kind]);
  const part = (name: string): string | number | undefined => {
    const formula = given1[name];
    return typeof formula === 'string' || typeof formula === 'number' ? formula : undefined;
  };
  const formula1 = part('formula1');
  const formula2 = part('formula2');
  if (formula1 === undefined) throw invalidArgument('A comparison needs formula1.');
  const operator = oneOf(given1['operator'], OPERATORS);
  return { [kind]: { formula1, operator, ...(formula2 === undefined ? {} : { formula2 }) } };
}

const text = (value: Json | undefined): string => {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') throw invalidArgument('A text is needed.');
  return value;
};

function alertOf(value: Argument): Validation['alert'] {
  const given = objectOf(value);
  const alert = {
    showAlert: flagOf(given['showAlert'], true),
    style: oneOf(given['style'] ?? 'Stop', ALERTS),
    title: text(given['title']),
    message: text(given['message']),
  };
  checkMessage('alert', alert.title, alert.message);
  return alert;
}

function promptOf(value: Argument): Validation['prompt'] {
  const given = objectOf(value);
  const prompt = {
    showPrompt: flagOf(given['showPrompt'], true),
    title: text(given['title']),
    message: text(given['message']),
  };
  checkMessage('prompt', prompt.title, prompt.message);
  return prompt;
}

function each(self: RangeRef, part: Parameters<typeof setValidation>[3], { book }: Context): void {
  for (const area of self.areas) setValidation(book, self.sheet, area, part);
}

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const read =
  (of: (validation: Validation) => unknown, none: unknown) =>
  (self: RangeRef): Json => {
    const validation = found(self);
    if (validation === 'mixed') return null;
    return plain(validation === 'none' ? none : of(validation));
  };

/** Cells whose value a list lacks, where the host knows the items. */
function invalidAreas(self: RangeRef, { book }: Context) {
  const invalid = [];
  for (const area of self.areas) {
    for (const [row, column, cell] of self.sheet.cells()) {
      if (!holds(area, row, column)) continue;
      const validation = book.validationAt(self.sheet.id, row, column);
      const items =
        validation?.rule.list && validation.alert.showAlert
          ? itemsOf(book, self, validation, row, column)
          : null;
      const blank = cell.value === '';
      if (!items || (blank && validation?.ignoreBlanks)) continue;
      if (!items.some((item) => String(item).toLowerCase() === String(cell.value).toLowerCase())) {
        invalid.push({ row, column, rows: 1, columns: 1 });
      }
    }
  }
  return invalid;
}

define('DataValidation', {
  get: {
    Type: (self) => {
      const validation = found(self);
      return validation === 'none'
        ? 'None'
        : validation === 'mixed'
          ? mixedType(self)
          : typeOf(validation.rule);
    },
    Rule: read((v) => v.rule, {}),
    ErrorAlert: read((v) => v.alert, NO_ALERT),
    Prompt: read((v) => v.prompt, NO_PROMPT),
    IgnoreBlanks: read((v) => v.ignoreBlanks, true),
    Valid: (self, context) => {
      const invalid = invalidAreas(self, context).length;
      const { rows, columns } = areaOf(self);
      return invalid === 0 ? true : invalid === rows * columns ? false : null;
    },
  },
  set: {
    Rule: (self, value, context) => each(self, { rule: ruleOf(value) }, context),
    ErrorAlert: (self, value, context) => each(self, { alert: alertOf(value) }, context),
    Prompt: (self, value, context) => each(self, { prompt: promptOf(value) }, context),
    IgnoreBlanks: (self, value, context) => each(self, { ignoreBlanks: flagOf(value) }, context),
  },
  call: {
    Clear: (self, _args, { book }) => {
      for (const area of self.areas) clearValidation(book, self.sheet, area);
      return null;
    },
    GetInvalidCells: (self, _args, context) =>
      orFail(areasNode(context, self.sheet, invalidAreas(self, context))),
    GetInvalidCellsOrNullObject: (self, _args, context) =>
      areasNode(context, self.sheet, invalidAreas(self, context)),
  },
});

function itemsOf(book: Context['book'], self: RangeRef, validation: Validation, row: number, column: number) {
  const source = validation.rule.list?.source ?? '';
  return listItems(book, self.sheet, source, row, column);
}
