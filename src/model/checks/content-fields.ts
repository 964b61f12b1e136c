/** The kinds of content. */
export type ContentKind =
  | 'report'
  | 'chapter'
  | 'finding'
  | 'definition'
  | 'recommendation'
  | 'practice'
  | 'case'
  | 'timeline'
  | 'acronyms'
  | 'themes'
  | 'comparisons'
  | 'page';

/** A file of content, as far as the checks need it. */
export type CheckedFile = {
  readonly file: string;
  readonly kind: ContentKind;
  readonly id: string;
  readonly frontmatter: unknown;
  readonly head: { readonly text: string; readonly line: number };
  readonly body: { readonly text: string; readonly line: number };
};

/** Frontmatter fields that are prose, so that a number typed in them would stand before readers. */
const PROSE_FIELDS = new Set([
  'statement',
  'title',
  'headline_words',
  'text',
  'head',
  'fair',
  'unsupported',
  'short',
  'counting',
  'lede',
  'content_note',
  'summary',
  'method',
  'limits',
  'funding',
  'kind',
  'outcome',
  'items',
  'deadline',
  'changed',
  'caveat',
  'note',
  'does',
  'told',
  'reading',
  'asks',
]);

/** Every text of the frontmatter that readers meet as prose, with the path to it. */
export function proseFields(value: unknown, path: readonly string[] = []): { path: string[]; text: string }[] {
  if (typeof value === 'string')
    return path.some((part) => PROSE_FIELDS.has(part)) && !path.includes('locator')
      ? [{ path: [...path], text: value }]
      : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => proseFields(inner, [...path, key]));
}

/** The value at a path of the frontmatter; undefined where there is none. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}

/** The line on which a field stands, or the nearest part of it; the top of the frontmatter where it is missing. */
export function lineOf(file: CheckedFile, path: readonly string[]): number {
  const lines = file.head.text.split('\n');
  let found = -1;
  let indent = 0;
  for (const key of path) {
    const next = /^\d+$/.test(key) ? itemAt(lines, found, indent, Number(key)) : keyAt(lines, found, indent, key);
    if (next === -1) break;
    found = next;
    indent += 2;
  }
  return file.head.line + found;
}

/** The line of a key within the block that begins at a line; the first key of an item stands on the item's own line. */
function keyAt(lines: readonly string[], from: number, indent: number, key: string): number {
  for (let line = Math.max(from, 0); line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (text.slice(indent).startsWith(`${key}:`)) return line;
    if (line > from && from >= 0 && text.search(/\S/) < indent) return -1;
  }
  return -1;
}

/** The line of an item of the list that a line begins. */
function itemAt(lines: readonly string[], from: number, indent: number, index: number): number {
  let seen = -1;
  for (let line = from + 1; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (text.search(/\S/) < indent) return -1;
    if (text.slice(0, indent + 2) === `${' '.repeat(indent)}- `) seen++;
    if (seen === index) return line;
  }
  return -1;
}
