/** The exports: time and size of each format, and DOCX and PDF beside their library's bare table of the same text. */

import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { formats } from '../../src/core/export';
import { loadFramework, packs } from '../../src/core/framework';
import { dossier } from '../support/dossiers';
import { openExportPage } from '../support/export-bundle';
import { newPdf } from '../../src/core/export/pdf/pdfkit';
import bold from '../../src/core/export/pdf/fonts/noto-sans-bold';
import type { Bench } from './bench';

const SIZES = [14, 500] as const;
const RUNS = 3;
const framework = loadFramework(packs[0]!);

/** The text of every cell of the document's tables and facts, row by row, as the Word document shows it. */
async function rowsOf(count: number): Promise<string[][]> {
  const { documentOf } = await import('../../src/core/export/document/build');
  const plan = await documentOf(dossier(framework, count), framework, { contacts: true });
  const text = (lines: readonly (readonly { text: string }[])[]): string =>
    lines.map((line) => line.map((run) => run.text).join('')).join('\n');
  return plan.blocks.flatMap((block): string[][] => {
    switch (block.kind) {
      case 'facts':
        return block.rows.map((row) => [row.label, text(row.answer)]);
      case 'table':
        return [block.columns.map(({ heading }) => heading), ...block.rows.map((row) => row.map(text))];
      case 'paragraph':
        return [[text(block.lines)]];
      case 'heading':
        return [[block.text]];
    }
  });
}

/** docx alone: one table, one paragraph a cell. */
async function bareWordTable(rows: readonly string[][]): Promise<void> {
  const table = new Table({
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })),
        }),
    ),
  });
  await Packer.toArrayBuffer(new Document({ sections: [{ children: [table] }] }));
}

/** pdfkit's own table of the same text, in one of the same fonts, without tags. */
async function barePdfTable(rows: readonly string[][]): Promise<void> {
  const pdf = newPdf({ layout: 'landscape', size: 'A4', font: null }) as ReturnType<typeof newPdf> & {
    table(options: { data: string[][] }): unknown;
    fontSize(size: number): unknown;
  };
  let done = (): void => undefined;
  const ended = new Promise<void>((resolve) => (done = resolve));
  pdf.push = (chunk) => {
    if (chunk === null) done();
    return true;
  };
  pdf.registerFont('body', Uint8Array.from(Buffer.from(bold, 'base64')));
  pdf.font('body');
  pdf.fontSize(8);
  const shown = (text: string): string => text.replace(/[\t\n]/g, ' ');
  // Neighbouring rows of as many cells make one table.
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (to < rows.length && rows[to]?.length === rows[from]?.length) to += 1;
    pdf.table({ data: rows.slice(from, to).map((row) => row.map(shown)) });
    from = to;
  }
  pdf.end();
  await ended;
}

async function middle(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= RUNS; i++) {
    const start = performance.now();
    await run();
    if (i > 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
}

/** Both in turn, so that what else the machine does slows both. */
async function pair(
  runs: number,
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
): Promise<[number, number]> {
  const times: [number, number][] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await ours();
    const between = performance.now();
    await theirs();
    times.push([between - start, performance.now() - between]);
  }
  times.sort(([a, b], [c, d]) => a / b - c / d);
  return times[Math.floor(runs / 2)]!;
}

export const exportsBench: Bench = {
  name: 'exports',
  about: 'Each format of 14 and of 500 activities; DOCX and PDF beside bare tables of the same text',
  async run() {
    const figures: Record<string, number> = {};
    for (const { id, load } of formats) {
      const write = await load();
      for (const count of SIZES) {
        const sample = dossier(framework, count);
        let size = 0;
        figures[`${id}_${count}_ms`] = await middle(
          async () => (size = (await write(sample, framework)).length),
        );
        figures[`${id}_${count}_kb`] = size / 1024;
      }
    }
    const rows = await rowsOf(500);
    for (const [id, runs, bare] of [
      ['docx', RUNS, bareWordTable],
      // pdfkit's own tables take many seconds: once is enough.
      ['pdf', 1, barePdfTable],
    ] as const) {
      const write = await formats.find((format) => format.id === id)!.load();
      const sample = dossier(framework, 500);
      const [ours, theirs] = await pair(
        runs,
        () => write(sample, framework),
        () => bare(rows),
      );
      figures[`${id}_bare_500_ms`] = theirs;
      figures[`${id}_500_to_bare_ratio`] = ours / theirs;
    }
    const { page, browser } = await openExportPage();
    try {
      for (const id of ['docx', 'pdf']) {
        figures[`${id}_500_chromium_ms`] = await middle(() => page.evaluate(`exported('${id}', 500)`));
      }
    } finally {
      await browser.close();
    }
    return figures;
  },
};
