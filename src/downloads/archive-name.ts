/** Name of the archive of everything under /data/. */
export const ARCHIVE = 'accounted-for-data.zip';
