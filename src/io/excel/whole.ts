/** An agreement made from a table or a file: all of it or nothing. */

import type { Work } from '../../core/live';
import type { Blueprint } from '../../core/workbook';
import { applyBlueprint, type Made } from './apply';
import { askMarks, START_MARK } from './marks';
import { troubleOf } from './trouble';

/** Takes away what was made: sheets, names, the pack, the mark. Two syncs. */
async function takeAway(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  { works, state }: Made,
): Promise<void> {
  const { workbook } = context;
  const sheets = works
    .filter(({ standing }) => standing === null)
    .map(({ name }) => workbook.worksheets.getItemOrNullObject(name));
  const names = blueprint.names
    .filter(({ name }) => !state.names.has(name))
    .map(({ name }) => workbook.names.getItemOrNullObject(name));
  for (const item of [...sheets, ...names]) item.load('name');
  const { setting, parts } = askMarks(context);
  workbook.properties.load('title,subject,author');
  await context.sync();
  for (const item of names) if (!item.isNullObject) item.delete();
  workbook.worksheets.getItem(state.front).activate();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  if (state.pack === null) {
    for (const { id } of parts.items) workbook.customXmlParts.getItem(id).delete();
  }
  if (!setting.isNullObject) workbook.settings.getItem(START_MARK).delete();
  for (const key of ['title', 'subject', 'author'] as const) {
    const written = !state.properties.has(key) && workbook.properties[key] === blueprint.properties[key];
    if (written && blueprint.properties[key] !== '') workbook.properties[key] = '';
  }
  await context.sync();
}

/**
 * Makes the sheets of a blueprint, each with its rows. Stopped or failed on the way, it takes away again what it
 * made. Costs what a start costs.
 * @throws Trouble Stopped; HalfStarted where a start that broke off is still to be completed; NotTakenBack
 */
export async function applyWhole(
  context: Excel.RequestContext,
  blueprint: Blueprint,
  { progress, stopped }: Work,
): Promise<void> {
  let made: Made | null = null;
  try {
    await applyBlueprint(context, blueprint, progress, {
      begins: (begun) => {
        if (begun.state.chosen !== null) throw troubleOf('HalfStarted');
        made = begun;
      },
      goesOn: () => {
        if (stopped()) throw troubleOf('Stopped');
      },
    });
  } catch (error) {
    if (made !== null) {
      await takeAway(context, blueprint, made).catch(() => {
        throw troubleOf('NotTakenBack');
      });
    }
    throw error;
  }
}
