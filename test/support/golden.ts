/**
 * The golden PDF files: a verdict that a PDF/A or PDF/UA validator gives on them elsewhere stays tied to their
 * bytes. `npx tsx test/support/golden.ts` writes them anew, with their SHA-256, after a wanted change.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formats } from '../../src/core/export';
import { loadFramework, packs } from '../../src/core/framework';
import { dossier } from './dossiers';

export const GOLDEN = resolve(__dirname, '../fixtures/exports');
/** Activities of each. */
export const GOLDEN_SIZES = { 'short.pdf': 3, 'long.pdf': 60 } as const;

export async function goldenPdf(name: keyof typeof GOLDEN_SIZES): Promise<Uint8Array> {
  const framework = loadFramework(packs[0]!);
  const format = formats.find(({ id }) => id === 'pdf')!;
  return (await format.load())(dossier(framework, GOLDEN_SIZES[name]), framework);
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** As `sha256sum --check` reads it. */
export const sumLine = (name: string, bytes: Uint8Array): string => `${sha256(bytes)}  ${name}\n`;

async function main(): Promise<void> {
  mkdirSync(GOLDEN, { recursive: true });
  let sums = '';
  for (const name of Object.keys(GOLDEN_SIZES) as (keyof typeof GOLDEN_SIZES)[]) {
    const bytes = await goldenPdf(name);
    writeFileSync(join(GOLDEN, name), bytes);
    sums += sumLine(name, bytes);
  }
  writeFileSync(join(GOLDEN, 'SHA256SUMS'), sums);
  process.stdout.write(sums);
}

if (require.main === module) void main();
