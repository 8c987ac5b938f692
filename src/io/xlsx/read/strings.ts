/** The strings that cells share, scanned without building a tree: there may be hundreds of thousands. */

import { XlsxError } from '../errors';
import { decodeText } from '../text';
import { scanXml, unescapeXml, type XmlHandler } from '../xml';

/** As many as a sheet has rows, twice over; a file with more was made to do harm. */
const MOST_STRINGS = 2_000_000;

const PRESERVED = '<t xml:space="preserve">';
const GREATER = 62;

class StringScanner implements XmlHandler {
  readonly strings: string[] = [];
  private current: string | null = null;
  private collecting = false;
  private phonetic = false;

  open(name: string): void {
    if (name === 'si') this.current = '';
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 't') this.collecting = this.current !== null && !this.phonetic;
  }

  text(text: string): void {
    if (this.collecting) this.current += text;
  }

  close(name: string): void {
    if (name === 't') this.collecting = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'si' && this.current !== null) {
      if (this.strings.length === MOST_STRINGS) throw new XlsxError('too-big', 'strings');
      this.strings.push(decodeText(this.current));
      this.current = null;
    }
  }
}

/**
 * Strings as nearly every program writes them, `<si><t>text</t></si>`, cut out without the scanner between; null
 * where something in the part might be written in any other way than these and rich text.
 */
function readPlain(xml: string): string[] | null {
  const begin = xml.indexOf('<si>');
  if (begin < 0 || xml.includes('<!')) return null;
  const strings: string[] = [];
  for (let open = begin; open >= 0; open = xml.indexOf('<si', open)) {
    if (strings.length === MOST_STRINGS) throw new XlsxError('too-big', 'strings');
    if (xml.startsWith('<si/>', open)) {
      strings.push('');
      open += 5;
      continue;
    }
    const end = xml.indexOf('</si>', open);
    if (end < 0 || !xml.startsWith('<si>', open)) return null;
    const text = plainText(xml, open + 4, end);
    strings.push(text ?? scanned(xml.slice(open, end + 5))[0] ?? '');
    open = end + 5;
  }
  return strings;
}

/** Text of the one `<t>` between `from` and `to`; null where there is more, or none. */
function plainText(xml: string, from: number, to: number): string | null {
  if (!xml.startsWith('<t', from)) return null;
  const close = xml.startsWith(PRESERVED, from) ? from + PRESERVED.length : from + 3;
  if (xml.charCodeAt(close - 1) !== GREATER) return null;
  const end = xml.indexOf('<', close);
  if (end + 4 !== to || !xml.startsWith('</t>', end)) return null;
  return decodeText(unescapeXml(xml.slice(close, end)));
}

function scanned(xml: string): string[] {
  const scanner = new StringScanner();
  scanXml(xml, scanner);
  return scanner.strings;
}

/** Rich text loses its formats; reading aids (rPh) are left out. */
export function readStrings(xml: string | null): string[] {
  return xml === null ? [] : (readPlain(xml) ?? scanned(xml));
}
