/** Which activity the form shows, however its row moves: so long, what is being typed there stays with it. */

import { useState } from 'react';
import { movedTo, type Reading } from '../../../core/workbook';
import type { Current } from '../model/activity';

/** A number that changes when the form goes to another activity, and stays where the activity's row moved. */
export function useActivitySerial({ index }: Current, reading: Reading): number {
  const [shown, setShown] = useState({ index, reading, serial: 0 });
  const same = movedTo(shown.index, shown.reading, reading) === index;
  const now =
    same && shown.index === index && shown.reading === reading
      ? shown
      : { index, reading, serial: same ? shown.serial : shown.serial + 1 };
  if (now !== shown) setShown(now);
  return now.serial;
}
