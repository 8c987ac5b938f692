/** Names, custom XML, settings, properties, comments, protection and panes. */

import { checkName } from './tables';
import type { Book } from './book';
import { formulaFault } from './formula';
import type { Sheet } from './sheet';
import {
  Refusal,
  type Comment,
  type Freeze,
  type Highlight,
  type Json,
  type Name,
  type Protection,
  type XmlPart,
} from './types';

// ---- names ----

export function addName(book: Book, name: string, formula: string, scope: string | null, comment = ''): Name {
  checkName(name);
  if (book.name(name, scope) || book.table(name)) {
    throw new Refusal('InvalidArgument', `The name "${name}" is taken.`);
  }
  const text = formula.startsWith('=') ? formula : `="${formula}"`;
  const fault = formulaFault(text);
  if (fault) throw new Refusal('InvalidArgument', fault);
  const added: Name = {
    id: scope === null ? name : `${book.sheetById(scope).name}!${name}`,
    name,
    formula: text,
    comment,
    visible: true,
    scope,
  };
  book.patch({ names: [...book.names, added] });
  book.changed({ kind: 'names' });
  return added;
}

export function patchName(book: Book, name: Name, part: Partial<Name>): void {
  if (part.formula !== undefined) {
    const fault = part.formula.startsWith('=')
      ? formulaFault(part.formula)
      : 'A name refers to a formula that begins with "=".';
    if (fault) throw new Refusal('InvalidArgument', fault);
  }
  book.patch({
    names: book.names.map((n) => (n.name === name.name && n.scope === name.scope ? { ...n, ...part } : n)),
  });
  book.changed({ kind: 'names' });
}

export function deleteName(book: Book, name: Name): void {
  book.patch({ names: book.names.filter((n) => n.name !== name.name || n.scope !== name.scope) });
  book.changed({ kind: 'names' });
}

// ---- custom XML ----

/** Excel takes well-formed XML with one root. */
function checkXml(xml: string): void {
  const body = xml.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, '').trim();
  const root = /^<([\p{L}_][\p{L}\p{N}_.:-]*)[\s/>]/u.exec(body)?.[1];
  const closed =
    root !== undefined &&
    (body.endsWith(`</${root}>`) || /^<[^<>]*\/>$/.test(body) || new RegExp(`</${root}\\s*>$`).test(body));
  if (!closed) throw new Refusal('InvalidArgument', 'The text is not well-formed XML.');
}

/** Namespace of the root element. */
export function namespaceOf(xml: string): string {
  const body = xml.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, '').trim();
  const open = /^<(?:([\p{L}_][\p{L}\p{N}_.-]*):)?[\p{L}_][\p{L}\p{N}_.-]*((?:\s+[^>]*)?)>/u.exec(body);
  const attribute = open?.[1] === undefined ? 'xmlns' : `xmlns:${open[1]}`;
  const found = new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(open?.[2] ?? '');
  return found?.[1] ?? found?.[2] ?? '';
}

export function addXmlPart(book: Book, xml: string): XmlPart {
  checkXml(xml);
  const part = { id: book.newGuid(), xml };
  book.patch({ xmlParts: [...book.xmlParts, part] });
  book.changed({ kind: 'xml' });
  return part;
}

export function setXml(book: Book, id: string, xml: string): void {
  checkXml(xml);
  book.patch({ xmlParts: book.xmlParts.map((p) => (p.id === id ? { ...p, xml } : p)) });
  book.changed({ kind: 'xml' });
}

export function deleteXmlPart(book: Book, id: string): void {
  book.patch({ xmlParts: book.xmlParts.filter((p) => p.id !== id) });
  book.changed({ kind: 'xml' });
}

// ---- settings and properties ----

/** About 2 MB in all (OfficeDev/office-js issue 621), refused here as Excel refuses single ones near 1 MB (3957). */
export function putSetting(book: Book, key: string, value: Json): void {
  if (key === '') throw new Refusal('InvalidArgument', 'A setting needs a key.');
  if (JSON.stringify(value).length > 1_000_000)
    throw new Refusal('InvalidArgument', 'The setting is too large.');
  book.patch({ settings: new Map([...book.settings, [key, value]]) });
  book.changed({ kind: 'settings' });
}

export function deleteSetting(book: Book, key: string): void {
  book.patch({ settings: new Map([...book.settings].filter(([k]) => k !== key)) });
  book.changed({ kind: 'settings' });
}

