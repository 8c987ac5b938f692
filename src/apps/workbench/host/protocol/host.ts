/** The host of one pane: start-up, calls, events, commands. One for each load of a pane. */

import type { Host, HostOptions } from '../interface';
import { Book } from '../model/book';
import { deleteSetting, putSetting } from '../model/parts';
import type { Json, Transaction } from '../model/types';
import { CommandCalls } from './commands';
import { Dialogs } from './dialogs';
import { answerTo, appContext, eventMessage, readRequest, type Request } from './envelope';
import { BATCH_ERRORS } from './errors';
import { Executor, type Batch } from './executor';
import { enterMessage, leavingOf } from './focus';
import { Outbox } from './outbox';
import { HostSession } from './session';
import { kindOf, SyncCount } from './sync-count';

/** Excel on the web takes and gives at most 5 MB a batch (resource limits article). */
const PAYLOAD = 5 * 1024 * 1024;

/** Number of a Common API call that the host does not have. */
const NOT_SUPPORTED = 5000;

let conversations = 0;

class PaneHost implements Host {
  readonly frameName: string;
  readonly hostInfo: string;
  ready = false;
  private readonly book: Book;
  private readonly session: HostSession;
  private readonly conversation: string;
  private readonly controlId: string;
  private readonly excelApi: string;
  private readonly registered = new Map<string, Request>();
  private readonly dialogs: Dialogs;
  private readonly commands: CommandCalls;
  private readonly unsubscribe: () => void;
  private queue: Promise<void> = Promise.resolve();
  private waiting = 0;
  private readonly counter = new SyncCount();
  private readonly outbox: Outbox;
  private readonly editEnded = new Set<() => void>();
  private closed = false;
  private entered = 0;

  constructor(private readonly options: HostOptions) {
    if (!(options.model instanceof Book)) throw new Error('The host needs a model made by createModel.');
    this.book = options.model;
    this.session = new HostSession(this.book);
    this.outbox = new Outbox(this.book, this.session, (name, data) => this.fire(name, data));
    this.conversation = options.conversationId ?? `conversation-${Date.now()}-${++conversations}`;
    this.controlId = options.controlId ?? `addin-${this.conversation}`;
    this.excelApi = options.excelApi ?? '1.15';
    const locale = options.locale ?? this.book.locale;
    this.hostInfo = `Excel$Web$16.00$${locale}$${this.conversation}$$disableLogging$0`;
    this.frameName = JSON.stringify({
      baseFrameName: this.conversation,
      hostInfo: this.hostInfo,
      xdmInfo: `${this.conversation}|${this.controlId}|${options.hostOrigin}`,
      serializerVersion: 1,
      flights: '[]',
    });
    this.dialogs = new Dialogs(
      options,
      locale,
      (name, data) => this.fire(name, data),
      () => this.appContext(),
    );
    this.commands = new CommandCalls((data) => this.fire('appCommandInvoked', data));
    this.unsubscribe = this.book.subscribe((transaction) => this.onTransaction(transaction));
  }

  get busy(): boolean {
    return this.waiting > 0;
  }

  paneUrl(url: string): string {
    const [rest = '', hash] = url.split('#');
    const joined = `${rest}${rest.includes('?') ? '&' : '?'}_host_Info=${encodeURIComponent(this.hostInfo)}`;
    return hash === undefined ? joined : `${joined}#${hash}`;
  }

  syncs(): number {
    return this.counter.count;
  }

  handlers(): number {
    return this.session.handlers;
  }

  resetSyncs(): void {
    this.counter.count = 0;
  }

  failAt(sync: number, code: string, action?: number): void {
    this.counter.failAt(sync, code, action);
  }

  invokeCommand(id: string, timeoutMs?: number): Promise<void> {
    return this.commands.invoke(id, timeoutMs);
  }

  enter(last = false): void {
    this.post(enterMessage(this.conversation, this.options.hostOrigin, this.entered++, last));
  }

  close(): void {
    this.closed = true;
    this.unsubscribe();
    this.dialogs.close();
    this.commands.close();
    for (const ended of this.editEnded) ended();
  }

  // ---- messages ----

  receive(data: unknown, origin: string): void {
    if (this.closed || origin !== this.options.paneOrigin) return;
    const request = readRequest(data);
    if (request?._conversationId !== this.conversation || request._messageType !== 0) return;
    if (request._actionType !== 0) this.register(request);
    else if (request._actionName === 'ContextActivationManager_getAppContextAsync')
      this.answer(request, this.appContext());
    else if (request._actionName === 'executeMethod') this.execute(request);
    else if (request._actionName === 'ContextActivationManager_notifyHost') this.notified(request);
    else this.answer(request, null);
  }

  private notified(request: Request): void {
    this.answer(request, null);
    const leaving = leavingOf(request._data);
    if (leaving) this.options.left?.(leaving);
  }

  private post(message: string): void {
    if (!this.closed) this.options.post(message, this.options.paneOrigin);
  }

  private answer(request: Request, data: Json, errorCode = 0): void {
    this.post(answerTo(request, this.options.hostOrigin, data, errorCode));
  }

  private fire(name: string, data: Json): void {
    const request = this.registered.get(name);
    if (request)
      this.post(eventMessage(name, this.conversation, request._correlationId, this.options.hostOrigin, data));
  }

