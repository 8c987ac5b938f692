/** Handing bytes to the person as a file, and opening a page of ours beside Excel. */

import { troubleOf } from './trouble';

/** How long the address of the bytes is kept for the download to begin, in milliseconds. */
const KEEP = 60_000;

/**
 * Longest address with which a browser window is opened, by platform (Office.PlatformType). Windows hands
 * addresses to its shell, which takes 2,083 characters (electron #9987); Safari and the browsers that show Excel
 * on the web take more than this.
 */
const LONGEST = { PC: 2000, Mac: 60_000, iOS: 60_000, OfficeOnline: 60_000 } as const;

type Platform = keyof typeof LONGEST;

/** Web views of Apple take no download of a blob and say nothing of it (office-js #2700, #6468). */
const NO_BLOBS: ReadonlySet<string> = new Set(['Mac', 'iOS']);

/** Bytes in an address of their own; where a web view follows it, its browser offers to save it. */
function dataAddress(bytes: Uint8Array, mime: string): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return `data:${mime};base64,${btoa(binary)}`;
}

/**
 * Offers bytes as a download of the pane's page. Whether the file arrived cannot be seen from
 * here: the pane asks.
 * @throws Trouble FileNotSaved where the page cannot download at all
 */
export function download(office: typeof Office, name: string, bytes: Uint8Array, mime: string): void {
  if (typeof document === 'undefined' || typeof URL.createObjectURL !== 'function') {
    throw troubleOf('FileNotSaved');
  }
  const link = document.createElement('a');
  if (NO_BLOBS.has(platformOf(office))) {
    link.href = dataAddress(bytes, mime);
  } else {
    link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: mime }));
    setTimeout(() => URL.revokeObjectURL(link.href), KEEP);
  }
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
}

/** "" before Office is ready, and on platforms of which nothing is known here. */
function platformOf(office: typeof Office): Platform | '' {
  const platform = String(office.context.platform ?? '');
  return platform in LONGEST ? (platform as Platform) : '';
}

/** True where the host opens the browser itself; Excel on the web does not, but has one around it. */
const opensBrowser = (office: typeof Office): boolean =>
  office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1');

/** Characters that the address of a browser window may have; 0 where none can be opened. */
export function longestAddress(office: typeof Office): number {
  const platform = platformOf(office);
  if (platform === 'OfficeOnline') return LONGEST.OfficeOnline;
  return platform !== '' && opensBrowser(office) ? LONGEST[platform] : 0;
}

/**
 * Opens a page of ours (https) in a window or tab of the browser.
 * @throws Trouble WindowNotOpened where the browser holds windows back
 */
export function openWindow(office: typeof Office, url: string): void {
  if (opensBrowser(office)) {
    office.context.ui.openBrowserWindow(url);
    return;
  }
  const opened = window.open(url, '_blank');
  if (!opened) throw troubleOf('WindowNotOpened');
  opened.opener = null;
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
