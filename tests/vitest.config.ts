import { getViteConfig } from 'astro/config';

// Through Astro's own configuration, so that aliases and content types are those of the site.
export default getViteConfig({
  // Astro keeps its generated types there; the build and the tests must not each have their own.
  cacheDir: './.astro/',
  test: {
    root: '.',
    // Pictures carry their style sheets with them, so a test that draws one has to read them.
    css: true,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/{unit,tables,charts,content}/**/*.test.ts'], testTimeout: 30_000 },
      },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
} as never);
