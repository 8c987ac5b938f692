/** The files of a job: one, or those of a zip that lies in a zip. Never unpacked to the disk. */

import { DEEPEST_ZIP, filesInZip, MOST_FILE_BYTES, MOST_UNPACKED_BYTES } from '../../../io/file';
import { entryOf, inflateEntry, inMemory, XlsxError } from '../../../io/xlsx';
import { Refusal } from '../refusal';
import { bytesOf, inflate } from './archive';
import type { Job } from './job';

/** A file's bytes, or why they cannot be had. */
export type Leaf =
  { readonly file: string; readonly bytes: Uint8Array } | { readonly file: string; readonly trouble: string };

/** Whether a name ends so; a number behind it tells files of one name in a zip apart. */
export const isNamed = (file: string, extensions: string): boolean =>
  new RegExp(`\\.(${extensions})( \\(\\d+\\))?$`, 'i').test(file);

/** What a person should know of an error that a file caused. */
export function sentenceOf(file: string, error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof XlsxError && error.code === 'too-big' && !isNamed(file, 'xlsx|xlsm')) {
    return `${file} could not be read. It is larger than can be read.`;
  }
  if (error instanceof XlsxError) return `${file} could not be read. ${error.message}`;
  // Too deep or too long for the reader: to the person it is a damaged file.
  if (error instanceof RangeError) return `${file} could not be read. ${new XlsxError('damaged').message}`;
  const message = error instanceof Error ? error.message : String(error);
  return `${file} could not be read, which is Mainstay's own fault: ${message}. Please report it with the file.`;
}

const KINDS = /\.(xlsx|xlsm|json|zip)$/i;

/** The bytes of all files in it together are capped. */
function* leavesOfZip(file: string, bytes: Uint8Array, depth: number): Generator<Leaf> {
  if (depth > DEEPEST_ZIP)
    throw new Refusal(
      `${file} could not be read. It lies in more than ${DEEPEST_ZIP} zips. Unpack them first.`,
    );
  const source = inMemory(bytes);
  const files = filesInZip(file, source, KINDS);
  if (typeof files === 'string') throw new Refusal(`${file} could not be read. ${files}`);
  let left = MOST_UNPACKED_BYTES;
  for (const { name, member, trouble } of files) {
    yield* leavesIn(name, depth, () => {
      if (trouble) throw new Refusal(`${name} could not be read. ${trouble}`);
      if (left <= 0) throw new XlsxError('too-big', 'zip');
      const content = inflateEntry(entryOf(source, member), Math.min(left, MOST_FILE_BYTES), inflate);
      left -= content.length;
      return content;
    });
  }
}

function* leavesIn(file: string, depth: number, content: () => Uint8Array): Generator<Leaf> {
  try {
    const bytes = content();
    if (isNamed(file, 'zip')) yield* leavesOfZip(file, bytes, depth + 1);
    else yield { file, bytes };
  } catch (error) {
    yield { file, trouble: sentenceOf(file, error) };
  }
}

/** Every file of a job, or why it cannot be had. Never throws for what is in it. */
export function* leavesOf({ name, file, member, refused }: Job): Generator<Leaf> {
  if (refused) {
    yield { file: name, trouble: refused };
    return;
  }
  yield* leavesIn(name, 1, () => bytesOf(file, member, MOST_FILE_BYTES));
}
