/** Comma-separated values: RFC 4180, UTF-8, no cell that a spreadsheet would take for a formula. */

/** A cell that begins like a formula gets an apostrophe before it, as Excel itself marks text. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function cell(text: string): string {
  const safe = harmless(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Rows as text, each ended by CR LF (RFC 4180, 2.1). */
export function csv(rows: Iterable<readonly string[]>): string {
  let out = '';
  for (const row of rows) out += `${row.map(cell).join(',')}\r\n`;
  return out;
}
