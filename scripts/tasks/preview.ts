import { existsSync } from 'node:fs';
import { serve } from '../serve.ts';

if (!existsSync('dist/index.html')) {
  console.error('Nothing is built yet: run "npm run build" first, or "npm start", which does both.');
  process.exit(1);
}
const { address } = await serve('dist', Number(process.env['PORT'] ?? 4321)).catch(() => serve('dist'));
console.log(`Accounted For is at ${address} (Ctrl+C ends it).`);
