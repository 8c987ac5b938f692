import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN, GOLDEN_SIZES, goldenPdf, sha256, sumLine } from '../../support/golden';

// Documents are made and opened by other programs: slow on a busy machine.
jest.setTimeout(120_000);

const names = Object.keys(GOLDEN_SIZES) as (keyof typeof GOLDEN_SIZES)[];

test.each(names)(
  '%s is still made byte for byte; if the change is wanted: npx tsx test/support/golden.ts',
  async (name) => {
    const made = await goldenPdf(name);
    const kept = readFileSync(join(GOLDEN, name));
    expect(sha256(made)).toBe(sha256(kept));
  },
);

test('the sums are those of the files', () => {
  const lines = names.map((name) => sumLine(name, readFileSync(join(GOLDEN, name))));
  expect(readFileSync(join(GOLDEN, 'SHA256SUMS'), 'utf8')).toBe(lines.join(''));
});
