// Serves folders on loopback to extensions in the browser's extension host.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { extname, join, posix } from 'node:path';

export interface StaticServer {
  /** With a closing slash. `localhost`, because the browser extension host's own policy allows only that name. */
  readonly url: string;
  close(): Promise<void>;
}

/** An answer made in memory. */
export interface Answer {
  readonly body: string;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.html': 'text/html',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};

const headers = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/**
 * Serves the folder of the first prefix that an address's path begins with.
 *
 * @param mounts path prefix, with a closing slash, to absolute folder
 * @param answer asked first; undefined leaves the request to the folders
 */
export async function serveFolders(
  mounts: Readonly<Record<string, string>>,
  answer: (path: string, query: URLSearchParams) => Answer | undefined = () => undefined,
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = posix.normalize(decodeURIComponent(url.pathname));
    const special = answer(path, url.searchParams);
    if (special) response.writeHead(200, { ...headers, 'Content-Type': special.type }).end(special.body);
    else sendFile(response, mountedFile(mounts, path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function mountedFile(mounts: Readonly<Record<string, string>>, path: string): string | undefined {
  const mount = Object.entries(mounts).find(([prefix]) => path.startsWith(prefix));
  if (!mount || path.includes('..')) return undefined;
  const file = join(mount[1], path.slice(mount[0].length));
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function sendFile(response: ServerResponse, file: string | undefined): void {
  if (file === undefined) {
    response.writeHead(404, headers).end();
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'Content-Type': type });
  createReadStream(file).pipe(response);
}
