import { run } from '../run.ts';

process.exit(run('astro', ['dev', ...process.argv.slice(2)]).ok ? 0 : 1);
