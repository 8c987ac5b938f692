import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { certificateFor } from './serve-certificate';
import { pageAt, streamOf, type Page } from './serve-pages';

/** The workbook that the page opens first; without one it starts blank. */
export interface FirstWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Address to select first; where the file says, unless told. */
  readonly show?: string;
}

export interface ServeOptions {
  /** First port to try. */
  readonly port: number;
  readonly workbook: FirstWorkbook | null;
  /** Folder of the built pane; dist/ unless told. */
  readonly dist?: string;
  /** Folder of the certificate; the user's cache unless told. */
  readonly certificates?: string;
}

export interface Served {
  readonly url: string;
  readonly port: number;
  /** True where the certificate was made just now. */
  readonly freshCertificate: boolean;
  close(): Promise<void>;
}

/**
 * The page of the workbench may talk to its own origin only: no script of it can reach another machine.
 * Univer sets styles in the page, office.js and Univer use blobs; nothing needs eval.
 */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/** Serves the workbench over https, to this machine only. Rejects where no port from `port` on is free. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { key, cert, fresh } = await certificateFor(options.certificates);
  const server = createServer({ key, cert }, (request, response) => answer(request, response, options));
  const port = await listen(server, options.port);
  return {
    url: `https://localhost:${port}/`,
    port,
    freshCertificate: fresh,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, options: ServeOptions): void {
  const path = new URL(request.url ?? '/', 'https://localhost').pathname;
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  if (path === '/first-workbook') return sendWorkbook(response, options.workbook);
  const page = pageAt(path, options.dist);
  if (!page) return end(response, 404);
  if (path === '/') response.setHeader('content-security-policy', POLICY);
  send(response, page);
}

function send(response: ServerResponse, page: Page): void {
  response.setHeader('content-type', page.type);
  // The files change between starts, and the browser keeps what it was served from this port before.
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
  const body = streamOf(page);
  if (body instanceof Uint8Array) response.end(body);
  else body.on('error', () => response.destroy()).pipe(response);
}

function sendWorkbook(response: ServerResponse, workbook: FirstWorkbook | null): void {
  if (!workbook) return end(response, 204);
  response.setHeader('x-workbook-name', encodeURIComponent(workbook.name));
  if (workbook.show !== undefined) response.setHeader('x-workbook-show', encodeURIComponent(workbook.show));
  send(response, { type: 'application/octet-stream', bytes: workbook.bytes });
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}

function listen(server: Server, first: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let port = first;
    const taken = (error: NodeJS.ErrnoException): void => {
      const next = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      if (!next || port >= 65535 || port - first >= 200) return reject(error);
      port += 1;
      server.listen(port, '127.0.0.1');
    };
    server.on('error', taken);
    server.on('listening', () => {
      server.off('error', taken);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
    server.listen(port, '127.0.0.1');
  });
}
