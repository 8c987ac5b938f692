/**
 * The document as HTML for the clipboard. Each element carries its own look, since Word and mail programs
 * drop style sheets on pasting.
 */

import type { Block, DocumentPlan, Line, Lines } from '../document/plan';
import { FACTS_WIDTHS } from '../document/size';
import { escapeXml as escapeHtml } from '../xml';

const FONT = 'font-family:Calibri,sans-serif;color:#1b2a3d';
const BODY = `${FONT};font-size:10pt`;
const HEAD = 'color:#0f3d5e';
const CELL = `border:0.5pt solid #b8c4d0;padding:3pt 5pt;vertical-align:top;text-align:left;${FONT};font-size:9pt`;

function line(runs: Line): string {
  return runs
    .map((run) => {
      const text = escapeHtml(run.text);
      if (run.bold) return `<b>${text}</b>`;
      return run.muted ? `<span style="color:#4a5568">${text}</span>` : text;
    })
    .join('');
}

const lines = (all: Lines): string => all.map(line).join('<br>');

function table(
  widths: readonly number[],
  headings: readonly string[] | null,
  rows: readonly (readonly string[])[],
): string {
  const head = (headings ?? []).map(
    (text, i) =>
      `<th style="${CELL};width:${widths[i] ?? 0}%;background:#0f3d5e;color:#ffffff">${escapeHtml(text)}</th>`,
  );
  const body = rows.map((cells) => {
    const written = cells.map((cell, i) => {
      const label = !headings && i === 0 ? ';background:#eef3f7' : '';
      return `<td style="${CELL};width:${widths[i] ?? 0}%${label}">${cell}</td>`;
    });
    return `<tr>${written.join('')}</tr>`;
  });
  return [
    '<table style="border-collapse:collapse;width:100%">',
    ...(head.length ? [`<thead><tr>${head.join('')}</tr></thead>`] : []),
    `<tbody>${body.join('\n')}</tbody></table>`,
  ].join('\n');
}

function block(plan: Block): string {
  switch (plan.kind) {
    case 'heading': {
      const size = plan.level === 1 ? 15 : 11.5;
      return `<h${plan.level + 1} style="${FONT};${HEAD};font-size:${size}pt">${escapeHtml(plan.text)}</h${plan.level + 1}>`;
    }
    case 'paragraph': {
      const ground = plan.style === 'notice' ? ';background:#fff4ce' : '';
      return `<p style="${BODY}${ground}">${lines(plan.lines)}</p>`;
    }
    case 'facts':
      return table(
        FACTS_WIDTHS,
        null,
        plan.rows.map((row) => [`<b>${escapeHtml(row.label)}</b>`, lines(row.answer)]),
      );
    case 'table':
      return table(
        plan.columns.map((column) => column.width),
        plan.columns.map((column) => column.heading),
        plan.rows.map((row) => row.map(lines)),
      );
  }
}

export function htmlForPasting(plan: DocumentPlan): string {
  const title = [plan.mark, plan.title].filter(Boolean).join(' \u00b7 ');
  return [
    `<div lang="${escapeHtml(plan.language)}" style="${BODY}">`,
    `<h1 style="${FONT};${HEAD};font-size:22pt">${escapeHtml(title)}</h1>`,
    ...(plan.subtitle ? [`<p style="${FONT};font-size:13pt">${escapeHtml(plan.subtitle)}</p>`] : []),
    ...plan.blocks.map(block),
    `<p style="${BODY}">${escapeHtml(plan.foot)}</p>`,
    '</div>',
  ].join('\n');
}
