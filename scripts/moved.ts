import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many names of a folder are told before the rest is counted. */
const TOLD = 12;

/** Every file among some paths and in the folders among them, with forward slashes, in order. */
export function filesUnderAll(paths: readonly string[]): string[] {
  return paths
    .flatMap((path) =>
      statSync(path).isFile()
        ? [path]
        : readdirSync(path, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')),
    )
    .sort();
}

/** What is new, changed or gone between two states of files, folder by folder, for somebody who has to look at it. */
export function sayChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string {
  const changes = [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path) => {
    const [was, is] = [before.get(path), after.get(path)];
    if (was === is) return [];
    return [{ path, how: was === undefined ? 'new' : is === undefined ? 'gone' : 'changed' }];
  });
  if (changes.length === 0) return 'Nothing has moved.';
  const folders = Map.groupBy(changes, ({ path, how }) => `${how} in ${path.slice(0, path.lastIndexOf('/'))}/`);
  const lines = [...folders].flatMap(([folder, all]) => [
    `${all.length} ${folder}`,
    ...all.slice(0, TOLD).map(({ path }) => `  ${path.slice(path.lastIndexOf('/') + 1)}`),
    ...(all.length > TOLD ? [`  and ${all.length - TOLD} more`] : []),
  ]);
  return ['Look at these before you commit them:', ...lines].join('\n');
}
