/** Audiences that several partnerships plan to approach in the same month: who, when, how, and who leads (R12). */

import { monthInWords, type Month } from '../../agreement/pictures';
import type { Register } from '../types';
import { rowsOf } from './rows';

export interface ClashContact {
  readonly file: string;
  readonly ref: string;
  readonly when: string;
  readonly how: string;
  readonly partners: string;
  readonly lead: string;
}

export interface ClashView {
  readonly audience: string;
  /** "June 2005", or "April to December 2006" where the same contacts last for several months. */
  readonly months: string;
  /** Different agreements, 2 or more. */
  readonly partnerships: number;
  readonly contacts: readonly ClashContact[];
}

export interface Clashes {
  /** How many there are; one that lasts for several months is one. */
  readonly total: number;
  /** Those with the most partnerships first, then by month and audience. */
  readonly views: readonly ClashView[];
}

interface Group {
  readonly audience: string;
  readonly first: Month;
  last: Month;
  readonly files: Set<string>;
  readonly contacts: ClashContact[];
}

/** The month of "2005-06". */
const monthNumber = (text: string): Month => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;

function inWords({ first, last }: Group): string {
  if (first === last) return monthInWords(first);
  const [month = '', year = ''] = monthInWords(first).split(' ');
  const end = monthInWords(last);
  return end.endsWith(year) ? `${month} to ${end}` : `${month} ${year} to ${end}`;
}

const worst = (groups: Group[], most: number): Group[] =>
  groups.sort((a, b) => b.files.size - a.files.size).slice(0, most);

const sameContacts = (a: Group, b: Group): boolean =>
  a.contacts.length === b.contacts.length &&
  a.contacts.every(({ file, ref, when }, n) => {
    const other = b.contacts[n];
    return file === other?.file && ref === other.ref && when === other.when;
  });

/** Groups as they are whole, and those that go on with the same contacts from month to month put together. */
class Gathering {
  total = 0;
  private groups: Group[] = [];
  private readonly latest = new Map<string, Group>();

  constructor(private readonly most: number) {}

  close(group: Group): void {
    const before = this.latest.get(group.audience);
    if (before?.last === group.first - 1 && sameContacts(before, group)) {
      before.last = group.last;
      return;
    }
    this.latest.set(group.audience, group);
    this.total += 1;
    if (this.groups.length >= 2 * this.most) this.groups = worst(this.groups, this.most);
    this.groups.push(group);
  }

  views(): readonly ClashView[] {
    return worst(this.groups, this.most).map((group) => ({
      audience: group.audience,
      months: inWords(group),
      partnerships: group.files.size,
      contacts: group.contacts,
    }));
  }
}

/** Clashes of a register; hardly more than `most` are held, and one for every audience. */
export function clashesIn(register: Register, most: number): Clashes {
  const found = new Gathering(most);
  let group = null as Group | null;
  for (const row of rowsOf(register, 'contacts')) {
    const [audience, month, file] = [row.text('audience'), monthNumber(row.text('month')), row.text('file')];
    if (group?.audience !== audience || group.first !== month) {
      if (group) found.close(group);
      group = { audience, first: month, last: month, files: new Set(), contacts: [] };
    }
    group.files.add(file);
    group.contacts.push({
      file,
      ref: row.text('ref'),
      when: row.text('when'),
      how: row.text('how'),
      partners: row.text('partners'),
      lead: row.text('lead'),
    });
  }
  if (group) found.close(group);
  return { total: found.total, views: found.views() };
}
