/**
 * Six kinds of test, each a project. `npm test` runs all but interop, which needs system packages, and long: what
 * would take it beyond five minutes on two cores. CI runs all of them.
 */
const swc = (jsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: jsx },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];
/** Long runs over generated input, and journeys beside the main ones; test/sweeps is long as a whole. */
const long = [
  'core/export/hostile',
  'core/export/pages',
  'core/export/structure',
  'core/export/verify',
  'core/adopt/round',
  'io/excel/adopt',
  'io/excel/bring',
  'io/excel/random',
  'io/excel/review',
  'io/excel/two-panes',
  'io/excel/undo',
  'io/excel/versions',
  'tools/build',
  'apps/cli/verify-any',
  'apps/cli/batch/check',
  'apps/cli/batch/combine',
  'apps/cli/batch/pool',
  'journeys/adopt',
  'journeys/answer-advice',
  'journeys/bring-in',
  'journeys/combine',
  'journeys/export-blocked',
  'journeys/export-bytes',
  'journeys/forms',
  'journeys/keyboard',
  'journeys/keyboard-check',
  'journeys/review',
  'journeys/settings',
  'journeys/versions',
];
const base = (name, folder) => ({
  displayName: name,
  rootDir: __dirname,
  testMatch: [`<rootDir>/test/${folder}/**/*.test.{ts,tsx}`],
  testPathIgnorePatterns: long.map((path) => `/test/${path}\\.test\\.ts$`),
  transform: {
    '^.+\\.tsx$': swc(true),
    '^.+\\.ts$': swc(false),
    '/(canonicalize|hyparquet(-writer)?)/.+\\.js$': swc(false),
  },
  // These are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(canonicalize|hyparquet|hyparquet-writer)/)'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'json'],
});
module.exports = {
  // Jest leaves one core idle; on a machine of two that doubles the time.
  maxWorkers: '100%',
  // No test is one of speed: a busy machine may take its time.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/support/closing-line.js'],
  projects: [
    {
      ...base('node', 'core'),
      testMatch: [
        '<rootDir>/test/{core,tools}/**/*.test.ts',
        '<rootDir>/test/io/{xlsx,file}/**/*.test.ts',
        '<rootDir>/test/apps/{cli,workbench}/**/*.test.ts',
      ],
      testEnvironment: 'node',
    },
    { ...base('pane', 'apps/taskpane'), testEnvironment: 'jsdom' },
    { ...base('host', 'io/excel'), testEnvironment: 'node' },
    {
      ...base('browser', 'journeys'),
      testEnvironment: 'node',
      globalSetup: '<rootDir>/test/support/browser-start.ts',
      globalTeardown: '<rootDir>/test/support/browser-stop.ts',
    },
    {
      ...base('long', 'sweeps'),
      testMatch: ['<rootDir>/test/sweeps/*.test.ts', ...long.map((path) => `<rootDir>/test/${path}.test.ts`)],
      testPathIgnorePatterns: [],
      testEnvironment: 'node',
      globalSetup: '<rootDir>/test/support/browser-start.ts',
      globalTeardown: '<rootDir>/test/support/browser-stop.ts',
    },
    { ...base('interop', 'interop'), testEnvironment: 'node' },
  ],
};
