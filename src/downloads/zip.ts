import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest time a ZIP can hold. The same for every file, so that two builds give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/** A ZIP of files by path, in the order of their paths, without the time of the build. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(entries.map(([path, bytes]) => [path, [bytes, { mtime: NO_TIME }]]));
  return zipSync(zippable, { level: 9 });
}

/** The same ZIP with its files in order and without the time at which it was written. */
export function withoutTime(zip: Uint8Array): Uint8Array {
  return zipFiles(new Map(Object.entries(unzipSync(zip))));
}
