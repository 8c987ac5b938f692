/** What lies beside the sheets: custom XML, the settings of add-ins, document information. */

import type { PackageWriter } from '../package';
import type { XlsxAddInSettings, XlsxBook, XlsxProperties } from '../types';
import { escapeXml, parseXml, tag, XML_HEAD } from '../xml';

const WORKBOOK = 'xl/workbook.xml';

/** A GUID made from text (FNV-1a, four times with different seeds): the same text gives the same one. */
function guidOf(text: string): string {
  const word = (seed: number): string => {
    let hash = (0x811c9dc5 ^ seed) >>> 0;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0');
  };
  const hex = [1, 2, 3, 4].map(word).join('').toUpperCase();
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  return `{${parts.join('-')}}`;
}

/** The namespace of a document's root element, or "". */
function namespaceOf(xml: string): string {
  const root = /<(?![?!])([^>]*)>/.exec(xml)?.[1] ?? '';
  const prefix = /^([^\s:/]+):/.exec(root)?.[1];
  const pattern = new RegExp(`xmlns${prefix ? `:${prefix}` : ''}\\s*=\\s*["']([^"']*)["']`);
  return parseXml(xml).name ? (pattern.exec(root)?.[1] ?? '') : '';
}

export function writeCustomXml(file: PackageWriter, book: XlsxBook): void {
  book.customXml.forEach(({ id, xml }, n) => {
    const item = `customXml/item${n + 1}.xml`;
    const properties = `customXml/itemProps${n + 1}.xml`;
    file.add(item, null, XML_HEAD + xml);
    file.relate(WORKBOOK, 'customXml', item);
    const namespace = namespaceOf(xml);
    const schemas = namespace ? tag('ds:schemaRefs', {}, tag('ds:schemaRef', { 'ds:uri': namespace })) : '';
    file.add(
      properties,
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      XML_HEAD +
        tag(
          'ds:datastoreItem',
          {
            'ds:itemID': id ?? guidOf(`${n} ${xml}`),
            'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
          },
          schemas,
        ),
    );
    file.relate(item, 'customXmlProps', properties);
  });
}

const WEB_EXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const TASK_PANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const MICROSOFT = 'http://schemas.microsoft.com/office/2011/relationships/';

/** [MS-OWEXML]: one part an add-in, listed as task panes that stay closed. */
export function writeAddInSettings(file: PackageWriter, settings: readonly XlsxAddInSettings[]): void {
  if (!settings.length) return;
  const panes = 'xl/webextensions/taskpanes.xml';
  file.relate('', `${MICROSOFT}webextensiontaskpanes`, panes);
  const items = settings.map((setting, n) => {
    const part = `xl/webextensions/webextension${n + 1}.xml`;
    file.add(part, 'application/vnd.ms-office.webextension+xml', XML_HEAD + extensionXml(setting));
    const id = file.relate(panes, `${MICROSOFT}webextension`, part);
    return tag(
      'wetp:taskpane',
      { dockstate: 'right', visibility: 0, width: 350, row: n + 1 },
      tag('wetp:webextensionref', {
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'r:id': id,
      }),
    );
  });
  file.add(
    panes,
    'application/vnd.ms-office.webextensiontaskpanes+xml',
    XML_HEAD + tag('wetp:taskpanes', { 'xmlns:wetp': TASK_PANES }, ...items),
  );
}

function extensionXml(setting: XlsxAddInSettings): string {
  const properties = Object.entries(setting.properties).map(([name, value]) =>
    tag('we:property', { name, value }),
  );
  return tag(
    'we:webextension',
    { 'xmlns:we': WEB_EXTENSION, id: guidOf(setting.addIn) },
    tag('we:reference', {
      id: setting.addIn,
      version: setting.version,
      store: setting.store,
      storeType: setting.storeType,
    }),
    '<we:alternateReferences/>',
    properties.length ? tag('we:properties', {}, ...properties) : '<we:properties/>',
    '<we:bindings/>',
    tag('we:snapshot', { 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' }),
  );
}

export function writeProperties(file: PackageWriter, properties: XlsxProperties): void {
  const text = (name: string, value: string): string =>
    value ? `<${name}>${escapeXml(value)}</${name}>` : '';
  const time = (name: string, value: string): string =>
    value ? `<${name} xsi:type="dcterms:W3CDTF">${escapeXml(value)}</${name}>` : '';
  const core = tag(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    text('dc:title', properties.title),
    text('dc:subject', properties.subject),
    text('dc:creator', properties.author),
    text('cp:keywords', properties.keywords),
    text('dc:description', properties.description),
    time('dcterms:created', properties.created),
    time('dcterms:modified', properties.modified),
    text('dc:language', properties.language),
  );
  file.add(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    XML_HEAD + core,
  );
  file.relate(
    '',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  const app = tag(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    // A name LibreOffice does not know makes it compute every formula when it opens the file.
    '<Application>Mainstay</Application>',
  );
  file.add(
    'docProps/app.xml',
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    XML_HEAD + app,
  );
  file.relate('', 'extended-properties', 'docProps/app.xml');
}
