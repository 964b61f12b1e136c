import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where pictures are kept from build to build: beside the packages, which a new installation clears. */
const FOLDER = join(process.cwd(), 'node_modules', '.cache', 'accounted-for', 'pictures');

/** Digests of the tools already read. */
const read = new Map<string, string>();

/**
 * A picture that was drawn before, or is drawn now and kept. There are thousands of them, and most stay the same.
 * @param tools files of all that it is drawn with
 * @param words everything else that it is made from, so that the same name is the same picture
 */
export function keptPicture(tools: readonly string[], words: string, draw: () => Uint8Array): Uint8Array<ArrayBuffer> {
  const name = digestOf([...tools.map(digestOfFile), words]);
  const file = join(FOLDER, `${name}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const drawn = draw();
  try {
    mkdirSync(FOLDER, { recursive: true });
    // Written beside and renamed, so that a build that is stopped leaves no half of a picture.
    writeFileSync(`${file}.${process.pid}`, drawn);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A folder that cannot be written, or a file that another build reads: the picture is drawn again next time.
  }
  return new Uint8Array(drawn);
}

function digestOfFile(file: string): string {
  const known = read.get(file) ?? digestOf([readFileSync(file)]);
  read.set(file, known);
  return known;
}

function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
