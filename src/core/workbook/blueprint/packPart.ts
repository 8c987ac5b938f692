/** The framework pack inside the workbook, so that it opens where the program does not know the pack. */

import { frameworkById, loadFramework, type Framework, type Pack } from '../../framework';
import type { XmlPartPlan } from '../types';

/** Namespace of the pack's custom XML part. */
export const PACK_NAMESPACE = 'urn:mainstay:framework-pack';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const unescapes: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The pack as a custom XML part: its JSON as the text of one element. */
export function packPart(pack: Pack): XmlPartPlan {
  const json = JSON.stringify(pack).replace(/[&<>]/g, (c) => escapes[c] as string);
  const attribute = (text: string): string =>
    text.replace(/[&<>]/g, (c) => escapes[c] as string).replace(/"/g, '&quot;');
  const xml = `<pack xmlns="${PACK_NAMESPACE}" id="${attribute(pack.id)}" version="${attribute(pack.version)}">${json}</pack>`;
  return { namespace: PACK_NAMESPACE, xml };
}

/** The pack of such a part; null where the text is none. */
export function packOfPart(xml: string): Pack | null {
  const match = /<(?:\w+:)?pack\b[^>]*>([\s\S]*)<\/(?:\w+:)?pack>/.exec(xml);
  if (!match) return null;
  const json = (match[1] as string)
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
      text.replace(/[&<>]/g, (c) => escapes[c] as string),
    )
    .replace(/&#(x?)([0-9a-fA-F]+);/g, (_, x: string, code: string) =>
      String.fromCodePoint(parseInt(code, x ? 16 : 10)),
    )
    .replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => unescapes[entity] as string);
  try {
    const pack = JSON.parse(json) as unknown;
    const { id, version, areas } = (pack ?? {}) as Partial<Pack>;
    return typeof id === 'string' && typeof version === 'string' && Array.isArray(areas)
      ? (pack as Pack)
      : null;
  } catch {
    return null;
  }
}

/**
 * The framework of a workbook by its pack part (null: it has none, so `fallback`
 * holds): the program's own where it knows that version, else the workbook's.
 * Null where the part cannot be read.
 */
export function frameworkOfPart(xml: string | null, fallback: Framework): Framework | null {
  if (xml === null) return fallback;
  if (last?.xml !== xml) last = { xml, framework: ownFramework(xml) };
  return last.framework;
}

/** Of thousands of workbooks nearly all carry the same pack: the last one is not read again. */
let last: { readonly xml: string; readonly framework: Framework | null } | null = null;

function ownFramework(xml: string): Framework | null {
  const pack = packOfPart(xml);
  if (!pack) return null;
  const known = frameworkById(pack.id);
  return known?.pack.version === pack.version ? known : loadFramework(pack);
}
