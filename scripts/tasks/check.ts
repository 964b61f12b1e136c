import { runChecks } from '../checks.ts';

process.exit((await runChecks()).every((check) => check.ok) ? 0 : 1);
