/** XMP metadata: PDF/A-3a and PDF/UA-1 in one file (ISO 19005-3, 6.6; ISO 14289-1, 5). */

import type { DocumentPlan } from '../document/plan';
import { escapeXml } from '../xml';
import type { Pdf } from './pdfkit';

/** PDF/A asks that every schema beyond its own list describes itself (ISO 19005-3, 6.6.2.3.3). */
const UA_EXTENSION = `
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>`;

/**
 * Dublin Core terms (XMP, part 1, 8.3): the four that e-GMS 3.0 makes mandatory, its subject.category among them as
 * dc:subject, and those that apply.
 */
function dublinCore(plan: DocumentPlan): string {
  const bag = (name: string, kind: 'Seq' | 'Bag', text: string): string =>
    text ? `<dc:${name}><rdf:${kind}><rdf:li>${escapeXml(text)}</rdf:li></rdf:${kind}></dc:${name}>` : '';
  const text = (name: string, value: string): string =>
    value ? `<dc:${name}>${escapeXml(value)}</dc:${name}>` : '';
  const alt = (name: string, text: string): string =>
    text
      ? `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></dc:${name}>`
      : '';
  return `
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <dc:format>application/pdf</dc:format>
  ${alt('title', plan.title)}${bag('creator', 'Seq', plan.creator)}${alt('description', plan.subject)}
  ${bag('publisher', 'Bag', plan.publisher)}${bag('language', 'Bag', plan.language)}
  ${bag('date', 'Seq', plan.date)}${bag('subject', 'Bag', plan.category)}
  ${text('identifier', plan.identifier)}${text('coverage', plan.coverage)}
</rdf:Description>`;
}

/**
 * Puts our own XMP in place of pdfkit's: pdfkit does not escape a title that holds "&", and knows
 * no file that is PDF/A and PDF/UA at once.
 */
export function describe(pdf: Pdf, plan: DocumentPlan, producer: string): void {
  pdf._addInfo = () => {
    const time = `${plan.date}T00:00:00Z`;
    pdf.appendXML(`${dublinCore(plan)}
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
  <xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate>
  <xmp:CreatorTool>${escapeXml(producer)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
  <pdf:Producer>${escapeXml(producer)}</pdf:Producer>
</rdf:Description>${UA_EXTENSION}
`);
  };
}
