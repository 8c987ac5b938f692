/** What a file that came from anywhere may cost. Stated in docs/command-line.md; nothing an honest submission comes near to. */

/** Bytes of a file as it lies on the disk. */
export const MOST_FILE_BYTES = 100 * 1024 * 1024;
/** Bytes that all parts of a workbook, or all files of a zip within a zip, together may unpack to. */
export const MOST_UNPACKED_BYTES = 128 * 1024 * 1024;
/** Cells of a workbook, all sheets together: 100,000 activities have fewer. */
export const MOST_CELLS = 2_000_000;
/** Zips within zips. */
export const DEEPEST_ZIP = 3;
/** Files in a zip, with those of the zips in it. */
export const MOST_MEMBERS = 100_000;
