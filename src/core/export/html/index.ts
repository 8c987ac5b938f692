/** The agreement as one page of HTML, without scripts and without anything fetched; WCAG 2.2 AA, printable. */

import { sealOf, type Dossier } from '../../agreement';
import type { Framework } from '../../framework';
import { documentOf } from '../document/build';
import type { Block, DocumentPlan, Line, Lines } from '../document/plan';
import { isKeptTogether, isShortRow } from '../document/size';
import { publishedAgreement } from '../published';
import type { ExportOptions } from '../types';
import { escapeXml as escapeHtml } from '../xml';
import { dataBlock } from './data';
import { htmlPage } from './page';

export { htmlPage } from './page';
export { escapeHtml };

function line(runs: Line): string {
  return runs
    .map((run) => {
      const text = escapeHtml(run.text);
      if (run.bold) return `<strong>${text}</strong>`;
      return run.muted ? `<span class="muted">${text}</span>` : text;
    })
    .join('');
}

const cell = (lines: Lines): string => lines.map(line).join('<br>');

const tableCell = (lines: Lines, entries: boolean): string =>
  entries && lines.length
    ? `<td class="entries">${lines.map((entry) => `<p>${line(entry)}</p>`).join('')}</td>`
    : `<td>${cell(lines)}</td>`;

function block(plan: Block): string {
  switch (plan.kind) {
    case 'heading':
      return `<h${plan.level + 1}>${escapeHtml(plan.text)}</h${plan.level + 1}>`;
    case 'paragraph':
      return `<p${plan.style === 'notice' ? ' class="notice"' : ''}>${cell(plan.lines)}</p>`;
    case 'facts':
      return [
        `<table${isKeptTogether(plan) ? ' class="facts"' : ''}><caption>${escapeHtml(plan.caption)}</caption><tbody>`,
        ...plan.rows.map(
          (row) => `<tr><th scope="row">${escapeHtml(row.label)}</th><td>${cell(row.answer)}</td></tr>`,
        ),
        '</tbody></table>',
      ].join('\n');
    case 'table': {
      const shares = plan.columns.map((column) => column.width);
      return [
        `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(plan.caption)}">`,
        `<table${plan.toSign ? ' class="sign"' : ''}><caption>${escapeHtml(plan.caption)}</caption>`,
        `<colgroup>${plan.columns.map((column) => `<col style="width:${column.width}%">`).join('')}</colgroup>`,
        `<thead><tr>${plan.columns.map((column) => `<th scope="col">${escapeHtml(column.heading)}</th>`).join('')}</tr></thead>`,
        '<tbody>',
        ...plan.rows.map(
          (row) =>
            `<tr${isShortRow(row, shares) ? '' : ' class="long"'}>${row.map((lines, i) => tableCell(lines, plan.columns[i]?.entries ?? false)).join('')}</tr>`,
        ),
        '</tbody></table></div>',
      ].join('\n');
    }
  }
}

/** Dublin Core terms; the mandatory elements of e-GMS 3.0 are creator, date, subject.category and title. */
function metadata(plan: DocumentPlan): string {
  const terms: readonly (readonly [string, string])[] = [
    ['DCTERMS.title', [plan.title, plan.subtitle].filter(Boolean).join(': ')],
    ['DCTERMS.creator', plan.creator],
    ['DCTERMS.date', plan.date],
    ['DCTERMS.publisher', plan.publisher],
    ['DCTERMS.identifier', plan.identifier],
    ['DCTERMS.language', plan.language],
    ['DCTERMS.subject', plan.subject],
    ['eGMS.subject.category', plan.category],
    ['DCTERMS.coverage', plan.coverage],
  ];
  return terms
    .filter(([, content]) => content)
    .map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">`)
    .join('\n');
}

/** For publication: contacts and e-mail addresses are left out, also of the data in the page, unless they are asked for. */
export async function exportHtml(
  dossier: Dossier,
  framework: Framework,
  options: ExportOptions = {},
): Promise<Uint8Array> {
  const contacts = options.contacts ?? false;
  const seal = options.seal ?? (await sealOf(dossier.agreement));
  await options.pause?.(0.3);
  const agreement = contacts ? dossier.agreement : publishedAgreement(dossier.agreement);
  const plan = await documentOf({ ...dossier, agreement }, framework, {
    contacts,
    ...(!contacts && { seal }),
  });
  const body = [...plan.blocks.map(block), dataBlock(agreement, plan, { seal, contacts })].join('\n');
  const { language, title, subtitle, mark, foot } = plan;
  const page = htmlPage({ language, title, subtitle, mark, foot, head: metadata(plan), style: '', body });
  return new TextEncoder().encode(page);
}
