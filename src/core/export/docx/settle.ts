/** Finishes a Word package: puts in the body and the data bound to it. */

import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate';
import type { DocumentPlan } from '../document/plan';
import { ZIP_DAY } from '../zipDay';
import { bodyXml } from './blocks';
import { dataPart, DATA_PARTS } from './data';
import { corePart } from './properties';

/** Stands for the body until the package is finished. */
export const PLACE = 'mainstay.body';

/**
 * @param bytes a .docx as the docx library packs it, with one paragraph that holds nothing but the place
 * @param json the agreement as its published schema says
 * @returns the parts of the finished package
 */
export function settle(bytes: Uint8Array, plan: DocumentPlan, json: string): Unzipped {
  const parts = unzipSync(bytes);
  const change = (name: string, edit: (xml: string) => string): void => {
    const part = parts[name];
    if (!part) throw new Error(`The Word package holds no ${name}.`);
    parts[name] = strToU8(edit(strFromU8(part)));
  };
  const { xml: body, answers } = bodyXml(plan);
  change('word/document.xml', (xml) => {
    const [before, after, ...more] = xml.split(new RegExp(`<w:p><${PLACE}(?:/>|></${PLACE}>)</w:p>`));
    if (after === undefined || more.length)
      throw new Error('The Word document has no single place for its body.');
    return `${before}${body}${after}`;
  });
  change('word/_rels/document.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${DATA_PARTS.relation}</Relationships>`),
  );
  change('[Content_Types].xml', (xml) => xml.replace('</Types>', `${DATA_PARTS.contentType}</Types>`));
  change('docProps/core.xml', () => corePart(plan));
  parts[DATA_PARTS.item] = strToU8(dataPart(json, answers));
  parts[DATA_PARTS.properties] = strToU8(DATA_PARTS.propertiesText);
  parts[DATA_PARTS.relations] = strToU8(DATA_PARTS.relationsText);
  return parts;
}

/** The parts as a package: repeatable bytes, by fixed times and a fixed order. */
export function pack(parts: Unzipped): Uint8Array {
  const first = '[Content_Types].xml';
  const names = Object.keys(parts).sort((a, b) => (a === first ? -1 : b === first ? 1 : a < b ? -1 : 1));
  const out: Zippable = {};
  for (const name of names) {
    const part = parts[name];
    if (part && !name.endsWith('/')) out[name] = [part, { mtime: ZIP_DAY, level: 6 }];
  }
  return zipSync(out);
}