/** On the web the document's properties are outside of undo and clear the stack (undo article). */
export function setProperty(book: Book, key: string, value: string): void {
  if (value.length > 255 && key !== 'comments')
    throw new Refusal('InvalidArgument', 'A property holds at most 255 characters.');
  book.patch({ properties: { ...book.properties, [key]: value } });
  book.changed({ kind: 'properties' });
  book.forgetHistory();
}

export function setCustomProperty(book: Book, key: string, value: Json | undefined): void {
  const rest = [...book.data.customProperties].filter(([k]) => k !== key);
  book.patch({ customProperties: new Map(value === undefined ? rest : [...rest, [key, value]]) });
  book.changed({ kind: 'properties' });
  book.forgetHistory();
}

// ---- comments ----

export function addComment(book: Book, sheet: Sheet, row: number, column: number, content: string): Comment {
  if (content === '') throw new Refusal('InvalidArgument', 'A comment needs a text.');
  if (book.comments.some((c) => c.sheet === sheet.id && c.row === row && c.column === column)) {
    throw new Refusal('InvalidArgument', 'The cell has a comment already.');
  }
  const comment: Comment = {
    id: book.newGuid(),
    sheet: sheet.id,
    row,
    column,
    content,
    resolved: false,
    author: book.author,
    created: new Date().toISOString(),
    replies: [],
  };
  book.patch({ comments: [...book.comments, comment] });
  book.changed({ kind: 'comments' });
  return comment;
}

export function patchComment(book: Book, id: string, part: Partial<Comment> | null): void {
  const comments = book.comments.flatMap((c) =>
    c.id !== id ? [c] : part === null ? [] : [{ ...c, ...part }],
  );
  book.patch({ comments });
  book.changed({ kind: 'comments' });
}

// ---- highlights ----

export function addHighlight(
  book: Book,
  sheet: Sheet,
  highlight: Omit<Highlight, 'id' | 'priority'>,
): Highlight {
  const added: Highlight = { ...highlight, id: book.newGuid(), priority: 0 };
  // A new rule comes first; the others make room.
  const others = sheet.highlights.map((h) => ({ ...h, priority: h.priority + 1 }));
  sheet.patch({ highlights: [added, ...others] });
  book.changed({ kind: 'highlights', sheet: sheet.id });
  return added;
}

export function patchHighlight(book: Book, sheet: Sheet, id: string, part: Partial<Highlight> | null): void {
  const highlights = sheet.highlights.flatMap((h) =>
    h.id !== id ? [h] : part === null ? [] : [{ ...h, ...part }],
  );
  sheet.patch({ highlights: renumber(highlights) });
  book.changed({ kind: 'highlights', sheet: sheet.id });
}

/** Gives a rule another place in the order of priority. */
export function moveHighlight(book: Book, sheet: Sheet, id: string, priority: number): void {
  const own = sheet.highlights.find((h) => h.id === id);
  if (!own || !Number.isInteger(priority) || priority < 0)
    throw new Refusal('InvalidArgument', 'A priority is a whole number from 0.');
  const others = renumber(sheet.highlights.filter((h) => h.id !== id));
  const at = Math.min(priority, others.length);
  sheet.patch({ highlights: renumberInOrder([...others.slice(0, at), own, ...others.slice(at)]) });
  book.changed({ kind: 'highlights', sheet: sheet.id });
}

const renumberInOrder = (rules: readonly Highlight[]): Highlight[] =>
  rules.map((h, priority) => ({ ...h, priority }));
const renumber = (rules: readonly Highlight[]): Highlight[] =>
  renumberInOrder([...rules].sort((a, b) => a.priority - b.priority));

// ---- protection and panes ----

/** Protecting and lifting protection clear the undo stack (undo article). */
export function protectSheet(
  book: Book,
  sheet: Sheet,
  options: Readonly<Record<string, boolean | string>>,
  password: string | null,
): void {
  if (sheet.protection)
    throw new Refusal('InvalidOperation', `The sheet "${sheet.name}" is protected already.`);
  const protection: Protection = { options, password };
  sheet.patch({ protection });
  book.changed({ kind: 'sheet-protection', sheet: sheet.id });
  book.forgetHistory();
}

export function unprotectSheet(book: Book, sheet: Sheet, password: string | null): void {
  const own = sheet.protection?.password ?? null;
  if (own !== null && own !== password) {
    throw new Refusal('InvalidArgument', 'The password is not the one of the sheet.');
  }
  sheet.patch({ protection: null });
  book.changed({ kind: 'sheet-protection', sheet: sheet.id });
  book.forgetHistory();
}

export function setFreeze(book: Book, sheet: Sheet, freeze: Freeze): void {
  sheet.patch({ freeze });
  book.changed({ kind: 'sheet-layout', sheet: sheet.id });
}
