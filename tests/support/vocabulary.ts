import { readFileSync } from 'node:fs';

type Class = { readonly parents: readonly string[]; readonly properties: ReadonlySet<string> };

/** The classes of schema.org with their own properties, as the types of its vocabulary list them. */
function readClasses(): ReadonlyMap<string, Class> {
  const types = readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8');
  // A class without properties of its own has no base, only a leaf.
  const leaves = [...types.matchAll(/^export interface (\w+)Leaf extends ([^{]+) \{/gm)].map(
    ([, name = '', above = '']) =>
      [name, { parents: namesIn(above).filter((parent) => parent !== name), properties: new Set<string>() }] as const,
  );
  const bases = new Map<string, Class>(
    [...types.matchAll(/^(?:export )?interface (\w+)Base(?: extends ([^{]+))? \{\n([\s\S]*?)^\}/gm)].map(
      ([, name = '', above = '', inside = '']) => [
        name,
        {
          parents: namesIn(above),
          properties: new Set([...inside.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property]) => property ?? '')),
        },
      ],
    ),
  );
  return new Map([...leaves, ...bases]);
}

function namesIn(list: string): string[] {
  return [...list.matchAll(/(\w+)Base\b/g)].map(([, name]) => name ?? '');
}

const classes = readClasses();

/** True when schema.org has the class. */
export function isClass(name: string): boolean {
  return classes.has(name);
}

/** True when the class, or one above it, has the property. */
export function hasProperty(name: string, property: string): boolean {
  const found = classes.get(name);
  if (found === undefined) return false;
  return found.properties.has(property) || found.parents.some((parent) => hasProperty(parent, property));
}
