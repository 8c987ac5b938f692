import type {
  XlsxFilter,
  XlsxHighlightRule,
  XlsxListRule,
  XlsxOtherRule,
  XlsxRange,
  XlsxSheet,
} from '../../../io/xlsx';
import type {
  AlertStyle,
  Area,
  Comparison,
  FilterCriteria,
  Highlight,
  Validation,
  ValidationRule,
} from '../host';

/** A range of a file as an area of the model. */
export const areaOf = (range: XlsxRange): Area => ({
  row: range.row,
  column: range.column,
  rows: range.rowCount,
  columns: range.columnCount,
});

/** An area of the model as a range of a file. */
export const rangeOf = (area: Area): XlsxRange => ({
  row: area.row,
  column: area.column,
  rowCount: area.rows,
  columnCount: area.columns,
});

const ALERTS: Readonly<Record<string, AlertStyle>> = {
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
};
const KINDS: Readonly<Record<string, Exclude<keyof ValidationRule, 'list' | 'custom'>>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};
const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

const keyOf = (words: Readonly<Record<string, string>>, word: string): string =>
  Object.keys(words).find((key) => words[key] === word) ?? '';

const numberOr = (text: string): string | number =>
  text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;

/** The data validations of a sheet in a file. */
export function validationsOf(sheet: XlsxSheet, newId: () => string): Validation[] {
  const common = (rule: XlsxListRule | XlsxOtherRule): Omit<Validation, 'rule'> => ({
    id: newId(),
    areas: rule.ranges.map(areaOf),
    anchor: { row: rule.ranges[0]?.row ?? 0, column: rule.ranges[0]?.column ?? 0 },
    ignoreBlanks: rule.ignoreBlank,
    alert: {
      showAlert: rule.showAlert,
      style: ALERTS[rule.alertStyle] ?? 'Stop',
      title: rule.alert?.title ?? '',
      message: rule.alert?.message ?? '',
    },
    prompt: {
      showPrompt: rule.prompt !== null,
      title: rule.prompt?.title ?? '',
      message: rule.prompt?.message ?? '',
    },
  });
  const lists = sheet.listRules.map((rule) => ({
    ...common(rule),
    rule: { list: { inCellDropDown: rule.dropDown, source: sourceOf(rule.source) } },
  }));
  const others = sheet.otherRules.map((rule) => ({ ...common(rule), rule: ruleOf(rule) }));
  return [...lists, ...others];
}

/** A file writes literal items as a text in quotes, the API as the bare items. */
function sourceOf(source: string): string {
  const literal = /^="((?:[^"]|"")*)"$/s.exec(source)?.[1];
  return literal === undefined ? source : literal.replace(/""/g, '"');
}

function ruleOf(rule: XlsxOtherRule): ValidationRule {
  if (rule.type === 'custom') return { custom: { formula: rule.formula1 } };
  const kind = KINDS[rule.type];
  if (!kind) return {};
  const comparison: Comparison = {
    formula1: numberOr(rule.formula1),
    ...(rule.formula2 === '' ? {} : { formula2: numberOr(rule.formula2) }),
    operator: OPERATORS[rule.operator] ?? 'Between',
  };
  return { [kind]: comparison };
}

/** Data validations as a file holds them, lists apart. */
export function fileRules(validations: readonly Validation[]): Pick<XlsxSheet, 'listRules' | 'otherRules'> {
  const listRules: XlsxListRule[] = [];
  const otherRules: XlsxOtherRule[] = [];
  for (const { areas, rule, ignoreBlanks, alert, prompt } of validations) {
    const common = {
      ranges: areas.map(rangeOf),
      showAlert: alert.showAlert,
      alertStyle: keyOf(ALERTS, alert.style) as XlsxListRule['alertStyle'],
      alert: alert.title || alert.message ? { title: alert.title, message: alert.message } : null,
      prompt:
        prompt.showPrompt && (prompt.title || prompt.message)
          ? { title: prompt.title, message: prompt.message }
          : null,
      ignoreBlank: ignoreBlanks,
    };
    if (rule.list) {
      const { source, inCellDropDown } = rule.list;
      const written = source.startsWith('=') ? source : `="${source.replace(/"/g, '""')}"`;
      listRules.push({ ...common, source: written, dropDown: inCellDropDown });
      continue;
    }
    const other = otherOf(rule);
    if (other) otherRules.push({ ...common, ...other });
  }
  return { listRules, otherRules };
}

function otherOf(
  rule: ValidationRule,
): Pick<XlsxOtherRule, 'type' | 'operator' | 'formula1' | 'formula2'> | null {
  if (rule.custom) return { type: 'custom', operator: '', formula1: rule.custom.formula, formula2: '' };
  for (const [type, kind] of Object.entries(KINDS)) {
    const comparison = rule[kind];
    if (!comparison) continue;
    return {
      type,
      operator: keyOf(OPERATORS, comparison.operator),
      formula1: String(comparison.formula1),
      formula2: comparison.formula2 === undefined ? '' : String(comparison.formula2),
    };
  }
  return null;
}

/** The conditional formats of a sheet in a file; the model counts priorities from 0. */
export function highlightsOf(rules: readonly XlsxHighlightRule[], newId: () => string): Highlight[] {
  return [...rules]
    .sort((a, b) => a.priority - b.priority)
    .map((rule, priority) => ({
      id: newId(),
      areas: rule.ranges.map(areaOf),
      anchor: { row: rule.ranges[0]?.row ?? 0, column: rule.ranges[0]?.column ?? 0 },
      formula: rule.formula,
      priority,
      stopIfTrue: rule.stopIfTrue,
      ...(rule.fill === undefined ? {} : { fill: rule.fill }),
      ...(rule.fontColour === undefined ? {} : { fontColor: rule.fontColour }),
      ...(rule.bold === undefined ? {} : { bold: rule.bold }),
    }));
}

/** Conditional formats as a file holds them. */
export function fileHighlights(highlights: readonly Highlight[]): XlsxHighlightRule[] {
  return highlights.map((rule) => ({
    ranges: rule.areas.map(rangeOf),
    formula: rule.formula,
    priority: rule.priority + 1,
    stopIfTrue: rule.stopIfTrue,
    ...(rule.fill === undefined ? {} : { fill: rule.fill }),
    ...(rule.fontColor === undefined ? {} : { fontColour: rule.fontColor }),
    ...(rule.bold === undefined ? {} : { bold: rule.bold }),
  }));
}

/** Filters of a file by column of their range; a blank is the empty text. */
export function criteriaOf(filters: readonly XlsxFilter[]): Record<number, FilterCriteria> {
  return Object.fromEntries(
    filters.map(({ column, values, blanks }) => [
      column,
      { filterOn: 'Values', values: blanks ? [...values, ''] : values },
    ]),
  );
}

/** Filters as a file holds them; those by a comparison are lost. */
export function fileFilters(criteria: Readonly<Record<number, FilterCriteria>>): XlsxFilter[] {
  return Object.entries(criteria).flatMap(([column, { filterOn, values = [] }]) =>
    filterOn === 'Values'
      ? [
          {
            column: Number(column),
            values: values.filter((value) => value !== ''),
            blanks: values.includes(''),
          },
        ]
      : [],
  );
}
