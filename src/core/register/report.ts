/** The register as one printable page: the sentence first, the picture as its evidence, every picture a table. */

import { monthText } from '../agreement/pictures';
import { escapeHtml, htmlPage } from '../export/html';
import type { RegisterTable, Row } from './table';
import type { AudienceLine, CoverageLine, Register } from './types';

/** So many rows of a table stand in the page; the rest is in the other outputs. */
const MOST_ROWS = 500;

const STYLE = `
.map td{text-align:center;font-variant-numeric:tabular-nums}
.map td.t0{border:1px dashed currentColor}.map td.t1{background:#cfe4fa;color:#1b2a3d}.map td.t2{background:#96c6f2;color:#1b2a3d}
.map td.t3{background:#2b88d8;color:#fff}.map td.t4{background:#0f548c;color:#fff}
td.num{text-align:right;font-variant-numeric:tabular-nums}
nav ul{columns:2;padding-left:1.2rem}
@media (forced-colors:active){.map td{border-width:2px}}
`.trim();

/** Tint by the number of audiences planned: 1, 2, 3 to 4, 5 and more; a gap has a dashed border instead. */
function tint(planned: number): string {
  if (planned === 0) return 't0';
  return planned >= 5 ? 't4' : planned >= 3 ? 't3' : `t${planned}`;
}

function heatMap(coverage: readonly CoverageLine[]): string {
  const levels = coverage[0]?.cells.map((cell) => cell.level.label) ?? [];
  const head = levels.map((label) => `<th scope="col">${escapeHtml(label)}</th>`).join('');
  const rows = coverage.map(({ area, cells }) => {
    const figures = cells.map(({ planned, named, outside }) => {
      if (planned === 0 && named === 0) return '<td>–</td>';
      const plus = outside > 0 ? ` +${outside}` : '';
      return `<td class="${tint(planned)}">${planned - outside}/${named}${plus}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(area?.label ?? 'Other policy areas')}</th>${figures.join('')}</tr>`;
  });
  return [
    '<table class="map"><caption>Audiences planned / audiences the strategy names; +n: not in the strategy. Dashed: none planned.</caption>',
    `<thead><tr><th scope="col">Policy area</th>${head}</tr></thead><tbody>`,
    ...rows,
    '</tbody></table>',
  ].join('\n');
}

/** Gaps and clashes in words; at most so many that a person reads them. */
function worthALook(register: Register): string {
  const gaps = register.coverage.flatMap(({ area, cells }) =>
    cells
      .filter((cell) => cell.planned === 0 && cell.named > 0)
      .map((cell) => `${area?.label ?? 'Other'}, ${cell.level.label}`),
  );
  const { agreements, drafts, unread } = register.counts;
  const audiences = clashing(register.calendar).length;
  const lines = [
    `${agreements} agreements count; ${drafts} of them still have something to fix.`,
    audiences > 0
      ? `${audiences} audiences are approached by several partnerships in the same month.`
      : 'No audience is approached by several partnerships in the same month.',
    gaps.length > 0
      ? `Nobody plans for ${gaps.length} combinations of policy area and level: ${gaps.slice(0, 6).join('; ')}${gaps.length > 6 ? '; and others' : ''}.`
      : 'Every policy area is planned for at every level the strategy names.',
    ...(unread > 0 ? [`${unread} files could not be read.`] : []),
  ];
  return `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}

/** Audiences that several partnerships approach in the same month. */
const clashing = (calendar: readonly AudienceLine[]): AudienceLine[] =>
  calendar.filter(({ months }) => months.some(({ partnerships }) => partnerships > 1));

/** Months by audience, of those that clash: a calendar of who is rung when. */
function contactCalendar(calendar: readonly AudienceLine[]): string {
  const lines = clashing(calendar).map(({ label, months }) => ({
    label,
    counts: new Map(
      months.flatMap(({ month, partnerships }) => (partnerships > 1 ? [[month, partnerships] as const] : [])),
    ),
  }));
  if (lines.length === 0) return '';
  const months = [...new Set(lines.flatMap(({ counts }) => [...counts.keys()]))]
    .sort((a, b) => a - b)
    .slice(0, 24);
  const head = months.map((month) => `<th scope="col">${monthText(month)}</th>`).join('');
  const rows = lines.map(({ label, counts }) => {
    const cells = months.map((month) => {
      const count = counts.get(month) ?? 0;
      return count ? `<td class="${tint(count)}">${count}</td>` : '<td></td>';
    });
    return `<tr><th scope="row">${escapeHtml(label)}</th>${cells.join('')}</tr>`;
  });
  return [
    '<div class="wide" tabindex="0" role="region" aria-label="Partnerships by audience and month">',
    '<table class="map"><caption>Partnerships that plan to approach an audience in a month.</caption>',
    `<thead><tr><th scope="col">Audience</th>${head}</tr></thead><tbody>`,
    ...rows,
    '</tbody></table></div>',
  ].join('\n');
}

/** The first rows; the table itself may have more than a page can hold. */
function firstRows(table: RegisterTable): Row[] {
  const shown: Row[] = [];
  for (const row of table.rows()) {
    if (shown.length === MOST_ROWS) break;
    shown.push(row);
  }
  return shown;
}

function section(table: RegisterTable): string {
  const { key, title, about, columns, rowCount } = table;
  const shown = firstRows(table);
  const more =
    rowCount > shown.length ? `<p>${rowCount - shown.length} more rows stand in the other outputs.</p>` : '';
  const body = shown.map(
    (row) =>
      `<tr>${row.map((value) => `<td${typeof value === 'number' ? ' class="num"' : ''}>${escapeHtml(String(value))}</td>`).join('')}</tr>`,
  );
  const content = rowCount
    ? [
        `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table><caption>${escapeHtml(about)}</caption>`,
        `<thead><tr>${columns.map((column) => `<th scope="col">${escapeHtml(column.heading)}</th>`).join('')}</tr></thead><tbody>`,
        ...body,
        '</tbody></table></div>',
        more,
      ].join('\n')
    : '<p>None.</p>';
  return `<section id="${key}"><h2>${escapeHtml(title)}</h2>\n${content}</section>`;
}

/** One file, printable, without anything fetched; WCAG 2.2 AA. */
export function registerReport(register: Register): Uint8Array {
  const body = [
    '<section id="look"><h2>Worth a look</h2>',
    worthALook(register),
    '</section><section id="map"><h2>Coverage of policy areas by level</h2>',
    heatMap(register.coverage),
    '</section>',
    ...(clashing(register.calendar).length > 0
      ? [
          '<section id="calendar"><h2>Contacts by month</h2>',
          contactCalendar(register.calendar),
          '</section>',
        ]
      : []),
    ...register.tables.filter((table) => table.key !== 'coverage').map(section),
  ].join('\n');
  const page = htmlPage({
    language: 'en-GB',
    title: 'Register of Mainstreaming Partnership Agreements',
    subtitle: `${register.framework.title}, as of ${register.asOf}`,
    mark: '',
    head: '',
    style: STYLE,
    body,
    foot: `Made by Mainstay from ${register.counts.files} files.`,
  });
  return new TextEncoder().encode(page);
}
