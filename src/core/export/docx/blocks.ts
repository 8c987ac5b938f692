/**
 * The blocks of a document plan as WordprocessingML (ISO/IEC 29500-1, 17.3 paragraphs and 17.4 tables). Written as
 * text: objects for every run and border would take several times as long, and docx knows neither captions of
 * tables nor content controls (docs/decisions/0003).
 */

import type { Block, DocumentPlan, Facts, Line, Lines, Table } from '../document/plan';
import { FACTS_WIDTHS, isKeptTogether, isShortRow, staysWithNext } from '../document/size';
import { escapeXml } from '../xml';
import { contentControl, type BoundLine } from './data';
import { HEAD_FILL, LABEL_FILL, MUTED, NOTICE_FILL, RULE, TEXT_WIDTH } from './styles';

interface Look {
  readonly style?: string;
  /** Stays on the page of the paragraph after it. */
  readonly keepNext?: boolean;
  readonly fill?: string;
}

/** Properties in the order of the schema (17.3.1.26). */
function paragraph({ style, keepNext, fill }: Look, content: string): string {
  const properties = [
    style ? `<w:pStyle w:val="${style}"/>` : '',
    keepNext ? '<w:keepNext/>' : '',
    fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : '',
  ].join('');
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

function run(text: string, bold = false, colour = ''): string {
  const properties = `${bold ? '<w:b/><w:bCs/>' : ''}${colour && `<w:color w:val="${colour}"/>`}`;
  const shown = escapeXml(text.replace(/[\t\n]/g, ' '));
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${shown}</w:t></w:r>`;
}

const runs = (line: Line): string =>
  line.map(({ text, bold, muted }) => run(text, bold, muted ? MUTED : '')).join('');

const plain = (lines: Lines): string[] => lines.map((line) => line.map(({ text }) => text).join(''));

const cellParagraphs = (lines: Lines, keepNext: boolean, style = 'Cell'): string =>
  (lines.length ? lines : [[]]).map((line) => paragraph({ style, keepNext }, runs(line))).join('');

function cell(content: string, width: number, fill = ''): string {
  const shading = fill && `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shading}</w:tcPr>${content}</w:tc>`;
}

interface Row {
  readonly whole?: boolean;
  readonly heading?: boolean;
  readonly toSign?: boolean;
}

function row({ whole, heading, toSign }: Row, cells: readonly string[]): string {
  const properties = [
    whole ? '<w:cantSplit/>' : '',
    toSign ? '<w:trHeight w:val="800" w:hRule="atLeast"/>' : '',
    heading ? '<w:tblHeader/>' : '',
  ].join('');
  return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${RULE}"/>`)
  .join('');
const MARGINS = [
  ['top', 60],
  ['left', 100],
  ['bottom', 60],
  ['right', 100],
]
  .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
  .join('');
/** Word keeps two tables apart, and ends a document, only by a paragraph; this one takes a line of 6 points. */
const APART = '<w:p><w:pPr><w:spacing w:after="0" w:line="120" w:lineRule="auto"/></w:pPr></w:p>';

function tableOf(caption: string, widths: readonly number[], rows: readonly string[]): string {
  const properties = [
    `<w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>`,
    `<w:tblBorders>${BORDERS}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    `<w:tblCellMar>${MARGINS}</w:tblCellMar>`,
    `<w:tblCaption w:val="${escapeXml(caption)}"/>`,
  ].join('');
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('\n')}</w:tbl>`;
}

const widthsOf = (shares: readonly number[]): number[] =>
  shares.map((share) => Math.round((TEXT_WIDTH * share) / 100));

/** Writes blocks, and collects the answers that are content controls. */
class Body {
  readonly answers: BoundLine[] = [];

  private answer(look: Look, key: string, label: string, lines: Lines): string {
    const shown = plain(lines).map((typed) => {
      // The data, too: Word shows what stands there, and a tab would tear the line apart.
      const text = typed.replace(/\t/g, ' ');
      // Word puts a prompt into a control without text.
      if (!text.trim()) return paragraph(look, '');
      const line = { key, label, text };
      this.answers.push(line);
      return paragraph(look, contentControl(line, this.answers.length));
    });
    return shown.join('');
  }

  private facts(plan: Facts): string {
    const widths = widthsOf(FACTS_WIDTHS);
    const kept = isKeptTogether(plan);
    const texts = plan.rows.map(({ answer }): Lines[] => [[], answer]);
    const rows = plan.rows.map(({ key, label, answer }, n) => {
      const keepNext = kept ? n < plan.rows.length - 1 : staysWithNext(texts, FACTS_WIDTHS, n);
      const content =
        key && answer.length
          ? this.answer({ style: 'Cell', keepNext }, key, label, answer)
          : cellParagraphs(answer, keepNext);
      return row({ whole: isShortRow([answer], [FACTS_WIDTHS[1]]) }, [
        cell(cellParagraphs([[{ text: label, bold: true }]], keepNext), widths[0] ?? 0, LABEL_FILL),
        cell(content, widths[1] ?? 0),
      ]);
    });
    return tableOf(plan.caption, widths, rows);
  }

  /** Heading row repeated on every page. */
  private table(plan: Table): string {
    const shares = plan.columns.map((column) => column.width);
    const widths = widthsOf(shares);
    const kept = isKeptTogether(plan);
    const head = plan.columns.map(({ heading }, i) => {
      const content = paragraph({ style: 'Cell', keepNext: true }, run(heading, true, 'FFFFFF'));
      return cell(content, widths[i] ?? 0, HEAD_FILL);
    });
    const rows = plan.rows.map((texts, n) => {
      const keepNext = kept ? n < plan.rows.length - 1 : staysWithNext(plan.rows, shares, n);
      const cells = texts.map((lines, i) => {
        const style = plan.columns[i]?.entries ? 'Entry' : 'Cell';
        return cell(cellParagraphs(lines, keepNext, style), widths[i] ?? 0);
      });
      return row({ whole: isShortRow(texts, shares), toSign: plan.toSign ?? false }, cells);
    });
    return tableOf(plan.caption, widths, [row({ heading: true, whole: true }, head), ...rows]);
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return paragraph({ style: `Heading${block.level}` }, run(block.text));
      case 'paragraph': {
        if (block.answers) {
          return this.answer({ style: 'Answer' }, block.answers.key, block.answers.label, block.lines);
        }
        const look = { lead: { keepNext: true }, notice: { style: 'Notice', fill: NOTICE_FILL }, body: {} }[
          block.style
        ];
        return block.lines.map((line) => paragraph(look, runs(line))).join('');
      }
      case 'facts':
        return this.facts(block);
      case 'table':
        return this.table(block);
    }
  }
}

/** The body of the document and the lines of answers in it, in the order of their content controls. */
export function bodyXml(plan: DocumentPlan): { xml: string; answers: readonly BoundLine[] } {
  const body = new Body();
  const title = paragraph({ style: 'Title' }, run(plan.title));
  const subtitle = plan.subtitle ? paragraph({ style: 'Subtitle' }, run(plan.subtitle)) : '';
  const isTable = (block: Block | undefined): boolean => block?.kind === 'facts' || block?.kind === 'table';
  const blocks = plan.blocks.map((block, i) => {
    const next = plan.blocks[i + 1];
    const apart = isTable(block) && (!next || isTable(next)) ? APART : '';
    return body.block(block) + apart;
  });
  const xml = [title, subtitle, ...blocks].join('\n');
  return { xml, answers: body.answers };
}
