/**
 * The data in the Word document: a custom XML part (ISO/IEC 29500-1, 15.2.5) that holds the agreement's JSON
 * and each line of an answer as it is shown; content controls are bound to the answers (17.5.2.6).
 */

import { escapeXml } from '../xml';

/** A line of an answer, which is a content control: one that holds line breaks is laid out wrongly by LibreOffice. */
export interface BoundLine {
  /** Of the answer; all its lines have the same. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

export const DATA_NAMESPACE = 'urn:mainstay:agreement:1';
/** Names the part for the content controls; any fixed GUID serves, as there is one such part a document. */
const STORE = '{6D61696E-7374-4179-8D70-612D64617461}';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
/** Word shows and keeps titles of content controls up to this length. */
const LONGEST_TITLE = 64;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The custom XML part. */
export function dataPart(json: string, answers: readonly BoundLine[]): string {
  const texts = answers.map(({ key, text }) => `<answer key="${escapeXml(key)}">${escapeXml(text)}</answer>`);
  return `${XML}<agreement xmlns="${DATA_NAMESPACE}"><data type="application/json">${escapeXml(json)}</data><answers>${texts.join('\n')}</answers></agreement>`;
}

/** The parts beside it, and what the package says of it. */
export const DATA_PARTS = {
  item: 'customXml/item1.xml',
  properties: 'customXml/itemProps1.xml',
  relations: 'customXml/_rels/item1.xml.rels',
  propertiesText: `${XML}<ds:datastoreItem ds:itemID="${STORE}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${DATA_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  relationsText: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${CUSTOM_XML}Props" Target="itemProps1.xml"/></Relationships>`,
  contentType:
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  relation: `<Relationship Id="rIdData" Type="${CUSTOM_XML}" Target="../customXml/item1.xml"/>`,
} as const;

/** Line number `n` of all answers (from 1) as a content control of plain text. */
export function contentControl({ key, label, text }: BoundLine, n: number): string {
  const shown = `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
  const binding = `<w:dataBinding w:prefixMappings="xmlns:m='${DATA_NAMESPACE}'" w:xpath="/m:agreement[1]/m:answers[1]/m:answer[${n}]" w:storeItemID="${STORE}"/>`;
  const properties = `<w:alias w:val="${escapeXml(label.slice(0, LONGEST_TITLE))}"/><w:tag w:val="${escapeXml(key)}"/><w:id w:val="${n}"/>${binding}<w:text w:multiLine="1"/>`;
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent><w:r>${shown}</w:r></w:sdtContent></w:sdt>`;
}
