/** The few small things that Mainstay keeps in the workbook beside its cells: the pack, and how far a start got. */

import { listNames, PACK_NAMESPACE } from '../../core/workbook';

/** Setting that says how far Start got: absent or "done", else the names chosen for the sheets, as JSON. */
export const START_MARK = 'mainstay.start';

export interface AskedMarks {
  readonly setting: Excel.Setting;
  readonly parts: Excel.CustomXmlPartScopedCollection;
  /** One of our defined names. */
  readonly name: Excel.NamedItem;
}

/** Asks for the marks, to be loaded with whatever else the same sync asks. */
export function askMarks(context: Excel.RequestContext): AskedMarks {
  const setting = context.workbook.settings.getItemOrNullObject(START_MARK);
  setting.load('value');
  const parts = context.workbook.customXmlParts.getByNamespace(PACK_NAMESPACE);
  parts.load('items/id');
  const name = context.workbook.names.getItemOrNullObject(listNames.areas);
  name.load('name');
  return { setting, parts, name };
}

/** After a sync: the sheet names that a broken-off start had chosen, by the blueprint's key; null where none was. */
export function chosenOf({ setting }: AskedMarks): Readonly<Record<string, string>> | null {
  const text: unknown = setting.isNullObject ? null : setting.value;
  if (typeof text !== 'string' || !text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    return null;
  }
}

/**
 * After a sync: whether Mainstay was at work here. Without a mark, cells that happen to look like the agreement
 * are a person's own, as after Mainstay was removed.
 */
export function isMarked({ parts, name }: AskedMarks): boolean {
  return parts.items.length > 0 || !name.isNullObject;
}

/** After a sync: id of the part that holds the pack, or null. */
export function partOf({ parts }: AskedMarks): string | null {
  return parts.items[0]?.id ?? null;
}

/** After a sync: asks for the pack's text, to be read after another; null where the workbook has none. */
export function askPack({ parts }: AskedMarks): OfficeExtension.ClientResult<string> | null {
  return parts.items[0]?.getXml() ?? null;
}
