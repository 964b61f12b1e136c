import { run } from '../run.ts';

process.exit(run('prettier', ['--write', '--log-level=warn', '.']).ok ? 0 : 1);
