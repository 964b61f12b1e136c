import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** Serves a built site as a plain static host would, with its 404 page, on a free port unless one is named. */
export function serve(folder: string, port = 0): Promise<{ server: Server; address: string }> {
  const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const inside = path.startsWith(base) ? path.slice(base.length - 1) : '/404.html';
    const file = find(folder, inside);
    const shown = file ?? join(folder, '404.html');
    response.writeHead(file === null ? 404 : 200, {
      'content-type': TYPES[extname(shown)] ?? 'application/octet-stream',
    });
    response.end(readFileSync(shown));
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      resolve({
        server,
        address: `http://localhost:${typeof bound === 'object' && bound !== null ? bound.port : port}${base}`,
      });
    });
  });
}

function find(folder: string, path: string): string | null {
  const full = normalize(join(folder, path));
  if (!full.startsWith(normalize(folder)) || !existsSync(full)) return null;
  if (!statSync(full).isDirectory()) return full;
  const index = join(full, 'index.html');
  return existsSync(index) ? index : null;
}
