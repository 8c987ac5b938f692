/** The yardstick of the pane: the smallest task pane of React, Fluent and office.js, built and served as ours is. */

import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import webpack from 'webpack';
import { OFFICE_CDN } from '../../src/tools/serve-pages';

const ROOT = resolve(__dirname, '../..');
const OUT = join(ROOT, 'node_modules/.cache/mainstay-bench/bare');

/** One button of Fluent, drawn once the client library is ready, as in Microsoft's template. */
const SCRIPT = `
import * as React from 'react';
import { createRoot } from 'react-dom/client';
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
Office.onReady().then(() => {
  const button = React.createElement(Button, { appearance: 'primary', id: 'ready' }, 'Start');
  createRoot(document.getElementById('pane')).render(
    React.createElement(FluentProvider, { theme: webLightTheme }, button),
  );
});
`;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare</title>
<script defer src="${OFFICE_CDN}"></script><script defer src="bare.js"></script></head>
<body><div id="pane"></div></body></html>`;

/** Builds the page and answers the folder that the workbench can serve in place of ours. */
export async function buildBarePane(): Promise<string> {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'entry.mjs'), SCRIPT);
  writeFileSync(join(OUT, 'taskpane.html'), PAGE);
  copyFileSync(join(ROOT, 'manifest.xml'), join(OUT, 'manifest.xml'));
  await new Promise<void>((done, fail) => {
    webpack(
      {
        mode: 'production',
        devtool: false,
        target: ['web', 'es2022'],
        context: ROOT,
        entry: join(OUT, 'entry.mjs'),
        output: { path: OUT, filename: 'bare.js' },
        resolve: { modules: [join(ROOT, 'node_modules')] },
        performance: { hints: false },
      },
      (error, stats) => {
        if (error) fail(error);
        else if (stats?.hasErrors()) fail(new Error(stats.toString({ preset: 'errors-only' })));
        else done();
      },
    );
  });
  return OUT;
}
