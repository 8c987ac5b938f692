/** pdfkit ships no types; `pdfkit.ts` names the part that is used. */
declare module '*/pdfkit.browser.js' {
  export const PDFDocument: unknown;
  export default PDFDocument;
}
