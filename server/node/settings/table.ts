import * as kinds from './kinds';
import { type ValueKind } from './kinds';

/** One setting of a node, by its name in files. */
export interface SettingSpec<Value> {
  readonly kind: ValueKind<Value>;
  /** What it says, in one sentence. */
  readonly summary: string;
  /** What holds when nobody says anything, in words. */
  readonly otherwise: string;
  readonly example: string;
  /** Another variable than `SYNC_RULES_…` that sets it, of less weight. */
  readonly variable?: string;
  /** Is kept from everybody: not taken as an argument, which all users of a machine can see. */
  readonly secret?: true;
}

function spec<Value>(setting: SettingSpec<Value>): SettingSpec<Value> {
  return setting;
}

/** Every setting of a node. Help, the documentation and the reading of files, variables and arguments are made from this. */
export const settingSpecs = {
  // Where it answers.
  host: spec({
    kind: kinds.text,
    summary: 'Name or address to listen at; 0.0.0.0 or :: for all of this machine.',
    otherwise: '127.0.0.1: only this machine can call',
    example: '0.0.0.0',
  }),
  port: spec({
    kind: kinds.port,
    summary: 'Port to listen at; 0 for any that is free.',
    otherwise: 'the port that it had before, at first any that is free; 8443 with a database',
    example: '8443',
  }),
  publicUrl: spec({
    kind: kinds.partnerUrl,
    summary: 'Where partners call this node, as the proxy in front of it is called from outside.',
    otherwise: 'none: only nodes on this machine can call; with others, connections are private',
    example: 'https://sync.example.com',
  }),
  tlsCert: spec({
    kind: kinds.file,
    summary: 'File with the certificate and its chain (PEM). Read again when it changes.',
    otherwise: 'no TLS: a proxy in front has to do it',
    example: '/etc/sync-rules/cert.pem',
  }),
  tlsKey: spec({
    kind: kinds.file,
    summary: 'File with the private key of the certificate (PEM).',
    otherwise: 'no TLS',
    example: '/etc/sync-rules/key.pem',
  }),
  allowedHosts: spec({
    kind: kinds.names,
    summary: 'Further names that a node on this machine may be called by.',
    otherwise: 'its own addresses and the host of its public URL',
    example: 'sync.localhost',
  }),
  allowedOrigins: spec({
    kind: kinds.origins,
    summary: 'Web pages that may use the API.',
    otherwise: 'none',
    example: 'https://vscode.dev',
  }),
  trustedProxies: spec({
    kind: kinds.networks,
    summary: 'Networks of proxies whose X-Forwarded-For is believed.',
    otherwise: 'none',
    example: '10.0.0.0/8',
  }),
  metrics: spec({
    kind: kinds.flag,
    summary: 'Whether GET /metrics answers, in the text form of Prometheus.',
    otherwise: 'false',
    example: 'true',
  }),
  // What it serves.
  shortName: spec({
    kind: kinds.text,
    summary: 'How this instance is called in names of connections.',
    otherwise: 'what a client has said',
    example: 'support',
  }),
  platform: spec({
    kind: kinds.platform,
    summary: 'The tracker that this node serves.',
    otherwise: 'what a client has said',
    example: 'the id of a platform, as sync-rules help names it',
  }),
  trackerUrl: spec({
    kind: kinds.webUrl,
    summary: 'Where the tracker is found.',
    otherwise: 'what a client has said',
    example: 'https://tracker.example.com',
  }),
  projects: spec({
    kind: kinds.names,
    summary: 'Projects, repositories or tables that connections may be made for.',
    otherwise: 'what a client has said; any when nobody has',
    example: 'SUP,DEV',
  }),
  // Where it keeps what it knows.
  dataFolder: spec({
    kind: kinds.folder,
    summary: 'Folder for everything that the node keeps; only one node at a time uses it.',
    otherwise: 'sync-rules-data in the current folder; none with a database',
    example: '/var/lib/sync-rules',
  }),
  databaseUrl: spec({
    kind: kinds.databaseUrl,
    summary: 'PostgreSQL, 15 or newer, in place of the data folder. Several nodes on it are one.',
    otherwise: 'the data folder is used',
    example: 'postgres://sync:PASSWORD@db.example.com/sync',
    variable: 'DATABASE_URL',
    secret: true,
  }),
  secretFile: spec({
    kind: kinds.file,
    summary: 'File with a text of at least 32 characters that seals the keys of the node. Keep a copy.',
    otherwise: 'secret in the data folder, made at the first start; needed with a database',
    example: '/etc/sync-rules/secret',
  }),
  // Who may use it.
  token: spec({
    kind: kinds.secretText,
    summary: 'What clients have to send to use the API.',
    otherwise: 'the tokens of tokensFile; else token in the data folder, made at the first start',
    example: 'at least 20 random characters',
    secret: true,
  }),
  tokensFile: spec({
    kind: kinds.file,
    summary:
      'File with one NAME: TOKEN a line; the name says in the history who has done what. Read again when it changes.',
    otherwise: 'one token for all',
    example: '/etc/sync-rules/tokens',
  }),
  // Whom it calls.
  loopback: spec({
    kind: kinds.flag,
    summary: 'Whether partners may be nodes on this machine.',
    otherwise: 'true without a public URL, or when that is one of this machine; otherwise false',
    example: 'false',
  }),
  allowedPorts: spec({
    kind: kinds.ports,
    summary: 'Ports that partners may be called at besides 443 and 8443.',
    otherwise: 'none',
    example: '9443',
  }),
  allowedNetworks: spec({
    kind: kinds.networks,
    summary: 'Networks that partners may be in besides the open internet.',
    otherwise: 'none',
    example: '10.1.0.0/16',
  }),
  caFiles: spec({
    kind: kinds.files,
    summary: 'Files with certificates of authorities (PEM) that partners may be certified by besides the usual ones.',
    otherwise: 'none',
    example: '/etc/sync-rules/company-ca.pem',
  }),
  logLevel: spec({
    kind: kinds.logLevel,
    summary: 'How much is logged: error, warn, info or debug.',
    otherwise: 'info',
    example: 'debug',
  }),
} as const satisfies Record<string, SettingSpec<unknown>>;

export type SettingName = keyof typeof settingSpecs;

type ItemOf<Name extends SettingName> = (typeof settingSpecs)[Name] extends SettingSpec<infer Value> ? Value : never;

/** Settings whose value is a list. */
type ListName =
  'allowedHosts' | 'allowedOrigins' | 'trustedProxies' | 'projects' | 'allowedPorts' | 'allowedNetworks' | 'caFiles';

/** What the operator has said; the rest is as nobody has said anything. */
export type OperatorSettings = {
  readonly [Name in SettingName]?: Name extends ListName ? readonly ItemOf<Name>[] : ItemOf<Name>;
};

export const settingNames = Object.keys(settingSpecs) as SettingName[];

/** `publicUrl` as the argument `--public-url`. */
export function argumentOf(name: SettingName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `publicUrl` as the variable `SYNC_RULES_PUBLIC_URL`. */
export function variableOf(name: SettingName): string {
  return `SYNC_RULES_${argumentOf(name).replaceAll('-', '_').toUpperCase()}`;
}
