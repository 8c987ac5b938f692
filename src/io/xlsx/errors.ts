export type XlsxTrouble = 'not-a-workbook' | 'protected-or-old' | 'too-big' | 'damaged';

const sentences: Record<XlsxTrouble, string> = {
  'not-a-workbook':
    'This is not an Excel workbook (.xlsx). Save it from Excel as "Excel Workbook (.xlsx)" and try again.',
  'protected-or-old':
    'This workbook has a password, or is in the old .xls format. Take the password off, or save it from Excel as "Excel Workbook (.xlsx)", and try again.',
  'too-big':
    'This workbook is larger than can be read. Take pictures and unused sheets out of it and try again.',
  damaged:
    'This workbook is damaged and cannot be read. Open it in Excel, let Excel repair it, save it and try again.',
};

/** Why a file could not be read, in a sentence for people. `detail` is for support. */
export class XlsxError extends Error {
  constructor(
    readonly code: XlsxTrouble,
    readonly detail: string = '',
  ) {
    super(sentences[code]);
    this.name = 'XlsxError';
  }
}
