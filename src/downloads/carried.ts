// Safe for server and browser; imports nothing.

/** What a drawing takes from a style sheet that a presentation attribute can hold, so that it looks the same without one. */
export const CARRIED = [
  'fill',
  'fill-opacity',
  'opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stop-color',
  'vector-effect',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
] as const;
