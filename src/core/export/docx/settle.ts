/**
 * Finishes a Word package: adds what docx has no option for (captions of tables, content controls, the data,
 * further properties), and makes the bytes repeatable (fixed times, fixed order).
 */

import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { DocumentPlan } from '../document/plan';
import { escapeXml } from '../xml';
import { ZIP_DAY } from '../zipDay';
import { PLACE, type BoundAnswer } from './blocks';
import { contentControl, dataPart, DATA_PARTS } from './data';
import { corePart } from './properties';

/** w:tblCaption stands last but one in w:tblPr (ISO/IEC 29500-1, 17.4.62); captions come in document order. */
function caption(xml: string, captions: readonly string[]): string {
  let next = 0;
  return xml.replace(/<\/w:tblPr>/g, () => {
    const text = captions[next++];
    return text === undefined ? '</w:tblPr>' : `<w:tblCaption w:val="${escapeXml(text)}"/></w:tblPr>`;
  });
}

function controls(xml: string, answers: readonly BoundAnswer[]): string {
  let next = 0;
  return xml.replace(new RegExp(`<${PLACE}(?:/>|></${PLACE}>)`, 'g'), () => {
    const answer = answers[next++];
    return answer ? contentControl(answer, next) : '';
  });
}

/**
 * @param bytes a .docx as the docx library packs it
 * @param answers those for which a place was left, in document order
 * @param json the agreement as its published schema says
 */
export function settle(
  bytes: Uint8Array,
  plan: DocumentPlan,
  answers: readonly BoundAnswer[],
  json: string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (name: string, edit: (xml: string) => string): void => {
    const part = parts[name];
    if (!part) throw new Error(`The Word package holds no ${name}.`);
    parts[name] = strToU8(edit(strFromU8(part)));
  };
  const captions = plan.blocks.flatMap((block) => ('caption' in block ? [block.caption] : []));
  change('word/document.xml', (xml) => controls(caption(xml, captions), answers));
  change('word/_rels/document.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${DATA_PARTS.relation}</Relationships>`),
  );
  change('[Content_Types].xml', (xml) => xml.replace('</Types>', `${DATA_PARTS.contentType}</Types>`));
  change('docProps/core.xml', () => corePart(plan));
  parts[DATA_PARTS.item] = strToU8(dataPart(json, answers));
  parts[DATA_PARTS.properties] = strToU8(DATA_PARTS.propertiesText);
  parts[DATA_PARTS.relations] = strToU8(DATA_PARTS.relationsText);
  const first = '[Content_Types].xml';
  const names = Object.keys(parts).sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1));
  const out: Zippable = {};
  for (const name of names) {
    const part = parts[name];
    if (part && !name.endsWith('/')) out[name] = [part, { mtime: ZIP_DAY, level: 6 }];
  }
  return zipSync(out);
}
