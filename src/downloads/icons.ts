import { Resvg } from '@resvg/resvg-js';
import { dressPicture } from './dress';
import { rasterPicture } from './raster';

/** The ring of the site: a child, counted and not there. In the light palette, as icons know no other. */
function ring(size: number, ground: string): string {
  const circle = '<circle class="icon-ring" cx="16" cy="16" r="10" fill="none" stroke-width="5"/>';
  return dressPicture(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${ground}${circle}</svg>`,
  );
}

/** The icon that phones put on a home screen: 180 px, with ground to its edges. */
export function touchIcon(): Uint8Array<ArrayBuffer> {
  return rasterPicture(ring(180, '<rect class="icon-ground" width="32" height="32"/>'), 1);
}

/** The icon that browsers ask for by themselves: one picture of 32 px in the container of old, without ground. */
export function oldIcon(): Uint8Array<ArrayBuffer> {
  const picture = new Resvg(ring(32, '')).render().asPng();
  const head = Buffer.alloc(22);
  // An icon of one picture: type 1; 32 by 32 px, one plane, 32 bits; its size, and where it begins.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return new Uint8Array(Buffer.concat([head, picture]));
}
