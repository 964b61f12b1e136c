import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { DataError } from './data/data-error.ts';
import { rememberByText } from './data/remember.ts';
import type { CheckedFile, ContentKind } from './model/checks/content-fields.ts';

/** The folder of content; a test of bad input points it at a fixture. */
export function contentRoot(): string {
  return process.env['ACCOUNTED_FOR_CONTENT'] ?? join(process.cwd(), 'content');
}

/** The text of a plain file at the top of content/, such as redirects.yaml; nothing where there is none. */
export function readContentText(name: string): string {
  const file = join(contentRoot(), name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/**
 * Reads every MDX file under content/.
 * @throws DataError for a file without frontmatter or with frontmatter that is not YAML.
 */
export function readContentFiles(): CheckedFile[] {
  const root = contentRoot();
  if (!existsSync(root)) throw unreadable('content/', 'no folder', 'the folder of content');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .sort()
    .map((path) => contentFile(path.split(sep).join('/'), readFileSync(join(root, path), 'utf8')));
}

const contentFile = rememberByText((path, text): CheckedFile => {
  const file = `content/${path}`;
  const match = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text);
  const head = match?.[1];
  if (head === undefined) throw unreadable(file, 'no frontmatter', 'frontmatter between two lines of three hyphens');
  const folders = path.split('/');
  return {
    file,
    ...kindOf(folders),
    frontmatter: parseHead(head, file),
    head: { text: head, line: 2 },
    body: { text: match?.[2] ?? '', line: head.split('\n').length + 3 },
  };
});

function parseHead(head: string, file: string): unknown {
  try {
    return parse(head) as unknown;
  } catch (cause) {
    const error = unreadable(file, cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'bad YAML', 'YAML');
    error.cause = cause;
    throw error;
  }
}

function kindOf(folders: readonly string[]): { kind: ContentKind; id: string } {
  const name = (folders.at(-1) ?? '').replace(/\.mdx$/, '');
  const [top = '', report = ''] = folders;
  if (top === 'reports') return name === 'index' ? { kind: 'report', id: report } : { kind: 'chapter', id: name };
  const kinds: Record<string, ContentKind> = {
    findings: 'finding',
    definitions: 'definition',
    recommendations: 'recommendation',
    practice: 'practice',
    cases: 'case',
    pages: 'page',
  };
  if (top === 'reference' && isReference(name)) return { kind: name, id: name };
  const kind = kinds[top];
  if (kind === undefined)
    throw unreadable(
      `content/${folders.join('/')}`,
      `a file under ${top}/`,
      'a file under reports, findings, definitions, recommendations, practice, cases or pages, or one of reference',
    );
  return { kind, id: name };
}

function isReference(name: string): name is 'timeline' | 'acronyms' | 'themes' | 'comparisons' {
  return ['timeline', 'acronyms', 'themes', 'comparisons'].includes(name);
}

function unreadable(file: string, found: string, expected: string): DataError {
  return new DataError([
    { file, row: 1, found, expected, fix: 'Mend the top of the file; docs/editorial-guide.md shows one of each kind.' },
  ]);
}
