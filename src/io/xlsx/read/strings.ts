/** The strings that cells share, scanned without building a tree: there may be hundreds of thousands. */

import { XlsxError } from '../errors';
import { decodeText } from '../text';
import { scanXml, type XmlHandler } from '../xml';

/** As many as a sheet has rows, twice over; a file with more was made to do harm. */
const MOST_STRINGS = 2_000_000;

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

/** Rich text loses its formats; reading aids (rPh) are left out. */
export function readStrings(xml: string | null): string[] {
  const scanner = new StringScanner();
  if (xml !== null) scanXml(xml, scanner);
  return scanner.strings;
}
