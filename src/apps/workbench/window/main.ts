/** The workbench's page: builds the window, opens the first workbook, and offers `window.workbench`. */
import { createGrid, type UniverGlobals } from '../grid';
import { createModel, createPerson, type Person } from '../host';
import { Addin, pause } from './addin';
import { createAutomation, type Workbench } from './automation';
import { listenForContextMenu } from './cell-menu';
import { createFiles, type Files } from './files';
import { make } from './dom';
import { openFilter } from './filter';
import { createHome } from './home';
import { locateHere, readManifest } from './manifest';
import { say } from './messages';
import { listenForF6, region } from './regions';
import { createRibbon } from './ribbon';
import { createSplitter } from './splitter';
import { createStatus } from './status';
import { createTabs } from './tabs';
import { createTitle } from './title';

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

/** Longest wait for the pane, in milliseconds: the grid is of use without it. */
const PATIENCE = 20_000;

/** Width of Excel's pane on the web, in CSS pixels. */
const PANE_WIDTH = 350;

async function start(root: HTMLElement): Promise<void> {
  const manifest = readManifest(await (await fetch('/pane/manifest.xml')).text(), locateHere);
  const tell = (title: string, text: string): void => void say(title, text);
  const { id, version } = manifest;
  const model = createModel({ addIn: { id, version, store: 'developer', storeType: 'Registry' } });
  const person = createPerson(model);
  const language = new URLSearchParams(location.search).get('lang');
  const container = make('div', { class: 'wb-grid', id: 'wb-grid' });
  const addin: Addin = new Addin({
    model,
    manifest,
    ...(language ? { language } : {}),
    settle: () => grid.settled(),
    changed: () => document.body.classList.toggle('wb-with-pane', addin.open),
    left: ({ step, by }) => {
      // Before the first stop of the pane stands the button that closes it.
      if (by === 'stop' && step === -1) addin.element.querySelector('button')?.focus();
      else goOn(step);
    },
    say: tell,
  });
  const files = createFiles({
    model,
    settle: () => grid.settled(),
    opened: () => addin.restart(),
    say: tell,
  });
  const ribbon = createRibbon({
    manifest,
    ...createHome({ model, person, files, tell, selected: () => grid.selected() }),
    run: ({ action, label }) => {
      if (action.kind === 'pane') addin.show(action.url);
      else addin.run(action.name).catch((error: unknown) => tell(label, messageOf(error)));
    },
  });
  const tabs = createTabs(model, person, tell);
  root.append(
    createTitle(model, person),
    ribbon,
    make('main', { class: 'wb-main' }, container, createSplitter(addin.element, PANE_WIDTH), addin.element),
    make('footer', { class: 'wb-foot' }, tabs, createStatus(model, addin)),
  );
  const goOn = listenForF6([
    region(container, '[contenteditable="true"]'),
    { element: addin.element, focus: () => addin.focus() },
    region(tabs, '[aria-selected="true"]'),
    region(ribbon, '[aria-selected="true"]'),
  ]);
  const grid = createGrid({
    univer: globalThis as unknown as UniverGlobals,
    container,
    model,
    person,
    refuse: tell,
    filter: (address) => openFilter(model, person, address, tell),
  });
  followScheme(grid.setDark);
  listenForContextMenu(container, { model, person, grid, tell });
  const ready = openFirst(files, person, tell).then(async () => {
    const first = manifest.groups
      .flatMap(({ commands }) => commands)
      .find(({ action }) => action.kind === 'pane');
    if (first?.action.kind === 'pane') addin.show(first.action.url);
    await grid.settled();
    for (let waited = 0; !addin.ready && waited < PATIENCE; waited += 20) await pause(20);
  });
  window.workbench = createAutomation({ model, person, grid, addin, files, ready });
  await ready;
}

async function openFirst(
  files: Files,
  person: Person,
  tell: (title: string, text: string) => void,
): Promise<void> {
  const answer = await fetch('/first-workbook');
  if (answer.status !== 200) return files.blank();
  const name = decodeURIComponent(answer.headers.get('x-workbook-name') ?? 'Workbook.xlsx');
  try {
    await files.openBytes(new Uint8Array(await answer.arrayBuffer()), name);
    const show = answer.headers.get('x-workbook-show');
    if (show !== null) person.select(decodeURIComponent(show));
  } catch (error) {
    tell(`${name} could not be opened`, messageOf(error));
    await files.blank();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Light and dark as the system says, also where it changes its mind. */
function followScheme(set: (dark: boolean) => void): void {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  set(scheme.matches);
  scheme.addEventListener('change', () => set(scheme.matches));
}

const root = document.getElementById('workbench');
if (root) {
  start(root).catch((error: unknown) => {
    root.replaceChildren(
      make('p', { class: 'wb-broken', role: 'alert' }, `The workbench could not start. ${messageOf(error)}`),
    );
  });
}
