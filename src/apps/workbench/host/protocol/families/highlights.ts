/** Conditional formats by formula. Other kinds are refused with ApiNotFound. */

import { intersect } from '../../model/address';
import { formulaFault } from '../../model/formula';
import { addHighlight, moveHighlight, patchHighlight } from '../../model/parts';
import { isRule, without } from '../../model/rules';
import { Refusal, type Highlight, type Json } from '../../model/types';
import { apiNotFound, invalidArgument, itemNotFound } from '../errors';
import {
  define,
  make,
  NULL_NODE,
  type Argument,
  type Context,
  type HighlightRef,
  type Node,
  type RangeRef,
} from '../registry';
import { colorOf, flagOf, oneOf, textOf, wholeOf } from './args';
import { areasNode, areaOf, at, orFail } from './ranges';

/** Rules that touch a range, first in priority first. */
const rulesOf = (self: RangeRef): readonly Highlight[] =>
  self.sheet.highlights
    .filter((h) => h.areas.some((a) => self.areas.some((b) => intersect(a, b))))
    .sort((a, b) => a.priority - b.priority);

const nodeOf = (self: RangeRef, rule: Highlight | undefined, context: Context): Node =>
  rule ? make('ConditionalFormat', { sheet: self.sheet, id: rule.id }, context) : NULL_NODE;

function add(self: RangeRef, args: readonly Argument[], context: Context): Node {
  const type = oneOf(args[0], [
    'Custom',
    'DataBar',
    'ColorScale',
    'IconSet',
    'TopBottom',
    'PresetCriteria',
    'ContainsText',
    'CellValue',
  ]);
  if (type !== 'Custom') throw apiNotFound(`conditional format of type ${type}`);
  const { row, column } = areaOf(self);
  const rule = addHighlight(context.book, self.sheet, {
    areas: self.areas,
    anchor: { row, column },
    formula: '',
    stopIfTrue: false,
  });
  return nodeOf(self, rule, context);
}

define('ConditionalFormatCollection', {
  call: {
    Add: add,
    GetCount: (self) => rulesOf(self).length,
    GetItemAt: (self, args, context) => orFail(nodeOf(self, rulesOf(self)[wholeOf(args[0])], context)),
    GetItemOrNullObject: (self, args, context) =>
      nodeOf(
        self,
        rulesOf(self).find((h) => h.id === args[0]),
        context,
      ),
    ClearAll: (self, _args, { book }) => {
      let rules: readonly Highlight[] = self.sheet.highlights;
      for (const area of self.areas) rules = rules.map((h) => without(h, area)).filter(isRule);
      self.sheet.patch({ highlights: rules });
      book.changed({ kind: 'highlights', sheet: self.sheet.id });
      return null;
    },
  },
  items: (self, context) => rulesOf(self).map((rule) => nodeOf(self, rule, context)),
  item: (self, key, context) => {
    const rule = rulesOf(self).find((h) => h.id === key);
    return rule ? nodeOf(self, rule, context) : null;
  },
});

/** The rule as it stands now. */
function ruleOf(self: HighlightRef): Highlight {
  const rule = self.sheet.highlights.find((h) => h.id === self.id);
  if (!rule) throw itemNotFound();
  return rule;
}

const patch = (self: HighlightRef, part: Partial<Highlight>, { book }: Context): void => {
  ruleOf(self);
  patchHighlight(book, self.sheet, self.id, part);
};

const OTHERS = [
  'CellValue',
  'ColorScale',
  'DataBar',
  'IconSet',
  'Preset',
  'TextComparison',
  'TopBottom',
] as const;
const otherKinds = Object.fromEntries(OTHERS.map((kind) => [`${kind}OrNullObject`, () => NULL_NODE]));

