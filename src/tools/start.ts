import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve, type FirstWorkbook } from './serve';
import { buildPane, buildWorkbench } from './serve-bundle';
import { PROJECT } from './serve-stale';

/** `npm start [-- FILE.xlsx]`: builds what is stale, serves the workbench, says where, and opens a browser. */
async function main(args: readonly string[]): Promise<void> {
  const port = portOf(process.env['PORT']);
  const workbook = await firstWorkbook(args);
  console.log('Building what changed since the last start.');
  await Promise.all([buildPane(), buildWorkbench()]);
  const served = await serve({ port, workbook });
  if (served.freshCertificate) {
    console.log(
      'This page carries a certificate made on this machine, so your browser warns once. ' +
        'Choose "Advanced", then "Proceed to localhost". Nothing was added to your trusted certificates.',
    );
  }
  console.log(`Mainstay workbench: ${served.url}`);
  if (process.env['MAINSTAY_OPEN'] !== '0') openBrowser(served.url);
}

function portOf(text: string | undefined): number {
  const port = text ? Number(text) : 8443;
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Refusal(`PORT is "${text ?? ''}", which is no port. Give a number from 1 to 65535.`);
  }
  return port;
}

async function firstWorkbook(args: readonly string[]): Promise<FirstWorkbook | null> {
  const [file, ...more] = args;
  if (more.length > 0) throw new Refusal('Give one workbook at most: npm start -- FILE.xlsx.');
  if (file === undefined) return example();
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
  if (!existsSync(path)) throw new Refusal(`${file} was not found. Give the path of an .xlsx file.`);
  return { name: basename(path), bytes: readFileSync(path) };
}

/** The example agreement; a program of its own, since the workbench knows nothing of the product. */
async function example(): Promise<FirstWorkbook | null> {
  const file = join(PROJECT, 'src/tools/example.ts');
  if (!existsSync(file)) return null;
  const made: { exampleWorkbook(): Promise<FirstWorkbook> } = await import(pathToFileURL(file).href);
  // The file itself opens on its first sheet; a newcomer should see the table.
  return { ...(await made.exampleWorkbook()), show: 'Activities!C5' };
}

function openBrowser(url: string): void {
  const [command, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', url]]
      : process.platform === 'darwin'
        ? ['open', [url]]
        : ['xdg-open', [url]];
  const child = spawn(command as string, args as string[], { stdio: 'ignore', detached: true });
  // No browser or no display: the address is printed, and that is enough.
  child.on('error', () => undefined);
  child.unref();
}

/** Something the caller gave that cannot be used, said in words for people. */
class Refusal extends Error {}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = error instanceof Refusal ? 2 : 1;
});
