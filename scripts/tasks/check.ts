import { runChecks } from '../checks.ts';

process.exit(runChecks().every((check) => check.ok) ? 0 : 1);
