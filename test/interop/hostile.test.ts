/**
 * Two hundred hostile files in one run of the command line: none crashes it, hangs it, exceeds its limits or leaves
 * anything outside the output. It runs here, beside the tests that take their time.
 */

import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { unzipSync } from 'fflate';

import { MOST_MEMORY, MOST_TIME } from '../../src/apps/cli/batch/limits';
import { activity, cover, mainstay, workbook } from '../apps/cli/cli';
import { hostileFiles } from '../support/hostile-files';

const MAIN = path.resolve(__dirname, '../../src/apps/cli/main.ts');
const COUNT = 200;
const folder = mkdtempSync(path.join(tmpdir(), 'mainstay-hostile-'));
const at = (name: string): string => path.join(folder, name);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly err: string;
  /** Most memory that was seen, in MB. */
  readonly memory: number;
  readonly seconds: number;
}

function combine(): Promise<Ran> {
  const begun = performance.now();
  return new Promise((done) => {
    const args = [
      '--import',
      pathToFileURL(require.resolve('tsx')).href,
      MAIN,
      'combine',
      at('in'),
      '-o',
      at('out/register.json'),
      '--jobs',
      '2',
    ];
    // Whatever is laid aside elsewhere would be seen here.
    const env = { ...process.env, TMPDIR: at('tmp'), HOME: at('home') };
    const child = spawn(process.execPath, args, { cwd: at('empty'), env });
    let [err, memory] = ['', 0];
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    const look = setInterval(() => {
      const status = `/proc/${child.pid ?? 0}/status`;
      const kilobytes = existsSync(status)
        ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]
        : undefined;
      memory = Math.max(memory, Number(kilobytes ?? 0) / 1024);
    }, 50);
    child.on('exit', (code) => {
      clearInterval(look);
      done({ code, err, memory, seconds: (performance.now() - begun) / 1000 });
    });
  });
}

/** Whether a file, or a part of it, says a text. */
function mentions(bytes: Uint8Array, text: string): boolean {
  if (Buffer.from(bytes).includes(text)) return true;
  try {
    const small = { filter: ({ originalSize }: { originalSize: number }) => originalSize < 1 << 20 };
    return Object.values(unzipSync(bytes, small)).some((part) => Buffer.from(part).includes(text));
  } catch {
    return false;
  }
}

test('200 hostile files: each a sentence or a submission, all within the limits, nothing outside the output', async () => {
  for (const name of ['in', 'out', 'empty', 'good', 'tmp', 'home']) mkdirSync(at(name));
  // Files point at a server that is really there, and counts who comes.
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  server.unref();
  const { port } = server.address() as AddressInfo;
  await workbook(at('good/good.xlsx'), { cover, activities: [activity, activity, activity] });
  await mainstay('export', at('good/good.xlsx'), '--to', 'json', '-o', at('good'));
  const data = readdirSync(at('good')).find((name) => name.endsWith('.json')) ?? '';
  const corpus = hostileFiles(
    readFileSync(at('good/good.xlsx')),
    JSON.stringify(JSON.parse(readFileSync(at(`good/${data}`), 'utf8'))),
    COUNT,
    20_051_122,
    `http://127.0.0.1:${port}`,
  );
  expect(corpus.filter(([, bytes]) => mentions(bytes, `127.0.0.1:${port}`)).length).toBeGreaterThan(1);
  expect(new Set(corpus.map(([name]) => name)).size).toBe(COUNT);
  for (const [name, bytes] of corpus) writeFileSync(at(`in/${name}`), bytes);
  writeFileSync(at('in/good.xlsx'), readFileSync(at('good/good.xlsx')));
  const { code, err, memory, seconds } = await combine();
  server.close();
  expect(visits).toBe(0);
  expect(err).not.toMatch(/fault|Error|undefined|\bat .*\.ts/);
  expect(code).toBe(0);
  // Two workers and half of one for the rest of the program; seen: 914 to 942 MB.
  expect(memory).toBeLessThan(2.5 * MOST_MEMORY);
  // Seen: 29 to 38 s, for all of them together.
  expect(seconds).toBeLessThan((3 * MOST_TIME) / 1000);
  const { agreements, problems } = JSON.parse(readFileSync(at('out/register.json'), 'utf8')) as Record<
    'agreements' | 'problems',
    { file: string; message: string }[]
  >;
  const told = [...agreements, ...problems].map(
    ({ file }) => path.relative(at('in'), file).split(path.sep)[0],
  );
  const silent = corpus.map(([name]) => name).filter((name) => !told.includes(name));
  expect(silent).toEqual(['empty.zip']);
  expect(agreements.some(({ file }) => file === at('in/good.xlsx'))).toBe(true);
  for (const { message } of problems) expect(message).toMatch(/^[^\p{Cc}]+[.?]$/u);
  expect(readdirSync(folder).sort()).toEqual(['empty', 'good', 'home', 'in', 'out', 'tmp']);
  // What tsx keeps of the program itself is none of the files' doing.
  expect(readdirSync(at('tmp')).filter((name) => !/^(tsx-|node-compile-cache)/.test(name))).toEqual([]);
  expect(readdirSync(at('home'))).toEqual([]);
  expect([readdirSync(at('out')), readdirSync(at('empty'))]).toEqual([['register.json'], []]);
  expect(readdirSync(at('in'))).toHaveLength(COUNT + 1);
  expect(existsSync('/tmp/mainstay-leak') || existsSync('/etc/mainstay-leak')).toBe(false);
  console.info(`hostile: ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MB`);
}, 240_000);
