// Adds the addresses of the built site to the list of those that stay for ever. Run before publishing, after a build.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from '../../src/content-files.ts';
import { ADDRESSES_FILE, readAddresses } from '../../src/redirects.ts';
import { addressesOf } from '../addresses.ts';

if (!existsSync('dist/index.html')) {
  console.error('Nothing is built yet: run "npm run build" first.');
  process.exit(1);
}
const known = new Set(readAddresses());
const fresh = addressesOf('dist').filter((address) => !known.has(address));
writeFileSync(join(contentRoot(), ADDRESSES_FILE), `${[...known, ...fresh].sort().join('\n')}\n`);
console.log(fresh.length === 0 ? 'Every address was listed already.' : `Listed ${fresh.length} more addresses.`);
