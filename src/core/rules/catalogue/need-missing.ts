import { CELL, listed, quoted } from '../message';
import { asksReason } from '../needs';
import type { RowRule } from '../types';
import { inWords } from '../wording';

/**
 * Additional research and evaluation are allowed in response to demand from the audience, other methods
 * where they meet its needs: the demand or need is to be said. It is asked for only where such a method is
 * named as such, or a method is typed that the strategy does not have; never because the strategy’s own
 * wording of an area could be understood as one.
 */
export const needMissing: RowRule = {
  scope: 'row',
  id: 'need-missing',
  column: 'need',
  requirements: ['R18'],
  severity: 'error',
  quote: 'R18',
  summary: 'A method that needs a demand or need of the audience has none.',
  check(row, context, report) {
    if (row.text.need) return;
    const { framework } = context;
    const asking = row.how.filter((entry) => asksReason(entry, framework));
    const [first] = asking;
    if (!first) return;
    const demand = asking.every((entry) => entry.method?.asks === 'demand');
    const open = framework.pack.methods.find((method) => method.open);
    const methods = listed(asking.slice(0, 3).map((entry) => quoted(inWords(entry.name, framework))));
    const more = asking.length > 3 ? ' and others' : '';
    report({
      message:
        `${methods}${more} in ${context.a1(row, 'how')} ${asking.length > 1 ? 'need' : 'needs'} a reason. ` +
        `Say in ${CELL} which ${demand ? 'demand' : 'need'} of the audience it answers.`,
      also: [context.at(row, 'how')],
      ...(demand || !open ? {} : { quote: open.text }),
    });
  },
};
