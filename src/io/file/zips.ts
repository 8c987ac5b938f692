/** The files of a zip that came from anywhere: listed and named, each read only when it is wanted. */

import { entryOf, inflateEntry, listZip, XlsxError, type RandomAccess, type ZipMember } from '../xlsx';
import { MOST_FILE_BYTES, MOST_MEMBERS } from './limits';

/** Office's own lock files, hidden files, and what macOS puts into zips. */
export const SKIPPED = /^(~\$|\.(?!\.?$)|__MACOSX$)/;

export interface ZippedFile {
  /** "all.zip/a.xlsx"; a second one of that name is "all.zip/a.xlsx (2)". */
  readonly name: string;
  readonly member: ZipMember;
  /** Why it is not read, in a sentence, or "". */
  readonly trouble: string;
}

const MANY = 'It was not read. Split it into smaller zips and try again.';

/** A name as it can be shown. */
const shown = (name: string): string =>
  [...name].map((letter) => (letter < ' ' ? '\uFFFD' : letter)).join('');

function troubleOf({ path, packedSize }: ZipMember): string {
  if (/^([A-Za-z]:)?\//.test(path) || path.split('/').includes('..')) {
    return 'Its name leads out of the zip, which no honest zip does.';
  }
  // eslint's no-control-regex is why this is no regular expression.
  if ([...path].some((letter) => letter < ' ')) return 'Its name holds control characters.';
  return packedSize > MOST_FILE_BYTES ? 'It is larger than can be read.' : '';
}

/**
 * Lists the files of a zip; nothing is unpacked.
 * @param zip its name, put before each file's
 * @param kinds which names are listed; hidden ones never are
 * @returns a sentence for people where the zip as a whole is not read
 */
export function filesInZip(zip: string, source: RandomAccess, kinds: RegExp): readonly ZippedFile[] | string {
  let all: readonly ZipMember[];
  try {
    all = listZip(source);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    return error.code === 'too-big'
      ? `Its list of files is too long. ${MANY}`
      : 'It is no zip, or a damaged one.';
  }
  const members = all.filter(
    ({ path }) =>
      !path.endsWith('/') && kinds.test(path) && !path.split('/').some((part) => SKIPPED.test(part)),
  );
  if (members.length > MOST_MEMBERS) return `It holds ${members.length} files. ${MANY}`;
  // Members that share their bytes: such a zip unpacks to thousands of times its size.
  if (members.reduce((sum, { packedSize }) => sum + packedSize, 0) > source.size) {
    return 'It says to hold more than its size. It is damaged, or made to do harm.';
  }
  const seen = new Map<string, number>();
  return members.map((member) => {
    const plain = `${zip}/${shown(member.path)}`;
    const times = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, times);
    // A zip may hold one name twice; each is read, and told apart.
    return { name: times > 1 ? `${plain} (${times})` : plain, member, trouble: troubleOf(member) };
  });
}

/**
 * The bytes of a file in a zip.
 * @param limit bytes that it may unpack to
 * @throws XlsxError where it is damaged, encrypted or larger
 */
export const zippedBytes = (source: RandomAccess, member: ZipMember, limit: number): Uint8Array =>
  inflateEntry(entryOf(source, member), limit);
