import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '../src/content-files.ts';
import { dataRoot } from '../src/data/read-table.ts';

/**
 * Makes the dev server read and prove everything anew after a change of data or content: what its modules have read and
 * kept is forgotten, so that a page shows what a build would show, or why a build would refuse it.
 */
export function watchEvidence(): AstroIntegration {
  return {
    name: 'accounted-for-evidence',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const roots = [dataRoot(), contentRoot()].map((root) => resolve(root) + sep);
        server.watcher.add(roots);
        server.watcher.on('all', (_, path) => {
          if (!roots.some((root) => resolve(path).startsWith(root))) return;
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
            environment.hot.send({ type: 'full-reload', path: '*' });
          }
        });
      },
    },
  };
}
