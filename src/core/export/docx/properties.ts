/** What the document says of itself: the core properties of the package (ISO/IEC 29500-2, 8.3). */

import type { DocumentPlan } from '../document/plan';
import { escapeXml } from '../xml';

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

export function corePart(plan: DocumentPlan): string {
  const time = `${plan.date}T00:00:00Z`;
  const author = plan.creator;
  const elements: readonly (readonly [string, string])[] = [
    ['dc:title', plan.title],
    ['dc:subject', plan.subject],
    ['dc:creator', author],
    ['dc:description', plan.foot],
    ['dc:identifier', plan.identifier],
    ['dc:language', plan.language],
    ['cp:category', plan.category],
    ['cp:lastModifiedBy', author],
  ];
  const texts = elements
    .filter(([, text]) => text)
    .map(([name, text]) => `<${name}>${escapeXml(text)}</${name}>`);
  const times = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${NAMESPACES}>${texts.join('')}${times.join('')}</cp:coreProperties>`;
}

/** The terms of e-GMS 3.0 that the core properties have no place for. */
export function furtherProperties(plan: DocumentPlan): { name: string; value: string }[] {
  return [
    { name: 'DCTERMS.publisher', value: plan.publisher },
    { name: 'DCTERMS.coverage', value: plan.coverage },
    { name: 'DCTERMS.date', value: plan.date },
    { name: 'eGMS.subject.category', value: plan.category },
  ].filter(({ value }) => value);
}
