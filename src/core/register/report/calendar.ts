/** The calendar of contacts: audiences by month as a drawing, and the same as a table. */

import { monthInWords } from '../../agreement/pictures';
import { escapeHtml } from '../../export/html';
import { isWithin, monthsToDraw, type MonthSpan } from '../seeing';
import type { AudienceLine } from '../types';
import { step } from './style';
import { table } from './table';

/** Audiences with the most contacts, and months from the first: as many as a page holds. */
const MOST_LINES = 40;
const MOST_MONTHS = 24;
/** Lines of one drawing: no drawing is taller than a printed page. */
const LINES = 20;
const CELL = 30;
const ROW = 26;
const LABEL = 230;
const HEAD = 44;

/** "Community development finance ..." where the label is longer than its column. */
const cut = (label: string): string => (label.length > 34 ? `${label.slice(0, 33)}…` : label);

function headings({ first, count }: MonthSpan): string {
  const months = Array.from({ length: count }, (_, n) => first + n);
  return months
    .map((month, n) => {
      const x = LABEL + n * CELL;
      const [name = '', year = ''] = monthInWords(month).split(' ');
      const newYear = n === 0 || month % 12 === 0;
      return `${newYear ? `<text class="ink" x="${x + 3}" y="14">${year}</text><line class="line" x1="${x}" x2="${x}" y1="2" y2="${HEAD - 4}"/>` : ''}<text class="muted" x="${x + CELL / 2}" y="34" text-anchor="middle">${name.slice(0, 1)}</text>`;
    })
    .join('');
}

function row({ label, months }: AudienceLine, n: number, span: MonthSpan): string {
  const y = HEAD + n * ROW;
  const width = LABEL + span.count * CELL;
  const cells = months
    .filter(({ month }) => isWithin(span, month))
    .map(({ month, partnerships }) => {
      const x = LABEL + (month - span.first) * CELL;
      const tint = step(partnerships);
      const several = partnerships > 1 ? ' several' : '';
      return `<rect class="c${tint}${several}" x="${x + 2}" y="${y + 3}" width="${CELL - 4}" height="${ROW - 6}" rx="3"/><text class="on${tint}" x="${x + CELL / 2}" y="${y + 17}" text-anchor="middle">${partnerships}</text>`;
    });
  return `<text class="ink" x="0" y="${y + 17}">${escapeHtml(cut(label))}</text><line class="line" x1="0" x2="${width}" y1="${y + ROW}" y2="${y + ROW}"/>${cells.join('')}`;
}

/** In words for who does not see the drawing. */
function described({ label, months }: AudienceLine, span: MonthSpan): [string, string, number, number] {
  const here = months.filter(({ month }) => isWithin(span, month));
  const said = here.map(
    ({ month, partnerships }) =>
      `${monthInWords(month)}${partnerships > 1 ? ` (${partnerships} partnerships)` : ''}`,
  );
  const several = here.filter(({ partnerships }) => partnerships > 1).length;
  return [label, said.join(', '), here.length, several];
}

/** The lines as drawings of at most so many each, every one with the months above it. */
function drawings(lines: readonly AudienceLine[], span: MonthSpan, title: string): string[] {
  const parts = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, n) =>
    lines.slice(n * LINES, (n + 1) * LINES),
  );
  return parts.map((part, n) => {
    const [width, height] = [LABEL + span.count * CELL + 2, HEAD + part.length * ROW + 2];
    const name = parts.length > 1 ? `${title}, part ${n + 1} of ${parts.length}` : title;
    return [
      `<div class="picture" tabindex="0" role="region" aria-label="${name}">`,
      `<svg role="img" aria-label="${name}. The table beneath says the same." width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
      headings(span),
      ...part.map((line, at) => row(line, at, span)),
      '</svg></div>',
    ].join('\n');
  });
}

export function calendarSection(calendar: readonly AudienceLine[]): string {
  const lines = calendar.filter(({ months }) => months.length > 0).slice(0, MOST_LINES);
  if (lines.length === 0) {
    return '<section id="calendar"><h2>Calendar of contacts by audience</h2><p>No contact has a date that can be read.</p></section>';
  }
  const span = monthsToDraw(lines, MOST_MONTHS);
  const drawn = lines.filter(({ months }) => months.some(({ month }) => isWithin(span, month)));
  const rest = calendar.length - drawn.length;
  const last = span.first + span.count - 1;
  const title = `Contacts with ${drawn.length} audiences, ${monthInWords(span.first)} to ${monthInWords(last)}`;
  return [
    '<section id="calendar"><h2>Calendar of contacts by audience</h2>',
    '<p>The number of partnerships that plan to approach an audience in a month; framed where there are several.</p>',
    ...drawings(drawn, span, title),
    ...(rest > 0 ? [`<p class="muted">${rest} more audiences stand in the other outputs.</p>`] : []),
    '<details><summary>The calendar as a table</summary>',
    table(
      'Months in which each audience is approached',
      [
        { heading: 'Audience', width: 14 },
        { heading: 'Months', width: 40 },
        { heading: 'Number of months', width: 8, number: true },
        { heading: 'With several partnerships', width: 8, number: true },
      ],
      drawn.map((line) => described(line, span)),
    ),
    '</details></section>',
  ].join('\n');
}
