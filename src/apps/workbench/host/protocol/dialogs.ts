/** Dialogs in a frame (`displayDialogAsync` with displayInIframe): opened by the window, with a conversation of their own. */

import type { HostOptions } from '../interface';
import type { Json } from '../model/types';
import { answerTo, eventMessage, readRequest, type Request } from './envelope';

/** Errors of `displayDialogAsync`: opened already, no https, not supported. */
const ALREADY_OPEN = 12007;
const NOT_HTTPS = 12005;
const NOT_SUPPORTED = 5000;
/** Message type of a dialog that the person closed. */
const CLOSED = 12006;

interface Open {
  readonly window: { post: (message: string, origin: string) => void; close(): void };
  readonly conversation: string;
  readonly origin: string;
  registered: Request | null;
}

let counter = 0;

export class Dialogs {
  private current: Open | null = null;

  constructor(
    private readonly options: HostOptions,
    private readonly locale: string,
    private readonly toPane: (event: string, data: Json) => void,
    private readonly context: () => Json,
  ) {}

  /** Opens the dialog that a registration asks for; the answer is the error number, 0 for none. */
  open(data: Json): number {
    const { openDialog } = this.options;
    if (this.current) return ALREADY_OPEN;
    const wanted = readOptions(data);
    if (!wanted) return NOT_SUPPORTED;
    if (!wanted.url.startsWith('https://')) return NOT_HTTPS;
    if (!openDialog) return NOT_SUPPORTED;
    const conversation = `dialog-${Date.now()}-${++counter}`;
    const controlId = `dialog-of-${conversation}`;
    const hostInfo = `Excel$Web$16.00$${this.locale}$${conversation}$isDialog$disableLogging$0`;
    const frameName = JSON.stringify({
      baseFrameName: conversation,
      hostInfo,
      xdmInfo: `${conversation}|${controlId}|${this.options.hostOrigin}`,
      serializerVersion: 1,
      flights: '[]',
    });
    const origin = new URL(wanted.url).origin;
    const src = `${wanted.url}${wanted.url.includes('?') ? '&' : '?'}_host_Info=${encodeURIComponent(hostInfo)}`;
    const window = openDialog({
      ...wanted,
      src,
      frameName,
      receive: (message, from) => this.receive(message, from),
      closed: () => this.closedByPerson(),
    });
    this.current = { window, conversation, origin, registered: null };
    return 0;
  }

  /** Closes the dialog without a word to the pane. */
  close(): void {
    this.current?.window.close();
    this.current = null;
  }

  messageChild(content: string): void {
    const dialog = this.current;
    if (!dialog?.registered) return;
    const data = { messageType: 1, messageContent: content, messageOrigin: this.options.paneOrigin };
    const { _correlationId } = dialog.registered;
    const message = eventMessage(
      'dialogParentMessageReceived',
      dialog.conversation,
      _correlationId,
      this.options.hostOrigin,
      data,
    );
    dialog.window.post(message, dialog.origin);
  }

  private closedByPerson(): void {
    if (!this.current) return;
    this.close();
    this.toPane('dialogMessageReceived', { messageType: CLOSED });
  }

  private receive(data: unknown, origin: string): void {
    const dialog = this.current;
    if (!dialog || origin !== dialog.origin) return;
    const request = readRequest(data);
    if (request?._conversationId !== dialog.conversation || request._messageType !== 0) return;
    const reply = (answer: Json): void =>
      dialog.window.post(answerTo(request, this.options.hostOrigin, answer), dialog.origin);
    if (request._actionType === 1) {
      if (request._actionName === 'dialogParentMessageReceived') dialog.registered = request;
      reply({ Error: 0 });
    } else if (request._actionName === 'ContextActivationManager_getAppContextAsync') {
      reply(this.context());
    } else if (request._actionName === 'executeMethod') {
      reply(this.call(request, origin));
    } else reply(null);
  }

  private call(request: Request, origin: string): Json {
    const data = request._data as Readonly<Record<string, Json>>;
    const method = data['DdaMethod'] as { readonly DispatchId?: number } | undefined;
    if (method?.DispatchId === 144) {
      const content = String(data['messageToParent'] ?? '');
      this.toPane('dialogMessageReceived', {
        messageType: 0,
        messageContent: content,
        messageOrigin: origin,
      });
      return { Error: 0, Version: 1 };
    }
    if (method?.DispatchId === 93) {
      // The start-up batch; a dialog has no workbook.
      return { Error: 0, Version: 1, Data: [200, [], JSON.stringify({ Results: [], TraceIds: [] })] };
    }
    return { Error: NOT_SUPPORTED, Version: 1 };
  }
}

function readOptions(data: Json): { url: string; width: number; height: number } | null {
  const target =
    typeof data === 'object' && data !== null && !Array.isArray(data)
      ? (data as Record<string, Json>)['targetId']
      : null;
  if (typeof target !== 'string') return null;
  const options = JSON.parse(target) as {
    readonly url?: unknown;
    readonly width?: unknown;
    readonly height?: unknown;
  };
  if (typeof options.url !== 'string') return null;
  const size = (value: unknown): number =>
    typeof value === 'number' && value > 0 && value <= 100 ? value : 50;
  return { url: options.url, width: size(options.width), height: size(options.height) };
}
