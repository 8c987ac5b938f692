/** A file that came back, as a copy of this agreement; or the sentence that says why it is none. */

import { agreementFrom, type Agreement } from '../../../../core/agreement';
import type { Framework } from '../../../../core/framework';
import { frameworkOfPart, readSnapshot } from '../../../../core/workbook';
import type { Copy } from '../../../../core/workbook/copies';
import { readVersions, type StoredVersion } from '../../../../core/workbook/versions';
import { readContents, XlsxError } from '../../../../io/file';
import { say } from '../../words';

export interface CopyFile {
  readonly name: string;
  readonly copy: Copy;
  /** Versions that are kept in it, newest first. */
  readonly versions: readonly StoredVersion[];
}

export type CopyRead = { readonly file: CopyFile } | { readonly why: string };

/** Bytes of the largest file that is read. */
const LARGEST = 100 * 1024 * 1024;

/** Copies of one strategy can be brought together; those of another speak of other things. */
function fits(agreement: Agreement, { pack }: Framework): boolean {
  return agreement.framework.id === pack.id;
}

function ofData(name: string, bytes: Uint8Array): Agreement | { why: string } {
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes).replace(/^\ufeff/, ''));
    return agreementFrom(data) ?? { why: say('bring.noData', { name }) };
  } catch {
    return { why: say('bring.noData', { name }) };
  }
}

async function ofWorkbook(
  name: string,
  bytes: Uint8Array,
  mine: Framework,
  asOf: string,
): Promise<CopyFile | { why: string }> {
  const { snapshot, customXml } = await readContents(bytes);
  if (!snapshot) return { why: say('bring.noTable', { name }) };
  const framework = frameworkOfPart(snapshot.pack, mine);
  if (!framework) return { why: say('bring.noFramework', { name }) };
  const reading = readSnapshot(snapshot, framework);
  const { versions } = await readVersions(customXml);
  const copy = { agreement: reading.agreement(asOf), typed: reading.activities.map(({ text }) => text) };
  return { name, copy, versions };
}

/** Reads a file that a person chose or dropped; nothing of it leaves this computer. */
export async function readCopy(chosen: File, mine: Framework, asOf: string): Promise<CopyRead> {
  const { name } = chosen;
  if (chosen.size > LARGEST) return { why: say('bring.tooBig', { name }) };
  try {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const read = /\.json$/i.test(name) ? ofData(name, bytes) : await ofWorkbook(name, bytes, mine, asOf);
    if ('why' in read) return read;
    const file: CopyFile =
      'copy' in read ? read : { name, copy: { agreement: { ...read, asOf }, typed: null }, versions: [] };
    return fits(file.copy.agreement, mine) ? { file } : { why: say('bring.otherFramework', { name }) };
  } catch (error) {
    if (error instanceof XlsxError) return { why: say('bring.unreadable', { name, why: error.message }) };
    return { why: say('bring.notOpened', { name }) };
  }
}
