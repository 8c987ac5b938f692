/** content.xml: the blocks of the plan as OpenDocument text (ODF 1.3 part 3, 5 and 9). */

import type { Block, DocumentPlan, Facts, Line, Lines, Table } from '../document/plan';
import { FACTS_WIDTHS, isKeptTogether, isShortRow } from '../document/size';
import { escapeXml, NAMESPACES, odfText, VERSION, XML } from './xml';

/** Width between the margins in centimetres. */
const WIDTH = 26.3;

function runs(line: Line): string {
  return line
    .map((run) => {
      const text = odfText(run.text);
      const look = run.bold ? 'Strong' : run.muted ? 'Muted' : '';
      return look ? `<text:span text:style-name="${look}">${text}</text:span>` : text;
    })
    .join('');
}

const paragraphs = (lines: Lines, look: string): string =>
  (lines.length ? lines : [[]])
    .map((line) => `<text:p text:style-name="${look}">${runs(line)}</text:p>`)
    .join('');

const cell = (lines: Lines, look: string, frame: string): string =>
  `<table:table-cell table:style-name="${frame}" office:value-type="string">${paragraphs(lines, look)}</table:table-cell>`;

const PARAGRAPHS = { body: 'Standard', lead: 'Lead', notice: 'Notice' } as const;

const rowLook = (row: readonly Lines[], widths: readonly number[]): string =>
  isShortRow(row, widths) ? 'Whole' : 'Row';

/** Collects the column widths that the automatic styles must name. */
class Content {
  private readonly columns = new Map<number, string>();
  private tables = 0;

  private column(percent: number): string {
    let name = this.columns.get(percent);
    if (!name) {
      name = `W${this.columns.size + 1}`;
      this.columns.set(percent, name);
    }
    return `<table:table-column table:style-name="${name}"/>`;
  }

  private table(
    block: Facts | Table,
    widths: readonly number[],
    head: string,
    body: readonly string[],
  ): string {
    this.tables += 1;
    const name = escapeXml(`${block.caption} ${this.tables}`);
    const look = isKeptTogether(block) ? 'Together' : 'Table';
    return `<table:table table:name="${name}" table:style-name="${look}">${widths.map((w) => this.column(w)).join('')}${head}${body.join('\n')}</table:table>`;
  }

  block(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return `<text:h text:style-name="Heading_20_${block.level}" text:outline-level="${block.level}">${odfText(block.text)}</text:h>`;
      case 'paragraph':
        return paragraphs(block.lines, PARAGRAPHS[block.style]);
      case 'facts': {
        const rows = block.rows.map(
          (row) =>
            `<table:table-row table:style-name="${rowLook([row.answer], [FACTS_WIDTHS[1]])}">${cell([[{ text: row.label }]], 'Cell_20_label', 'Label')}${cell(row.answer, 'Cell', 'Plain')}</table:table-row>`,
        );
        return this.table(block, FACTS_WIDTHS, '', rows);
      }
      case 'table': {
        const cells = block.columns.map((column) =>
          cell([[{ text: column.heading }]], 'Cell_20_head', 'Head'),
        );
        const head = `<table:table-header-rows><table:table-row>${cells.join('')}</table:table-row></table:table-header-rows>`;
        const shares = block.columns.map((column) => column.width);
        const rows = block.rows.map(
          (row) =>
            `<table:table-row table:style-name="${block.toSign ? 'ToSign' : rowLook(row, shares)}">${row.map((lines, i) => cell(lines, block.columns[i]?.entries ? 'Entry' : 'Cell', 'Plain')).join('')}</table:table-row>`,
        );
        return this.table(block, shares, head, rows);
      }
    }
  }

  automaticStyles(): string {
    const frame = (name: string, fill: string): string =>
      `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #b8c4d0" fo:padding-top="0.1cm" fo:padding-bottom="0.1cm" fo:padding-left="0.16cm" fo:padding-right="0.16cm"${fill && ` fo:background-color="${fill}"`}/></style:style>`;
    const widths = [...this.columns].map(
      ([percent, name]) =>
        `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${((WIDTH * percent) / 100).toFixed(3)}cm"/></style:style>`,
    );
    return [
      `<style:style style:name="Table" style:family="table"><style:table-properties style:width="${WIDTH}cm" table:align="left" table:border-model="collapsing" fo:margin-bottom="0.3cm"/></style:style>`,
      `<style:style style:name="Together" style:family="table"><style:table-properties style:width="${WIDTH}cm" table:align="left" table:border-model="collapsing" fo:margin-bottom="0.3cm" style:may-break-between-rows="false"/></style:style>`,
      '<style:style style:name="Whole" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>',
      '<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:style>',
      '<style:style style:name="ToSign" style:family="table-row"><style:table-row-properties style:min-row-height="1.4cm" fo:keep-together="always"/></style:style>',
      frame('Plain', ''),
      frame('Label', '#eef3f7'),
      frame('Head', '#0f3d5e'),
      ...widths,
    ].join('\n');
  }
}

/**
 * Headings, paragraphs and tables; heading rows repeat on every page. A paragraph of next to no height stands at the
 * end: after a table LibreOffice puts one of full height there, which may take a page of its own.
 */
export function contentXml(plan: DocumentPlan): string {
  const content = new Content();
  const body = plan.blocks.map((block) => content.block(block)).join('\n');
  const subtitle = plan.subtitle
    ? `<text:p text:style-name="Subtitle">${odfText(plan.subtitle)}</text:p>\n`
    : '';
  return `${XML}<office:document-content ${NAMESPACES} ${VERSION}>
<office:automatic-styles>
${content.automaticStyles()}
</office:automatic-styles>
<office:body><office:text>
<text:p text:style-name="Title">${odfText(plan.title)}</text:p>
${subtitle}${body}
<text:p text:style-name="End"/>
</office:text></office:body>
</office:document-content>
`;
}
