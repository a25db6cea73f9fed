// Loaded into VS Code's server before its main script. The browser asks the server for half of the key that it seals secrets with,
// and here nobody answers that otherwise: secrets would live no longer than the page.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';

const key = readFileSync(process.env.VSCODE_SECRET_KEY_FILE ?? '');

/**
 * @this {http.Server}
 * @param {string} event
 * @param {...unknown} args
 */
function emit(event, ...args) {
  const [request, response] = args;
  const isAsked = event === 'request' && request instanceof http.IncomingMessage && request.url === '/mint-key';
  if (!isAsked || request.method !== 'POST' || !(response instanceof http.ServerResponse))
    return EventEmitter.prototype.emit.call(this, event, ...args);
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' }).end(key);
  return true;
}

Object.defineProperty(http.Server.prototype, 'emit', { value: emit, writable: true, configurable: true });
