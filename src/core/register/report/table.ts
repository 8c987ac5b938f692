/** A table of the report whose columns are as wide as their words need: it scrolls by itself where the page is narrow. */

import { escapeHtml } from '../../export/html';

export interface Column {
  readonly heading: string;
  /** In rem; columns share what is left in this proportion. */
  readonly width: number;
  readonly number?: boolean;
}

/** A cell: text, which is escaped here, or HTML that is. */
export type Cell = string | number | { readonly html: string };

const htmlOf = (cell: Cell): string => (typeof cell === 'object' ? cell.html : escapeHtml(String(cell)));

/** The first cell of every row is its heading. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  kind = '',
): string {
  const name = escapeHtml(caption);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => `<col style="width:${((100 * width) / total).toFixed(2)}%">`);
  const mark = ({ number }: Column): string => (number ? ' class="num"' : '');
  const body = rows.map((cells) => {
    const written = cells.map((cell, n) =>
      n === 0
        ? `<th scope="row">${htmlOf(cell)}</th>`
        : `<td${columns[n]?.number ? ' class="num"' : ''}>${htmlOf(cell)}</td>`,
    );
    return `<tr>${written.join('')}</tr>`;
  });
  return [
    `<div class="wide" tabindex="0" role="region" aria-label="${name}">`,
    `<table${kind && ` class="${kind}"`} style="min-width:${total}rem"><caption>${name}</caption>`,
    `<colgroup>${widths.join('')}</colgroup>`,
    `<thead><tr>${columns.map((column) => `<th scope="col"${mark(column)}>${escapeHtml(column.heading)}</th>`).join('')}</tr></thead><tbody>`,
    ...body,
    '</tbody></table></div>',
  ].join('\n');
}
