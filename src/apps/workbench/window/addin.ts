import { createHost, type DialogRequest, type Host, type Leaving, type Model, type Post } from '../host';
import { icon, make } from './dom';
import type { Manifest } from './manifest';

/** A page of the add-in in a frame, with the host that plays Excel for it. */
interface Guest {
  readonly host: Host;
  readonly frame: HTMLIFrameElement;
  readonly url: string;
  close(): void;
}

export interface AddinOptions {
  readonly model: Model;
  readonly manifest: Manifest;
  /** Language of Excel's own words; that of the workbook unless told. */
  readonly language?: string;
  /** Awaited before a batch is answered. */
  readonly settle: () => Promise<void>;
  /** The pane was opened or closed. */
  readonly changed: () => void;
  /** The keyboard leaves the pane. */
  readonly left: (leaving: Leaving) => void;
  /** Something went wrong that a person should know. */
  readonly say: (title: string, text: string) => void;
}

/** The add-in: its pane beside the grid, its function file out of sight, its dialogs above both. */
export class Addin {
  /** The pane's side of the window. */
  readonly element = make('section', { class: 'wb-pane', 'aria-label': 'Mainstay pane' });
  private pane: Guest | null = null;
  private functions: Guest | null = null;
  private counted = 0;
  private failure: {
    readonly sync: number;
    readonly code: string;
    readonly action: number | undefined;
  } | null = null;
  private readonly guests = new Set<{ readonly frame: HTMLIFrameElement; receive: Host['receive'] }>();

  constructor(private readonly options: AddinOptions) {
    window.addEventListener('message', (event) => {
      if (event.origin !== location.origin) return;
      for (const { frame, receive } of this.guests) {
        if (frame.contentWindow === event.source) receive(event.data, event.origin);
      }
    });
    this.element.hidden = true;
  }

  get open(): boolean {
    return this.pane !== null;
  }

  /** True while the add-in waits for an answer. */
  get busy(): boolean {
    return [this.pane, this.functions].some((guest) => guest?.host.busy === true);
  }

  /** True once the pane's office.js has started, or where there is no pane. */
  get ready(): boolean {
    return this.pane === null || this.pane.host.ready;
  }

  /** Shows the pane at an address of its own; it loads anew where it shows another. */
  show(url: string): void {
    if (this.pane?.url === url) return;
    this.hide();
    const frame = make('iframe', { title: this.options.manifest.name, class: 'wb-pane-frame' });
    const shut = make(
      'button',
      { type: 'button', class: 'wb-quiet', 'aria-label': 'Close the pane', title: 'Close' },
      icon('close'),
    );
    shut.addEventListener('click', () => this.hide());
    const head = make('header', { class: 'wb-pane-head' }, make('h2', {}, this.options.manifest.name), shut);
    this.pane = this.guest(frame, url);
    this.element.replaceChildren(head, frame);
    this.element.hidden = false;
    if (this.failure) this.pane.host.failAt(this.failure.sync, this.failure.code, this.failure.action);
    this.failure = null;
    this.options.changed();
  }

  /** Gives the keyboard to the pane; false where there is none. */
  focus(): boolean {
    if (!this.pane) return false;
    this.pane.frame.focus();
    this.pane.host.enter();
    return true;
  }

  hide(): void {
    if (!this.pane) return;
    this.counted += this.pane.host.syncs();
    this.pane.close();
    this.pane = null;
    this.element.replaceChildren();
    this.element.hidden = true;
    this.options.changed();
  }

  /** Loads the add-in anew, as Excel does with another workbook. */
  restart(): void {
    const url = this.pane?.url;
    this.hide();
    this.functions?.close();
    this.functions = null;
    this.failure = null;
    this.counted = 0;
    if (url !== undefined) this.show(url);
  }

  /** Calls a function command. */
  async run(name: string): Promise<void> {
    const { functionFile } = this.options.manifest;
    if (functionFile === null) return;
    if (!this.functions) {
      const frame = make('iframe', {
        title: 'Commands of the add-in',
        class: 'wb-functions',
        'aria-hidden': 'true',
        tabindex: '-1',
      });
      this.functions = this.guest(frame, functionFile);
      document.body.append(frame);
    }
    const { host } = this.functions;
    for (let waited = 0; !host.ready && waited < 20_000; waited += 20) await pause(20);
    await host.invokeCommand(name);
  }

  /** Syncs of the add-in since the last restart. */
  syncs(): number {
    return this.counted + (this.pane?.host.syncs() ?? 0) + (this.functions?.host.syncs() ?? 0);
  }

  failAt(sync: number, code: string, action?: number): void {
    if (this.pane) this.pane.host.failAt(sync, code, action);
    else this.failure = { sync, code, action };
  }

  /** Windows of the add-in, to look at what they asked for. */
  windows(): Window[] {
    return [...this.guests].flatMap(({ frame }) => frame.contentWindow ?? []);
  }

  /** Makes a frame the add-in's. It must not stand in the page yet: a name given later does not reach its window. */
  private guest(frame: HTMLIFrameElement, url: string): Guest {
    const post: Post = (message, origin) => frame.contentWindow?.postMessage(message, origin);
    const { origin } = location;
    const host = createHost({
      ...(this.options.language ? { locale: this.options.language } : {}),
      model: this.options.model,
      post,
      paneOrigin: origin,
      hostOrigin: origin,
      controlId: `addin-${crypto.randomUUID()}`,
      addinName: this.options.manifest.name,
      settle: this.options.settle,
      openDialog: (dialog) => this.dialog(dialog),
      left: this.options.left,
    });
    const entry = { frame, receive: host.receive.bind(host) };
    this.guests.add(entry);
    frame.name = host.frameName;
    frame.src = host.paneUrl(new URL(url, location.href).href);
    return {
      host,
      frame,
      url,
      close: () => {
        this.guests.delete(entry);
        host.close();
        frame.remove();
      },
    };
  }

  private dialog(request: DialogRequest): { post: Post; close(): void } {
    const frame = make('iframe', { title: this.options.manifest.name });
    frame.name = request.frameName;
    frame.src = request.src;
    const shut = make(
      'button',
      { type: 'button', class: 'wb-quiet', 'aria-label': 'Close', title: 'Close' },
      icon('close'),
    );
    const head = make('header', { class: 'wb-pane-head' }, make('h2', {}, this.options.manifest.name), shut);
    const dialog = make('dialog', { class: 'wb-dialog' }, head, frame);
    dialog.style.width = `${request.width}vw`;
    dialog.style.height = `${request.height}vh`;
    const entry = { frame, receive: request.receive };
    this.guests.add(entry);
    const remove = (): void => {
      this.guests.delete(entry);
      dialog.remove();
    };
    const closedByPerson = (): void => {
      remove();
      request.closed();
    };
    shut.addEventListener('click', closedByPerson);
    dialog.addEventListener('cancel', closedByPerson);
    document.body.append(dialog);
    dialog.showModal();
    return { post: (message, origin) => frame.contentWindow?.postMessage(message, origin), close: remove };
  }
}

/** Waits some milliseconds. */
export function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
