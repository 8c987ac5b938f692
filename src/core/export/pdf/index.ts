/** The agreement as PDF/A-3a and PDF/UA-1 in one file, with its JSON attached (ISO 19005-3, ISO 14289-1). */

import type { Dossier } from '../../agreement';
import type { Framework } from '../../framework';
import { documentOf } from '../document/build';
import type { Block, DocumentPlan, Facts, Heading, Paragraph, Table } from '../document/plan';
import { FACTS_WIDTHS, isKeptTogether } from '../document/size';
import { exportJson } from '../json';
import { restsOf, type Rest } from '../rest';
import type { ExportOptions } from '../types';
import { describe } from './metadata';
import { COLOURS, headAndFoot, LEADING, Page, PAGE, TEXT_WIDTH } from './page';
import { newPdf, type OutlineItem, type Pdf } from './pdfkit';
import { replacedSentence } from './replaced';
import { measureTable, roomFor, writeTable, type Measured, type TableOptions } from './table';

const PRODUCER = 'Mainstay';
const SIZES = { title: 24, subtitle: 13, h1: 15, h2: 11, body: 9.5, table: 8.2 } as const;

function open(plan: DocumentPlan): Pdf {
  const day = new Date(`${plan.date}T00:00:00Z`);
  return newPdf({
    size: [PAGE.height, PAGE.width],
    layout: 'landscape',
    margin: 0,
    bufferPages: true,
    font: null,
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: plan.language,
    displayTitle: true,
    info: {
      Title: plan.title,
      Author: plan.creator,
      Subject: plan.subject,
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate: day,
      ModDate: day,
    },
  });
}

/** Height in points of the lines of text that stay with their heading, and of a line that introduces a table. */
const FEW_LINES = 40;
const LEAD = 20;
/** Space above headings by their level, in points. */
const SPACE = { 1: 12, 2: 6 } as const;

function tableOptions(block: Facts | Table): TableOptions {
  const facts = block.kind === 'facts';
  return {
    caption: block.caption,
    widths: facts ? FACTS_WIDTHS : block.columns.map((column) => column.width),
    headings: facts ? null : block.columns.map((column) => column.heading),
    rows: facts ? block.rows.map((row) => [[[{ text: row.label, bold: true }]], row.answer]) : block.rows,
    size: facts ? SIZES.table + 0.4 : SIZES.table,
    roomy: !facts && block.toSign ? 3 : 1,
    entries: facts ? [] : block.columns.map((column) => column.entries ?? false),
  };
}

class Writer {
  private section: OutlineItem | null = null;

  constructor(private readonly page: Page) {}

  title(plan: DocumentPlan): void {
    this.paragraph('H1', plan.title, SIZES.title, COLOURS.head, true);
    this.page.y += 2;
    if (plan.subtitle) this.paragraph('P', plan.subtitle, SIZES.subtitle, COLOURS.muted, false);
    this.page.y += 10;
  }

  /** Blocks in their order; a heading stays with what follows it. */
  async blocks(blocks: readonly Block[], rest: Rest): Promise<void> {
    for (const [i, block] of blocks.entries()) {
      switch (block.kind) {
        case 'heading':
          this.heading(block, blocks.slice(i + 1, i + 3));
          break;
        case 'paragraph':
          this.text(block);
          break;
        case 'facts':
        case 'table':
          await writeTable(this.page, tableOptions(block), this.measuredOf(block), rest);
      }
    }
  }

  private readonly measured = new WeakMap<Block, Measured>();

  private measuredOf(block: Facts | Table): Measured {
    let measured = this.measured.get(block);
    if (!measured) this.measured.set(block, (measured = measureTable(this.page, tableOptions(block))));
    return measured;
  }

  /** Height in points of what must follow a heading on its page: all of a short table, or its first row. */
  private room([next, after]: readonly Block[]): number {
    switch (next?.kind) {
      case 'facts':
      case 'table':
        return roomFor(this.page, tableOptions(next), this.measuredOf(next), isKeptTogether(next));
      case 'heading':
        return SPACE[next.level] + this.headingHeight(next) + (after ? this.room([after]) : 0);
      case 'paragraph':
        return next.style === 'lead' && after ? LEAD + this.room([after]) : FEW_LINES;
      default:
        return 0;
    }
  }

