/** List rules and highlight rules of a sheet; those that Excel writes as x14 into the extension list read the same. */

import { parseRanges } from '../a1';
import { formulaFromFile } from '../formula';
import { decodeText } from '../text';
import type { XlsxHighlightRule, XlsxListRule, XlsxMessage, XlsxOtherRule } from '../types';
import { allOf, childOf, childrenOf, flag, type XmlElement } from '../xml';
import { differentialStyle, type DifferentialStyle } from './styles';

export interface Rules {
  readonly listRules: XlsxListRule[];
  readonly otherRules: XlsxOtherRule[];
  readonly highlightRules: XlsxHighlightRule[];
}

export function readRules(
  sheet: XmlElement,
  dxfs: readonly DifferentialStyle[],
  theme: readonly string[],
): Rules {
  const rules: Rules = { listRules: [], otherRules: [], highlightRules: [] };
  const extensions = childOf(sheet, 'extLst');
  const validations = [
    ...childrenOf(childOf(sheet, 'dataValidations'), 'dataValidation'),
    ...allOf(extensions, 'dataValidation'),
  ];
  for (const element of validations) readValidation(element, rules);
  const formats = [
    ...childrenOf(sheet, 'conditionalFormatting'),
    ...allOf(extensions, 'conditionalFormatting'),
  ];
  for (const element of formats) readHighlights(element, dxfs, theme, rules.highlightRules);
  rules.highlightRules.sort((a, b) => a.priority - b.priority);
  return rules;
}

/** In x14 the formula stands in xm:f within formula1, and the cells in xm:sqref. */
function formulaIn(element: XmlElement, name: string): string {
  const formula = childOf(element, name);
  return (childOf(formula, 'f') ?? formula)?.text ?? '';
}

function cellsOf(element: XmlElement): string {
  return element.attributes['sqref'] ?? childOf(element, 'sqref')?.text ?? '';
}

function readValidation(element: XmlElement, rules: Rules): void {
  const { attributes } = element;
  const ranges = parseRanges(cellsOf(element));
  const type = attributes['type'] ?? 'none';
  if (!ranges.length || type === 'none') return;
  const style = attributes['errorStyle'];
  const alertStyle: XlsxListRule['alertStyle'] =
    style === 'warning' || style === 'information' ? style : 'stop';
  const common = {
    ranges,
    showAlert: flag(attributes['showErrorMessage']),
    alertStyle,
    alert: messageOf(attributes['errorTitle'], attributes['error']),
    prompt: flag(attributes['showInputMessage'])
      ? messageOf(attributes['promptTitle'], attributes['prompt'])
      : null,
    ignoreBlank: flag(attributes['allowBlank']),
  };
  if (type === 'list') {
    // The attribute is called showDropDown and means the opposite (ECMA-376 part 1, 18.3.1.32).
    const dropDown = !flag(attributes['showDropDown']);
    rules.listRules.push({ ...common, source: formulaFromFile(formulaIn(element, 'formula1')), dropDown });
    return;
  }
  rules.otherRules.push({
    ...common,
    type,
    operator: attributes['operator'] ?? 'between',
    formula1: formulaFromFile(formulaIn(element, 'formula1')),
    formula2: childOf(element, 'formula2') ? formulaFromFile(formulaIn(element, 'formula2')) : '',
  });
}

function messageOf(title: string | undefined, message: string | undefined): XlsxMessage | null {
  if (!title && !message) return null;
  return { title: decodeText(title ?? ''), message: decodeText(message ?? '') };
}

function readHighlights(
  element: XmlElement,
  dxfs: readonly DifferentialStyle[],
  theme: readonly string[],
  rules: XlsxHighlightRule[],
): void {
  const ranges = parseRanges(cellsOf(element));
  if (!ranges.length) return;
  for (const rule of childrenOf(element, 'cfRule')) {
    if (rule.attributes['type'] !== 'expression') continue;
    const formula = childOf(rule, 'formula')?.text ?? childOf(rule, 'f')?.text;
    if (!formula) continue;
    const id = rule.attributes['dxfId'];
    const style =
      id === undefined ? differentialStyle(childOf(rule, 'dxf'), theme) : (dxfs[Number(id)] ?? {});
    rules.push({
      ranges,
      formula: formulaFromFile(formula),
      ...style,
      priority: Number(rule.attributes['priority'] ?? rules.length + 1),
      stopIfTrue: flag(rule.attributes['stopIfTrue']),
    });
  }
}
