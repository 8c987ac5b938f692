/** The agreement as OpenDocument text (ISO/IEC 26300, ODF 1.3), its JSON beside it in the package. */

import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Dossier } from '../../agreement';
import type { Framework } from '../../framework';
import { documentOf } from '../document/build';
import type { DocumentPlan } from '../document/plan';
import { exportJson } from '../json';
import type { ExportOptions } from '../types';
import { ZIP_DAY } from '../zipDay';
import { contentXml } from './content';
import { stylesXml } from './styles';
import { escapeXml, NAMESPACES, VERSION, XML } from './xml';

const MIME = 'application/vnd.oasis.opendocument.text';
const DATA = 'agreement.json';

/** meta.xml (ODF 1.3 part 3, 4.3); the terms of e-GMS 3.0 that it has no element for are user-defined. */
function metaXml(plan: DocumentPlan): string {
  const time = `${plan.date}T00:00:00Z`;
  const element = (name: string, text: string): string =>
    text ? `<${name}>${escapeXml(text)}</${name}>` : '';
  const further = (name: string, text: string): string =>
    text ? `<meta:user-defined meta:name="${name}">${escapeXml(text)}</meta:user-defined>` : '';
  const elements = [
    element('meta:generator', 'Mainstay'),
    element('dc:title', plan.title),
    element('dc:subject', plan.subject),
    element('meta:initial-creator', plan.creator),
    element('dc:creator', plan.creator),
    element('meta:creation-date', time),
    element('dc:date', time),
    element('dc:language', plan.language),
    further('DCTERMS.publisher', plan.publisher),
    further('DCTERMS.identifier', plan.identifier),
    further('DCTERMS.coverage', plan.coverage),
    further('eGMS.subject.category', plan.category),
  ];
  return `${XML}<office:document-meta ${NAMESPACES} ${VERSION}><office:meta>${elements.join('')}</office:meta></office:document-meta>
`;
}

const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIME}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="${DATA}" manifest:media-type="application/json"/></manifest:manifest>
`;

/** Same dossier, same bytes. The mimetype stands first and uncompressed (ODF 1.3 part 2, 3.3). */
export async function exportOdt(
  dossier: Dossier,
  framework: Framework,
  { pause }: ExportOptions = {},
): Promise<Uint8Array> {
  const plan = await documentOf(dossier, framework, { contacts: true });
  const parts: Zippable = {
    mimetype: [strToU8(MIME), { level: 0, mtime: ZIP_DAY }],
    'content.xml': [strToU8(contentXml(plan)), { mtime: ZIP_DAY }],
    'styles.xml': [strToU8(stylesXml(plan)), { mtime: ZIP_DAY }],
    'meta.xml': [strToU8(metaXml(plan)), { mtime: ZIP_DAY }],
    [DATA]: [await exportJson(dossier), { mtime: ZIP_DAY }],
    'META-INF/manifest.xml': [strToU8(MANIFEST), { mtime: ZIP_DAY }],
  };
  await pause?.(0.5);
  return zipSync(parts);
}
