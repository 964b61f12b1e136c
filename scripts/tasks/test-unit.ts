import { run } from '../run.ts';
import { vitestArgs } from '../test-run.ts';

process.exit(run('vitest', vitestArgs('unit', ...process.argv.slice(2))).ok ? 0 : 1);
