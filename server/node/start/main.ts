import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Driver } from '../driver/driver';
import { type Leases, noLeases } from '../driver/ports';
import { PostgresLeases } from '../driver/postgresLeases';
import { codeOf } from '../errors';
import { createServer } from '../http/listen';
import { createOutbound } from '../http/outbound';
import { type HttpSettings, type NodeServer } from '../http/settings';
import { fingerprint } from '../identity/keys';
import { sealerOf } from '../identity/sealing';
import { errorFacts, type Log } from '../log/log';
import { NodeMetrics } from '../metrics/nodeMetrics';
import { handlers } from '../operations/all';
import { NodeProblem } from '../problems/problem';
import { type RunningNode } from '../runningNode';
import { wrong } from '../settings/read';
import { type OperatorSettings } from '../settings/table';
import { type Storage } from '../storage/open';
import { type NodeSettings } from '../store/rows';
import { isThisMachine } from '../urls/addresses';
import { rememberUrl } from '../urls/ownUrls';
import { fileIn, leaveUrl, rememberedPort, rememberPort, removeUrl } from './dataFolder';
import { openIdentity } from './identity';
import { systemClock, systemRandom, systemTimers } from './machine';
import { Node } from './node';
import { openData } from './openData';
import { readSecretFile, secretKey } from './secret';
import { oneToken, tokenInFolder, type Tokens, tokensOfFile } from './tokens';

export interface StartOptions {
  readonly settings: OperatorSettings;
  /** The program's version. */
  readonly version: string;
  readonly log: Log;
  /** What whoever started the process has handed over, in place of files. */
  readonly handover?: Handover;
}

export interface Handover {
  /** What clients have to send. */
  readonly token: string;
  /** What the node's keys are sealed with. */
  readonly secret: string;
  /** Whom the history names for what is done with the token. */
  readonly user: string;
  /** What a new node is told of itself. */
  readonly instance?: Partial<Pick<NodeSettings, 'shortName' | 'platform'>>;
}

export interface StartedNode {
  /** Where clients on this machine reach it. */
  readonly url: string;
  readonly node: RunningNode;
  /** Ends everything that was begun; resolves when the data is closed. May be called again. */
  stop(reason: StopReason): Promise<void>;
}

/** Why a node stops: the end of its input, a signal, a failure, or whoever has started it. */
export type StopReason = 'parent' | 'signal' | 'failure' | 'caller';

/**
 * Starts a node: data, server, and what it does by itself. Throws a `NodeProblem` that says why it cannot; nothing is left
 * open then.
 */
