/** What the host's tests share. */
import type { OfficeWindow } from '../../../support/office';

/** The error code with which a run is rejected, or 'no error'. */
export async function codeOf(
  office: OfficeWindow,
  run: (context: Excel.RequestContext) => Promise<unknown> | void,
): Promise<string> {
  try {
    await office.Excel.run(async (context) => {
      await run(context);
      await context.sync();
    });
    return 'no error';
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
    throw error;
  }
}

/** Runs a batch on the active sheet. */
export const onSheet = (
  office: OfficeWindow,
  run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown> | void,
): Promise<void> =>
  office.Excel.run(async (context) => {
    await run(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });

/** Values of an address, as the model holds them. */
export function valuesOf(office: OfficeWindow, address: string): unknown[][] {
  const { sheet, area } = office.model.locate(address);
  return Array.from({ length: area.rows }, (_r, r) =>
    Array.from({ length: area.columns }, (_c, c) => sheet.cell(area.row + r, area.column + c)?.value ?? ''),
  );
}
