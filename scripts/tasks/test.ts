import { runTests } from '../test-run.ts';

process.exit((await runTests()) ? 0 : 1);
