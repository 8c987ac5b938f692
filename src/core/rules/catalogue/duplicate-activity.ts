import { columns, type ActivityRow } from '../../workbook';
import { CELL } from '../message';
import type { GroupRule } from '../types';

const content = columns.filter((c) => c.content).map((c) => c.key);

/**
 * Two rows that say the same in every column but Ref are one activity entered twice, or a copy that was not
 * yet changed. Case and spaces do not count. Each further row is pointed at the first.
 */
export const duplicateActivity: GroupRule = {
  scope: 'group',
  id: 'duplicate-activity',
  column: 'what',
  columns: content,
  requirements: [],
  severity: 'advice',
  quote: null,
  summary: 'Two activities say the same in every column.',
  facts(row, _context, add) {
    add(hashOf(row));
  },
  check(_fact, rows, context, report) {
    const first = new Map<string, ActivityRow>();
    rows.forEach((row, place) => {
      const key = content.map((column) => plain(row.text[column])).join('\n');
      const earlier = first.get(key);
      if (!earlier) first.set(key, row);
      else {
        report(place, {
          message: `The activity of ${CELL} says the same as that of ${context.a1(earlier, 'what')} in every column. Change it, or delete its row.`,
          also: [context.at(earlier, 'what')],
        });
      }
    });
  },
};

const plain = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

/** Of each text so many characters count for the number; what differs later is told apart in full. */
const COUNTED = 24;

/** A number that is the same for rows that are alike; the few that share it by chance are compared in full. */
function hashOf({ text }: ActivityRow): number {
  return add(add(add(add(0x811c9dc5, text.outcome), text.why), text.what), text.who);
}

function add(hash: number, text: string): number {
  let left = COUNTED;
  for (let i = 0; i < text.length && left > 0; i++) {
    const code = text.charCodeAt(i);
    // Letters of either case alike, and no spaces; what else may be alike is left out.
    if (code <= 32 || code >= 128) continue;
    hash = Math.imul(hash ^ (code | 32), 0x01000193);
    left--;
  }
  return hash;
}
