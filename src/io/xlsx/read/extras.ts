/** What lies beside the sheets: custom XML, the settings of add-ins, document information. */

import type { PackageReader } from '../package';
import type { XlsxAddInSettings, XlsxCustomXml, XlsxProperties } from '../types';
import { allOf, childOf, childrenOf } from '../xml';

export function readCustomXml(file: PackageReader, workbookPath: string): XlsxCustomXml[] {
  const seen = new Set<string>();
  return [...file.relationships(workbookPath), ...file.relationships('')].flatMap(({ type, target }) => {
    if (type !== 'customXml' || seen.has(target)) return [];
    seen.add(target);
    const xml = file.text(target);
    if (xml === null) return [];
    const properties = file.relationships(target).find((relation) => relation.type === 'customXmlProps');
    const id = properties ? file.xml(properties.target)?.attributes['itemID'] : undefined;
    return [{ id: id ?? null, xml: xml.replace(/^<\?xml[^>]*\?>\s*/, '') }];
  });
}

/** Excel keeps `Office.context.document.settings` and `workbook.settings` in web extension parts. */
export function readAddInSettings(file: PackageReader): XlsxAddInSettings[] {
  const panes = file.relationships('').find(({ type }) => type === 'webextensiontaskpanes')?.target;
  if (!panes) return [];
  return file.relationships(panes).flatMap(({ type, target }) => {
    const root = type === 'webextension' ? file.xml(target) : null;
    const reference = childOf(root ?? undefined, 'reference')?.attributes;
    if (!root || !reference) return [];
    const properties = childrenOf(childOf(root, 'properties'), 'property');
    return [
      {
        addIn: reference['id'] ?? '',
        version: reference['version'] ?? '',
        store: reference['store'] ?? '',
        storeType: reference['storeType'] ?? '',
        properties: Object.fromEntries(
          properties.map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? '']),
        ),
      },
    ];
  });
}

export function readProperties(file: PackageReader): XlsxProperties {
  const path = file.relationships('').find(({ type }) => type === 'core-properties')?.target;
  const core = (path && file.xml(path)) || undefined;
  const text = (name: string): string => allOf(core, name)[0]?.text ?? '';
  return {
    title: text('title'),
    subject: text('subject'),
    author: text('creator'),
    description: text('description'),
    keywords: text('keywords'),
    language: text('language'),
    created: text('created'),
    modified: text('modified'),
  };
}
