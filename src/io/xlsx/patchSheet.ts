/** A further sheet with one table, put into a workbook that somebody else made; no part but its list of sheets changes. */

import { parseCell, parseRange } from './a1';
import { plainWrap, sheetXml, STRICT, tableXml, TRANSITIONAL, type Dialect, type NewSheet } from './newSheet';
import { CONTENT_TYPES, prefixOf, relationshipsPath, withinRoot, type BookParts } from './patchBook';
import { attribute, piecesOf } from './pieces';
import { decodeText } from './text';
import { allOf, parseXml, tag, XML_HEAD } from './xml';

type Changed = Readonly<Record<string, string | null>>;

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
/** Excel's longest name of a sheet. */
const LONGEST_NAME = 31;

/** A free path beside those of its kind: "xl/worksheets/sheet7.xml". */
function freePath(parts: BookParts, folder: string, stem: string): string {
  let n = 1;
  while (parts.has(`${folder}${stem}${n}.xml`)) n++;
  return `${folder}${stem}${n}.xml`;
}

/** A free name of at most 31 characters, told apart from others without regard to case (as Excel does). */
function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 0; ; n++) {
    const mark = n === 0 ? '' : n === 1 ? ' (Mainstay)' : ` (Mainstay ${n})`;
    const name = wanted.slice(0, LONGEST_NAME - mark.length) + mark;
    if (!known.has(name.toLowerCase())) return name;
  }
}

const numberOf = (text: string | undefined): number => Number(text ?? 0) || 0;

interface FoundTable {
  readonly sheet: string;
  readonly path: string;
  readonly id: number;
  readonly name: string;
  readonly ref: string;
  readonly headings: readonly string[];
}

/** Every table of the workbook, with the paths of its sheet's part and its own. */
function tablesOf(parts: BookParts): FoundTable[] {
  return [...parts.sheets.values()].flatMap((sheet) =>
    parts.related(sheet, 'table').map((path) => {
      const root = parseXml(parts.text(path));
      const { id, displayName = '', ref = '' } = root.attributes;
      const headings = allOf(root, 'tableColumn').map(({ attributes }) =>
        decodeText(attributes['name'] ?? ''),
      );
      return { sheet, path, id: numberOf(id), name: displayName, ref, headings };
    }),
  );
}

/** Whether a sheet is as we wrote it: nothing else hangs on it, and nothing stands beside or beneath its table. */
function isOurs(parts: BookParts, table: FoundTable, { columns }: NewSheet): boolean {
  const range = parseRange(table.ref);
  const same = table.headings.join('\n') === columns.map(({ heading }) => heading).join('\n');
  if (!range || !same || parts.related(table.sheet).length !== 1) return false;
  const xml = parts.text(table.sheet);
  return piecesOf(xml, `${prefixOf(xml)}c`).every(({ attributes, inner }) => {
    const at = parseCell(attribute(attributes, 'r') ?? '');
    return !inner || (at !== null && at.column < range.columnCount && at.row < range.row + range.rowCount);
  });
}

/** The workbook's part with one more sheet at the end of its list, so that no other sheet gets another number. */
function listed(xml: string, name: string, relation: string, { relations }: Dialect): string {
  const prefix = prefixOf(xml);
  const [sheets] = piecesOf(xml, `${prefix}sheets`);
  if (!sheets) return xml;
  const ids = piecesOf(sheets.inner ?? '', `${prefix}sheet`).map(({ attributes }) =>
    numberOf(attribute(attributes, 'sheetId')),
  );
  // The prefix of relationships is whatever the program that wrote the file calls it.
  const r = /\s([\w.-]+):id\s*=/.exec(sheets.inner ?? '')?.[1];
  const link = r ? { [`${r}:id`]: relation } : { 'xmlns:r': relations, 'r:id': relation };
  const entry = tag(`${prefix}sheet`, { name, sheetId: Math.max(0, ...ids) + 1, ...link });
  const at = xml.lastIndexOf('</', sheets.end - 1);
  return xml.slice(0, at) + entry + xml.slice(at);
}

const nextId = (tables: readonly FoundTable[]): number => Math.max(0, ...tables.map(({ id }) => id)) + 1;

/** A name that no table has: Excel takes a file with two of one name for damaged. */
function freeTable(wanted: string, tables: readonly FoundTable[]): string {
  const known = new Set(tables.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let n = 2; known.has(name.toLowerCase()); n++) name = `${wanted}_${n}`;
  return name;
}

const relationship = (xml: string, id: string, type: string, target: string): string =>
  withinRoot(xml, tag(`${prefixOf(xml)}Relationship`, { Id: id, Type: type, Target: target }));

const override = (xml: string, path: string, type: string): string =>
  withinRoot(xml, tag(`${prefixOf(xml)}Override`, { PartName: `/${path}`, ContentType: type }));

/** An id that no relationship of the part has. */
function freeId(xml: string): string {
  let n = 1;
  while (new RegExp(`["']rIdMPA${n}["']`, 'i').test(xml)) n++;
  return `rIdMPA${n}`;
}

/**
 * Parts of a workbook that bring a sheet with one table into it, as its last: two new parts with what points at
 * them, one more entry in the workbook's list of sheets, two content types. Where the workbook has such a sheet
 * already, as it was written, that one is written anew instead.
 * @param changed parts that are to change already; they are built upon
 */
export function withSheet(
  parts: BookParts,
  changed: Changed,
  sheet: NewSheet,
): Record<string, string | null> {
  const now = (path: string): string => changed[path] ?? parts.text(path);
  const workbook = now(parts.workbook);
  const dialect = workbook.includes(STRICT.main) ? STRICT : TRANSITIONAL;
  const folder = parts.workbook.slice(0, parts.workbook.lastIndexOf('/') + 1);
  const style = plainWrap(parts.text(`${folder}styles.xml`));
  const tables = tablesOf(parts);
  const own = tables.find(({ name }) => name.toLowerCase() === sheet.table.toLowerCase());
  if (own && isOurs(parts, own, sheet)) {
    return {
      ...changed,
      [own.sheet]: sheetXml(sheet, dialect, style),
      [own.path]: tableXml(sheet, dialect, own.id),
      [relationshipsPath(own.sheet)]: ownRelations(own.path, dialect),
    };
  }
  const path = freePath(parts, `${folder}worksheets/`, 'sheet');
  const table = freePath(parts, `${folder}tables/`, 'table');
  const relations = relationshipsPath(parts.workbook);
  const id = freeId(now(relations));
  const types = override(now(CONTENT_TYPES), path, `${TYPE}worksheet+xml`);
  return {
    ...changed,
    [path]: sheetXml(sheet, dialect, style),
    [table]: tableXml({ ...sheet, table: freeTable(sheet.table, tables) }, dialect, nextId(tables)),
    [relationshipsPath(path)]: ownRelations(table, dialect),
    [parts.workbook]: listed(workbook, freeName(sheet.name, parts.names), id, dialect),
    [relations]: relationship(now(relations), id, `${dialect.relations}/worksheet`, `/${path}`),
    [CONTENT_TYPES]: override(types, table, `${TYPE}table+xml`),
  };
}

function ownRelations(table: string, { relations }: Dialect): string {
  return relationship(
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`,
    'rId1',
    `${relations}/table`,
    `/${table}`,
  );
}
