import { crc32 } from 'node:zlib';

/** What a PNG says of itself, by the keywords of its standard. Source: PNG specification, third edition, 11.3.3. */
export type PngWords = Readonly<Partial<Record<'Title' | 'Description' | 'Source' | 'Author' | 'Copyright', string>>>;

/** Bytes of a PNG before its second chunk: its signature and its header. */
const HEAD = 33;

/** A PNG with words about it, as international text behind its header. */
export function withWords(png: Uint8Array, words: PngWords): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(words)
    .filter(([, text]) => text !== '')
    .map(([keyword, text]) => chunkOf(keyword, text));
  return new Uint8Array(Buffer.concat([png.subarray(0, HEAD), ...chunks, png.subarray(HEAD)]));
}

function chunkOf(keyword: string, text: string): Buffer {
  const body = Buffer.concat([
    Buffer.from('iTXt'),
    // The keyword, then: not compressed, no method, no language, no translated keyword.
    Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'),
    Buffer.from(text, 'utf8'),
  ]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}
