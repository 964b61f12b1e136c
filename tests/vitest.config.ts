import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    // Pictures carry their style sheets with them, so a test that draws one has to read them.
    css: true,
    // Files of one worker share what they have read: the evidence and the pages of the site are read once.
    isolate: false,
    maxWorkers: availableParallelism(),
    // A snapshot is written by "npm run accept" alone, here as on any other machine.
    update: 'none',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/{unit,tables,charts,content}/**/*.test.ts'], testTimeout: 30_000 },
      },
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
