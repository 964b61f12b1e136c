/** Building blocks for SVG strings. Classes and variables only: no colours, no style attributes. */

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Escapes text for markup. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** An element; numbers are rounded to 0.1 and undefined attributes left out. `inside` is markup. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : escapeText(String(value))}"`)
    .join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A text element. */
export function text(x: number, y: number, content: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeText(content));
}

/** A whole drawing at 1:1, named for assistive technology. `close` says where it may be shown closer. */
export function drawing(
  options: { id: string; label: string; width: number; height: number; className: string; close?: string },
  inside: string,
): string {
  const title = element('title', { id: `${options.id}-title` }, escapeText(options.label));
  return element(
    'svg',
    {
      class: `chart ${options.className}`,
      viewBox: `0 0 ${round(options.width)} ${round(options.height)}`,
      width: options.width,
      height: options.height,
      role: 'img',
      'aria-labelledby': `${options.id}-title`,
      'data-close': options.close,
    },
    title + inside,
  );
}

/**
 * A group that holds one mark and says what it says, for reading by pointer and by arrow keys.
 * @param place id of the place it stands for, where a reader may pick or narrow places
 */
export function mark(says: string, inside: string, className = '', place?: string): string {
  return element(
    'g',
    { class: `mark ${className}`.trim(), 'data-place': place },
    element('title', {}, escapeText(says)) + inside,
  );
}

/** A text in lines of at most so many characters; a longer word stands alone. */
export function wrapText(words: string, most: number): string[] {
  return words.split(' ').reduce<string[]>((lines, word) => {
    const open = lines.at(-1);
    if (open === undefined || open.length + 1 + word.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${open} ${word}`];
  }, []);
}

/** One decimal place, without trailing zero. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
