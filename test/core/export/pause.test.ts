/** A long export can be drawn and stopped, and pausing changes nothing in it. */
import { createHash } from 'node:crypto';
import { formats } from '../../../src/core/export';
import { loadFramework, packs } from '../../../src/core/framework';
import { dossier } from '../../support/dossiers';

jest.setTimeout(120_000);

const framework = loadFramework(packs[0]!);
const sample = dossier(framework, 40);
const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.each(formats.map(({ id }) => id))('%s', (id) => {
  const format = formats.find((candidate) => candidate.id === id)!;

  test('has the same bytes with and without pauses, which tell how far it is', async () => {
    const write = await format.load();
    const shares: number[] = [];
    const pause = async (share: number): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      shares.push(share);
    };
    expect(sum(await write(sample, framework, { pause }))).toBe(sum(await write(sample, framework)));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
    for (const share of shares) expect(share).toBeLessThanOrEqual(1);
  });
});

test.each(['docx', 'pdf', 'odt', 'html', 'zip'])('%s is stopped by what a pause throws', async (id) => {
  const write = await formats.find((candidate) => candidate.id === id)!.load();
  let pauses = 0;
  const pause = async (): Promise<void> => {
    pauses += 1;
    throw new Error('Stop.');
  };
  await expect(write(sample, framework, { pause })).rejects.toThrow('Stop.');
  expect(pauses).toBe(1);
});

test('the longest format pauses often: while its tables are laid out and while pages are packed', async () => {
  const shares: number[] = [];
  const write = await formats.find(({ id }) => id === 'pdf')!.load();
  await write(sample, framework, { pause: async (share) => void shares.push(share) });
  expect(shares.filter((share) => share < 0.65).length).toBeGreaterThan(20);
  expect(shares.filter((share) => share > 0.65).length).toBeGreaterThan(1);
});
