import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file in which some hosts look for the headers of a site. */
export const HEADERS_FILE = '_headers';

/** A rule of that file: a path with stars, and the headers of what it stands for. */
export type HeaderRule = { readonly path: string; readonly headers: Readonly<Record<string, string>> };

/** Reads rules: a path on a line of its own, its headers indented below it, lines with # left out. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '' && !each.startsWith('#'))) {
    const [, name = '', value = ''] = /^\s+([^:]+):\s*(.+)$/.exec(line) ?? [];
    if (name === '') rules.push({ path: line.trim(), headers: {} });
    else Object.assign(rules.at(-1)?.headers ?? {}, { [name.toLowerCase()]: value });
  }
  return rules;
}

/** All headers of a path; of two rules that set the same one the later counts. */
export function headersOf(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const matches = ({ path: pattern }: HeaderRule): boolean =>
    new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(path);
  return Object.assign({}, ...rules.filter(matches).map(({ headers }) => headers)) as Record<string, string>;
}

/** Leads the rules of a built site to the folder that it is served from, such as "/preview/". */
export function writeHeaderRules(folder: string, base: string): void {
  const file = join(folder, HEADERS_FILE);
  if (base === '/' || !existsSync(file)) return;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\//gm, base.replace(/\/?$/, '/')));
}
