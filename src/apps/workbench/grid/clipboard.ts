import type { Model, Person } from '../host';
import type { Input } from './input';

/** What was copied or cut here, to be told from text that comes from elsewhere. */
interface Copied {
  readonly address: string;
  readonly text: string;
  readonly cut: boolean;
}

/** Cells as the clipboard's plain text, as Excel writes it: tabs, line ends, quotes around what holds either. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  const quote = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n');
}

/** Plain text of a clipboard as cells: the reverse of `clipboardText`, and lenient to quotes inside a cell. */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const quoted = match[1];
    rows[rows.length - 1]?.push(
      quoted === undefined ? (match[2] ?? '') : quoted.replace(/""/g, '"').replace(/\r\n?/g, '\n'),
    );
    if (match[3] === '') break;
    if (match[3] !== '\t') {
      if (cell.lastIndex >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

/** The first table of a clipboard's HTML as cells, with its line breaks; null where it holds none. */
export function parseClipboardHtml(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  return [...table.rows].map((row) => [...row.cells].map(textOf));
}

function textOf(cell: Element): string {
  for (const br of cell.querySelectorAll('br')) br.replaceWith('\n');
  const blocks = [...cell.querySelectorAll('p, div, li')].filter(
    (block) => !block.querySelector('p, div, li'),
  );
  const lines = blocks.length > 0 ? blocks.map((block) => block.textContent ?? '') : [cell.textContent ?? ''];
  return lines
    .map((line) =>
      line
        .replace(/[ \t\u00a0]*\n[ \t]*/g, '\n')
        .replace(/[ \t]+/g, ' ')
        .trim(),
    )
    .join('\n');
}

/** Copy, cut and paste in the grid. What was copied here is copied as cells, what comes from elsewhere as text. */
export class Clipboard {
  private copied: Copied | null = null;

  constructor(
    private readonly model: Model,
    private readonly person: Person,
    private readonly input: Input,
  ) {}

  /** Listens to the page; `active` says whether a key is meant for the grid. */
  listen(page: Document, active: (target: EventTarget | null) => boolean): void {
    const on = (type: 'copy' | 'cut' | 'paste', act: (data: DataTransfer) => void): void => {
      page.addEventListener(
        type,
        (event) => {
          if (this.model.editing || !event.clipboardData || !active(event.target)) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          act(event.clipboardData);
        },
        true,
      );
    };
    // Univer takes these keys for itself and asks for leave to read the clipboard. Pasting needs none as an event
    // of the browser; copying raises no event where no text is selected, and needs none to write.
    const keep = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      const ours = (event.ctrlKey || event.metaKey) && !event.altKey && ['c', 'x', 'v'].includes(key);
      if (!ours || this.model.editing || !active(event.target)) return;
      event.stopImmediatePropagation();
      if (key === 'v') return;
      event.preventDefault();
      // Where the browser forbids it, the cells are still remembered here.
      navigator.clipboard.writeText(this.take(key === 'x')).catch(() => undefined);
    };
    window.addEventListener('keydown', keep, true);
    on('copy', (data) => data.setData('text/plain', this.take(false)));
    on('cut', (data) => data.setData('text/plain', this.take(true)));
    on('paste', (data) => this.put(data.getData('text/plain'), data.getData('text/html')));
  }

  /** Remembers the selection and answers its text. */
  take(cut: boolean): string {
    const address = this.input.selected();
    if (address === null) return '';
    const { sheet, area } = this.model.locate(address);
    const used = sheet.usedArea();
    const rows = Math.min(area.rows, Math.max(1, used ? used.row + used.rows - area.row : 1));
    const columns = Math.min(area.columns, Math.max(1, used ? used.column + used.columns - area.column : 1));
    const cells = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) =>
        this.model.textAt(sheet.id, area.row + row, area.column + column),
      ),
    );
    const text = clipboardText(cells);
    this.copied = { address, text, cut };
    return text;
  }

  /** Pastes at the selection. */
  put(text: string, html: string): void {
    const to = this.input.selected();
    if (to === null || (text === '' && html === '')) return;
    const { copied } = this;
    if (copied && text.replace(/\r\n/g, '\n') === copied.text.replace(/\r\n/g, '\n')) {
      if (copied.cut) this.copied = null;
      const act = copied.cut ? this.person.move : this.person.copy;
      this.input.attempt(act.call(this.person, copied.address, to));
      return;
    }
    const rows = (html && parseClipboardHtml(html)) || parseClipboard(text);
    this.input.attempt(this.person.paste(to, rows));
  }
}
