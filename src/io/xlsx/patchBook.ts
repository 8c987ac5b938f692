/** The parts of a workbook in its package, for changing a few of them and leaving the others alone. */

import { XlsxError } from './errors';
import { PackageReader } from './package';
import { piecesOf } from './pieces';
import { childOf, childrenOf } from './xml';

/** Where the parts of a workbook stand in its package. */
export interface BookParts {
  readonly workbook: string;
  /** Path of each worksheet by its name, in the workbook's order. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Names of all sheets, also of those that are no worksheets. */
  readonly names: readonly string[];
  /** Path of the part in which Excel keeps the order of computing, or null. */
  readonly calcChain: string | null;
  /** Whether the file was signed: a changed copy no longer is what was signed. */
  readonly signed: boolean;
  has(path: string): boolean;
  text(path: string): string;
  /** Paths of the parts that one points at; of one kind only where it is named ("table"). */
  related(path: string, type?: string): readonly string[];
  /** Paths of custom XML parts with their text. */
  readonly customXml: ReadonlyMap<string, string>;
}

/** A part in UTF-16 is written back in UTF-8; its first line must not say otherwise. */
const inUtf8 = (xml: string): string =>
  xml.replace(/^(<\?xml[^>]*?encoding\s*=\s*)(?:"utf-16\w*"|'utf-16\w*')/i, '$1"UTF-8"');

/** @throws XlsxError when the bytes are no workbook */
export function bookParts(bytes: Uint8Array): BookParts {
  const file = new PackageReader(bytes);
  const top = file.relationships('');
  const workbook = top.find(({ type }) => type === 'officeDocument')?.target ?? '';
  const root = workbook ? file.xml(workbook) : null;
  if (root?.name !== 'workbook') throw new XlsxError('not-a-workbook');
  const related = file.relationships(workbook);
  const sheets = new Map<string, string>();
  const listed = childrenOf(childOf(root, 'sheets'), 'sheet');
  for (const { attributes } of listed) {
    const relation = related.find(({ id }) => id === (attributes['r:id'] ?? attributes['id']));
    if (relation?.type === 'worksheet') sheets.set(attributes['name'] ?? '', relation.target);
  }
  const custom = related.filter(({ type }) => type === 'customXml').map(({ target }) => target);
  const known = new Map<string, string>();
  const text = (path: string): string => {
    const there = known.get(path) ?? inUtf8(file.text(path) ?? '');
    known.set(path, there);
    return there;
  };
  return {
    workbook,
    sheets,
    names: listed.map(({ attributes }) => attributes['name'] ?? ''),
    calcChain: related.find(({ type }) => type === 'calcChain')?.target ?? null,
    signed: top.some(({ type }) => type === 'origin'),
    has: (path) => file.has(path),
    text,
    related: (path, wanted) =>
      file
        .relationships(path)
        .filter(({ type }) => wanted === undefined || type === wanted)
        .map(({ target }) => target),
    customXml: new Map(custom.map((path) => [path, text(path)])),
  };
}

/** Path of the part that says what the part at `path` points at; "" is the package itself. */
export function relationshipsPath(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

export const CONTENT_TYPES = '[Content_Types].xml';

/** A document with XML put before the end of its root element, or into one that closes itself. */
export function withinRoot(xml: string, inner: string): string {
  const close = xml.lastIndexOf('</');
  if (close >= 0) return xml.slice(0, close) + inner + xml.slice(close);
  const open = /<([\w.:-]+)([^<>]*)\/>\s*$/.exec(xml);
  if (!open) throw new XlsxError('damaged', 'no root element');
  return `${xml.slice(0, open.index)}<${open[1]}${open[2]}>${inner}</${open[1]}>`;
}

/** The prefix of a document's root element, its colon included: "" or "x:". */
export const prefixOf = (xml: string): string => /<(?![?!])((?:[\w.-]+:)?)[\w.-]+[\s/>]/.exec(xml)?.[1] ?? '';

/** Elements of a workbook's part that stand before its word on computing (CT_Workbook, 18.2.27), the last first. */
const BEFORE_CALC = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'] as const;

/** The workbook's part with the word to compute every formula when it is opened. */
export function withRecalculation(xml: string): string {
  const prefix = prefixOf(xml);
  const [there] = piecesOf(xml, `${prefix}calcPr`);
  if (there) {
    if (/\sfullCalcOnLoad\s*=\s*["'](?:1|true)["']/.test(there.attributes)) return xml;
    const attributes = there.attributes.replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    return `${xml.slice(0, there.start)}<${prefix}calcPr${attributes} fullCalcOnLoad="1"/>${xml.slice(there.end)}`;
  }
  for (const name of BEFORE_CALC) {
    const end = piecesOf(xml, prefix + name).at(-1)?.end;
    if (end !== undefined)
      return `${xml.slice(0, end)}<${prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(end)}`;
  }
  return xml;
}

/**
 * Parts of a workbook without the order of computing, which names cells that hold a formula no more: Excel takes
 * a file for damaged that lists one without, and makes the list anew where there is none.
 */
export function withoutCalcChain(
  parts: BookParts,
  changed: Readonly<Record<string, string | null>>,
): Record<string, string | null> {
  const { calcChain, workbook } = parts;
  if (calcChain === null) return { ...changed };
  const relations = relationshipsPath(workbook);
  const without = (path: string, element: string, points: string): string =>
    (changed[path] ?? parts.text(path)).replace(
      new RegExp(`<(?:[\\w.-]+:)?${element}\\b[^<>]*["'/]${points}["'][^<>]*/>`, 'i'),
      '',
    );
  const name = calcChain.slice(calcChain.lastIndexOf('/') + 1).replace(/[.]/g, '\\.');
  return {
    ...changed,
    [calcChain]: null,
    [CONTENT_TYPES]: without(CONTENT_TYPES, 'Override', name),
    [relations]: without(relations, 'Relationship', name),
  };
}
