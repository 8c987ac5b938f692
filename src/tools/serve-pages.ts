import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { WORKBENCH_OUT } from './serve-bundle';
import { PROJECT } from './serve-stale';

/** What stands at an address: a file to stream, or bytes made here. */
export type Page =
  { readonly type: string; readonly file: string } | { readonly type: string; readonly bytes: Uint8Array };

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const modules = join(PROJECT, 'node_modules');

/** Folders served as they are, by the address they stand under. */
const folders: Readonly<Record<string, string>> = {
  '/workbench/': WORKBENCH_OUT,
  '/window/': join(PROJECT, 'src/apps/workbench/window'),
  '/univer/': join(modules, '@univerjs'),
  '/rxjs/': join(modules, 'rxjs/dist/bundles'),
  '/office/': join(modules, '@microsoft/office-js/dist'),
  '/assets/': join(PROJECT, 'assets'),
};

/** The address from which the shipped pane loads office.js, and the one that stands for it here. */
export const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
export const OFFICE_HERE = '/office/office.js';

function inFolder(folder: string, rest: string): string | null {
  const file = normalize(join(folder, decodeURIComponent(rest)));
  if (!file.startsWith(normalize(folder) + sep)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** A page of the pane as the workbench serves it: its bytes, with the one script address of office.js replaced. */
export function panePage(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(text.replace(OFFICE_CDN, OFFICE_HERE), 'latin1');
}

/**
 * What stands at a path of the workbench's one origin, or null.
 * `dist` is the folder of the built pane.
 */
export function pageAt(path: string, dist = join(PROJECT, 'dist')): Page | null {
  if (path === '/') return fileOf(join(PROJECT, 'src/apps/workbench/window/index.html'));
  if (path === '/favicon.ico') return fileOf(join(PROJECT, 'assets/icon-32.png'));
  if (path.startsWith('/pane/')) {
    const file = inFolder(dist, path.slice('/pane/'.length));
    if (!file) return null;
    if (extname(file) !== '.html') return fileOf(file);
    return { type: TYPES['.html'] ?? '', bytes: panePage(readFileSync(file)) };
  }
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!path.startsWith(prefix)) continue;
    const file = inFolder(folder, path.slice(prefix.length));
    return file ? fileOf(file) : null;
  }
  return null;
}

function fileOf(file: string): Page | null {
  return existsSync(file) ? { type: TYPES[extname(file)] ?? 'application/octet-stream', file } : null;
}

/** Opens a page's bytes for sending. */
export function streamOf(page: Page): NodeJS.ReadableStream | Uint8Array {
  return 'file' in page ? createReadStream(page.file) : page.bytes;
}
