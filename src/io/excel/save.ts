/** Handing bytes to the person as a file. */

import { troubleOf } from './trouble';

/** How long the address of the bytes is kept for the download to begin, in milliseconds. */
const KEEP = 60_000;

/**
 * Offers bytes as a download of the pane's page. Whether the file arrived cannot be seen from
 * here: the pane asks.
 * @throws Trouble FileNotSaved where the page cannot download at all
 */
export function download(name: string, bytes: Uint8Array, mime: string): void {
  if (typeof document === 'undefined' || typeof URL.createObjectURL !== 'function') {
    throw troubleOf('FileNotSaved');
  }
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
}

/** The name of a file from its address, without folder and extension; "" where there is none. */
export function nameOfFile(url: string): string {
  const last = url.split(/[?#]/, 1)[0]?.split(/[\\/]/).pop() ?? '';
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // A plain path with a per cent sign in it.
  }
  return name.replace(/\.(xls[xmb]?|ods|csv)$/i, '');
}
