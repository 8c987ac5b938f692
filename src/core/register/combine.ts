/** Many submissions combined; the same result in whatever order or portions they come. */

import { clashesOf, contactsOf, coverageOf, type Source } from '../agreement/pictures';
import type { Framework } from '../framework';
import { rankVersions } from './newest';
import { activityRows, agreementRow, audienceRows, findingRows, partnerRows } from './rows';
import { conformanceOf, nearNamesOf, usageOf } from './summary';
import type { CombineOptions, Problem, Register, Submission } from './types';

/** Several partnerships, not several activities of one, make a clash in the register (R12). */
function betweenAgreements(contacts: readonly { mark: { source: string } }[]): boolean {
  return new Set(contacts.map((contact) => contact.mark.source)).size > 1;
}

/**
 * One register of all submissions. Copies and older versions of an agreement stand among the agreements
 * with a note; only the newest counts everywhere else. Ordered by file.
 */
export function combine(
  submissions: readonly Submission[],
  problems: readonly Problem[],
  framework: Framework,
  { asOf, contacts }: CombineOptions,
): Register {
  const { pack } = framework;
  const ranked = rankVersions(submissions);
  const counting = ranked.filter((one) => one.counts).map((one) => one.submission);
  const sources = counting.map(({ file, dossier }): Source => ({ id: file, agreement: dossier.agreement }));
  return {
    framework: { id: pack.id, version: pack.version, title: pack.title },
    asOf,
    agreements: ranked.map(agreementRow),
    activities: counting.flatMap(activityRows),
    audiences: counting.flatMap((submission) => audienceRows(submission, framework)),
    partners: counting.flatMap((submission) => partnerRows(submission, contacts)),
    findings: counting.flatMap(findingRows),
    conformance: conformanceOf(counting, framework),
    usage: usageOf(counting, framework),
    nearNames: nearNamesOf(counting, framework),
    coverage: coverageOf(sources, framework),
    clashes: clashesOf(contactsOf(sources, framework)).filter((clash) => betweenAgreements(clash.contacts)),
    problems: [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
  };
}
