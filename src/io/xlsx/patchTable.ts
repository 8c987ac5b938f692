/** New headings in the parts of tables: Excel calls a file damaged where a table and its heading cells disagree. */

import { parseRange } from './a1';
import type { BookParts } from './patchBook';
import { attribute } from './pieces';
import { encodeColumnName } from './text';
import { escapeXml, parseXml } from './xml';

/** A heading cell's place on its sheet, and its new text. */
export interface Heading {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Parts of the tables of a sheet of which heading cells change.
 * @param sheet path of the sheet's part
 */
export function withHeadings(
  parts: BookParts,
  sheet: string,
  headings: readonly Heading[],
): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const path of parts.related(sheet, 'table')) {
    const xml = parts.text(path);
    const { attributes } = parseXml(xml);
    const range = parseRange(attributes['ref'] ?? '');
    if (!range || attributes['headerRowCount'] === '0') continue;
    const prefix = /<((?:[\w.-]+:)?)tableColumns\b/.exec(xml)?.[1] ?? '';
    let [out, at] = ['', 0];
    // A column with a formula has elements inside; its start tag is what names it.
    const tags = [...xml.matchAll(new RegExp(`<${prefix}tableColumn(?=[\\s/>])[^<>]*>`, 'g'))];
    tags.forEach((tag, n) => {
      const heading = headings.find(({ row, column }) => row === range.row && column === range.column + n);
      const name = attribute(tag[0], 'name');
      if (!heading || name === undefined) return;
      const renamed = ` name="${escapeXml(encodeColumnName(heading.text))}"`;
      out += xml.slice(at, tag.index) + tag[0].replace(/\sname\s*=\s*(?:"[^"]*"|'[^']*')/, () => renamed);
      at = tag.index + tag[0].length;
    });
    if (at > 0) changed[path] = out + xml.slice(at);
  }
  return changed;
}
