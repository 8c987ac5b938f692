/** Steps that lead from one screen of the pane to the next, in whatever language `say` speaks. */
import type { Locator } from 'playwright-core';
import { say, type WordKey } from '../../../src/apps/taskpane/words';
import { visits } from '../../../src/apps/taskpane/visits';
import type { Bench } from '../../support/browser';

/** One state of the pane that is looked at. */
export interface Screen {
  /** Also the name of its picture. */
  readonly name: string;
  /** Leads there from the screen before it. */
  readonly go: (bench: Bench) => Promise<unknown>;
  /** True where the pane was just loaded or another window has the focus, so that nothing in it can have it yet. */
  readonly fresh?: boolean;
  /** True where the pane has no Excel to wait for. */
  readonly alone?: boolean;
}

/** Screens that are reached one after another, in one workbook. */
export interface Scene {
  readonly name: string;
  /** Opens the workbook. */
  readonly open: (bench: Bench) => Promise<unknown>;
  readonly screens: readonly Screen[];
}

type Values = Parameters<typeof say>[1];

export const button = ({ pane }: Bench, key: WordKey, values: Values = {}): Locator =>
  pane.getByRole('button', { name: say(key, values), exact: true }).first();

/** A button, by what its words begin with. */
export const buttonOf = ({ pane }: Bench, begins: string): Locator =>
  pane.locator(`button:has-text(${JSON.stringify(begins)})`).first();

export const press = (bench: Bench, key: WordKey, values?: Values): Promise<void> =>
  button(bench, key, values).click();

/** The group of a question of Fill in. */
export const field = (
  { pane }: Bench,
  name: 'area' | 'what' | 'who' | 'when' | 'how' | 'why' | 'rationale',
): Locator => pane.locator(`[data-field="${name}"]`);

const TABS = ['fill', 'check', 'overview', 'export'] as const;

export async function tab({ pane }: Bench, name: (typeof TABS)[number]): Promise<void> {
  await pane.locator('[role="tab"]').nth(TABS.indexOf(name)).click();
  // Its code may have to be fetched first; its footer comes with it.
  await pane.locator('footer').waitFor();
}

/** Ends a visit where there is one. */
export async function back(bench: Bench): Promise<void> {
  const arrow = button(bench, 'visit.back');
  if (await arrow.isVisible()) await arrow.click();
}

const menu = (bench: Bench): Promise<void> => press(bench, 'more.label');

export async function visit(bench: Bench, id: (typeof visits)[number]['id']): Promise<void> {
  await back(bench);
  await menu(bench);
  const entry = visits.find((one) => one.id === id);
  if (!entry) throw new Error(`There is no visit ${id}.`);
  await bench.pane.getByRole('menuitem', { name: say(entry.title), exact: true }).click();
  await bench.pane.locator('footer').first().waitFor();
}

/** Presses an entry of a menu; looking at the menu moved the focus, which may have closed it. */
export async function choose(bench: Bench, menuKey: WordKey, entry: Locator): Promise<void> {
  if (!(await entry.isVisible())) await press(bench, menuKey);
  await entry.click();
}

/** Opens a workbook in place of the one that stands there; the pane starts anew. */
export async function openWorkbook(bench: Bench, base64: string, name: string): Promise<void> {
  await bench.call('open', base64, name);
  await bench.pane.locator('[role="tab"], form').first().waitFor();
}

/** An empty workbook, and the pane's Welcome. */
export async function blank(bench: Bench): Promise<void> {
  await bench.call('blank');
  await bench.pane.locator('form button[type="submit"]:not([disabled])').waitFor();
}

/** Starts an agreement in an empty workbook. */
export async function start(bench: Bench): Promise<void> {
  await blank(bench);
  await bench.pane.locator('form button[type="submit"]').click();
  await bench.pane.locator('[role="tab"]').first().waitFor();
  await bench.call('values', 'A1');
}

/** Gives files to the file input of the screen. */
export const give = (bench: Bench, name: string, bytes: Buffer): Promise<void> =>
  bench.pane
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });

/** The pane's own window, for what no person can do: protecting by the API, holding messages back. */
export async function inPane<T, A>({ page }: Bench, run: (given: A) => T | Promise<T>, given: A): Promise<T> {
  const frame = page.frames().find((one) => one.url().includes('/pane/taskpane.html'));
  if (!frame) throw new Error('There is no pane.');
  return (await frame.evaluate(run as never, given)) as T;
}
