/** What "Check now" writes into the sheet. */

import type { Finding } from '../agreement/types';
import { findingsText, type Reading } from '../workbook';

/** The Findings cells, one a body row: the text of its findings, "Complete" by `findingsText` where there are none, "" for a row without text. */
export function findingsTexts(reading: Reading, findings: readonly Finding[]): string[] {
  const place = reading.tables.activities;
  if (!place) return [];
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.at.sheet !== place.sheet) continue;
    const row = finding.at.row - place.firstRow;
    const list = byRow.get(row);
    if (list) list.push(finding);
    else byRow.set(row, [finding]);
  }
  const inUse = new Set(reading.activities.map((row) => row.index));
  return Array.from({ length: place.rowCount }, (_, row) =>
    inUse.has(row) ? findingsText(byRow.get(row) ?? []) : '',
  );
}
