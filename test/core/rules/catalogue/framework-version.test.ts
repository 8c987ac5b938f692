import { frameworkVersion } from '../../../../src/core/rules/catalogue/framework-version';
import { testRule } from '../ruleTester';

testRule(frameworkVersion, {
  valid: [
    {},
    { why: 'leaves a missing version to its own rule', cover: { strategyVersion: '' } },
    { cover: { strategyVersion: 'tbc' } },
  ],
  invalid: [
    {
      cover: { strategyVersion: '2004' },
      found: [
        {
          cell: 'Agreement!B9',
          column: 'strategyVersion',
          message:
            'The agreement was written against version "2004" of the strategy in B9, and is checked by version "2005". Go through what has changed, then write "2005".',
          fixed: null,
        },
      ],
    },
  ],
});
