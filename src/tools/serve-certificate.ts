import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** True where it was made just now, so that the browser has not met it yet. */
  readonly fresh: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

/** The folder of this user's caches, per platform convention. */
export function cacheFolder(): string {
  const home = homedir();
  if (process.platform === 'win32') {
    return join(process.env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'mainstay');
  }
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches', 'mainstay');
  return join(process.env['XDG_CACHE_HOME'] || join(home, '.cache'), 'mainstay');
}

/**
 * The certificate of https://localhost, made on first use and kept in the user's cache.
 * Nothing is added to a trust store: the browser warns once.
 */
export async function certificateFor(folder = cacheFolder()): Promise<Certificate> {
  const kept = read(folder);
  if (kept) return { ...kept, fresh: false };
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 800 * DAY),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'localhost.key'), made.private, { mode: 0o600 });
    writeFileSync(join(folder, 'localhost.crt'), made.cert);
  } catch {
    // A home that cannot be written costs one more warning next time, no more.
  }
  return { key: made.private, cert: made.cert, fresh: true };
}

function read(folder: string): { key: string; cert: string } | null {
  try {
    const key = readFileSync(join(folder, 'localhost.key'), 'utf8');
    const cert = readFileSync(join(folder, 'localhost.crt'), 'utf8');
    const ends = Date.parse(new X509Certificate(cert).validTo);
    return ends - Date.now() > 7 * DAY ? { key, cert } : null;
  } catch {
    return null;
  }
}
