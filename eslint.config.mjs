import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The add-in rules alone; the plugin's recommended set also brings general rules that TypeScript and Prettier answer here. */
const addinRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((part) => Object.keys(part.rules ?? {}))
    .filter((rule) => rule.startsWith('office-addins/'))
    .map((rule) => [rule, 'error']),
);

/** Lists that are put together by hand. */
const byHand = [
  'CallExpression[callee.property.name="join"] > Literal[value=/^(, | and | or )$/]',
  'JSXExpressionContainer > LogicalExpression > Literal[value=/^[,;] $/]',
].map((selector) => ({ selector, message: 'Join by listed(), strung() or <Series>.' }));

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'coverage', '.cache'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/io/excel/**/*.ts', 'src/apps/taskpane/**/*.{ts,tsx}', 'src/apps/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: addinRules,
  },
  {
    files: ['src/apps/taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // A list is put together by listed() or strung(), since not every language writes ", " between its words.
    files: ['src/apps/taskpane/**/*.ts'],
    ignores: ['src/apps/taskpane/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...byHand] },
  },
  {
    // All text is in the catalogue (src/apps/taskpane/words), so that a second language is one file; "row.menu" is a key of it.
    files: ['src/apps/taskpane/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          'JSXText[value=/\\p{L}{2}/u]',
          'JSXElement > JSXExpressionContainer Literal[value=/\\p{L}{2,} \\p{L}/u]',
          'JSXAttribute[name.name=/^(aria-label|aria-description|alt|title|placeholder|label|validationMessage)$/] > Literal[value=/^(?![a-z]\\w*(\\.\\w+)+$).*\\p{L}{2}/u]',
        ].map((selector) => ({ selector, message: 'Put the words into the catalogue, and say() them.' })),
        ...byHand,
      ],
    },
  },
  { files: ['src/tools/**', 'src/apps/cli/**', 'test/**'], rules: { 'no-console': 'off' } },
  { files: ['*.js', '*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
