/** Runs the command line in this process, and makes workbooks for it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { run } from '../../../src/apps/cli/run';
import { frameworkById, packs, type Framework } from '../../../src/core/framework';
import { blueprintFor, type BlueprintOptions } from '../../../src/core/workbook';
import { printBlueprint } from '../../../src/io/file';

export const framework = frameworkById(packs[0]?.id ?? '') as Framework;

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function mainstay(...args: string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await run(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

/** A folder that is taken away after the tests of a file. */
export function scratch(): (name: string) => string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mainstay-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => path.join(folder, name);
}

export async function workbook(file: string, options: BlueprintOptions = {}): Promise<string> {
  writeFileSync(file, await printBlueprint(blueprintFor(framework, options)));
  return file;
}

/** A cover that leaves nothing to fix. */
export const cover = {
  reference: 'MPA 12/2005',
  formVersion: '1.0',
  guidanceVersion: '1.1',
  readTogether: 'yes',
  date: '2005-06-12',
  start: '1 July 2005',
  end: '30 June 2006',
};

/** An activity that leaves nothing to fix. */
export const activity = {
  area: 'Access to finance',
  what: 'Loan Readiness',
  who: 'National: DTI',
  when: 'government consultations: September 2005',
  how: 'publications and reports of various kinds',
  why: 'Ready borrowers default less.',
  partners: 'SEASY*',
  kind: 'Dissemination',
  equality: 'Women-led enterprises come first.',
  rationale:
    'Loan Readiness reaches DTI by publications and reports of various kinds in the government consultations of September 2005.',
  outcome: 'The DTI takes loan readiness up in its guidance.',
  aims: 'It strengthens the social economy.',
};
