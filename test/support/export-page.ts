/** What runs in the page of `export-bundle.ts`. */
import { formats } from '../../src/core/export';
import { loadFramework, packs } from '../../src/core/framework';
import { dossier } from './dossiers';

/** Milliseconds, size and SHA-256 of one format of a sample agreement. */
async function exported(id: string, count: number): Promise<{ ms: number; bytes: number; sha256: string }> {
  const framework = loadFramework(packs[0]!);
  const write = await formats.find((format) => format.id === id)!.load();
  const sample = dossier(framework, count);
  const start = performance.now();
  const bytes = await write(sample, framework);
  const ms = performance.now() - start;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { ms, bytes: bytes.length, sha256 };
}

Object.assign(window, { exported });
