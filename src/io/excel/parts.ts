/** Custom XML parts and small settings: what lies in the workbook beside its cells. Excel's undo knows nothing of them. */

import type { Parts, PartsChange } from '../../core/live';

/** Parts of at most 256 KB that are sent or asked for in one sync; the web takes 5 MB a request (performance article). */
const PARTS_PER_SYNC = 16;

async function textsOf(
  context: Excel.RequestContext,
  items: readonly Excel.CustomXmlPart[],
): Promise<{ id: string; xml: string }[]> {
  if (items.length === 0) return [];
  const asked = items.slice(0, PARTS_PER_SYNC).map((part) => ({ id: part.id, xml: part.getXml() }));
  await context.sync();
  const read = asked.map(({ id, xml }) => ({ id, xml: xml.value }));
  return [...read, ...(await textsOf(context, items.slice(PARTS_PER_SYNC)))];
}

const itemsOf = ({ items }: Excel.CustomXmlPartScopedCollection): readonly Excel.CustomXmlPart[] => items;

/** Parts of a namespace with their texts, and a setting: one sync, and one for every 16 parts. */
export async function readParts(
  context: Excel.RequestContext,
  namespace: string,
  setting: string,
): Promise<Parts> {
  const { customXmlParts, settings } = context.workbook;
  const found = customXmlParts.getByNamespace(namespace);
  found.load('items/id');
  const kept = settings.getItemOrNullObject(setting);
  kept.load('value');
  await context.sync();
  const value: unknown = kept.isNullObject ? '' : kept.value;
  return { parts: await textsOf(context, itemsOf(found)), setting: typeof value === 'string' ? value : '' };
}

/**
 * Adds parts, then deletes others and sets the settings: whatever breaks off, nothing is gone before what takes its
 * place is there. One sync for every 16 parts that are added.
 */
export async function changeParts(
  context: Excel.RequestContext,
  { add, remove, settings }: PartsChange,
): Promise<void> {
  const { customXmlParts } = context.workbook;
  for (const xml of add.slice(0, PARTS_PER_SYNC)) customXmlParts.add(xml);
  const later = add.slice(PARTS_PER_SYNC);
  if (later.length > 0) {
    await context.sync();
    return changeParts(context, { add: later, remove, settings });
  }
  const gone = remove.map((id) => customXmlParts.getItemOrNullObject(id));
  for (const [key, value] of Object.entries(settings)) context.workbook.settings.add(key, value);
  await context.sync();
  const there = gone.filter((part) => !part.isNullObject);
  if (there.length === 0) return;
  for (const part of there) part.delete();
  await context.sync();
}
