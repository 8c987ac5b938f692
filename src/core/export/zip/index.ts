/** All formats of an agreement in one zip, each under its own name. */

import { zipSync, type Zippable } from 'fflate';
import type { Dossier } from '../../agreement';
import type { Framework } from '../../framework';
import { exportName } from '../name';
import type { ExportOptions, Format } from '../types';
import { ZIP_DAY } from '../zipDay';

/** @param formats what goes in; the zip itself is left out */
export async function exportZip(
  dossier: Dossier,
  framework: Framework,
  formats: readonly Format[],
  options: ExportOptions = {},
): Promise<Uint8Array> {
  const files: Zippable = {};
  const { pause } = options;
  for (const [n, format] of formats.entries()) {
    const inAll = (share: number): number => (n + share) / (formats.length + 1);
    const own = pause ? { ...options, pause: (share: number) => pause(inAll(share)) } : options;
    const bytes = await (await format.load())(dossier, framework, own);
    await pause?.(inAll(1));
    files[exportName(dossier, options.workbookName ?? '', format.extension)] = [bytes, { mtime: ZIP_DAY }];
  }
  return zipSync(files);
}
