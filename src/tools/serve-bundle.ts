import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';
import { buildIfStale, CACHE, PROJECT } from './serve-stale';

/** Folder of the workbench's built scripts. */
export const WORKBENCH_OUT = join(CACHE, 'workbench');

/**
 * React for Univer's script-tag build, which looks for it in globals; React 19 comes without such a
 * build, and the workbench's own code uses no React, so this entry is written here and not kept in src.
 */
const REACT_GLOBALS = `
import * as React from 'react';
import * as jsx from 'react/jsx-runtime';
import * as ReactDOM from 'react-dom';
import * as client from 'react-dom/client';
globalThis.React = { ...React, ...jsx };
globalThis.ReactDOM = { ...ReactDOM, ...client };
`;

function run(config: webpack.Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) return reject(error);
      if (stats?.hasErrors()) return reject(new Error(stats.toString({ preset: 'errors-only' })));
      resolve();
    });
  });
}

/** Bundles the workbench's page where its sources changed. Not minified: it is a tool, served from this machine. */
export function buildWorkbench(): Promise<boolean> {
  const inputs = ['src/apps/workbench', 'src/io/xlsx', 'src/tools/serve-bundle.ts', 'package-lock.json'];
  return buildIfStale('workbench', inputs, join(WORKBENCH_OUT, 'main.js'), async () => {
    mkdirSync(CACHE, { recursive: true });
    const react = join(CACHE, 'react-globals.mjs');
    writeFileSync(react, REACT_GLOBALS);
    await run({
      mode: 'development',
      devtool: false,
      target: ['web', 'es2022'],
      context: PROJECT,
      entry: { main: join(PROJECT, 'src/apps/workbench/window/main.ts'), react },
      output: { path: WORKBENCH_OUT, filename: '[name].js', publicPath: '/workbench/' },
      resolve: { extensions: ['.ts', '.js'], modules: [join(PROJECT, 'node_modules')] },
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
      plugins: [new webpack.DefinePlugin({ 'process.env.NODE_ENV': JSON.stringify('production') })],
      optimization: { nodeEnv: false },
      performance: false,
      stats: 'errors-warnings',
    });
  });
}

/** Builds the pane into dist/ where its sources changed, exactly as `npm run build` does. */
export function buildPane(): Promise<boolean> {
  const inputs = [
    'src/core',
    'src/io/excel',
    'src/apps/taskpane',
    'src/apps/commands',
    'src/tools/build.ts',
    'assets',
    'manifest.xml',
    'webpack.config.js',
    'package-lock.json',
  ];
  return buildIfStale('pane', inputs, join(PROJECT, 'dist', 'taskpane.html'), () =>
    node(['--import', 'tsx', join(PROJECT, 'src/tools/build.ts')]),
  );
}

function node(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (text) => (output += String(text)));
    child.stderr.on('data', (text) => (output += String(text)));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The pane could not be built.\n${output}`)),
    );
  });
}
