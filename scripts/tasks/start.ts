import { buildSite } from '../build-site.ts';
import { serve } from '../serve.ts';

if (!(await buildSite())) process.exit(1);
const { address } = await serve('dist', Number(process.env['PORT'] ?? 4321)).catch(() => serve('dist'));
console.log(`Accounted For is at ${address} (Ctrl+C ends it).`);
