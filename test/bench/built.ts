/**
 * Runs a bench as the code is shipped: bundled with its modules joined. The loader that runs TypeScript from
 * the command line reaches every imported name through a getter, which costs the reading of cells about as
 * much again as the reading itself.
 */

import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import webpack from 'webpack';
import type { Bench, Figures } from './bench';

const ROOT = resolve(__dirname, '../..');
const OUT = join(ROOT, 'node_modules/.cache/mainstay-bench');

const config: webpack.Configuration = {
  mode: 'production',
  devtool: false,
  target: ['node', 'es2022'],
  context: ROOT,
  entry: { core: join(ROOT, 'test/bench/core.ts') },
  output: { path: OUT, filename: '[name].js' },
  resolve: { extensions: ['.ts', '.js', '.json'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: {
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
        },
      },
    ],
  },
  optimization: { minimize: false },
};

let built: Promise<void> | null = null;

function build(): Promise<void> {
  return new Promise((done, fail) => {
    webpack(config, (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors()) fail(new Error(stats.toString({ preset: 'errors-only' })));
      else done();
    });
  });
}

/** The same bench, run in a process of its own from the bundle. */
export function asShipped(bench: Bench): Bench {
  return {
    ...bench,
    async run(before) {
      await (built ??= build());
      const args = [join(OUT, 'core.js'), bench.name, JSON.stringify(before)];
      const env = { ...process.env, MAINSTAY_BENCH: 'built' };
      const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 1 << 24 });
      return JSON.parse(stdout) as Figures;
    },
  };
}
