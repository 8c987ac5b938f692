/** Messages between a pane and its host, as office.js writes and reads them. */

import type { Json } from '../model/types';

/** A request of the pane. */
export interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  /** 0 invoke, 1 register an event, 2 unregister it. */
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin?: string;
  readonly _data: Json;
}

/** The request in a message, or null where it is none of office.js. */
export function readRequest(data: unknown): Request | null {
  if (typeof data !== 'string') return null;
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return null;
  }
  if (
    typeof message !== 'object' ||
    message === null ||
    !('_actionName' in message) ||
    !('_conversationId' in message)
  )
    return null;
  return message as Request;
}

const base = (origin: string) => ({ _messageType: 1, _origin: origin, _errorCode: 0, _serializerVersion: 1 });

export function answerTo(request: Request, origin: string, data: Json, errorCode = 0): string {
  return JSON.stringify({
    ...base(origin),
    _errorCode: errorCode,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _responseType: 0,
    _data: data,
  });
}

export function eventMessage(
  name: string,
  conversation: string,
  correlation: number,
  origin: string,
  data: Json,
): string {
  return JSON.stringify({
    ...base(origin),
    _actionName: name,
    _conversationId: conversation,
    _correlationId: correlation,
    _responseType: 1,
    _data: data,
  });
}

/** What the pane is told of where it runs; every field must be present. */
export function appContext(options: {
  readonly controlId: string;
  readonly locale: string;
  readonly fileName: string;
  readonly hostOrigin: string;
  readonly paneOrigin: string;
  readonly readOnly: boolean;
  readonly settings: readonly (readonly [string, string])[];
  readonly requirements: Readonly<Record<string, string>>;
  readonly addinName: string;
}): Json {
  return {
    _id: options.controlId,
    _appName: 16,
    _appVersion: 16,
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: `${options.hostOrigin}/${encodeURIComponent(options.fileName)}`,
    _clientMode: options.readOnly ? 0 : 1,
    _settings: options.settings,
    _reason: 'documentOpened',
    _appMinorVersion: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: options.controlId,
    _appInstanceId: options.controlId,
    _requirementMatrix: JSON.stringify(options.requirements),
    _hostFullVersion: '16.0.20000.10000',
    _clientWindowHeight: 700,
    _clientWindowWidth: 350,
    _addinName: options.addinName,
    _appDomains: [options.paneOrigin],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
