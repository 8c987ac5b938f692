/** Every error of office.js, as a sentence for people. The one place where codes become words. */

import type { Trouble } from '../../core/live';

interface Sentence {
  readonly message: string;
  readonly retry: boolean;
}

const say = (message: string, retry = false): Sentence => ({ message, retry });

const busy = say('Excel is busy just now. Nothing is lost; Mainstay tries again by itself.', true);
const locked =
  'The sheet or the workbook is protected, so nothing was written. Choose Review, Unprotect in Excel, or ask whoever protected it, then try again.';
const tooLarge =
  'That is more than Excel on the web takes at once. Nothing was changed. Remove very long texts, or open the workbook in the desktop program, then try again.';
const gone =
  'A sheet, table or name that Mainstay needs is no longer there. Press Ctrl+Z in the sheet to bring it back, then try again.';
const old =
  'This version of Excel is too old for that step. Update Excel, or open the workbook in Excel on the web.';
const failed =
  'Excel could not do that. Nothing typed is lost. Try again; if it fails again, close and reopen the pane.';

/**
 * Codes of office.js (excel-add-ins-error-handling, Microsoft Learn) and of its transport.
 * A code that is not here gets `failed`.
 */
const sentences: Readonly<Record<string, Sentence>> = {
  InvalidOperationInCellEditMode: say(
    'A cell is still open for typing. Press Enter to keep what you typed there, or Esc to drop it. Everything then goes on by itself.',
    true,
  ),
  AccessDenied: say(locked),
  Forbidden: say(locked),
  Unauthenticated: say('Excel no longer knows who you are. Sign in to Excel again, then try again.'),
  Conflict: say('Someone else changed the same place at the same moment. Look at the cell, then try again.'),
  EditModeAdminOnly: say(locked),
  OpenFromProtectedView: say(
    'The workbook is open in Protected View. Choose Enable Editing at the top of Excel, then try again.',
  ),
  WriteNotSupportedWhenModalDialogOpen: say(
    'A window of Excel is still open. Close it; Mainstay then goes on by itself.',
    true,
  ),
  FilteredRangeConflict: say(
    'A filter hides rows that this step would have to touch, so nothing was written there. Clear the filter in the table, then try again.',
  ),
  InsertDeleteConflict: say(
    'There is no room in the sheet for that step: other cells are in the way. Move what stands below or beside the table, then try again.',
  ),
  RangeExceedsLimit: say(tooLarge),
  MergedRangeConflict: say(
    'Merged cells are in the way. Select them, choose Unmerge Cells on the Home tab, then try again.',
  ),
  NonBlankCellOffSheet: say(
    'The last rows of the sheet are filled, so nothing can be moved down. Clear them, then try again.',
  ),
  EmptyChartSeries: say(failed),
  ItemNotFound: say(gone),
  ItemAlreadyExists: say(
    'Something of that name is already in the workbook. Press the button again; Mainstay then takes another name.',
  ),
  InvalidReference: say(gone),
  InvalidObjectPath: say(gone),
  InvalidBinding: say(gone),
  InvalidSelection: say(
    'The selection does not fit that step. Select one cell of the table, then try again.',
  ),
  InvalidArgument: say(failed),
  InvalidRequest: say(failed),
  InvalidOperation: say(failed),
  BadPassword: say(
    'The password of the protection is another one. Unprotect the sheet in Excel, then try again.',
  ),
  UnsupportedOperation: say(old),
  UnsupportedFeature: say(old),
  UnsupportedSheet: say(
    'This kind of sheet cannot hold the table. Choose an ordinary worksheet, then try again.',
  ),
  NotImplemented: say(old),
  ApiNotFound: say(old),
  ApiNotAvailable: say(old),
  UndoNotSupported: say(
    'Excel cannot group these steps for Ctrl+Z. They were not written; try again and they are written one by one.',
    true,
  ),
  RequestPayloadSizeLimitExceeded: say(tooLarge),
  ResponsePayloadSizeLimitExceeded: say(tooLarge),
  RequestAborted: say('Excel stopped that step before it ended. Try again.', true),
  ActivityLimitReached: busy,
  RuntimeBusy: busy,
  Timeout: busy,
  PowerQueryRefreshResourceChallenge: busy,
  InvalidOrTimedOutSession: say(
    'The connection to the workbook was lost. What you typed is in the cells. Reload the workbook, then open Mainstay again.',
  ),
  InvalidRequestContext: say(
    'The connection to the workbook was lost. What you typed is in the cells. Close the pane and open it again.',
  ),
  ServiceNotAvailable: busy,
  PlainTextFileTypeNotSupported: say(
    'This file is plain text and keeps no sheets or tables. Save it as an Excel workbook (.xlsx), then try again.',
  ),
  ReadOnly: say(
    'The workbook is open for viewing only. Choose Editing at the top of Excel, or save a copy, then try again.',
  ),
  GeneralException: say(failed),
};

/** Codes of Mainstay's own, for what no single call of Excel reports. */
const own: Readonly<Record<string, Sentence>> = {
  TableGone: say('The Activities table is gone. Press Ctrl+Z, or let Mainstay build it anew from the rows.'),
  NoFindingsColumn: say(
    'The Activities table has no Findings column. Add a column with the heading "Findings", then press Check now again.',
  ),
  TableMoved: say(
    'The table changed while Mainstay was writing. Everything is read again; then try again.',
    true,
  ),
  Stopped: say('Stopped. Nothing was kept; the workbook is as it was before.'),
  NotTakenBack: say(
    'The step broke off and could not be taken back. Sheets or rows that Mainstay added may still stand; delete them, then try again.',
  ),
  HalfStarted: say(
    'A start of Mainstay broke off in this workbook. Press Start an agreement to complete it, then try again.',
  ),
  RowsTaken: say(
    'There is text where the new rows would go, so nothing was written. Read the sheet again, then try again.',
  ),
  SheetGone: say('The sheet of that cell is gone. Press Ctrl+Z to bring it back.'),
  HostTooOld: say(
    'This Excel is too old for Mainstay. It needs Excel 2021 or later, Microsoft 365 or Excel on the web. Update Excel, or open the workbook in Excel on the web.',
  ),
  FileNotSaved: say(
    'The file could not be handed over to this computer. Copy the text instead, or open the workbook in another browser.',
  ),
  WindowNotOpened: say(
    'The browser held the window back. Allow windows for this page, or choose another way.',
  ),
  TextTooLong: say(
    'The text is longer than the 32,767 characters that a cell can hold, so nothing was written. Shorten it, then try again.',
  ),
};

/** Codes that have a sentence of their own; for the test that none is missing. */
export const knownCodes: readonly string[] = Object.keys(sentences);

/** A trouble of Mainstay's own. */
export function troubleOf(code: keyof typeof own | string): Trouble {
  const sentence = own[code] ?? sentences[code] ?? say(failed);
  return { code, message: sentence.message, retry: sentence.retry };
}

function isTrouble(error: unknown): error is Trouble {
  return (
    typeof error === 'object' && error !== null && 'code' in error && 'message' in error && 'retry' in error
  );
}

/** Whatever was thrown, as a trouble: errors of office.js by their code, anything else as a failed step. */
export function asTrouble(error: unknown): Trouble {
  if (isTrouble(error)) return error;
  const code = codeOf(error);
  const sentence = sentences[code];
  return {
    code: code || 'GeneralException',
    message: sentence?.message ?? failed,
    retry: sentence?.retry ?? false,
  };
}

/** The code of an error of office.js, "" for anything else. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  const { code } = error;
  return typeof code === 'string' ? code : String(code);
}
