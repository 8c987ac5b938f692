/**
 * What a worker runs. Its module is TypeScript in many files, loaded by tsx: that takes a second, and each call
 * from one file to another goes through a getter. For a batch of many files it is put together as one script first,
 * which starts at once and reads a file in four fifths of the time (decision 0024).
 */

import { buildSync } from 'esbuild';

/** Arguments of `new Worker` for a module, or for the script made of it. */
export interface WorkerScript {
  readonly source: string;
  readonly eval: boolean;
  readonly execArgv: string[];
}

/** Runs TypeScript in a worker wherever this module itself runs: with tsx and in tests. */
const AS_IT_IS = ['--require', require.resolve('tsx/cjs')];

/** The module as it is. */
export const moduleScript = (module: string): WorkerScript => ({
  source: module,
  eval: false,
  execArgv: AS_IT_IS,
});

/** The module and all that it imports as one script; as it is where that fails. */
export function bundledScript(module: string): WorkerScript {
  try {
    const [file] = buildSync({
      entryPoints: [module],
      ...{
        bundle: true,
        write: false,
        platform: 'node',
        format: 'cjs',
        target: 'node20',
        logLevel: 'silent',
      },
    }).outputFiles;
    return file ? { source: file.text, eval: true, execArgv: [] } : moduleScript(module);
  } catch {
    return moduleScript(module);
  }
}
