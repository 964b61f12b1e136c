// Every page, every state and every slip, where "npm test" takes a sample of each. It takes most of an hour.
import { runTests } from '../test-run.ts';

process.exit((await runTests({ ACCOUNTED_FOR_TEST: 'all' })) ? 0 : 1);
