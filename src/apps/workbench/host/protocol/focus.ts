/**
 * How the focus goes between Excel's window and a pane. In Excel on the web office.js itself takes Tab in the
 * pane: it goes through what can be reached and says so at either end, and Excel moves the focus on; and it is
 * told to take the focus where Excel moves it in (`OSF.AgaveHostAction` of office.js).
 */

import type { Leaving } from '../interface';
import type { Json } from '../model/types';

const LEAVES: Readonly<Record<number, Leaving>> = {
  5: { step: 1, by: 'part' }, // CtrlF6Exit
  6: { step: -1, by: 'part' }, // CtrlF6ExitShift
  13: { step: 1, by: 'stop' }, // TabExit
  14: { step: -1, by: 'stop' }, // TabExitShift
  17: { step: 1, by: 'stop' }, // ExitNoFocusable
  18: { step: -1, by: 'stop' }, // ExitNoFocusableShift
};

/** What a call of `ContextActivationManager_notifyHost` says of the focus; null where it is about something else. */
export function leavingOf(data: Json): Leaving | null {
  const code = Array.isArray(data) ? Number(data[1]) : NaN;
  return LEAVES[code] ?? null;
}

/** The message by which a pane takes the focus: its first control (TabIn), or its last (TabInShift). */
export function enterMessage(conversation: string, origin: string, serial: number, last: boolean): string {
  return JSON.stringify({
    _messageType: 0,
    _actionType: 0,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversation}_ntf`,
    _correlationId: serial,
    _origin: origin,
    _serializerVersion: 1,
    _data: [last ? 12 : 11],
  });
}