export async function startNode(options: StartOptions): Promise<StartedNode> {
  const begun = systemClock.now();
  const { log, version, settings } = options;
  const folder = settings.databaseUrl === undefined ? resolve(settings.dataFolder ?? 'sync-rules-data') : undefined;
  log.write('node-starting', { version, pid: process.pid, storage: folder ? 'folder' : 'database', folder });
  const closing: (() => Promise<void> | void)[] = [];
  const close = async () => {
    for (let one = closing.pop(); one; one = closing.pop()) {
      // Whatever fails at the end, the rest ends too.
      await Promise.resolve(one()).catch((error: unknown) => log.write('end-failed', errorFacts(error)));
    }
  };
  try {
    const storage = await openData(folder === undefined ? { databaseUrl: settings.databaseUrl ?? '' } : { folder });
    closing.push(() => storage.close());
    const node = await start(options, { folder, storage, closing });
    const url = localUrlOf(settings, node.port);
    log.write('node-listening', {
      ...{ node: node.node.context.block.uuid, url, milliseconds: systemClock.now() - begun },
      fingerprint: fingerprint(node.node.context.key.kid),
    });
    let stopping: Promise<void> | undefined;
    const stop = async (reason: StopReason) => {
      const stopped = systemClock.now();
      log.write('node-stopping', { reason });
      await close();
      log.write('node-stopped', { milliseconds: systemClock.now() - stopped });
    };
    return { url, node: node.node, stop: (reason) => (stopping ??= stop(reason)) };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Opened {
  readonly folder: string | undefined;
  readonly storage: Storage;
  /** What is to be ended, the last first. */
  readonly closing: (() => Promise<void> | void)[];
}

async function start({ settings, version, log, handover }: StartOptions, { folder, storage, closing }: Opened) {
  const machine = { clock: systemClock, random: systemRandom, log };
  const secret = handover?.secret ?? secretOf(settings, folder, log);
  const sealer = sealerOf(secretKey(secret), systemRandom);
  const row = await openIdentity({ ...machine, store: storage.store, sealer }, handover?.instance);
  const metrics = new NodeMetrics();
  const started: { node?: Node } = {};
  const tokens = handover ? oneToken(handover.user, handover.token) : tokensOf(settings, folder, log);
  const outbound = createOutbound({
    guard: () => (started.node ?? notYet()).context.guard,
    metrics,
    authorities: (settings.caFiles ?? []).map(readAuthorities),
  });
  const parts = { tokens, node: () => started.node, handlers, metrics, log };
  const { server, port } = await listen(
    settings,
    folder,
    (http) => createServer({ ...parts, settings: withFormerHosts(http, () => started.node) }),
    log,
  );
  closing.push(() => server.stop());
  const driverEnd = { stop: () => Promise.resolve() };
  // What is on its way to partners ends first, so that nothing has to be waited for.
  closing.push(async () => {
    const driving = driverEnd.stop();
    outbound.close();
    await driving;
  });
  const localUrl = isReachedLocally(settings) ? localUrlOf(settings, port) : null;
  const { allowedPorts, allowedNetworks, loopback } = settings;
  const node = new Node({
    ...{ ...machine, row, store: storage.store, storage: storage.driver.kind, sealer, version, localUrl },
    send: outbound.send,
    fixed: fixedOf(settings),
    calls: {
      ...(allowedPorts && { ports: allowedPorts }),
      ...(allowedNetworks && { networks: allowedNetworks }),
      ...(loopback !== undefined && { loopback }),
    },
  });
  await rememberUrl(storage.store, node.context.block.url);
  const driver = new Driver({ node, timers: systemTimers, leases: leasesOf(settings), log });
  driverEnd.stop = () => driver.stop();
  node.drivenBy(driver);
  closing.push(reloadOnChange(node, log));
  started.node = node;
  driver.start();
  if (folder !== undefined) {
    leaveUrl(folder, localUrlOf(settings, port));
    closing.push(() => removeUrl(folder));
  }
  return { node, port };
}

function secretOf({ secretFile }: OperatorSettings, folder: string | undefined, log: Log): string {
  const file = secretFile ?? (folder === undefined ? '' : fileIn(folder, 'secret'));
  return readSecretFile(file, { random: systemRandom, log, mayMake: folder !== undefined });
}

function tokensOf({ token, tokensFile }: OperatorSettings, folder: string | undefined, log: Log): Tokens {
  if (tokensFile !== undefined) return tokensOfFile(tokensFile, { clock: systemClock, log });
  if (token !== undefined) return oneToken('operator', token);
  if (folder !== undefined) return oneToken('operator', tokenInFolder(fileIn(folder, 'token'), systemRandom));
  throw wrong('tokensFile', 'no place', 'with a database, say the tokens of clients by tokensFile or SYNC_RULES_TOKEN');
}

/** Listens where the operator says; else where it did before, so that partners on this machine find the node again. */
async function listen(
  settings: OperatorSettings,
  folder: string | undefined,
  create: (http: HttpSettings) => NodeServer,
  log: Log,
): Promise<{ readonly server: NodeServer; readonly port: number }> {
  const before = folder === undefined ? undefined : rememberedPort(folder);
  const wanted = settings.port ?? before ?? (folder === undefined ? 8443 : 0);
  const mayMove = settings.port === undefined && before !== undefined;
  try {
    return await bind(settings, wanted, folder, create);
  } catch (error) {
    if (!mayMove || !(error instanceof NodeProblem)) throw error;
    const moved = await bind(settings, 0, folder, create);
    log.write('port-taken', { port: wanted, now: moved.port });
    return moved;
  }
}

async function bind(
  settings: OperatorSettings,
  wanted: number,
  folder: string | undefined,
  create: (http: HttpSettings) => NodeServer,
): Promise<{ readonly server: NodeServer; readonly port: number }> {
  const http = httpSettings(settings, wanted);
  const server = create(http);
  try {
    const port = await server.listen();
    if (folder !== undefined) rememberPort(folder, port);
    return { server, port };
  } catch (error) {
    await server.stop().catch(() => undefined);
    const why = codeOf(error) ?? 'it failed';
    throw new NodeProblem('port-taken', { host: http.host, port: wanted, why });
  }
}

function httpSettings(settings: OperatorSettings, port: number): HttpSettings {
  const { host, tlsCert, tlsKey, allowedOrigins, allowedHosts, trustedProxies, metrics } = settings;
  return {
    ...{ host: host ?? defaultHost, port, metrics: metrics ?? false },
    ...(tlsCert !== undefined && tlsKey !== undefined && { tls: { certFile: tlsCert, keyFile: tlsKey } }),
    ...(allowedOrigins && { allowedOrigins }),
    ...(allowedHosts && { allowedHosts }),
    ...(trustedProxies && { trustedProxies }),
  };
}

/** A proxy may still hand on what comes by a URL from before. */
function withFormerHosts(http: HttpSettings, node: () => Node | undefined): HttpSettings {
  return {
    ...http,
    get allowedHosts() {
      const urls = node()?.context.formerUrls ?? [];
      return [...(http.allowedHosts ?? []), ...urls.map((url) => new URL(url).hostname)];
    },
  };
}

const defaultHost = '127.0.0.1';

function isReachedLocally({ host = defaultHost }: OperatorSettings): boolean {
  return ['0.0.0.0', '::'].includes(host) || isThisMachine(host);
}

function localUrlOf({ host = defaultHost, tlsCert }: OperatorSettings, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? defaultHost : host.includes(':') ? `[${host}]` : host;
  return `${tlsCert === undefined ? 'http' : 'https'}://${name}:${port}`;
}

function fixedOf({ shortName, platform, trackerUrl, projects, publicUrl }: OperatorSettings): Partial<NodeSettings> {
  return {
    ...(shortName !== undefined && { shortName }),
    ...(platform !== undefined && { platform }),
    ...(trackerUrl !== undefined && { trackerUrl }),
    ...(projects && { projects }),
    ...(publicUrl !== undefined && { publicUrl }),
  };
}

function leasesOf({ databaseUrl }: OperatorSettings): Leases {
  return databaseUrl === undefined ? noLeases : new PostgresLeases(databaseUrl);
}

/** Another process of this node may have changed settings or keys. */
function reloadOnChange(node: Node, log: Log): () => void {
  return node.context.store.subscribe((change) => {
    if (change.kind === 'connection') return;
    node.reload().catch((error: unknown) => log.write('work-failed', { work: 'reload', ...errorFacts(error) }));
  });
}

function readAuthorities(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = codeOf(error) ?? 'it failed';
    throw wrong('caFiles', 'the settings', `the file ${file} cannot be read (${why})`);
  }
}

function notYet(): never {
  throw new Error('The node calls nobody before it has started.');
}
