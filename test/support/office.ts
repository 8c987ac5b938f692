/**
 * Real office.js in one process with the workbench's host: a jsdom window plays the pane, the host plays Excel. The
 * messages between them are JSON text, as in a browser.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { JSDOM } from 'jsdom';
import { createHost, createModel, createPerson } from '../../src/apps/workbench/host';
import type { Host, HostOptions, Model, Person } from '../../src/apps/workbench/host';

const DIST = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const PANE = 'https://addin.test';
const HOST = 'https://addin.test';

const scripts = new Map<string, Script>();

function script(name: string): Script {
  const known = scripts.get(name);
  if (known) return known;
  const made = new Script(readFileSync(path.join(DIST, name), 'utf8'), { filename: name });
  scripts.set(name, made);
  return made;
}

export interface OfficeOptions {
  /** Default: a new, empty workbook. */
  readonly model?: Model;
  /** ExcelApi that the host declares; default 1.15. */
  readonly requirement?: string;
  readonly locale?: string;
  /** Page of the pane, with its query and fragment; default "/taskpane.html". */
  readonly page?: string;
  readonly openDialog?: HostOptions['openDialog'];
  readonly settle?: HostOptions['settle'];
  readonly left?: HostOptions['left'];
}

export interface OfficeWindow {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly window: JSDOM['window'];
  readonly model: Model;
  readonly host: Host;
  readonly person: Person;
  /** User syncs since the start or the last `resetSyncs`. */
  syncs(): number;
  resetSyncs(): void;
  /** Fails the n-th user sync from now, once; at its `action`-th action, else at the first. */
  failAt(sync: number, code: string, action?: number): void;
  /** Settles when all messages under way have been delivered and answered. */
  idle(): Promise<void>;
  close(): void;
}

/** Boots office.js around the host; settles when Office.onReady has. Takes about 150 ms. */
export async function startOffice(options: OfficeOptions = {}): Promise<OfficeWindow> {
  const model = options.model ?? createModel();
  let dom: JSDOM | null = null;
  let underWay = 0;
  const later = (deliver: () => void): void => {
    underWay++;
    setImmediate(() => {
      underWay--;
      deliver();
    });
  };
  const host = createHost({
    model,
    paneOrigin: PANE,
    hostOrigin: HOST,
    excelApi: options.requirement ?? '1.15',
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    ...(options.openDialog ? { openDialog: options.openDialog } : {}),
    ...(options.settle ? { settle: options.settle } : {}),
    ...(options.left ? { left: options.left } : {}),
    post: (data) =>
      later(() => {
        const event =
          dom && new dom.window.MessageEvent('message', { data, origin: HOST, source: dom.window as never });
        if (event) dom?.window.dispatchEvent(event);
      }),
  });
  dom = new JSDOM(`<!doctype html><head><script src="${PANE}/office.js"></script></head><body></body>`, {
    url: host.paneUrl(`${PANE}${options.page ?? '/taskpane.html'}`),
    runScripts: 'outside-only',
    pretendToBeVisual: true,
  });
  const { window } = dom;
  const context = dom.getInternalVMContext();
  window.name = host.frameName;
  Object.defineProperty(window.document, 'domain', { value: 'addin.test' });
  const receive = (data: unknown): void => later(() => host.receive(data, PANE));
  Object.defineProperty(window, 'postMessage', { value: receive });
  const { head } = window.document;
  const append = head.appendChild.bind(head);
  /** office.js loads its two sibling scripts by adding them to the head. */
  head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof window.HTMLScriptElement)) return append(node);
    const name = node.src.slice(`${PANE}/`.length);
    later(() => {
      script(name).runInContext(context);
      node.dispatchEvent(new window.Event('load'));
    });
    return node;
  };
  script('office.js').runInContext(context);
  const globals = window as unknown as Pick<OfficeWindow, 'Excel' | 'Office' | 'OfficeExtension'>;
  await new Promise<void>((resolve) => void globals.Office.onReady(() => resolve()));
  const idle = async (): Promise<void> => {
    do await new Promise((resolve) => setImmediate(resolve));
    while (underWay > 0 || host.busy);
  };
  while (!host.ready) await idle();
  return {
    Excel: globals.Excel,
    Office: globals.Office,
    OfficeExtension: globals.OfficeExtension,
    window,
    model,
    host,
    person: createPerson(model),
    syncs: () => host.syncs(),
    resetSyncs: () => host.resetSyncs(),
    failAt: (sync, code, action) => host.failAt(sync, code, action),
    idle,
    close: () => {
      host.close();
      window.close();
    },
  };
}
