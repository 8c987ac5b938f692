/** The blocks of a document plan as Word's elements (ISO/IEC 29500-1, 17.3 paragraphs and 17.4 tables). */

import {
  BorderStyle,
  BuilderElement,
  HeadingLevel,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, Facts, Line, Lines, Table as TablePlan } from '../document/plan';
import { FACTS_WIDTHS, isKeptTogether, isShortRow } from '../document/size';
import { HEAD_FILL, MUTED, NOTICE_FILL, RULE } from './styles';

/** Width between the margins of a landscape A4 page, in twentieths of a point. */
export const TEXT_WIDTH = 16838 - 2 * 1020;

const line = { style: BorderStyle.SINGLE, size: 4, color: RULE };
const borders = { top: line, bottom: line, left: line, right: line };
const margins = { top: 60, bottom: 60, left: 100, right: 100 };

function runs(text: Line, extra: { bold?: boolean; color?: string } = {}): TextRun[] {
  return text.map(
    (run) =>
      new TextRun({
        text: run.text,
        ...(run.bold && { bold: true }),
        ...(run.muted && { color: MUTED }),
        ...extra,
      }),
  );
}

/** Stands for a content control until the package is finished; no text of a person can look like it. */
export const PLACE = 'mainstay.answer';

/** The answers of the document, in the order of their content controls. */
export interface BoundAnswer {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly string[];
}

/** A paragraph that holds nothing but an answer, as a content control. */
function answerParagraph(
  answer: BoundAnswer,
  bound: BoundAnswer[],
  look: { style?: string; keepNext?: boolean } = {},
): Paragraph {
  bound.push(answer);
  const place = new BuilderElement({ name: PLACE }) as unknown as TextRun;
  return new Paragraph({ ...look, children: [place] });
}

const plain = (lines: Lines): string[] => lines.map((text) => text.map((run) => run.text).join(''));

const cellParagraphs = (lines: Lines, keepNext = false): Paragraph[] =>
  (lines.length ? lines : [[]]).map(
    (text) => new Paragraph({ style: 'Cell', keepNext, children: runs(text) }),
  );

function cell(content: Paragraph[], width: number, fill?: string): TableCell {
  return new TableCell({
    borders,
    margins,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(fill && { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    children: content,
  });
}

function headingCell(text: string, width: number): TableCell {
  return new TableCell({
    borders,
    margins,
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, fill: HEAD_FILL, color: 'auto' },
    children: [
      new Paragraph({
        style: 'Cell',
        keepNext: true,
        children: [new TextRun({ text, bold: true, color: 'FFFFFF' })],
      }),
    ],
  });
}

function tableOf(widths: readonly number[], rows: TableRow[]): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows,
  });
}

/** Heading row repeated on every page. */
function table(plan: TablePlan): Table {
  const shares = plan.columns.map((column) => column.width);
  const kept = isKeptTogether(plan);
  const widths = shares.map((share) => Math.round((TEXT_WIDTH * share) / 100));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: plan.columns.map((column, i) => headingCell(column.heading, widths[i] ?? 0)),
  });
  const body = plan.rows.map(
    (row, n) =>
      new TableRow({
        cantSplit: isShortRow(row, shares),
        ...(plan.toSign && { height: { value: 800, rule: HeightRule.ATLEAST } }),
        children: row.map((lines, i) =>
          cell(cellParagraphs(lines, kept && n < plan.rows.length - 1), widths[i] ?? 0),
        ),
      }),
  );
  return tableOf(widths, [head, ...body]);
}

function facts(plan: Facts, bound: BoundAnswer[]): Table {
  const widths = FACTS_WIDTHS.map((share) => Math.round((TEXT_WIDTH * share) / 100));
  const kept = isKeptTogether(plan);
  const rows = plan.rows.map(({ key, label, answer }, n) => {
    const keepNext = kept && n < plan.rows.length - 1;
    const content =
      key && answer.length
        ? [answerParagraph({ key, label, lines: plain(answer) }, bound, { style: 'Cell', keepNext })]
        : cellParagraphs(answer, keepNext);
    return new TableRow({
      cantSplit: isShortRow([answer], [FACTS_WIDTHS[1]]),
      children: [
        cell(cellParagraphs([[{ text: label, bold: true }]], keepNext), widths[0] ?? 0, 'EEF3F7'),
        cell(content, widths[1] ?? 0),
      ],
    });
  });
  return tableOf(widths, rows);
}

/**
 * One block of the plan, its answers added to `bound`; a table is followed by a thin paragraph, as Word keeps two tables apart only so.
 */
export function elementsOf(block: Block, bound: BoundAnswer[]): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          children: [new TextRun({ text: block.text })],
        }),
      ];
    case 'paragraph':
      if (block.answers) {
        const { key, label } = block.answers;
        return [answerParagraph({ key, label, lines: plain(block.lines) }, bound, { style: 'Answer' })];
      }
      return block.lines.map(
        (text) =>
          new Paragraph({
            ...(block.style === 'lead' && { keepNext: true }),
            ...(block.style === 'notice' && {
              shading: { type: ShadingType.CLEAR, fill: NOTICE_FILL, color: 'auto' },
            }),
            children: runs(text),
          }),
      );
    case 'facts':
    case 'table':
      return [
        block.kind === 'facts' ? facts(block, bound) : table(block),
        new Paragraph({ spacing: { after: 0, line: 120 }, children: [] }),
      ];
  }
}
