/** Data validations: which holds for a cell, setting and clearing them, and what Excel refuses of them. */

import { contains, sameArea } from './address';
import type { Book } from './book';
import { formulaFault, namesIn } from './formula';
import { anchored, isRule, validationsIn, without } from './rules';
import type { Sheet } from './sheet';
import { Refusal, type Area, type Validation, type ValidationRule } from './types';

/** Takes the validations of an area away. */
export function clearValidation(book: Book, sheet: Sheet, area: Area): void {
  if (validationsIn(sheet, area).length === 0) return;
  sheet.patch({ validations: sheet.validations.map((v) => without(v, area)).filter(isRule) });
  book.changed({ kind: 'validations', sheet: sheet.id });
}

export const NO_ALERT: Validation['alert'] = { showAlert: true, style: 'Stop', title: '', message: '' };
export const NO_PROMPT: Validation['prompt'] = { showPrompt: true, title: '', message: '' };

/** Sets parts of the validation of an area; cells without one get a rule of no kind, as in Excel. */
export function setValidation(
  book: Book,
  sheet: Sheet,
  area: Area,
  part: Partial<Pick<Validation, 'rule' | 'alert' | 'prompt' | 'ignoreBlanks'>>,
): void {
  const existing = validationsIn(sheet, area);
  const whole = existing.find((v) => v.areas.some((a) => contains(a, area)));
  if (part.rule) {
    checkRule(book, sheet, part.rule);
    // A rule over cells that only partly carry a prompt is refused: OfficeDev/office-js issue 2594.
    if (!whole && existing.some((v) => v.prompt.message !== '' || v.prompt.title !== '')) {
      throw new Refusal(
        'InvalidArgument',
        'Some of the cells carry a prompt already; clear their validation first.',
      );
    }
  }
  const base: Validation = whole
    ? anchored(whole, area.row, area.column)
    : {
        id: book.newGuid(),
        areas: [area],
        anchor: { row: area.row, column: area.column },
        rule: {},
        ignoreBlanks: true,
        alert: NO_ALERT,
        prompt: NO_PROMPT,
      };
  const next: Validation = {
    ...base,
    id: whole && isSame(whole, area) ? whole.id : book.newGuid(),
    areas: [area],
    ...part,
  };
  const others = sheet.validations.map((v) => without(v, area)).filter(isRule);
  sheet.patch({ validations: [...others, next] });
  book.changed({ kind: 'validations', sheet: sheet.id });
}

const isSame = (validation: Validation, area: Area): boolean =>
  validation.areas.length === 1 && validation.areas.every((a) => sameArea(a, area));

/** Limits of the file format, MS-XLS DValStrings: prompt title 32, prompt 255, alert title 32, alert 225. */
export function checkMessage(kind: 'prompt' | 'alert', title: string, message: string): void {
  const limit = kind === 'prompt' ? 255 : 225;
  if (title.length > 32)
    throw new Refusal('InvalidArgument', `The title of a ${kind} holds at most 32 characters.`);
  if (message.length > limit) {
    throw new Refusal('InvalidArgument', `The text of a ${kind} holds at most ${limit} characters.`);
  }
}

const KINDS = ['list', 'custom', 'wholeNumber', 'decimal', 'date', 'time', 'textLength'] as const;

function checkRule(book: Book, sheet: Sheet, rule: ValidationRule): void {
  const kinds = KINDS.filter((kind) => rule[kind] !== undefined);
  if (kinds.length !== 1) throw new Refusal('InvalidArgument', 'A rule has exactly one kind.');
  if (rule.list) checkListSource(book, sheet, rule.list.source);
  if (rule.custom) checkRuleFormula(book, sheet, rule.custom.formula);
}

/** Source of a list: literal items within 255 characters (the file format's limit), or a formula. */
function checkListSource(book: Book, sheet: Sheet, source: string): void {
  if (source === '') throw new Refusal('InvalidArgument', 'A list needs a source.');
  if (source.startsWith('=')) {
    // Structured references are not taken by Excel's validations; a defined name may stand for one.
    if (/\[/.test(source.replace(/"[^"]*"/g, ''))) {
      throw new Refusal(
        'InvalidArgument',
        'A list source cannot be a structured reference; use a name for it.',
      );
    }
    checkRuleFormula(book, sheet, source);
  } else if (source.length > 255) {
    throw new Refusal('InvalidArgument', 'Items written into the rule hold at most 255 characters together.');
  }
}

/** Excel: "A named range you specified cannot be found." */
function checkRuleFormula(book: Book, sheet: Sheet, formula: string): void {
  const fault = formulaFault(formula);
  if (!formula.startsWith('=') || fault)
    throw new Refusal('InvalidArgument', fault ?? 'A rule formula begins with "=".');
  const lacking = namesIn(formula).find(
    (name) => !book.name(name, sheet.id) && !book.name(name) && !book.table(name) && !/^[RC]\d*$/i.test(name),
  );
  if (lacking !== undefined) throw new Refusal('InvalidArgument', `There is no name "${lacking}".`);
}
