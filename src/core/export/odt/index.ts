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

function metaXml(plan: DocumentPlan): string {
  const time = `${plan.date}T00:00:00Z`;
  return `${XML}<office:document-meta ${NAMESPACES} ${VERSION}><office:meta><meta:generator>Mainstay</meta:generator><dc:title>${escapeXml(plan.title)}</dc:title><dc:subject>${escapeXml(plan.subject)}</dc:subject><meta:initial-creator>${escapeXml(plan.creator)}</meta:initial-creator><dc:creator>${escapeXml(plan.creator)}</dc:creator><meta:creation-date>${time}</meta:creation-date><dc:date>${time}</dc:date><dc:language>${escapeXml(plan.language)}</dc:language><meta:user-defined meta:name="publisher">${escapeXml(plan.publisher)}</meta:user-defined><meta:user-defined meta:name="identifier">${escapeXml(plan.identifier)}</meta:user-defined><meta:user-defined meta:name="subject.category">${escapeXml(plan.category)}</meta:user-defined><meta:user-defined meta:name="coverage">${escapeXml(plan.coverage)}</meta:user-defined></office:meta></office:document-meta>
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
