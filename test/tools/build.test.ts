/** The add-in as static files for another place: what `npm run build -- --url` promises. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, servingUrl } from '../../src/tools/build';
import { fileAt } from '../../src/tools/serve-excel';
import { elementsOf, parseXml } from '../support/xml';

const OFFICE = 'https://appsforoffice.microsoft.com';

let folder = '';
const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');

beforeAll(async () => {
  folder = await build({
    url: 'https://example.org/mainstay',
    out: fs.mkdtempSync(path.join(os.tmpdir(), 'mainstay-build-')),
  });
}, 300_000);

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('the manifest points at the given address, and at files that are there', () => {
  const all = elementsOf(parseXml(read('manifest.xml')));
  const urls = all
    .map((e) => e.attributes['DefaultValue'] ?? '')
    .filter((value) => value.startsWith('https://'));
  expect(urls.length).toBeGreaterThan(10);
  for (const url of urls) {
    expect(url).toMatch(/^https:\/\/example\.org\/mainstay\//);
    expect(fs.existsSync(path.join(folder, new URL(url).pathname.replace('/mainstay/', '')))).toBe(true);
  }
});

test('scripts carry a hash of their content, and pages name those that exist', () => {
  for (const page of ['taskpane.html', 'commands.html', 'notice.html', 'save.html']) {
    const scripts = [...read(page).matchAll(/<script[^>]*\bsrc="?([^"> ]+)/g)].map(([, src = '']) => src);
    const own = scripts.filter((src) => !src.startsWith(OFFICE));
    expect(own.length).toBeGreaterThan(0);
    for (const src of own) {
      expect(src).toMatch(/^assets\/[\w-]+\.[0-9a-f]{10}\.js$/);
      expect(fs.existsSync(path.join(folder, src))).toBe(true);
    }
    const office = scripts.filter((src) => src.startsWith(OFFICE));
    expect(office).toEqual(
      ['notice.html', 'save.html'].includes(page) ? [] : [`${OFFICE}/lib/1/hosted/office.js`],
    );
  }
});

test('the pages forbid eval and talk to nobody but themselves and office.js', () => {
  for (const page of [
    'taskpane.html',
    'commands.html',
    'notice.html',
    'save.html',
    'support.html',
    'privacy.html',
  ]) {
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(read(page))?.[1] ?? '';
    const rules = new Map(
      policy.split(';').map((rule) => {
        const [name = '', ...values] = rule.trim().split(' ');
        return [name, values] as const;
      }),
    );
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(policy).not.toContain('unsafe-eval');
    for (const name of ['script-src', 'connect-src']) {
      expect((rules.get(name) ?? []).filter((value) => value !== "'self'" && value !== OFFICE)).toEqual([]);
    }
  }
  const scripts = fs.readdirSync(path.join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  expect(scripts.filter((name) => /\beval\(/.test(read(`assets/${name}`)))).toEqual([]);
});

test('the first picture needs no script', () => {
  const body = read('taskpane.html').replace(/^[\s\S]*<body/, '<body');
  expect(body).toContain('Mainstay');
  expect(body).toContain('Nothing leaves this workbook.');
  expect(body).not.toContain('<script');
});

test('support and privacy pages ship, and every icon', () => {
  expect(read('support.html')).toContain('privacy.html');
  expect(read('privacy.html')).toContain('Mainstay sends nothing');
  for (const page of ['support.html', 'privacy.html', 'save.html']) {
    expect(read(page)).toMatch(/<link rel="?stylesheet"? href="?assets\/page\.css/);
  }
  expect(read('assets/page.css')).toContain('.button');
  for (const size of [16, 32, 64, 80, 128]) {
    expect(fs.existsSync(path.join(folder, `assets/icon-${size}.png`))).toBe(true);
  }
});

test.each([
  ['https://host.example', 'https://host.example/'],
  ['https://host.example/a/', 'https://host.example/a/'],
])('%s serves from %s', (given, url) => {
  expect(servingUrl(given)).toBe(url);
});

test.each(['http://host.example/', 'host.example', 'https://host.example/?a=1', 'https://host.example/#a'])(
  '%s is refused with a sentence',
  (given) => {
    expect(() => servingUrl(given)).toThrow(/^".*" (is no https address|has a query or a fragment)\./);
  },
);

test('serving gives out the files of its folder and no others', () => {
  expect(fileAt(folder, '/taskpane.html')).toBe(path.join(folder, 'taskpane.html'));
  for (const path of ['/', '/assets', '/nothing.html', '/../package.json', '/%2e%2e/package.json', '/%zz']) {
    expect(fileAt(folder, path)).toBeNull();
  }
});
