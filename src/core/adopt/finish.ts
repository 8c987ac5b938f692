/** From the texts of a row to an activity: lists in their canonical form, and what has no column kept aside. */

import { fold, type Framework } from '../framework';
import {
  columnLabel,
  formatHow,
  formatPartners,
  formatWhat,
  formatWhen,
  formatWho,
  parseHow,
  parsePartners,
  parseWhat,
  parseWhen,
  parseWho,
  type ColumnKey,
} from '../workbook';
import { areaNamed, saysAll } from './area';
import { lossless } from './letters';
import type { AdoptedActivity } from './types';

/** An activity in the making. */
export interface Draft {
  texts: Partial<Record<ColumnKey, string>>;
  readonly rows: number[];
  /** Policy area of the group heading above, as listed or as typed. */
  readonly group: string;
  /** What could not be placed. */
  readonly aside: string[];
}

/** The policy area of an activity, and what its column and group said besides. */
function areaOf({ texts, group }: Draft, framework: Framework): { area: string; rest: string[] } {
  const typed = texts.area ?? '';
  const known = areaNamed(typed, framework)?.label;
  const area = known ?? (typed || group);
  const rest = known !== undefined && !saysAll(known, typed) ? [`${columnLabel('area')}: ${typed}`] : [];
  const other = typed !== '' && group !== '' && fold(typed) !== fold(group) && area !== group;
  return { area, rest: other ? [...rest, group] : rest };
}

/** Lists in their canonical form, the group's policy area, and what was kept aside. */
export function finish(draft: Draft, framework: Framework): AdoptedActivity {
  const { texts, rows, aside } = draft;
  const { area, rest } = areaOf(draft, framework);
  const { what, who, when, how, partners } = texts;
  const audiences = who ? parseWho(who, framework) : [];
  const unplaced = [...(texts.unplaced ? [texts.unplaced] : []), ...rest, ...aside].join('\n');
  return {
    rows,
    numbered: false,
    texts: {
      ...texts,
      ...(area && { area }),
      ...(what && { what: lossless(what, formatWhat(parseWhat(what, framework), framework)) }),
      ...(who && { who: lossless(who, formatWho(audiences, framework)) }),
      ...(when && { when: lossless(when, formatWhen(parseWhen(when, framework), framework)) }),
      ...(how && { how: lossless(how, formatHow(parseHow(how, framework, audiences), framework)) }),
      ...(partners && {
        partners: lossless(partners, formatPartners(parsePartners(partners, framework), framework)),
      }),
      ...(unplaced && { unplaced }),
    },
  };
}
