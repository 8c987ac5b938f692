import type { Dossier } from '../agreement/types';
import type { Reading } from '../workbook';
import { statementOf } from './statement';
import type { CheckResult } from './types';

/** What an export is made of: the agreement as of a day (ISO), what is open in it, and the conformance statement. */
export function dossierOf(reading: Reading, asOf: string, result: CheckResult): Dossier {
  return {
    agreement: reading.agreement(asOf),
    findings: result.findings,
    statement: statementOf(reading, result),
    asOf,
  };
}
