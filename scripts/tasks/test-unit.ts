import { run } from '../run.ts';

run('astro', ['sync', '--silent']);
process.exit(
  run('vitest', ['run', '--config', 'tests/vitest.config.ts', '--project', 'unit', ...process.argv.slice(2)]).ok
    ? 0
    : 1,
);
