/** Contacts: who approaches which audience when, and where several partners or partnerships do so at once (R12). */

import { fold, type Framework } from '../../framework';
import { monthOf, monthsOf, type Month } from './months';
import type { ActivityMark, Source } from './types';

/** The order of names; making it anew for each pair is most of the time that sorting takes. */
const { compare: inEnglish } = new Intl.Collator('en');

export interface Contact {
  readonly mark: ActivityMark;
  readonly first: Month;
  readonly last: Month;
  readonly when: string;
  readonly how: readonly string[];
  readonly partners: readonly string[];
  /** Partner that leads the activity, or "". */
  readonly lead: string;
}

export interface AudienceContacts {
  /** Id of the strategy's audience, or the folded name of another. */
  readonly id: string;
  readonly label: string;
  readonly contacts: readonly Contact[];
}

/** One audience that is approached more than once in one month by different partners. */
export interface Clash {
  readonly audience: AudienceContacts;
  readonly month: Month;
  readonly contacts: readonly Contact[];
}

/** Contacts of every audience, those approached most first, then by name. */
export function contactsOf(sources: readonly Source[], framework: Framework): readonly AudienceContacts[] {
  const { vocabulary } = framework;
  const audiences = new Map<string, { label: string; contacts: Contact[] }>();
  for (const { id: source, agreement } of sources) {
    const first = monthOf(agreement.cover.start) ?? 0;
    const own = { first, last: monthOf(agreement.cover.end) ?? first };
    agreement.activities.forEach((activity, index) => {
      const shared = {
        mark: { source, index, ref: activity.ref },
        how: activity.how.map((entry) => entry.text),
        partners: activity.partners.map((partner) => partner.name),
        lead: activity.partners.find((partner) => partner.lead)?.name ?? '',
      };
      const spans = activity.when.flatMap(({ text, dates }) =>
        dates.flatMap((date) => {
          const span = monthsOf(date, own);
          return span ? [{ ...span, when: text }] : [];
        }),
      );
      const names = new Map(
        activity.who.map((entry) => {
          const audience = vocabulary.audience(entry.name);
          return [audience?.id ?? fold(entry.name), audience?.label ?? entry.name] as const;
        }),
      );
      for (const [id, label] of names) {
        if (!id) continue;
        const known = audiences.get(id) ?? { label, contacts: [] };
        audiences.set(id, known);
        for (const span of spans) known.contacts.push({ ...shared, ...span });
      }
    });
  }
  return [...audiences]
    .map(([id, { label, contacts }]) => ({ id, label, contacts }))
    .sort((a, b) => b.contacts.length - a.contacts.length || inEnglish(a.label, b.label));
}

/** Whom a contact comes from: the agreement, and the partners in their order-free form. */
const from = (contact: Contact): string =>
  `${contact.mark.source}\n${contact.partners.map(fold).sort().join('\n')}`;

/** Audiences that different partners or partnerships approach in the same month, in the order of months. */
export function clashesOf(audiences: readonly AudienceContacts[]): readonly Clash[] {
  const clashes: Clash[] = [];
  for (const audience of audiences) {
    const months = new Map<Month, Contact[]>();
    for (const contact of audience.contacts) {
      for (let month = contact.first; month <= contact.last; month++) {
        const here = months.get(month);
        if (here) here.push(contact);
        else months.set(month, [contact]);
      }
    }
    for (const [month, contacts] of months) {
      if (new Set(contacts.map(from)).size > 1) clashes.push({ audience, month, contacts });
    }
  }
  return clashes.sort((a, b) => a.month - b.month || inEnglish(a.audience.label, b.audience.label));
}
