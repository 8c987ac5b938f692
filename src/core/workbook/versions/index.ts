/** Versions kept inside the workbook. By itself, so that what packs and unpacks them is fetched only with them. */

export type * from './types';
export {
  LONGEST_NAME,
  LONGEST_NOTE,
  MOST_VERSIONS,
  VERSIONS_NAMESPACE,
  VERSIONS_SETTING,
  readVersions,
  versionOf,
  versionParts,
} from './parts';
export { commonVersion } from './common';
export { versionSheet } from './sheet';
