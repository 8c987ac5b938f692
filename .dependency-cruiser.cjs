/** The import rules of docs/architecture.md, one row a room: what it may import beside itself. */
const rooms = {
  'core/framework': [],
  'core/agreement': ['core/framework'],
  'core/workbook': ['core/framework', 'core/agreement'],
  'core/adopt': ['core/framework', 'core/agreement', 'core/workbook'],
  'core/rules': ['core/framework', 'core/agreement', 'core/workbook'],
  'core/live': ['core/framework', 'core/agreement', 'core/workbook', 'core/adopt', 'core/rules'],
  'core/export': ['core/framework', 'core/agreement'],
  'core/register': [
    'core/framework',
    'core/agreement',
    'core/workbook',
    'core/adopt',
    'core/rules',
    'core/export/csv',
    'core/export/html',
  ],
  'io/xlsx': [],
  'io/file': ['core/framework', 'core/workbook', 'core/adopt', 'core/register', 'io/xlsx'],
  'io/excel': ['core/framework', 'core/workbook', 'core/live'],
  'apps/taskpane': ['core', 'io/excel', 'io/file'],
  'apps/commands': ['core', 'io/excel'],
  'apps/cli': ['core', 'io/file', 'io/xlsx'],
  'apps/workbench': ['io/xlsx'],
};

const roomRules = Object.entries(rooms).map(([room, may]) => ({
  name: `room-${room.replace(/\//g, '-')}`,
  comment: `src/${room} may import ${may.length ? may.join(', ') : 'no other room'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room, ...may].map((r) => `^src/${r}/`) },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'core-is-pure',
      comment: 'core knows no React, no office.js, no Node',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        // docx and fflate run unchanged in browser, worker and Node; each is named in docs/decisions.
        pathNot: ['node_modules/(docx|fflate|canonicalize)/'],
      },
    },
    {
      name: 'one-owner-of-the-xlsx-library',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/io/xlsx/' },
      to: { path: 'excelts' },
    },
    {
      name: 'only-the-pane-knows-react',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/apps/taskpane/' },
      to: { path: 'node_modules/(react|react-dom|@fluentui)/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unlisted',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
