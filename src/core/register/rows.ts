/** The rows of the register, from one submission at a time. */

import type { Activity, Agreement, Severity } from '../agreement';
import type { Framework } from '../framework';
import { messageOf } from '../rules';
import { toA1 } from '../workbook';
import type {
  ActivityRow,
  AgreementRow,
  AudienceRow,
  FindingRow,
  PartnerRow,
  Place,
  State,
  Submission,
} from './types';

const JOIN = '; ';

const countOf = (submission: Submission, severity: Severity): number =>
  submission.dossier.findings.filter((finding) => finding.severity === severity).length;

function stateOf(submission: Submission): State {
  if (countOf(submission, 'error') > 0) return 'draft';
  return submission.dossier.statement.some((line) => line.verdict === 'to-judge') ? 'to-judge' : 'complete';
}

/** Its row; whether it counts is known only when all files are read. */
export function agreementRow(submission: Submission): AgreementRow {
  const { agreement } = submission.dossier;
  const { cover } = agreement;
  return {
    file: submission.file,
    reference: cover.reference,
    version: cover.version,
    partnership: cover.partnership,
    leadPartner: cover.leadPartner,
    framework: `${agreement.framework.id} ${agreement.framework.version}`,
    start: cover.start,
    end: cover.end,
    activities: agreement.activities.length,
    partners: agreement.partners.length,
    errors: countOf(submission, 'error'),
    advice: countOf(submission, 'advice'),
    notes: countOf(submission, 'note'),
    state: stateOf(submission),
    seal: submission.seal,
    note: submission.note ?? '',
    counts: true,
  };
}

function placeOf(submission: Submission, activity: Activity, index: number): Place {
  const { file, sheet, rows, column = 0 } = submission;
  const { reference } = submission.dossier.agreement.cover;
  const row = rows[index];
  const cell = row === undefined ? '' : toA1({ sheet, row, column });
  return { file, reference, ref: activity.ref, sheet, cell };
}

const leadOf = (activity: Activity): string => activity.partners.find((partner) => partner.lead)?.name ?? '';
const partnersOf = (activity: Activity): string =>
  activity.partners.map((partner) => partner.name).join(JOIN);
const textsOf = (entries: readonly { readonly text: string }[]): string =>
  entries.map(({ text }) => text).join(JOIN);

export function activityRows(submission: Submission): ActivityRow[] {
  return submission.dossier.agreement.activities.map((activity, index) => {
    const { file, reference, ref, sheet, cell } = placeOf(submission, activity, index);
    const { area, kind, why, outcome } = activity;
    const [partners, lead] = [partnersOf(activity), leadOf(activity)];
    const [who, when, how] = [textsOf(activity.who), textsOf(activity.when), textsOf(activity.how)];
    const what = activity.what.join(JOIN);
    return {
      file,
      reference,
      ref,
      sheet,
      cell,
      area,
      kind,
      what,
      who,
      when,
      how,
      why,
      partners,
      lead,
      outcome,
    };
  });
}

/** First and last day of all the dates of an activity; "" where there are none or they are open. */
function periodOf(activity: Activity): { from: string; to: string } {
  const dates = activity.when.flatMap((entry) => entry.dates);
  const first = dates
    .map((date) => date.from ?? '')
    .filter(Boolean)
    .sort();
  const last = dates
    .map((date) => date.to ?? '')
    .filter(Boolean)
    .sort();
  return { from: first[0] ?? '', to: last.at(-1) ?? '' };
}

export function audienceRows(submission: Submission, framework: Framework): AudienceRow[] {
  const rows: AudienceRow[] = [];
  submission.dossier.agreement.activities.forEach((activity, index) => {
    const { file, reference, ref, sheet, cell } = placeOf(submission, activity, index);
    const { area } = activity;
    const { from, to } = periodOf(activity);
    const [how, partners, lead] = [textsOf(activity.how), partnersOf(activity), leadOf(activity)];
    for (const { name, level, nation } of activity.who) {
      const audience = framework.vocabulary.audience(name);
      rows.push({
        file,
        reference,
        ref,
        sheet,
        cell,
        area,
        from,
        to,
        how,
        partners,
        lead,
        audience: audience?.id ?? '',
        name: audience?.label ?? name,
        level: level ?? '',
        nation,
      });
    }
  });
  return rows;
}

export function partnerRows(submission: Submission, contacts: boolean): PartnerRow[] {
  const { agreement } = submission.dossier;
  const involved = (name: string, agreement: Agreement): Activity[] =>
    agreement.activities.filter((activity) => activity.partners.some((partner) => partner.name === name));
  return agreement.partners.map((partner) => {
    const activities = involved(partner.name, agreement);
    return {
      file: submission.file,
      reference: agreement.cover.reference,
      name: partner.name,
      dp: partner.dp,
      role: partner.role,
      sector: partner.sector,
      identifier: partner.identifier,
      activities: activities.length,
      leads: activities.filter((activity) => leadOf(activity) === partner.name).length,
      contact: contacts ? partner.contact : '',
      email: contacts ? partner.email : '',
    };
  });
}

export function findingRows(submission: Submission): FindingRow[] {
  return submission.dossier.findings.map((finding) => ({
    file: submission.file,
    reference: submission.dossier.agreement.cover.reference,
    ref: finding.ref,
    sheet: finding.at.sheet,
    cell: toA1(finding.at),
    rule: finding.rule,
    severity: finding.severity,
    message: messageOf(finding),
  }));
}
