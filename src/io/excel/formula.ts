/** Moving a row-relative formula down. */

/**
 * A token of a formula: a text in quotes, a quoted sheet name, a structured
 * reference, a name or function, or a cell with its dollar signs.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(])|[A-Za-z_\\][\w.\\]*/g;

/**
 * The formula as it reads `rows` rows further down: cells without a dollar sign
 * before their row move, everything else stays ("=$C5" by 2 is "=$C7").
 */
export function movedDown(formula: string, rows: number): string {
  if (rows === 0) return formula;
  return formula.replace(
    TOKEN,
    (token, left: string | undefined, letters: string | undefined, fixed: string | undefined, row: string) =>
      letters === undefined || fixed === '$' ? token : `${left ?? ''}${letters}${Number(row) + rows}`,
  );
}
