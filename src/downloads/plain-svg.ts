/**
 * Writes a dressed picture so that editors draw it as browsers do: what some of them pass over is spelt out. Shapes that
 * stand once and are used again are repeated, since Inkscape wants an older way of naming them; the halo of a word is a
 * word of its own below it, since LibreOffice paints it over the letters; and strokes have the width that they are drawn at.
 */
export function spellOut(root: Element): void {
  const held = new Map(
    [...root.querySelectorAll('[id]')].map((element) => [element.getAttribute('id') ?? '', element]),
  );
  for (const use of root.querySelectorAll('use')) repeat(use, held);
  for (const words of root.querySelectorAll('text[paint-order]')) setApart(words);
  for (const element of root.querySelectorAll('[vector-effect]')) element.removeAttribute('vector-effect');
}

/** Puts a copy of what an element uses in its place, with the element's own attributes. */
function repeat(use: Element, held: ReadonlyMap<string, Element>): void {
  const shape = held.get((use.getAttribute('href') ?? '').replace(/^#/, ''));
  if (shape === undefined)
    throw new Error(`A picture uses ${use.getAttribute('href') ?? 'nothing'}, which it does not hold.`);
  const copy = shape.cloneNode(true) as Element;
  copy.removeAttribute('id');
  for (const { name, value } of use.attributes) if (name !== 'href') copy.setAttribute(name, value);
  use.replaceWith(copy);
}

/** Draws the halo of a word as a word below it. */
function setApart(words: Element): void {
  words.removeAttribute('paint-order');
  const stroke = words.getAttribute('stroke');
  if (stroke === null || stroke === 'none') return;
  const halo = words.cloneNode(true) as Element;
  halo.setAttribute('fill', stroke);
  halo.setAttribute('stroke-linejoin', 'round');
  halo.setAttribute('aria-hidden', 'true');
  for (const name of ['stroke', 'stroke-width', 'stroke-linejoin']) words.removeAttribute(name);
  words.before(halo);
}
