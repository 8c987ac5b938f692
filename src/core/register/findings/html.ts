/** Findings of many files as one page to read and to print: the worst file first in the list, one section a file. */

import type { FindingLine } from '../../rules';
import { dayInWords } from '../../workbook';
import { escapeHtml, htmlPage } from '../../export/html';
import type { FileFindings } from './types';

const STYLE = `
.files td.n,.files th.n{text-align:right;font-variant-numeric:tabular-nums;width:6rem}
.files th[scope=row]{background:none;font-weight:400;width:auto;overflow-wrap:anywhere}
h2{overflow-wrap:anywhere}
td p{margin:.3rem 0 0}
td.where{white-space:nowrap;overflow-wrap:normal}
.fix td.kind,strong.bad{color:var(--draft);font-weight:700}
@media print{h2.file{break-before:page}}
`.trim();

/** A file as the list at the top names it. */
interface Listed {
  readonly file: string;
  readonly id: string;
  readonly errors: number;
  readonly advice: number;
  readonly notes: number;
  readonly unread: boolean;
}

/** The strategy's sentence is said once where lines that follow each other rest on the same one. */
function lineOf(line: FindingLine, before: FindingLine | undefined): string {
  const { kind, ref, at, cell, question, message, quote, suggestion, answer } = line;
  const again = quote === '' || quote === before?.quote;
  const rests = again ? '' : `<p class="muted">The strategy: “${escapeHtml(quote)}”</p>`;
  const said = answer && `<p>Considered: ${escapeHtml(answer)}</p>`;
  return [
    `<tr${kind === 'To fix' ? ' class="fix"' : ''}><td class="kind">${kind}</td><td>${escapeHtml(ref)}</td>`,
    `<td>${escapeHtml(at.sheet)} <span class="where">${cell}</span></td><td>${escapeHtml(question)}</td>`,
    `<td>${escapeHtml(message)}${said}${rests}</td><td>${escapeHtml(suggestion)}</td></tr>`,
  ].join('');
}

const WIDTHS = [9, 6, 13, 15, 39, 18];
const HEADINGS = ['What it is', 'Ref', 'Where', 'Question', 'Finding', 'What can be written'];

function tableOf(file: string, lines: readonly FindingLine[]): string {
  const name = escapeHtml(`Findings in ${file}`);
  return [
    `<div class="wide" tabindex="0" role="region" aria-label="${name}"><table><caption>${name}</caption>`,
    `<colgroup>${WIDTHS.map((width) => `<col style="width:${width}%">`).join('')}</colgroup>`,
    `<thead><tr>${HEADINGS.map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr></thead><tbody>`,
    ...lines.map((line, n) => lineOf(line, lines[n - 1])),
    '</tbody></table></div>',
  ].join('\n');
}

const amount = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Kept while sections are made: one line a file. The sections themselves need not stay in memory. */
export class FindingsPage {
  private readonly listed: Listed[] = [];

  /** The section of one file. */
  section({ file, error, note, asOf, counts, lines }: FileFindings): string {
    const id = `file-${this.listed.length + 1}`;
    this.listed.push({ file, id, ...counts, unread: error !== '' });
    const head = `<section aria-labelledby="${id}"><h2 class="file" id="${id}">${escapeHtml(file)}</h2>`;
    if (error) return `${head}\n<p class="notice">${escapeHtml(error)}</p></section>\n`;
    const { errors, advice, notes } = counts;
    const said = `${errors} to fix, ${advice} advice, ${amount(notes, 'note', 'notes')}, as of ${dayInWords(asOf)}.`;
    return [
      head,
      `<p>${escapeHtml(said)}</p>`,
      ...(note ? [`<p class="notice">${escapeHtml(note)}</p>`] : []),
      lines.length ? tableOf(file, lines) : '<p>Nothing was found.</p>',
      '</section>\n',
    ].join('\n');
  }

  /** What stands before and after the sections; to be asked when all are made. */
  around(): { readonly before: string; readonly after: string } {
    const here = '<!-- sections -->';
    const page = htmlPage({
      language: 'en-GB',
      title: 'Findings',
      subtitle: amount(this.listed.length, 'file', 'files'),
      mark: '',
      head: '',
      style: STYLE,
      body: this.list() + here,
      foot: 'Made by Mainstay. It says what is missing and on which sentence of the strategy that rests; whether an answer is sound, a person judges.',
    });
    const [before = '', after = ''] = page.split(here);
    return { before, after };
  }

  private list(): string {
    const { listed } = this;
    if (listed.length === 0) return '<p>No file was checked.</p>';
    const weight = ({ unread, errors, advice }: Listed): number =>
      (unread ? 1e12 : 0) + errors * 1e6 + Math.min(advice, 1e6 - 1);
    const drafts = listed.filter(({ errors }) => errors > 0).length;
    const unread = listed.filter((one) => one.unread).length;
    const lines = [
      `${amount(drafts, 'file has', 'files have')} something to fix.`,
      ...(unread ? [`${amount(unread, 'file', 'files')} could not be checked.`] : []),
    ];
    const rows = [...listed]
      .sort((a, b) => weight(b) - weight(a))
      .map(({ file, id, errors, advice, notes, unread: none }) => {
        const cells = none ? ['–', '–', '–'] : [errors, advice, notes];
        const name = `<a href="#${id}">${escapeHtml(file)}</a>`;
        const mark = none ? ' <strong class="bad">could not be checked</strong>' : '';
        return `<tr><th scope="row">${name}${mark}</th>${cells.map((cell) => `<td class="n">${cell}</td>`).join('')}</tr>`;
      });
    return [
      `<section aria-labelledby="files"><h2 id="files">All files</h2><p>${lines.join(' ')}</p>`,
      '<table class="files"><caption>Files with what was found, the worst first</caption>',
      '<thead><tr><th scope="col">File</th><th scope="col" class="n">To fix</th><th scope="col" class="n">Advice</th><th scope="col" class="n">Notes</th></tr></thead><tbody>',
      ...rows,
      '</tbody></table></section>\n',
    ].join('\n');
  }
}
