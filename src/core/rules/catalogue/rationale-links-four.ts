import { isErrorText, columnLabel, type ActivityRow } from '../../workbook';
import { fixOf, withSentences } from '../fixes';
import { CELL, listed, quoted } from '../message';
import { entriesOf, unlinked, type Question } from '../rationale';
import type { Context, RowRule } from '../types';
import { isPlaceholder } from '../placeholders';
import { inWords } from '../wording';

const BEGINNINGS: Readonly<Record<Question, string>> = { what: 'What', who: 'Who', when: 'When', how: 'How' };

/**
 * The rationale is to link what, who, when and how. A link is a significant word that rationale and entry
 * share, the entry’s term, its abbreviation or expansion, or a mention of its month, year, opportunity or of
 * "on-going". A program sees words, not reasons: so this is advice, which can be answered, and whether the
 * rationale is sound stays for a person to judge. Questions without an answer are left to their own rules.
 */
export const rationaleLinksFour: RowRule = {
  scope: 'row',
  id: 'rationale-links-four',
  column: 'rationale',
  requirements: ['R8'],
  severity: 'advice',
  quote: 'R8',
  summary: 'The rationale does not seem to refer to the what, who, when or how of its row.',
  check(row, context, report) {
    const { rationale } = row.text;
    const { framework } = context;
    if (!rationale || isPlaceholder(rationale, framework) || isErrorText(rationale)) return;
    const missing = unlinked(row, framework).filter((question) => firstEntry(row, question, context));
    if (!missing.length) return;
    const labels = missing.map((question) => columnLabel(question));
    const firsts = missing.map((question) => firstEntry(row, question, context));
    const sentences = missing.map((question, i) => `${BEGINNINGS[question]}: ${firsts[i]}`);
    report({
      message:
        `The rationale in ${CELL} does not seem to link the ${listed(labels)}. ` +
        `Name ${listed(firsts.map(quoted))}, or say it in your own words.`,
      entry: labels.join(', '),
      fix: fixOf(
        `Add ${listed(firsts.map(quoted))}`,
        row,
        'rationale',
        withSentences(rationale, sentences),
        context,
      ),
    });
  },
};

/** The first entry that can be named; "" where a question has none but placeholders. */
function firstEntry(row: ActivityRow, question: Question, { framework }: Context): string {
  const entry = entriesOf(row, question).find(
    ({ name }) => !isErrorText(name) && !isPlaceholder(name, framework),
  );
  return entry ? inWords(entry.name, framework).replace(/\s+/g, ' ') : '';
}
