import { buildSite } from '../build-site.ts';

process.exit(buildSite() ? 0 : 1);
