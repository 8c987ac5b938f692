/** The SHA-256 of each format of a sample agreement, as JSON: for runs in other time zones. */
import { createHash } from 'node:crypto';
import { formats } from '../../src/core/export';
import { loadFramework, packs } from '../../src/core/framework';
import { dossier } from './dossiers';

export async function exportHashes(): Promise<Record<string, string>> {
  const framework = loadFramework(packs[0]!);
  const hashes: Record<string, string> = {};
  for (const format of formats) {
    const bytes = await (await format.load())(dossier(framework, 5), framework);
    hashes[format.id] = createHash('sha256').update(bytes).digest('hex');
  }
  return hashes;
}

if (require.main === module) {
  void exportHashes().then((hashes) => process.stdout.write(JSON.stringify(hashes)));
}
