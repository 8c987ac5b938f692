/** The host of one pane: start-up, calls, events, commands. One for each load of a pane. */

import type { Host, HostOptions } from '../interface';
import { Book } from '../model/book';
import { deleteSetting, putSetting } from '../model/parts';
import { Refusal, type Json, type Transaction } from '../model/types';
import { CommandCalls } from './commands';
import { Dialogs } from './dialogs';
import { answerTo, appContext, eventMessage, readRequest, type Request } from './envelope';
import { BATCH_ERRORS } from './errors';
import { EventMaker, type Entry } from './events';
import { joinParts } from './parts';
import { Executor, type Answer, type Batch, type Injected } from './executor';
import { HostSession } from './session';

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
  /** Transactions of the batch that runs; their events follow its answer. */
  private held: { transaction: Transaction; entries: Entry[] }[] | null = null;
  private queue: Promise<void> = Promise.resolve();
  private waiting = 0;
  private counted = 0;
  private failure: { sync: number; action: number | null; code: string } | null = null;
  private readonly editEnded = new Set<() => void>();
  private closed = false;

  constructor(private readonly options: HostOptions) {
    if (!(options.model instanceof Book)) throw new Error('The host needs a model made by createModel.');
    this.book = options.model;
    this.session = new HostSession(this.book);
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
    return this.counted;
  }

  resetSyncs(): void {
    this.counted = 0;
  }

  failAt(sync: number, code: string, action?: number): void {
    this.failure = { sync: this.counted + sync, action: action === undefined ? null : action - 1, code };
  }

  invokeCommand(id: string, timeoutMs?: number): Promise<void> {
    return this.commands.invoke(id, timeoutMs);
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
    else this.answer(request, null);
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

  /** Batches are answered one after the other. */
  private enqueue(request: Request, array: readonly Json[]): void {
    const text = String(array[4] ?? '');
    const flags = Number(array[6] ?? 0);
    const waits = this.options.settle !== undefined || this.waiting > 0 || this.book.editing;
    if (!waits) return this.batch(request, text, flags);
    this.waiting++;
    this.queue = this.queue
      .then(async () => {
        if ((flags & 64) !== 0) await this.afterEdit();
        await this.options.settle?.();
        this.batch(request, text, flags);
      })
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
    const refused = this.runBatch(text, flags);
    if (typeof refused === 'number') this.answer(request, { Error: refused, Version: 1 });
    else this.answer(request, { Error: 0, Version: 1, Data: [200, [], refused.text] });
    const held = this.held;
    this.held = null;
    if (typeof refused !== 'number' && refused.started) this.ready = true;
    for (const { transaction, entries } of held ?? []) this.send(transaction, entries);
    this.session.endBatch();
  }

  /** The text of the answer, or the number of the error by which the whole batch is refused. */
  private runBatch(text: string, flags: number): number | { text: string; started: boolean } {
    const batch = JSON.parse(text) as Batch;
    const kind = kindOf(batch);
    let injected: Injected | null = null;
    if (kind === 'user') {
      this.counted++;
      const failure = this.failure?.sync === this.counted ? this.failure : null;
      if (failure) {
        this.failure = null;
        const whole = BATCH_ERRORS[failure.code];
        if (whole !== undefined && failure.action === null) return whole;
        injected = { action: failure.action ?? 0, code: failure.code };
      }
    }
    if (kind === 'user' && this.book.editing && (flags & 64) === 0)
      return BATCH_ERRORS['InvalidOperationInCellEditMode'] ?? NOT_SUPPORTED;
    if (text.length > PAYLOAD) return BATCH_ERRORS['RequestPayloadSizeLimitExceeded'] ?? NOT_SUPPORTED;
    this.held = [];
    const answer: Answer = new Executor(this.book, this.session, batch, this.excelApi).run(injected);
    const body = JSON.stringify(answer);
    if (body.length > PAYLOAD) return BATCH_ERRORS['ResponsePayloadSizeLimitExceeded'] ?? NOT_SUPPORTED;
    return { text: body, started: kind === 'start' };
  }

  // ---- events ----

  private onTransaction(transaction: Transaction): void {
    this.session.follow(transaction);
    if (transaction.changes.some((c) => c.kind === 'editing' && !c.on))
      for (const ended of [...this.editEnded]) ended();
    if (this.held) this.hold(transaction);
    else this.send(transaction, this.entries(transaction));
  }

  /** Events are made at once, for the handlers registered by now, and sent after the answer. */
  private hold(transaction: Transaction): void {
    const held = this.held ?? [];
    const last = held.at(-1);
    const joined = last ? joinParts(last.transaction, transaction) : null;
    if (joined) held.pop();
    held.push({ transaction: joined ?? transaction, entries: this.entries(joined ?? transaction) });
  }

  private entries(transaction: Transaction): Entry[] {
    return new EventMaker(this.book, this.session, transaction).make();
  }

  private send(transaction: Transaction, entries: readonly Entry[]): void {
    if (entries.length > 0) this.fire('richApiMessage', { ArrayData: entries });
    if (transaction.changes.some((c) => c.kind === 'selected' || c.kind === 'activated'))
      this.fire('documentSelectionChanged', {});
    if (transaction.source !== 'addin' && transaction.changes.some((c) => c.kind === 'settings'))
      this.fire('settingsChanged', {});
  }
}

/** Start-up and the release of references are no syncs of the add-in. */
function kindOf(batch: Batch): 'start' | 'release' | 'user' {
  const methods = batch.Actions.filter((a) => a.ActionType !== 1);
  if (methods.length > 0 && methods.every((a) => a.Name === '_RemoveReference')) return 'release';
  return methods.some((a) => a.Name === 'NotifyActionHandlerReady') ? 'start' : 'user';
}

/** Makes the host of one load of a pane. */
export function createHost(options: HostOptions): Host {
  return new PaneHost(options);
}

export { Refusal };
