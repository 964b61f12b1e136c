import { readContentFiles } from './content-files.ts';
import { valueAt } from './model/checks/content-fields.ts';
import type { Term } from './model/terms.ts';

/** Every defined term, read from content/definitions/. */
export function readTerms(): Term[] {
  return readContentFiles()
    .filter(({ kind }) => kind === 'definition')
    .map(({ id, frontmatter }) => {
      const also: unknown = valueAt(frontmatter, ['also']);
      const names: unknown[] = [valueAt(frontmatter, ['term']), ...(Array.isArray(also) ? (also as unknown[]) : [])];
      return { id, names: names.filter((name): name is string => typeof name === 'string') };
    });
}