  private headingHeight({ level, text }: Heading): number {
    const size = level === 1 ? SIZES.h1 : SIZES.h2;
    return this.page.type.set([[{ text, bold: true }]], TEXT_WIDTH, size).length * size * LEADING + 4;
  }

  private heading(heading: Heading, next: readonly Block[]): void {
    const { page } = this;
    const { level, text } = heading;
    const size = level === 1 ? SIZES.h1 : SIZES.h2;
    if (page.y > PAGE.top) page.y += SPACE[level];
    page.need(this.headingHeight(heading) + this.room(next));
    if (level === 1) this.section = page.pdf.outline.addItem(text, { expanded: false });
    else (this.section ?? page.pdf.outline).addItem(text);
    this.paragraph(level === 1 ? 'H2' : 'H3', text, size, COLOURS.head, true);
    page.y += 4;
  }

  private text({ lines, style }: Paragraph): void {
    const { page } = this;
    const printed = page.type.set(lines, TEXT_WIDTH - (style === 'notice' ? 16 : 0), SIZES.body);
    if (style === 'notice') {
      const height = printed.length * SIZES.body * LEADING + 8;
      page.need(height);
      page.artifact('Layout', () => page.fill(PAGE.left, page.y, TEXT_WIDTH, height, COLOURS.notice));
      page.y += 4;
      page.paragraph('P', printed, SIZES.body, COLOURS.ink, 8);
      page.y += 4;
    } else page.paragraph('P', printed, SIZES.body);
    page.y += 6;
  }

  private paragraph(tag: string, text: string, size: number, colour: string, bold: boolean): void {
    const lines = this.page.type.set([[{ text, bold }]], TEXT_WIDTH, size);
    this.page.paragraph(tag, lines, size, colour);
  }
}

/** Takes the chunks as they come: pdfkit's own queue takes time that grows with the square of their number. */
function collect(pdf: Pdf): () => Promise<Uint8Array> {
  const chunks = pdf._buffer.splice(0);
  let finish: () => void;
  const ended = new Promise<void>((resolve) => (finish = resolve));
  pdf.push = (chunk) => {
    if (chunk) chunks.push(chunk);
    else finish();
    return true;
  };
  return async () => {
    pdf.end();
    await ended;
    const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return bytes;
  };
}

/** Puts the pages into the file one by one: compressing them is a third of the work, and `end` does it in one go. */
async function flush(pdf: Pdf, pause: ExportOptions['pause']): Promise<void> {
  const pages = pdf._pageBuffer;
  pdf._pageBuffer = [];
  pdf._pageBufferStart += pages.length;
  const rest = restsOf(pause, pages.length, LAID_OUT, 1);
  for (const page of pages) {
    pdf.endPageMarkings(page);
    page.end();
    await rest(1);
  }
}

/** Share of the work that is done when all pages are laid out. */
const LAID_OUT = 0.65;

const rowsIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + ('rows' in block ? block.rows.length : 0), 0);

/** Same dossier, same bytes, in Node and in a browser. */
export async function exportPdf(
  dossier: Dossier,
  framework: Framework,
  { warn, pause }: ExportOptions = {},
): Promise<Uint8Array> {
  const plan = await documentOf(dossier, framework, { contacts: true });
  const pdf = open(plan);
  const finish = collect(pdf);
  describe(pdf, plan, PRODUCER);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const page = new Page(pdf, root);
  const writer = new Writer(page);
  writer.title(plan);
  await writer.blocks(plan.blocks, restsOf(pause, rowsIn(plan.blocks), 0, LAID_OUT));
  root.end();
  headAndFoot(page, plan);
  const sentence = replacedSentence(page.type.replaced);
  if (sentence) warn?.(sentence);
  const day = new Date(`${plan.date}T00:00:00Z`);
  pdf.file(new Uint8Array(await exportJson(dossier)), {
    name: 'agreement.json',
    type: 'application/json',
    description: 'The agreement as data',
    relationship: 'Source',
    creationDate: day,
    modifiedDate: day,
  });
  await flush(pdf, pause);
  return finish();
}
