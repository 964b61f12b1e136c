/** A term with a page of its own, and the words under which a text may name it. */
export type Term = { readonly id: string; readonly names: readonly string[] };

/** A piece of a text: words, or words that name a term. */
export type TermPart = { readonly words: string; readonly term: string | null };

/**
 * Splits a text at the terms it names, each marked the first time only.
 * Only names of two words or more are looked for: "missing" and "child" stand in every sentence.
 * @param seen ids of terms that are marked already, such as earlier on the page; those found are added
 */
export function splitTerms(text: string, terms: readonly Term[], seen: Set<string>): TermPart[] {
  const names = terms.flatMap(({ id, names: own }) => own.filter(isPhrase).map((name) => ({ id, name })));
  if (names.length === 0) return [{ words: text, term: null }];
  const pattern = new RegExp(
    `\\b(?:${names
      .map(({ name }) => name)
      .sort((a, b) => b.length - a.length)
      .map(inflected)
      .join('|')})\\b`,
    'gi',
  );
  const parts: TermPart[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [words] = match;
    const id = names.find(({ name }) => new RegExp(`^${inflected(name)}$`, 'i').test(words))?.id;
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    if (match.index > end) parts.push({ words: text.slice(end, match.index), term: null });
    parts.push({ words, term: id });
    end = match.index + words.length;
  }
  if (end < text.length) parts.push({ words: text.slice(end), term: null });
  return parts;
}

function isPhrase(name: string): boolean {
  return /[ -]/.test(name);
}

/** A name with its plural: "separated child" and "separated children", "care leaver" and "care leavers". */
function inflected(name: string): string {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /child$/i.test(plain) ? `${plain}(?:ren)?` : /s$/i.test(plain) ? plain : `${plain}s?`;
}

/**
 * Rendered markup with the first naming of each term turned into a link; what stands inside a link is left alone.
 * @param address gives the address of a term's page
 */
export function linkMarkup(
  html: string,
  terms: readonly Term[],
  seen: Set<string>,
  address: (term: string) => string,
): string {
  let inLink = 0;
  return html
    .split(/(<[^>]+>)/)
    .map((piece) => {
      if (piece.startsWith('<')) {
        if (/^<a[\s>]/.test(piece)) inLink += 1;
        if (piece.startsWith('</a')) inLink -= 1;
        return piece;
      }
      if (inLink > 0) return piece;
      return splitTerms(piece, terms, seen)
        .map(({ words, term }) => (term === null ? words : `<a class="term" href="${address(term)}">${words}</a>`))
        .join('');
    })
    .join('');
}
