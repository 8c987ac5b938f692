import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { exportHashes } from '../../support/export-hashes';

const inZone = (zone: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--import', 'tsx', resolve(__dirname, '../../support/export-hashes.ts')],
      { encoding: 'utf8', env: { ...process.env, TZ: zone } },
    ),
  );

test('the same agreement gives the same bytes on two runs and in two time zones', async () => {
  const here = await exportHashes();
  expect(Object.keys(here)).toHaveLength(8);
  expect(new Set(Object.values(here)).size).toBe(8);
  expect(await exportHashes()).toEqual(here);
  expect(inZone('Pacific/Kiritimati')).toEqual(here);
  expect(inZone('America/St_Johns')).toEqual(here);
}, 120_000);
