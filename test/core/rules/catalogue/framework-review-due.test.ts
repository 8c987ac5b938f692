import { frameworkReviewDue } from '../../../../src/core/rules/catalogue/framework-review-due';
import { testRule } from '../ruleTester';

testRule(frameworkReviewDue, {
  valid: [{}, { asOf: '2005-06-30' }],
  invalid: [
    {
      asOf: '2005-07-01',
      found: [
        {
          cell: 'Agreement!B9',
          column: 'strategyVersion',
          message:
            'Version 2005 of the strategy, named in B9, was due for review on 1 July 2005. Ask the publisher, GB Equal Support Unit, whether there is a newer one.',
          fixed: null,
        },
      ],
    },
  ],
});
