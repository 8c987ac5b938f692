/** The agreement as PDF/A-3a and PDF/UA-1 in one file, with its JSON attached (ISO 19005-3, ISO 14289-1). */

import type { Dossier } from '../../agreement';
import type { Framework } from '../../framework';
import { documentOf } from '../document/build';
import type { Block, DocumentPlan } from '../document/plan';
import { exportJson } from '../json';
import type { ExportOptions } from '../types';
import { describe } from './metadata';
import { COLOURS, headAndFoot, LEADING, Page, PAGE, TEXT_WIDTH } from './page';
import { newPdf, type OutlineItem, type Pdf } from './pdfkit';
import { replacedSentence } from './replaced';
import { writeTable } from './table';

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
      Author: plan.creator || plan.publisher,
      Subject: plan.subject,
      Creator: PRODUCER,
      Producer: PRODUCER,
      CreationDate: day,
      ModDate: day,
    },
  });
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

  block(block: Block): void {
    const { page } = this;
    switch (block.kind) {
      case 'heading':
        this.heading(block.level, block.text);
        break;
      case 'paragraph':
        page.paragraph('P', page.type.set(block.lines, TEXT_WIDTH, SIZES.body), SIZES.body);
        page.y += 6;
        break;
      case 'facts':
        writeTable(page, {
          caption: block.caption,
          widths: [28, 72],
          headings: null,
          rows: block.rows.map((row) => [[[{ text: row.label, bold: true }]], row.answer]),
          size: SIZES.table + 0.4,
          roomy: 1,
        });
        break;
      case 'table':
        writeTable(page, {
          caption: block.caption,
          widths: block.columns.map((column) => column.width),
          headings: block.columns.map((column) => column.heading),
          rows: block.rows,
          size: SIZES.table,
          roomy: block.toSign ? 4 : 1,
        });
        break;
    }
  }

  /** A heading stays with at least a few lines of what follows it. */
  private heading(level: 1 | 2, text: string): void {
    const { page } = this;
    const size = level === 1 ? SIZES.h1 : SIZES.h2;
    if (page.y > PAGE.top) page.y += level === 1 ? 12 : 6;
    page.need(size * LEADING + 70);
    if (level === 1) this.section = page.pdf.outline.addItem(text, { expanded: false });
    else (this.section ?? page.pdf.outline).addItem(text);
    this.paragraph(level === 1 ? 'H2' : 'H3', text, size, COLOURS.head, true);
    page.y += 4;
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

/** Same dossier, same bytes, in Node and in a browser. */
export async function exportPdf(
  dossier: Dossier,
  framework: Framework,
  { warn }: ExportOptions = {},
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
  for (const block of plan.blocks) writer.block(block);
  root.end();
  headAndFoot(page, plan);
  const sentence = replacedSentence(page.type.replaced);
  if (sentence) warn?.(sentence);
  const day = new Date(`${plan.date}T00:00:00Z`);
  pdf.file(await exportJson(dossier), {
    name: 'agreement.json',
    type: 'application/json',
    description: 'The agreement as data',
    relationship: 'Source',
    creationDate: day,
    modifiedDate: day,
  });
  return finish();
}
