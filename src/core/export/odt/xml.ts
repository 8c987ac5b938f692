import { escapeXml } from '../xml';

export { escapeXml };

/** Runs of spaces as OpenDocument writes them (ODF 1.3 part 3, 6.1.2 and 6.1.3); a tab is a space, as in the other formats. */
export function odfText(text: string): string {
  return escapeXml(text)
    .replace(/\t/g, ' ')
    .replace(/^ | {2,}| $/g, (spaces) => `<text:s text:c="${spaces.length}"/>`);
}

export const NAMESPACES = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['fo', 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

export const VERSION = 'office:version="1.3"';
export const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
