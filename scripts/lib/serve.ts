/** A small server for pages on this machine, reachable from this machine alone. */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** What an address gives: a file of this machine, or a text with its headers. */
export type Served =
  | { readonly file: string }
  | { readonly body: string; readonly headers?: Readonly<Record<string, string>> };

export interface PageServer {
  /** `http://127.0.0.1:PORT` with no slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

/**
 * Serves on 127.0.0.1 at a free port.
 * @param lookUp what the path ("/sample.html", decoded) gives, or null for "not found"
 */
export async function serve(lookUp: (pathname: string) => Served | null): Promise<PageServer> {
  const server = createServer((request, response) => {
    const found = lookUp(pathOf(request.url ?? '/'));
    if (found && 'body' in found) {
      response.writeHead(200, { 'content-type': types['.html'], ...found.headers });
      response.end(found.body);
    } else if (found && isFile(found.file)) {
      const type = types[path.extname(found.file).toLowerCase()] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type });
      createReadStream(found.file).pipe(response);
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Not found');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Serves one saved page and the folder that browsers save beside it ("page_files"), and nothing else of its folder.
 * @param file path of the page
 */
export function servePage(file: string): Promise<PageServer & { readonly name: string }> {
  const folder = path.dirname(path.resolve(file));
  const name = path.basename(file);
  const beside = `${name.replace(/\.html?$/i, '')}_files`;
  return serve((pathname) => {
    const parts = pathname.split('/').filter(Boolean);
    if (parts.length === 0 || (parts.length === 1 && parts[0] === name)) {
      return { file: path.join(folder, name) };
    }
    const inside = parts[0] === beside && !parts.some((part) => part === '..' || /[\\]/.test(part));
    return inside ? { file: path.join(folder, ...parts) } : null;
  }).then((server) => ({ ...server, name }));
}

function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/';
  }
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
