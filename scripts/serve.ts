import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { HEADERS_FILE, headersOf, readHeaderRules } from './host-headers.ts';

/** Kinds of file by ending, as a host names them. */
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.wasm': 'application/wasm',
  '.ico': 'image/x-icon',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
};

/** Serves a built site as a static host would, with the headers that it asks for and its 404 page, on a free port unless one is named. */
export function serve(folder: string, port = 0): Promise<{ server: Server; address: string }> {
  const base = (process.env['BASE_PATH'] ?? '/').replace(/\/?$/, '/');
  const rules = readHeaderRules(
    existsSync(join(folder, HEADERS_FILE)) ? readFileSync(join(folder, HEADERS_FILE), 'utf8') : '',
  );
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    if (path === null) {
      response.writeHead(400).end();
      return;
    }
    const inside = path.startsWith(base) ? path.slice(base.length - 1) : '/404.html';
    if (isFolder(folder, inside) && !inside.endsWith('/')) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const file = find(folder, inside);
    const shown = file ?? join(folder, '404.html');
    response.writeHead(file === null ? 404 : 200, {
      'content-type': TYPES[extname(shown)] ?? 'application/octet-stream',
      ...headersOf(path, rules),
    });
    response.end(readFileSync(shown));
  });
  return new Promise((settle, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      settle({
        server,
        address: `http://localhost:${typeof bound === 'object' && bound !== null ? bound.port : port}${base}`,
      });
    });
  });
}

/** The path of a request, or null where it cannot be read. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url.replace(/^\/+/, '/'), 'http://localhost').pathname);
  } catch {
    return null;
  }
}

function inFolder(folder: string, path: string): string | null {
  const full = resolve(folder, `.${path}`);
  return full === resolve(folder) || full.startsWith(resolve(folder) + sep) ? full : null;
}

function isFolder(folder: string, path: string): boolean {
  const full = inFolder(folder, path);
  return full !== null && existsSync(full) && statSync(full).isDirectory();
}

function find(folder: string, path: string): string | null {
  const full = inFolder(folder, path);
  if (full === null || !existsSync(full)) return null;
  if (!statSync(full).isDirectory()) return full;
  const index = join(full, 'index.html');
  return existsSync(index) ? index : null;
}
