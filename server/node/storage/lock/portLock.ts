import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../../errors';
import { NodeProblem } from '../../problems/problem';
import { type FolderLock } from './folderLock';

const host = '127.0.0.1';

/** Longest wait for what an owner of the port says, in milliseconds. */
const patience = 2000;

/** Locks by a port of this machine that is written down in the file, and written there by whoever comes first. */
export async function lockByPort(file: string, folder: string): Promise<FolderLock> {
  const server = (await firstServer(file)) ?? (await nextServer(file, folder));
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Binds any port and writes it down; nothing when there is one already. */
async function firstServer(file: string): Promise<Server | undefined> {
  const server = await listenAt(0, file);
  if (!server) return undefined;
  try {
    await writeFile(file, `${(server.address() as AddressInfo).port}\n`, { flag: 'wx' });
    return server;
  } catch (error) {
    server.close();
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  }
}

async function nextServer(file: string, folder: string): Promise<Server> {
  const port = await portIn(file, folder);
  const server = await listenAt(port, file);
  if (server) return server;
  if (await isOurs(port, file)) throw new NodeProblem('folder-in-use', { folder });
  throw new NodeProblem('folder-port-taken', { folder, port, file });
}

/** Somebody else may be about to write it. */
async function portIn(file: string, folder: string): Promise<number> {
  for (let wait = 0; wait < patience; wait += 50) {
    const port = /^(\d+)\n$/.exec(await readFile(file, 'utf8'))?.[1];
    if (port !== undefined) return Number(port);
    await sleep(50);
  }
  throw new NodeProblem('folder-unusable', { folder, why: `${file} does not hold the number of a port; delete it` });
}

/** Tells whoever connects what the port stands for; nothing when the port is taken. */
function listenAt(port: number, file: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on('error', () => socket.destroy()).end(greetingOf(file)));
    server.once('error', (error) => {
      if (codeOf(error) === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

function isOurs(port: number, file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: patience });
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
    socket.on('timeout', () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(heard === greetingOf(file)));
  });
}

/** Says which folder is meant without giving its name away. */
function greetingOf(file: string): string {
  return `sync-rules ${createHash('sha256')
    .update(realpathSync(dirname(file)))
    .digest('hex')}\n`;
}
