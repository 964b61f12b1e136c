/** The kinds of content. */
export type ContentKind = 'report' | 'chapter' | 'finding' | 'definition' | 'recommendation' | 'page';

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
]);

/** Every text of the frontmatter that readers meet as prose, with the path to it. */
export function proseFields(value: unknown, path: readonly string[] = []): { path: string[]; text: string }[] {
  if (typeof value === 'string')
    return path.some((part) => PROSE_FIELDS.has(part)) ? [{ path: [...path], text: value }] : [];
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

/** The line on which a field's first name stands; the top of the frontmatter where it is missing. */
export function lineOf(file: CheckedFile, path: readonly string[]): number {
  const index = file.head.text.split('\n').findIndex((line) => line.startsWith(`${path[0] ?? ''}:`));
  return index === -1 ? file.head.line - 1 : file.head.line + index;
}
