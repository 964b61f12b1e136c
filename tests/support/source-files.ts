import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Every file under a folder whose name ends in one of the endings, with forward slashes, sorted. */
export function filesUnder(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).split('\\').join('/'))
    .filter((path) => endings.some((ending) => path.endsWith(ending)) && statSync(path).isFile())
    .sort();
}

/** One import of a source file: who imports, what it says, and the file of ours it leads to, if any. */
export type Import = { readonly from: string; readonly says: string; readonly to: string | null };

/** Every static import and re-export of the source files, type imports included. */
export function importsOf(files: readonly string[]): Import[] {
  return files.flatMap((from) => {
    const text = readFileSync(from, 'utf8');
    const says = [
      ...text.matchAll(/^\s*(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm),
    ];
    return says.map((match) => {
      const target = match[1] ?? match[2] ?? '';
      return { from, says: target, to: resolveOwn(from, target, files) };
    });
  });
}

function resolveOwn(from: string, says: string, files: readonly string[]): string | null {
  if (!says.startsWith('.') && !says.startsWith('~/')) return null;
  const path = says.startsWith('~/')
    ? `src/${says.slice(2)}`
    : normalize(join(dirname(from), says))
        .split('\\')
        .join('/');
  return [path, `${path}.ts`, `${path}.astro`].find((candidate) => files.includes(candidate)) ?? path;
}
