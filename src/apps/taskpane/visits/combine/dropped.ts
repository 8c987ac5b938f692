/** The files of a drop, folders walked through. */

import { SKIPPED } from '../../../../io/file';

export interface Dropped {
  readonly file: File;
  /** With the folders it lay in. */
  readonly name: string;
}

const READ = /\.(xlsx|xlsm|xls|json|zip)$/i;

const entriesOf = (folder: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve) => folder.readEntries(resolve, () => resolve([])));

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(null)));

async function walk(entry: FileSystemEntry, above: string): Promise<Dropped[]> {
  if (SKIPPED.test(entry.name)) return [];
  const name = above + entry.name;
  if (entry.isFile) {
    const file = READ.test(entry.name) || above === '' ? await fileOf(entry as FileSystemFileEntry) : null;
    return file ? [{ file, name }] : [];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Dropped[] = [];
  // A folder hands its entries out in portions, and none when there are no more.
  for (let entries = await entriesOf(reader); entries.length > 0; entries = await entriesOf(reader)) {
    for (const inside of entries) found.push(...(await walk(inside, `${name}/`)));
  }
  return found;
}

/** To be called while the drop is handled: afterwards the browser has forgotten what was dropped. */
export function droppedFiles(data: DataTransfer): Promise<readonly Dropped[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const files = [...data.files];
  if (entries.every((entry) => entry === null)) {
    return Promise.resolve(files.map((file) => ({ file, name: file.name })));
  }
  return Promise.all(entries.map((entry) => (entry ? walk(entry, '') : []))).then((found) =>
    found.flat().sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
}
