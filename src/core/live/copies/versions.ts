/** Versions of the open agreement, kept inside its workbook. */

import {
  MOST_VERSIONS,
  readVersions,
  versionOf,
  versionParts,
  versionSheet,
  VERSIONS_NAMESPACE,
  VERSIONS_SETTING,
  type BrokenVersion,
  type KeptVersion,
  type StoredVersion,
} from '../../workbook/versions';
import { contextOf, type Context } from '../context';
import { troubleFrom } from '../jobs';
import type { Live } from '../types';

/** The versions of a workbook, newest first. */
export interface KeptVersions {
  readonly versions: readonly StoredVersion[];
  readonly broken: readonly BrokenVersion[];
  /** Versions that were kept and of which nothing is left: another program saved the workbook without them. */
  readonly gone: number;
}

export interface Versions {
  /** Reads them; null where that was not possible, and then `trouble` in the state says why. */
  read(): Promise<KeptVersions | null>;
  /**
   * Keeps the agreement as it stands now. Of more than 20 versions the oldest give way.
   * Not in Excel's undo, as all that follows.
   */
  keep(name: string, note: string, now: Date): Promise<boolean>;
  /** Deletes a version, also a broken one. */
  remove(id: string): Promise<boolean>;
  /**
   * Adds a sheet with a version's activities and shows it; the present ones stay as they are.
   * @param said the sentence under the sheet's title
   */
  restore(version: KeptVersion, said: string): Promise<boolean>;
}

const idsOf = (setting: string): string[] => setting.split(/\s+/).filter(Boolean);

async function readAll(context: Context): Promise<KeptVersions> {
  const { parts, setting } = await context.port.readParts(VERSIONS_NAMESPACE, VERSIONS_SETTING);
  const { versions, broken } = await readVersions(parts);
  const there = new Set([...versions, ...broken].map(({ id }) => id));
  return { versions, broken, gone: idsOf(setting).filter((id) => !there.has(id)).length };
}

const partIds = (kept: readonly { readonly parts: StoredVersion['parts'] }[]): string[] =>
  kept.flatMap(({ parts }) => parts.flatMap(({ id }) => id ?? []));

async function keep(context: Context, name: string, note: string, now: Date): Promise<number> {
  // What stands in the cells at this moment, not what was heard of last.
  await context.refresh();
  const { reading, asOf } = context.getState();
  if (!reading) return 0;
  const version = await versionOf(reading.agreement(asOf), { name, note, now });
  const { versions } = await readAll(context);
  const staying = versions.slice(0, MOST_VERSIONS - 1);
  await context.port.changeParts({
    add: versionParts(version),
    remove: partIds(versions.slice(MOST_VERSIONS - 1)),
    settings: { [VERSIONS_SETTING]: [version, ...staying].map(({ id }) => id).join(' ') },
  });
  return 0;
}

async function remove(context: Context, id: string): Promise<number> {
  const { versions, broken } = await readAll(context);
  const staying = versions.filter((version) => version.id !== id);
  await context.port.changeParts({
    add: [],
    remove: partIds([...versions, ...broken].filter((version) => version.id === id)),
    settings: { [VERSIONS_SETTING]: staying.map((version) => version.id).join(' ') },
  });
  return 0;
}

async function restore(context: Context, version: KeptVersion, said: string): Promise<number> {
  const { framework } = context.getState();
  if (!framework) return 0;
  await context.port.addSheet(versionSheet(version, framework, said));
  await context.refresh();
  return 0;
}

/** The versions of an open agreement. */
export function versionsOf(live: Live): Versions {
  const context = contextOf(live);
  return {
    read: async () => {
      try {
        return await readAll(context);
      } catch (error) {
        context.set({ trouble: troubleFrom(error) });
        return null;
      }
    },
    keep: (name, note, now) => context.act('keep', () => keep(context, name, note, now)),
    remove: (id) => context.act('forget', () => remove(context, id)),
    restore: (version, said) => context.act('restore', () => restore(context, version, said)),
  };
}
