import type { MapLabel } from '../kinds/map.ts';

/** The islands that maps of the UK show in a box, as they lie too far north. */
export const NORTHERN_ISLES = {
  name: 'Orkney, Shetland',
  authorities: ['orkney', 'shetland-islands'],
  isApart: true,
} as const;

/** Where labels stand, in degrees: in the sea beside the coast, or over an area large enough to hold its name. */
const LABELS: readonly (readonly [string, MapLabel & { readonly narrow?: Partial<MapLabel> }])[] = [
  ['scotland', { at: [-4.15, 56.75], anchor: 'middle', lines: ['Scotland'], over: true }],
  [
    'northern-ireland',
    {
      at: [-6.85, 53.72],
      anchor: 'middle',
      lines: ['Northern Ireland'],
      over: false,
      narrow: { at: [-8.1, 55.8], anchor: 'start', lines: ['N. Ireland'] },
    },
  ],
  ['north-east', { at: [-1.0, 55.15], anchor: 'start', lines: ['North East'], over: false }],
  [
    'north-west',
    { at: [-3.5, 53.95], anchor: 'end', lines: ['North West'], over: false, narrow: { at: [-3.55, 53.85] } },
  ],
  [
    'yorkshire-and-the-humber',
    {
      at: [0.35, 54.3],
      anchor: 'start',
      lines: ['Yorkshire and', 'the Humber'],
      over: false,
      narrow: { lines: ['Yorkshire', 'and Humber'] },
    },
  ],
  ['wales', { at: [-4.75, 52.55], anchor: 'end', lines: ['Wales'], over: false }],
  [
    'west-midlands',
    {
      at: [-2.2, 52.62],
      anchor: 'middle',
      lines: ['West', 'Midlands'],
      over: true,
      narrow: { at: [-2.25, 52.6], lines: ['W. Mids'] },
    },
  ],
  [
    'east-midlands',
    {
      at: [-0.75, 53.13],
      anchor: 'middle',
      lines: ['East', 'Midlands'],
      over: true,
      narrow: { at: [-0.6, 53.0], lines: ['E. Mids'] },
    },
  ],
  [
    'east-of-england',
    {
      at: [0.65, 52.5],
      anchor: 'middle',
      lines: ['East of', 'England'],
      over: true,
      narrow: { at: [1.9, 52.75], anchor: 'start', over: false },
    },
  ],
  ['london', { at: [1.75, 51.62], anchor: 'start', lines: ['London'], over: false, leader: [-0.05, 51.5] }],
  ['south-east', { at: [0.2, 50.45], anchor: 'middle', lines: ['South East'], over: false }],
  ['south-west', { at: [-4.85, 51.25], anchor: 'end', lines: ['South West'], over: false }],
];

/** Label of each region or nation, as it stands on a map of the given width. */
export function labelsFor(size: 'wide' | 'narrow'): ReadonlyMap<string, MapLabel> {
  return new Map(LABELS.map(([region, place]) => [region, placeFor(place, size)]));
}

function placeFor(
  { narrow, ...place }: MapLabel & { readonly narrow?: Partial<MapLabel> },
  size: 'wide' | 'narrow',
): MapLabel {
  return size === 'narrow' ? { ...place, ...narrow } : place;
}
