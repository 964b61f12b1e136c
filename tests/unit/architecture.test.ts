import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesUnder, importsOf, type Import } from '../support/source-files.ts';

const files = filesUnder('src', ['.ts', '.astro', '.css']);
const imports = importsOf(files.filter((file) => !file.endsWith('.css')));

/** The room a file of ours stands in. Leaves import nothing of ours and may be imported from anywhere. */
function roomOf(file: string): string {
  if (
    [
      'src/site.ts',
      'src/ids.ts',
      'src/explore-state.ts',
      'src/helplines.ts',
      'src/model/missing.ts',
      'src/model/format.ts',
      'src/downloads/archive-name.ts',
      'src/downloads/carried.ts',
      'src/downloads/plain-svg.ts',
      'src/charts/svg.ts',
    ].includes(file)
  )
    return 'leaf';
  if (file === 'src/items/item.ts') return 'item';
  // What a search knows of a page: its shape is shared by the build, which writes it, and the browser.
  if (file === 'src/enhance/search-rank.ts' || file === 'src/enhance/spelling.ts') return 'ranking';
  if (/^src\/(data|model|charts|items|downloads|linked|enhance|components|layouts|pages|styles)\//.test(file))
    return file.split('/')[1] ?? '';
  return file.replace('src/', '');
}

/** What each room may import of ours, besides itself and the leaves. docs/architecture.md says why. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  leaf: [],
  data: [],
  model: ['data'],
  charts: ['data', 'model'],
  'content-files.ts': ['data', 'model'],
  'changes.ts': ['data', 'model', 'content-files.ts'],
  'contact.ts': [],
  'evidence.ts': ['data', 'model', 'charts', 'content-files.ts', 'changes.ts'],
  'terms.ts': ['data', 'model', 'content-files.ts'],
  'env.d.ts': [],
  'content.config.ts': ['model'],
  'queries.ts': ['data', 'model', 'charts', 'evidence.ts', 'terms.ts'],
  'redirects.ts': ['data', 'content-files.ts'],
  'explore-views.ts': ['data', 'model', 'charts', 'queries.ts'],
  'api.ts': ['data', 'model', 'charts', 'queries.ts'],
  // What an item is; then what the items are, which a page, a card, a citation and a feed all ask.
  item: ['charts'],
  items: ['item', 'data', 'model', 'charts', 'queries.ts', 'explore-views.ts'],
  'items.ts': ['item', 'items'],
  // What pages say in the vocabulary of schema.org.
  linked: ['item', 'data', 'model', 'charts', 'downloads', 'queries.ts', 'explore-views.ts'],
  // Pictures carry their style sheet with them.
  downloads: [
    'data',
    'model',
    'charts',
    'item',
    'items',
    'items.ts',
    'ranking',
    'styles',
    'queries.ts',
    'explore-views.ts',
    'api.ts',
    'changes.ts',
  ],
  ranking: [],
  enhance: ['ranking'],
  // A page offers what can be taken away, and has to know how large it is.
  components: [
    'data',
    'model',
    'charts',
    'item',
    'items',
    'items.ts',
    'downloads',
    'queries.ts',
    'explore-views.ts',
    'changes.ts',
    'contact.ts',
  ],
  layouts: ['components', 'item', 'items', 'linked', 'downloads', 'queries.ts', 'styles', 'enhance'],
  pages: [
    'layouts',
    'item',
    'items',
    'items.ts',
    'linked',
    'components',
    'charts',
    'downloads',
    'queries.ts',
    'redirects.ts',
    'changes.ts',
    'contact.ts',
    'explore-views.ts',
    'api.ts',
    'data',
    'model',
  ],
  styles: [],
};

function say({ from, says }: Import): string {
  return `${from} imports ${says}`;
}

describe('import rules', () => {
  it('lets every room import only what lies below it', () => {
    const broken = imports.filter(({ from, to }) => {
      if (to === null) return false;
      const [room, target] = [roomOf(from), roomOf(to)];
      return target !== 'leaf' && target !== room && !(MAY_IMPORT[room] ?? []).includes(target);
    });
    expect(broken.map(say)).toEqual([]);
  });

  it('gives every room a rule', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('has no cycle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) if (to !== null) next.set(from, [...(next.get(from) ?? []), to]);
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' > '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of next.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('reads data/ in src/data only, and papaparse nowhere else', () => {
    const readers = imports.filter(({ says, from }) => says === 'papaparse' && !from.startsWith('src/data/'));
    const fileSystem = imports.filter(
      ({ says, from }) =>
        /^node:fs/.test(says) &&
        !from.startsWith('src/data/') &&
        // Content, and pictures that are kept from build to build.
        !['src/content-files.ts', 'src/downloads/raster-cache.ts'].includes(from),
    );
    expect([...readers, ...fileSystem].map(say)).toEqual([]);
  });

  it('draws with a server DOM in one place, and dresses pictures with it in another', () => {
    expect(imports.filter(({ says }) => says === 'linkedom').map(({ from }) => from)).toEqual([
      'src/charts/render.ts',
      'src/downloads/dress.ts',
    ]);
  });

  it('ships no package to the browser', () => {
    expect(imports.filter(({ from, to }) => from.startsWith('src/enhance/') && to === null).map(say)).toEqual([]);
  });

  it('lets content import nothing', () => {
    const importing = filesUnder('content', ['.mdx']).filter((file) =>
      /^\s*(import|export)\s/m.test(readFileSync(file, 'utf8')),
    );
    expect(importing).toEqual([]);
  });
});

describe('names and sizes', () => {
  it('names colours in tokens.css only', () => {
    const coloured = files.filter(
      (file) =>
        file !== 'src/styles/tokens.css' &&
        /#[0-9a-f]{3,8}\b(?![-\w(])/i.test(
          readFileSync(file, 'utf8').replace(/url\(#[^)]*\)|href="#[^"]*"|`#[^`]*`|'#[^']*'/g, ''),
        ),
    );
    expect(coloured).toEqual([]);
  });

  it('has the same dark colours for a dark screen and for a frame whose host has chosen dark', () => {
    const sheet = readFileSync('src/styles/tokens.css', 'utf8');
    const coloursOf = (selector: string): string[] => {
      const from = sheet.indexOf(selector);
      expect(from, selector).toBeGreaterThan(0);
      return sheet.slice(from, sheet.indexOf('}', from)).match(/--[\w-]+: #[0-9a-f]+;/g) ?? [];
    };
    const screen = coloursOf(":root:is(:not([data-theme='light']), :has(#auto:target)) {");
    expect(screen.length).toBeGreaterThan(25);
    expect(coloursOf(':root:has(#dark:target) {')).toEqual(screen);
  });

  it('keeps pages under 40 lines: query, pass on, render', () => {
    const long = files.filter(
      (file) => file.startsWith('src/pages/') && readFileSync(file, 'utf8').split('\n').length > 40,
    );
    expect(long).toEqual([]);
  });

  it('keeps every file under 300 lines', () => {
    const all = [...files, ...filesUnder('scripts', ['.ts', '.mjs']), ...filesUnder('tests', ['.ts'])];
    expect(all.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301)).toEqual([]);
  });

  it('uses kebab-case for .ts and .css and PascalCase for components', () => {
    const odd = files.filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      if (file.startsWith('src/pages/')) return false;
      return name.endsWith('.astro')
        ? !/^[A-Z][A-Za-z]+\.astro$/.test(name)
        : !/^[a-z0-9]+(-[a-z0-9]+)*(\.config|\.d)?\.(ts|css)$/.test(name);
    });
    expect(odd).toEqual([]);
  });

  it('documents every export of data, model and charts', () => {
    const bare = files
      .filter((file) => /^src\/(data|model|charts|items|linked|downloads)\//.test(file) && !file.endsWith('.d.ts'))
      .flatMap((file) => {
        const lines = readFileSync(file, 'utf8').split('\n');
        return lines.flatMap((line, index) =>
          /^export (async )?(function|class|const|type)\b/.test(line) && !/\*\/\s*$/.test(lines[index - 1] ?? '')
            ? [`${file}:${index + 1}`]
            : [],
        );
      });
    expect(bare).toEqual([]);
  });

  it('says nothing of machines, hosts or unfinished work', () => {
    const all = ['src', 'scripts', 'content', 'data', 'docs', 'tests'].flatMap((folder) =>
      filesUnder(folder, ['.ts', '.mjs', '.astro', '.css', '.md', '.mdx', '.yaml', '.csv']),
    );
    const words = [
      ['TO', 'DO'],
      ['FIX', 'ME'],
      ['lorem', ' ipsum'],
      ['/wo', 'rk/'],
      ['../sha', 'red'],
    ].map((parts) => parts.join(''));
    const found = all.flatMap((file) =>
      words.filter((word) => readFileSync(file, 'utf8').includes(word)).map((word) => `${file}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('keeps hosts out of the lock file and pins every version', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"/);
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
    const loose = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
    );
    expect(loose).toEqual([]);
  });
});
