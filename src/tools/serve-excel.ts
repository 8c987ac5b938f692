/**
 * `npm run serve:excel`: builds the add-in and serves dist/ at https://localhost:3000, where manifest.xml points,
 * for sideloading into a real Excel on this machine (docs/real-excel.md).
 */

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import path from 'node:path';
import { build } from './build';
import { cacheFolder, certificateFor } from './serve-certificate';

/** The port of manifest.xml. */
const PORT = 3000;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** How long a file may be kept: hashed ones for ever, icons for an hour (Excel wants to keep them), pages not. */
function cacheOf(file: string): string {
  if (/\.[0-9a-f]{10}\.js$/.test(file)) return 'public, max-age=31536000, immutable';
  return file.endsWith('.png') ? 'public, max-age=3600' : 'max-age=0, must-revalidate';
}

/** The file that a request path names inside a folder; null for anything outside, or that is no file. */
export function fileAt(folder: string, requested: string): string | null {
  let relative: string;
  try {
    relative = decodeURIComponent(requested);
  } catch {
    return null;
  }
  const file = path.resolve(folder, `.${path.posix.normalize(`/${relative}`)}`);
  if (!file.startsWith(folder + path.sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return file;
}

/** Serves a folder over https, to this machine only. Rejects where the port is taken. */
export async function serveFolder(folder: string, port: number, certificates?: string): Promise<Server> {
  const { key, cert } = await certificateFor(certificates);
  const server = createServer({ key, cert }, (request, response) => {
    const file = fileAt(folder, new URL(request.url ?? '/', 'https://localhost').pathname);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405).end();
    } else if (!file) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'cache-control': cacheOf(file),
        'x-content-type-options': 'nosniff',
        // Excel on the web fetches the icons from its own origin.
        'access-control-allow-origin': '*',
      });
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).pipe(response);
    }
  });
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, 'localhost', () => done(server));
  });
}

function trustStep(certificate: string): string {
  const command =
    process.platform === 'win32'
      ? `certutil -user -addstore Root "${certificate}"`
      : process.platform === 'darwin'
        ? `security add-trusted-cert -r trustAsRoot -k ~/Library/Keychains/login.keychain-db "${certificate}"`
        : `open https://localhost:${PORT}/taskpane.html once in the browser, and accept its warning`;
  return [
    'Excel loads add-ins only from a page whose certificate it trusts. This one was made on this machine:',
    `  ${certificate}`,
    'Once, and only if you want to sideload, trust it for your own user:',
    `  ${command}`,
    'docs/real-excel.md says how to take that back. Nothing has been added to a trust store.',
  ].join('\n');
}

async function main(): Promise<void> {
  const folder = await build();
  const server = await serveFolder(folder, PORT).catch((error: unknown) => {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    throw taken
      ? new Error(
          `Port ${PORT} is in use. Stop what uses it: manifest.xml points at https://localhost:${PORT}/.`,
        )
      : error;
  });
  console.log(trustStep(path.join(cacheFolder(), 'localhost.crt')));
  console.log(
    `Mainstay for Excel: https://localhost:${PORT}/ (manifest: ${path.join(folder, 'manifest.xml')})`,
  );
  process.on('SIGINT', () => server.close());
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
