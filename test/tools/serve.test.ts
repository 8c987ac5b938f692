import { createHash, X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Served } from '../../src/tools/serve';
import { certificateFor } from '../../src/tools/serve-certificate';
import { OFFICE_CDN, OFFICE_HERE } from '../../src/tools/serve-pages';
import { PROJECT } from '../../src/tools/serve-stale';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

function get(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { rejectUnauthorized: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the server of the workbench', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-serve-'));
  const dist = join(folder, 'dist');
  const template = readFileSync(join(PROJECT, 'src/apps/taskpane/taskpane.html'));
  let served: Served;

  beforeAll(async () => {
    mkdirSync(join(dist, 'assets'), { recursive: true });
    writeFileSync(join(dist, 'taskpane.html'), template);
    writeFileSync(join(dist, 'assets', 'taskpane.js'), 'let a = 1;');
    writeFileSync(join(folder, 'secret.txt'), 'no');
    const bytes = Uint8Array.of(1, 2, 3);
    served = await serve({
      port: 18443,
      workbook: { name: 'MPA «1».xlsx', bytes },
      dist,
      certificates: folder,
    });
  });

  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('serves the pane byte for byte but for the one script address of office.js', async () => {
    const { body, headers } = await get(`${served.url}pane/taskpane.html?tab=export`);
    const before = template.toString('utf8');
    const after = body.toString('utf8');
    expect(before.split(OFFICE_CDN)).toHaveLength(2);
    expect(after).toBe(before.split(OFFICE_CDN).join(OFFICE_HERE));
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const script = await get(`${served.url}pane/assets/taskpane.js`);
    expect(script.body.toString()).toBe('let a = 1;');
    expect(script.headers['content-type']).toContain('javascript');
  });

  it('serves office.js and what it loads as the npm package holds them', async () => {
    for (const name of ['office.js', 'excel-web-16.00.js', 'en-us/office_strings.js']) {
      const { body, status } = await get(`${served.url}office/${name}`);
      expect(status).toBe(200);
      expect(sha(body)).toBe(
        sha(readFileSync(join(PROJECT, 'node_modules/@microsoft/office-js/dist', name))),
      );
    }
  });

  it('hands over the first workbook with its name', async () => {
    const { body, headers } = await get(`${served.url}first-workbook`);
    expect([...body]).toEqual([1, 2, 3]);
    expect(decodeURIComponent(String(headers['x-workbook-name']))).toBe('MPA «1».xlsx');
  });

  it('forbids its page every other origin', async () => {
    const { headers, body } = await get(served.url);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(String(headers['content-security-policy'])).not.toMatch(/https?:|unsafe-eval/);
    expect(body.toString()).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  it.each([
    'pane/../secret.txt',
    'pane/%2e%2e/secret.txt',
    'pane/..%2fsecret.txt',
    'pane/',
    'office/',
    'nothing',
  ])('has nothing at %s', async (path) => {
    expect((await get(served.url + path)).status).toBe(404);
  });

  it('takes the next port where one is taken', async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(19443, '127.0.0.1', resolve));
    const other = await serve({ port: 19443, workbook: null, dist, certificates: folder });
    expect(other.port).toBeGreaterThan(19443);
    expect((await get(`${other.url}first-workbook`)).status).toBe(204);
    await other.close();
    await new Promise((resolve) => taken.close(resolve));
  });

  it('keeps one certificate for localhost, and makes another elsewhere', async () => {
    const first = await certificateFor(folder);
    expect(first.fresh).toBe(false);
    const parsed = new X509Certificate(first.cert);
    expect(parsed.subjectAltName).toContain('DNS:localhost');
    expect(parsed.checkHost('localhost')).toBe('localhost');
    const other = await certificateFor(join(folder, 'other'));
    expect(other.fresh).toBe(true);
    expect(other.cert).not.toBe(first.cert);
  });
});
