/** Frameworks by the name a person typed, and by what a workbook carries. */

import { frameworkById, loadFramework, packs, type Framework } from '../../core/framework';
import { frameworkOfPart, type Snapshot } from '../../core/workbook';
import { Refusal } from './refusal';

const ids = (): string => packs.map(({ id }) => id).join(', ');

/** The first framework when none was named. @throws Refusal */
export function frameworkFor(id: string | undefined): Framework {
  const first = packs[0];
  if (id === undefined && first) return loadFramework(first);
  const framework = id === undefined ? undefined : frameworkById(id);
  if (!framework) throw new Refusal(`There is no framework "${id ?? ''}". There is: ${ids()}.`);
  return framework;
}

/** A framework by its id, or by the file of a pack; the first where none was named. @throws Refusal */
export async function frameworkNamed(name: string | undefined): Promise<Framework> {
  if (name === undefined || !/\.json$/i.test(name)) return frameworkFor(name);
  // The schema is loaded only where a pack is read.
  const { frameworkOfFile } = await import('./packs');
  return frameworkOfFile(name);
}

/** The framework a workbook was started from. @throws Refusal */
export function frameworkOf(file: string, snapshot: Snapshot): Framework {
  const framework = frameworkOfPart(snapshot.pack, frameworkFor(undefined));
  if (!framework) {
    throw new Refusal(
      `${file} was made for a framework that cannot be read. Start a new workbook and copy the rows over.`,
    );
  }
  return framework;
}
