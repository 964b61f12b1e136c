// The checks of a build without the build: data, ledger, content, charts and words. For an editor, after every change.
import { prove } from '../build-site.ts';

process.exit(prove() === null ? 1 : 0);
