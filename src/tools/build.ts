/**
 * `npm run build -- [--url https://HOST/PATH/] [--out DIR] [--dev]`: the add-in as static files,
 * with hashed assets and a manifest that points at the given address.
 */

import path from 'node:path';
import { parseArgs } from 'node:util';
import webpack from 'webpack';
import configure from '../../webpack.config.js';

export interface BuildOptions {
  /** Where the files will be served; default https://localhost:3000/. */
  readonly url?: string;
  /** Folder to write; default dist beside package.json. It is emptied first. */
  readonly out?: string;
  /** Without minimising, with source maps. */
  readonly dev?: boolean;
}

/**
 * The address as the manifest needs it: https, with a final slash, without query or fragment.
 * Throws an Error with a sentence for people where the text is no such address.
 */
export function servingUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:') {
    throw new Error(
      `"${text}" is no https address. Excel loads add-ins over https only; give --url https://HOST/.`,
    );
  }
  if (url.search || url.hash) {
    throw new Error(`"${text}" has a query or a fragment. Give the folder that will hold the files.`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Writes the built add-in and answers the folder. Rejects with webpack's messages where it does not build. */
export async function build(options: BuildOptions = {}): Promise<string> {
  const config = configure({
    ...(options.url === undefined ? {} : { url: servingUrl(options.url) }),
    ...(options.out === undefined ? {} : { out: path.resolve(options.out) }),
    dev: options.dev ?? false,
  });
  const compiler = webpack(config);
  const stats = await new Promise<webpack.Stats>((done, failed) => {
    compiler.run((error, result) => {
      compiler.close(() =>
        result ? done(result) : failed(error ?? new Error('The build ended without a result.')),
      );
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  return stats.compilation.outputOptions.path ?? '';
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { url: { type: 'string' }, out: { type: 'string' }, dev: { type: 'boolean' } },
  });
  const folder = await build(values);
  process.stdout.write(`The add-in is in ${path.relative(process.cwd(), folder) || folder}.\n`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
