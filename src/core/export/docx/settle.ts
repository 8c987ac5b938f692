/**
 * Finishes a Word package: gives each table the caption for which docx has no option, and makes the
 * bytes repeatable (fixed times, fixed order, no trace of the moment of writing).
 */

import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { ZIP_DAY } from '../zipDay';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** w:tblCaption stands last but one in w:tblPr (ISO/IEC 29500-1, 17.4.62); captions come in document order. */
function caption(xml: string, captions: readonly string[]): string {
  let next = 0;
  return xml.replace(/<\/w:tblPr>/g, () => {
    const text = captions[next++];
    return text === undefined ? '</w:tblPr>' : `<w:tblCaption w:val="${escape(text)}"/></w:tblPr>`;
  });
}

/**
 * @param bytes a .docx as the docx library packs it
 * @param day ISO day that stands as created and modified
 * @param captions one a table, in document order
 */
export function settle(bytes: Uint8Array, day: string, captions: readonly string[]): Uint8Array {
  const parts = unzipSync(bytes);
  const body = parts['word/document.xml'];
  if (body) parts['word/document.xml'] = strToU8(caption(strFromU8(body), captions));
  const core = parts['docProps/core.xml'];
  if (core) {
    const stamped = strFromU8(core).replace(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
      (_all, open: string) => `${open}${day}T00:00:00Z`,
    );
    parts['docProps/core.xml'] = strToU8(stamped);
  }
  const first = '[Content_Types].xml';
  const names = Object.keys(parts).sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1));
  const out: Zippable = {};
  for (const name of names) {
    const part = parts[name];
    if (part && !name.endsWith('/')) out[name] = [part, { mtime: ZIP_DAY, level: 6 }];
  }
  return zipSync(out);
}
