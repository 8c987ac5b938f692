/** Coverage of policy areas by level as a map whose cells say their figures; the gaps in words beneath. */

import { escapeHtml } from '../../export/html';
import { gapsOf } from '../seeing';
import type { CoverageLine } from '../types';
import { step } from './style';

const KEY =
  '<ul class="key"><li><span class="t1">1</span>one audience planned</li><li><span class="t2">2</span>two</li><li><span class="t3">3</span>three or four</li><li><span class="t4">5</span>five and more</li><li><span class="t0">0</span>none planned, though the strategy names some</li><li><span>–</span>none named, none planned</li></ul>';

function cells(line: CoverageLine): string {
  return line.cells
    .map(({ planned, named, outside }) => {
      if (planned === 0 && named === 0) return '<td>–</td>';
      const plus = outside > 0 ? ` +${outside}` : '';
      return `<td class="t${step(planned)}">${planned - outside}/${named}${plus}</td>`;
    })
    .join('');
}

export function coverageSection(coverage: readonly CoverageLine[]): string {
  const levels = coverage[0]?.cells.map(({ level }) => level.label) ?? [];
  const head = levels
    .map((label) => `<th scope="col">${escapeHtml(label).replace('/', '/<wbr>')}</th>`)
    .join('');
  const rows = coverage.map(
    (line) =>
      `<tr><th scope="row">${escapeHtml(line.area?.label ?? 'Other policy areas')}</th>${cells(line)}</tr>`,
  );
  const gaps = gapsOf(coverage).map(({ area, levels: missing }) => {
    const which = missing.map(({ label, named }) => `${label} (${named} named)`).join(', ');
    return `<li>${escapeHtml(`${area}: ${which}`)}</li>`;
  });
  return [
    '<section id="coverage"><h2>Coverage of policy areas by level</h2>',
    '<p>Different audiences planned by all partnerships together / audiences that the strategy names there; +n are not in the strategy.</p>',
    '<div class="wide" tabindex="0" role="region" aria-label="Audiences planned and named, by policy area and level">',
    '<table class="map" style="min-width:33rem"><caption>Audiences planned and named, by policy area and level</caption>',
    `<colgroup><col style="width:28%">${levels.map(() => `<col style="width:${72 / levels.length}%">`).join('')}</colgroup>`,
    `<thead><tr><th scope="col">Policy area</th>${head}</tr></thead><tbody>`,
    ...rows,
    '</tbody></table></div>',
    KEY,
    gaps.length
      ? `<h3>Nobody plans for</h3><ul>${gaps.join('')}</ul>`
      : '<p>Every policy area is served at every level at which the strategy names audiences.</p>',
    '</section>',
  ].join('\n');
}
