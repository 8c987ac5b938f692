/** The earliest day a zip entry can bear, so that bytes repeat; of local parts, as zip knows no time zone. */
export const ZIP_DAY = new Date(1980, 0, 1);
