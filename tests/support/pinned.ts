import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Keeps a made-up version under a folder of data. */
export function writePinned(
  data: string,
  of: string,
  version: string,
  content: { title: string; wide: string; narrow: string },
): void {
  const file = join(data, 'pinned', of, `${version}.json.br`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, brotliCompressSync(JSON.stringify(content)));
}
