/**
 * What pdf.js sees in the PDF files named on the command line, as a JSON list: pages, their tag trees and texts,
 * information and attachments. A process of its own, as pdf.js is published as an ES module only.
 */
import { readFileSync } from 'node:fs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

async function look(file) {
  const task = getDocument({
    data: new Uint8Array(readFileSync(file)),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const attachments = (await pdf.getAttachments()) ?? {};
  const outline = (await pdf.getOutline()) ?? [];
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    pages.push({
      tree: await page.getStructTree(),
      text: content.items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''),
    });
  }
  const sizes = Object.fromEntries(
    Object.entries(attachments).map(([name, { content }]) => [name, content.length]),
  );
  const seen = {
    info,
    xmp: metadata?.getRaw() ?? '',
    attachments: sizes,
    outline: outline.map((o) => o.title),
    pages,
  };
  await task.destroy();
  return seen;
}

const all = [];
for (const file of process.argv.slice(2)) all.push(await look(file));
process.stdout.write(JSON.stringify(all));
