/** Refusals as the rich API and the Common API carry them. */

import { Refusal } from '../model/types';

/** HTTP status by error code, as Excel's rich API gives it beside the code. */
const STATUS: Readonly<Record<string, number>> = {
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  InvalidRequest: 400,
  ApiNotFound: 404,
  ItemNotFound: 404,
  AccessDenied: 401,
  ItemAlreadyExists: 409,
  InsertDeleteConflict: 409,
  FilteredRangeConflict: 409,
  MergedRangeConflict: 409,
  NonBlankCellOffSheet: 409,
  NotImplemented: 501,
  GeneralException: 500,
};

export const statusOf = (code: string): number => STATUS[code] ?? 400;

/** Numbers of refusals of a whole batch (`Error` in the answer), by the code that office.js makes of them. */
const NUMBERS = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDeniedForBatch: 7000,
  InvalidRequestContext: 1014,
};

export const BATCH_ERRORS: Readonly<Record<string, number | undefined>> & typeof NUMBERS = NUMBERS;

export const apiNotFound = (what: string): Refusal =>
  new Refusal('ApiNotFound', `The workbench's host has no ${what}.`);

export const itemNotFound = (what = "The requested resource doesn't exist."): Refusal =>
  new Refusal('ItemNotFound', what);

export const invalidArgument = (
  what = 'The argument is invalid or missing or has an incorrect format.',
): Refusal => new Refusal('InvalidArgument', what);
