/** A bucket of lines in a file of its own. */

import { appendFileSync, readFileSync, rmSync } from 'node:fs';

import type { Bucket } from '../../../core/register';

const FLUSH = 1 << 17;

export function fileBucket(file: string): Bucket {
  let waiting: string[] = [];
  let length = 0;
  const flush = (): void => {
    appendFileSync(file, waiting.join(''), { mode: 0o600 });
    waiting = [];
    length = 0;
  };
  return {
    add: (line) => {
      waiting.push(line, '\n');
      length += line.length;
      if (length > FLUSH) flush();
    },
    lines: () => {
      flush();
      return readFileSync(file, 'utf8').split('\n').slice(0, -1);
    },
    drop: () => {
      waiting = [];
      rmSync(file, { force: true });
    },
  };
}
