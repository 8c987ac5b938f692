const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');

/** Where manifest.xml of the repository points; a build for another place replaces it. */
const DEFAULT_URL = 'https://localhost:3000/';

/**
 * The pane and the ribbon's function file as static pages.
 * Options (webpack --env, or src/tools/build.ts): `url`, where the pages will be served, with a final slash;
 * `out`, the folder to write; `dev`, without minimising.
 */
module.exports = (env = {}) => {
  const url = env.url ?? DEFAULT_URL;
  const page = (name, chunk, folder) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: path.join(__dirname, folder, `${name}.html`),
      chunks: chunk ? [chunk] : [],
      inject: chunk ? 'head' : false,
      scriptLoading: 'defer',
      // Comments go; the text, and the address of office.js, stay as written.
      minify: { collapseWhitespace: true, removeComments: true, minifyCSS: true },
    });
  return {
    mode: env.dev ? 'development' : 'production',
    // No eval in any mode: the pages forbid it (content security policy).
    devtool: env.dev ? 'source-map' : false,
    target: ['web', 'es2022'],
    entry: {
      taskpane: path.join(__dirname, 'src/apps/taskpane/main.ts'),
      commands: path.join(__dirname, 'src/apps/commands/main.ts'),
      notice: path.join(__dirname, 'src/apps/commands/notice.ts'),
      save: path.join(__dirname, 'src/apps/taskpane/save/main.ts'),
    },
    output: {
      path: env.out ?? path.join(__dirname, 'dist'),
      filename: 'assets/[name].[contenthash:10].js',
      chunkFilename: 'assets/[name].[contenthash:10].js',
      assetModuleFilename: 'assets/[name].[contenthash:10][ext]',
      publicPath: 'auto',
      clean: true,
    },
    resolve: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      // pdfkit names Node's url only for where there is no document.
      fallback: { url: false },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // Modules only define things, so a room's index brings in no more than what is asked of it.
          sideEffects: false,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
                target: 'es2022',
              },
            },
          },
        },
      ],
    },
    plugins: [
      page('taskpane', 'taskpane', 'src/apps/taskpane'),
      page('commands', 'commands', 'src/apps/commands'),
      page('notice', 'notice', 'src/apps/commands'),
      page('save', 'save', 'src/apps/taskpane/save'),
      page('support', null, 'src/apps/taskpane/pages'),
      page('privacy', null, 'src/apps/taskpane/pages'),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]', context: __dirname },
          { from: 'src/apps/taskpane/pages/*.css', to: 'assets/[name][ext]', context: __dirname },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            context: __dirname,
            transform: (content) => content.toString().replaceAll(DEFAULT_URL, url),
          },
        ],
      }),
    ],
    optimization: {
      // swc takes a third of the time of terser, and its scripts are no larger.
      minimizer: [
        new MinimizerPlugin({
          minify: MinimizerPlugin.swcMinify,
          minimizerOptions: { ecma: 2022, compress: { ecma: 2022, passes: 3 } },
        }),
      ],
      splitChunks: {
        cacheGroups: {
          // React and Fluent change seldom: one script that stays cached from release to release.
          frame: {
            test: /[\\/]node_modules[\\/](react|react-dom|scheduler|@fluentui|@griffel|@floating-ui|tabster|keyborg|stylis|rtl-css-js|@emotion|@swc[\\/]helpers|use-disposable)[\\/]/,
            name: 'frame',
            chunks: (chunk) => chunk.name === 'taskpane' || chunk.name === 'app',
            enforce: true,
          },
          // Controls of forms; those that a single visit has come with that visit.
          controls: {
            test: /[\\/]node_modules[\\/](@fluentui[\\/](?!react-(switch|checkbox|search|icons)[\\/])|@griffel|tabster|keyborg)/,
            name: 'controls',
            chunks: (chunk) => !['taskpane', 'app', 'commands', 'notice', 'save'].includes(chunk.name),
            enforce: true,
          },
          // Fields with their drafts, days and months: for an activity, for the agreement, for the pictures.
          forms: {
            test: /[\\/](src[\\/]apps[\\/]taskpane|@fluentui[\\/]react-icons)[\\/]/,
            name: 'forms',
            chunks: (chunk) => ['fill', 'overview', 'visit-agreement'].includes(chunk.name),
            minChunks: 2,
            enforce: true,
          },
          // What several on-demand scripts share comes in a script that is named after its room.
          rooms: {
            test: /[\\/]src[\\/](core|io)[\\/]\w+[\\/]/,
            name: (module) =>
              `room-${/[\\/]src[\\/](?:core|io)[\\/](\w+)/.exec(module.resource ?? '')?.[1] ?? 'other'}`,
            chunks: (chunk) =>
              !['taskpane', 'app', 'fill', 'commands', 'notice', 'save'].includes(chunk.name),
            minChunks: 2,
            enforce: true,
          },
          fflate: {
            test: /[\\/]node_modules[\\/]fflate[\\/]/,
            name: 'zip-library',
            chunks: (chunk) => !['taskpane', 'app', 'commands', 'notice', 'save'].includes(chunk.name),
            priority: 2,
            enforce: true,
          },
          // No nameless scripts shared between some chunks: the size budget could not tell whose they are.
          default: false,
          defaultVendors: false,
          // Libraries of an export, under names at which the size budget can point.
          ...Object.fromEntries(
            ['export-pdf', 'export-docx'].map((name) => [
              name,
              {
                test: /[\\/]node_modules[\\/](?!fflate[\\/])/,
                name: `${name}-library`,
                chunks: (chunk) => chunk.name === name,
                priority: 1,
                enforce: true,
              },
            ]),
          ),
        },
      },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
};