define('ConditionalFormat', {
  id: (self) => ({ Id: self.id }),
  get: {
    Id: (self) => self.id,
    Type: (): Json => 'Custom',
    Priority: (self) => ruleOf(self).priority,
    StopIfTrue: (self) => ruleOf(self).stopIfTrue,
  },
  set: {
    Priority: (self, value, { book }) => moveHighlight(book, self.sheet, self.id, wholeOf(value)),
    StopIfTrue: (self, value, context) => patch(self, { stopIfTrue: flagOf(value) }, context),
  },
  nav: {
    Custom: (self, context) => make('CustomConditionalFormat', self, context),
    CustomOrNullObject: (self, context) => make('CustomConditionalFormat', self, context),
    ...otherKinds,
  },
  call: {
    Delete: (self, _args, { book }) => {
      ruleOf(self);
      patchHighlight(book, self.sheet, self.id, null);
      return null;
    },
    GetRange: (self, _args, context) => {
      const [only, second] = ruleOf(self).areas;
      if (!only || second)
        throw new Refusal('InvalidOperation', 'The rule holds in several ranges; use getRanges.');
      return at(context, self.sheet, only);
    },
    GetRangeOrNullObject: (self, _args, context) => {
      const [only, second] = ruleOf(self).areas;
      return only && !second ? at(context, self.sheet, only) : NULL_NODE;
    },
    GetRanges: (self, _args, context) => areasNode(context, self.sheet, ruleOf(self).areas),
  },
});

define('CustomConditionalFormat', {
  nav: {
    Rule: (self, context) => make('ConditionalFormatRule', self, context),
    Format: (self, context) => make('ConditionalRangeFormat', self, context),
  },
});

function setFormula(self: HighlightRef, value: Argument, context: Context): void {
  const formula = textOf(value);
  const fault = formulaFault(formula);
  if (!formula.startsWith('=') || fault) throw invalidArgument(fault ?? 'A rule formula begins with "=".');
  patch(self, { formula }, context);
}

define('ConditionalFormatRule', {
  get: { Formula: (self) => ruleOf(self).formula, FormulaLocal: (self) => ruleOf(self).formula },
  set: { Formula: setFormula, FormulaLocal: setFormula },
});

define('ConditionalRangeFormat', {
  get: { NumberFormat: (self) => ruleOf(self).numberFormat ?? null },
  set: { NumberFormat: (self, value, context) => patch(self, { numberFormat: textOf(value) }, context) },
  nav: {
    Fill: (self, context) => make('ConditionalRangeFill', self, context),
    Font: (self, context) => make('ConditionalRangeFont', self, context),
  },
});

/** Takes parts of the look of a rule away. */
function strip(self: HighlightRef, keys: readonly (keyof Highlight)[], { book }: Context): void {
  const kept = Object.fromEntries(
    Object.entries(ruleOf(self)).filter(([key]) => !keys.some((k) => k === key)),
  );
  const rules = self.sheet.highlights.map((h) => (h.id === self.id ? ({ ...kept } as typeof h) : h));
  self.sheet.patch({ highlights: rules });
  book.changed({ kind: 'highlights', sheet: self.sheet.id });
}

define('ConditionalRangeFill', {
  get: { Color: (self) => ruleOf(self).fill ?? '' },
  set: { Color: (self, value, context) => patch(self, { fill: colorOf(value) }, context) },
  call: {
    Clear: (self, _args, context) => {
      strip(self, ['fill'], context);
      return null;
    },
  },
});

define('ConditionalRangeFont', {
  get: {
    Color: (self) => ruleOf(self).fontColor ?? '',
    Bold: (self) => ruleOf(self).bold ?? null,
    Italic: (self) => ruleOf(self).italic ?? null,
    Underline: (self) => ruleOf(self).underline ?? 'None',
    Strikethrough: (self) => ruleOf(self).strikethrough ?? null,
  },
  set: {
    Color: (self, value, context) => patch(self, { fontColor: colorOf(value) }, context),
    Bold: (self, value, context) => patch(self, { bold: flagOf(value) }, context),
    Italic: (self, value, context) => patch(self, { italic: flagOf(value) }, context),
    Underline: (self, value, context) =>
      patch(self, { underline: oneOf(value, ['None', 'Single', 'Double']) }, context),
    Strikethrough: (self, value, context) => patch(self, { strikethrough: flagOf(value) }, context),
  },
  call: {
    Clear: (self, _args, context) => {
      strip(self, ['fontColor', 'bold', 'italic', 'underline', 'strikethrough'], context);
      return null;
    },
  },
});
