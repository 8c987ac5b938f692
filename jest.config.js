/**
 * Six kinds of test, each a project; `npm test` runs all but interop, which needs system packages, and sweeps,
 * which look at every state in every theme and width and take minutes.
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
const base = (name, folder) => ({
  displayName: name,
  rootDir: __dirname,
  testMatch: [`<rootDir>/test/${folder}/**/*.test.{ts,tsx}`],
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
      ...base('sweeps', 'sweeps'),
      testEnvironment: 'node',
      globalSetup: '<rootDir>/test/support/browser-start.ts',
      globalTeardown: '<rootDir>/test/support/browser-stop.ts',
    },
    { ...base('interop', 'interop'), testEnvironment: 'node' },
  ],
};