  private register(request: Request): void {
    const name = request._actionName;
    if (request._actionType === 2) {
      this.registered.delete(name);
      if (name === 'dialogMessageReceived') this.dialogs.close();
      this.answer(request, { Error: 0 });
      return;
    }
    this.registered.set(name, request);
    const opened = name === 'dialogMessageReceived' ? this.dialogs.open(request._data) : 0;
    this.answer(request, { Error: opened });
  }

  private appContext(): Json {
    return appContext({
      controlId: this.controlId,
      locale: this.options.locale ?? this.book.locale,
      fileName: this.book.fileName,
      hostOrigin: this.options.hostOrigin,
      paneOrigin: this.options.paneOrigin,
      readOnly: this.book.readOnly,
      settings: [...this.book.settings].map(([key, value]) => [key, JSON.stringify(value)] as const),
      requirements: { ExcelApi: this.excelApi, DialogApi: '1.2', DelayForCellEdit: '1.1' },
      addinName: this.options.addinName ?? 'Add-in',
    });
  }

  // ---- calls ----

  private execute(request: Request): void {
    const data = request._data as Readonly<Record<string, Json>>;
    const method = data['DdaMethod'] as { readonly DispatchId?: number } | undefined;
    switch (method?.DispatchId) {
      case 93:
        return this.enqueue(request, data['ArrayData'] as readonly Json[]);
      case 76:
        return this.answer(
          request,
          this.saveSettings(data['DdaSettingsMethod'] as { Properties?: [string, string][] } | undefined),
        );
      case 75: {
        const Settings = [...this.book.settings].map(([Name, value]) => ({
          Name,
          Value: JSON.stringify(value),
        }));
        return this.answer(request, { Error: 0, Version: 1, Properties: { Settings } });
      }
      case 94:
        this.commands.completed(String(data['0']), Number(data['1']));
        return this.answer(request, { Error: 0, Version: 1 });
      case 145:
        this.dialogs.messageChild(String(data['messageContent'] ?? ''));
        return this.answer(request, { Error: 0, Version: 1 });
      default:
        return this.answer(request, { Error: NOT_SUPPORTED, Version: 1 });
    }
  }

  /** `settings.saveAsync` replaces all settings; it clears the undo stack (OfficeDev/office-js issue 5966). */
  private saveSettings(
    method: { readonly Properties?: readonly (readonly [string, string])[] } | undefined,
  ): Json {
    const properties = new Map(method?.Properties ?? []);
    try {
      this.book.tx('addin', () => {
        for (const key of this.book.settings.keys()) if (!properties.has(key)) deleteSetting(this.book, key);
        for (const [key, text] of properties) putSetting(this.book, key, JSON.parse(text) as Json);
        this.book.forgetHistory();
      });
    } catch {
      return { Error: 1003, Version: 1 };
    }
    return { Error: 0, Version: 1 };
  }

  /** Batches are answered one after the other; in cell-edit mode those that do not wait are refused at once. */
  private enqueue(request: Request, array: readonly Json[]): void {
    const text = String(array[4] ?? '');
    const flags = Number(array[6] ?? 0);
    const delays = (flags & 64) !== 0;
    const { settle } = this.options;
    const waits = this.book.editing ? delays : settle !== undefined || this.waiting > 0;
    if (!waits) return this.batch(request, text, flags);
    this.waiting++;
    this.queue = this.queue
      .then(() => (delays ? this.afterEdit() : undefined))
      .then(() => settle?.())
      // A calculation that fails must not leave the pane without an answer.
      .catch(() => undefined)
      .then(() => this.batch(request, text, flags))
      .finally(() => {
        this.waiting--;
      });
  }

  /** A batch with `delayForCellEdit` waits until the person leaves the cell. */
  private afterEdit(): Promise<void> {
    if (!this.book.editing) return Promise.resolve();
    return new Promise((resolve) => {
      const ended = (): void => {
        this.editEnded.delete(ended);
        resolve();
      };
      this.editEnded.add(ended);
    });
  }

  private batch(request: Request, text: string, flags: number): void {
    if (this.closed) return;
    const answer = this.runBatch(text, flags);
    if (typeof answer === 'number') this.answer(request, { Error: answer, Version: 1 });
    else this.answer(request, { Error: 0, Version: 1, Data: [200, [], answer.text] });
    if (typeof answer !== 'number' && answer.started) this.ready = true;
    this.outbox.release();
    this.session.endBatch();
  }

  /** The text of the answer, or the number of the error by which the whole batch is refused. */
  private runBatch(text: string, flags: number): number | { text: string; started: boolean } {
    const batch = JSON.parse(text) as Batch;
    const kind = kindOf(batch);
    const failure = kind === 'user' ? this.counter.next() : null;
    if (typeof failure === 'number') return failure;
    if (text.length > PAYLOAD) return BATCH_ERRORS.RequestPayloadSizeLimitExceeded;
    if (kind === 'user' && this.book.editing && (flags & 64) === 0)
      return BATCH_ERRORS.InvalidOperationInCellEditMode;
    this.outbox.hold();
    const body = JSON.stringify(new Executor(this.book, this.session, batch, this.excelApi).run(failure));
    return body.length > PAYLOAD
      ? BATCH_ERRORS.ResponsePayloadSizeLimitExceeded
      : { text: body, started: kind === 'start' };
  }

  private onTransaction(transaction: Transaction): void {
    this.session.follow(transaction);
    if (transaction.changes.some((c) => c.kind === 'editing' && !c.on))
      for (const ended of [...this.editEnded]) ended();
    this.outbox.take(transaction);
  }
}

/** Makes the host of one load of a pane. */
export function createHost(options: HostOptions): Host {
  return new PaneHost(options);
}
