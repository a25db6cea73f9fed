import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Diagnostic } from 'vscode-languageserver/node';
import engineFlags from '../../client/serverEngineFlags.json';
import {
  workspaceConnectionsRequest,
  workspaceTextsNotification,
  type WorkspaceConnectionsParams,
  type WorkspaceTextsParams,
} from '../../server/lsp/protocol';
import { MeasuredServer } from './languageServer';
import { median, printTable, quantile, ratio } from './measure';
import { groovyLanguageServer, warmLint, type Found, type WarmLint } from './peers';
import { slowestRequests } from './slowest';
import { groovyText, lineCount, rulesForServers } from './texts';

const sizes = [60, 500, 5000];
const directive = '// sync-rule: incoming jira-cloud\n';
/** Last lines, on which one of the servers only warns of a mistake: one that is wrong, one that is right, and ones that somebody types on. */
const wrong = 'assert ) true';
const right = 'assert true';
const typed = ['"abc".', '"abc".s', '"abc".su', '"abc".sub'];

/** Where somebody else was faster, in words. */
const lost: string[] = [];

/** How fast the built language server answers, beside other servers for Groovy that answer the same request. */
export async function benchServer(): Promise<void> {
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  console.log(`\nLanguage servers over standard input and output (load of the machine at the start: ${load})`);
  const folder = mkdtempSync(path.join(tmpdir(), 'sync-rules-bench-'));
  const jar = groovyLanguageServer();
  const lint = await warmLint();
  try {
    await keystrokes(folder, jar, lint);
    await requests(folder, jar);
    await slowest(folder);
    await manyRules(folder, jar);
  } finally {
    if ('peer' in lint) await lint.peer.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  if ('missing' in jar) console.log(`  groovy-language-server was left out: ${jar.missing}`);
  if ('missing' in lint) console.log(`  npm-groovy-lint was left out: ${lint.missing}`);
  const where = lost.length === 0 ? 'nowhere in this run' : lost.join('; ');
  console.log(`  Where we lose: ${where}. Our diagnostics include 120 ms of waiting for a pause in the typing.`);
}

const startOurs = (folder: string, options?: object) =>
  MeasuredServer.start(process.execPath, [...engineFlags.atStart, 'dist/server.js', '--stdio'], uriOf(folder), options);
const startTheirs = (folder: string, jar: string) => MeasuredServer.start('java', ['-jar', jar], uriOf(folder));
const uriOf = (file: string) => pathToFileURL(file).href;

/** Milliseconds of each of some runs, warmed up by a few that do not count. */
async function time(runs: number, work: (at: number) => Promise<unknown>, warmUps = 5): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < runs + warmUps; at++) {
    const start = performance.now();
    await work(at);
    if (at >= warmUps) times.push(performance.now() - start);
  }
  return times;
}

interface Typing {
  readonly diagnostics: readonly number[];
  readonly completion: readonly number[];
  readonly items: number;
}

/** Types at the end of a text: how long until the diagnostics of the newest text are there, and until completion answers. */
async function type(
  server: MeasuredServer,
  uri: string,
  text: string,
  runs: number,
  warmUps?: number,
): Promise<Typing> {
  const last = lineCount(text);
  const isWrong = (all: readonly Diagnostic[]) =>
    all.some(({ severity = 1, range }) => severity <= 2 && range.start.line >= last);
  const opened = server.diagnostics(uri, isWrong);
  await server.open(uri, 'groovy', text + wrong);
  await opened;
  const diagnostics = await time(
    runs,
    async (at) => {
      const breaks = at % 2 === 1;
      const told = server.diagnostics(uri, (all) => isWrong(all) === breaks);
      await server.changeLastLine(uri, breaks ? wrong : right);
      await told;
    },
    warmUps,
  );
  let items = 0;
  const completion = await time(
    runs,
    async (at) => {
      const position = await server.changeLastLine(uri, typed[at % typed.length] ?? '');
      const answer: unknown = await server.connection.sendRequest('textDocument/completion', {
        textDocument: { uri },
        position,
        context: { triggerKind: 1 },
      });
      items = Math.max(items, itemsOf(answer));
    },
    warmUps,
  );
  return { diagnostics, completion, items };
}

function itemsOf(answer: unknown): number {
  if (Array.isArray(answer)) return answer.length;
  return typeof answer === 'object' && answer !== null && 'items' in answer ? itemsOf(answer.items) : 0;
}

async function keystrokes(folder: string, jar: Found<string>, lint: Found<WarmLint>): Promise<void> {
  const diagnostics: string[][] = [];
  const completion: string[][] = [];
  for (const size of sizes) {
    const text = directive + groovyText(size);
    const name = `${lineCount(text)} lines`;
    const isBig = size > 500; // other people's servers take seconds for each keystroke there
    const ours = await using(startOurs(folder), (server) =>
      type(server, uriOf(path.join(folder, 'x.incoming.groovy')), text, 40),
    );
    const theirs =
      'peer' in jar
        ? await using(startTheirs(folder, jar.peer), (server) =>
            type(server, uriOf(path.join(folder, 'x.groovy')), text, isBig ? 3 : 10, isBig ? 1 : 3),
          )
        : undefined;
    const linted =
      'peer' in lint && !isBig ? await time(3, (at) => lint.peer.check(text + (at % 2 ? wrong : right)), 1) : undefined;
    console.error(`  measured ${name}`);
    const row = (what: string, mine: readonly number[], other: readonly number[] | undefined, who: string) =>
      compared(`${what} at ${name} (${who})`, mine, other);
    diagnostics.push([
      name,
      ...spread(ours.diagnostics),
      ...row('diagnostics', ours.diagnostics, theirs?.diagnostics, 'groovy-language-server'),
      ...row('diagnostics', ours.diagnostics, linted, 'npm-groovy-lint'),
    ]);
    completion.push([
      name,
      ...spread(ours.completion),
      String(ours.items),
      ...row('completion', ours.completion, theirs?.completion, 'groovy-language-server'),
      theirs === undefined ? '-' : String(theirs.items),
    ]);
  }
  printTable(
    'From a keystroke to the diagnostics of the new text, in ms (ratio: theirs to ours, medians)',
    ['size', 'ours', 'p95', 'groovy-language-server', 'p95', 'ratio', 'npm-groovy-lint', 'p95', 'ratio'],
    diagnostics,
  );
  printTable(
    'From a keystroke to the members of a string, in ms, and how many were offered at most',
    ['size', 'ours', 'p95', 'items', 'groovy-language-server', 'p95', 'ratio', 'items'],
    completion,
  );
}

/** Requests about a text of 500 lines that has just changed. */
async function requests(folder: string, jar: Found<string>): Promise<void> {
  const text = `${directive}def wanted = "x"\n${groovyText(500)}`;
  const options = { tabSize: 4, insertSpaces: true };
  const kinds: [name: string, method: string, params: object, both: boolean][] = [
    ['hover', 'textDocument/hover', { position: { line: 1, character: 6 } }, true],
    ['outline', 'textDocument/documentSymbol', {}, true],
    ['semantic tokens', 'textDocument/semanticTokens/full', {}, false],
    ['formatting', 'textDocument/formatting', { options }, false],
  ];
  const measured = async (server: MeasuredServer, uri: string, isOurs: boolean) => {
    const first = server.diagnostics(uri);
    await server.open(uri, 'groovy', text + wrong);
    await first;
    const times = new Map<string, number[]>();
    for (const [name, method, params, both] of kinds) {
      if (!isOurs && !both) continue;
      const ask = async (at: number) => {
        await server.changeLastLine(uri, at % 2 ? right : `${right} `);
        await server.connection.sendRequest(method, { textDocument: { uri }, ...params });
      };
      times.set(name, await time(25, ask));
    }
    return times;
  };
  const ours = await using(startOurs(folder), (server) =>
    measured(server, uriOf(path.join(folder, 'x.incoming.groovy')), true),
  );
  const theirs =
    'peer' in jar
      ? await using(startTheirs(folder, jar.peer), (server) =>
          measured(server, uriOf(path.join(folder, 'x.groovy')), false),
        )
      : undefined;
  printTable(
    `A keystroke and then a request, at ${lineCount(text)} lines, in ms`,
    ['request', 'ours', 'p95', 'groovy-language-server', 'p95', 'ratio'],
    kinds.map(([name]) => {
      const mine = ours.get(name) ?? [];
      return [name, ...spread(mine), ...compared(`${name} (groovy-language-server)`, mine, theirs?.get(name))];
    }),
  );
}

/** Whether any request at 500 lines takes longer than anybody notices. */
async function slowest(folder: string): Promise<void> {
  const text = `${directive}${groovyText(500)}`;
  const uri = uriOf(path.join(folder, 'x.incoming.groovy'));
  await using(startOurs(folder), async (server) => {
    const first = server.diagnostics(uri);
    await server.open(uri, 'groovy', text + right);
    await first;
    await slowestRequests(server, uri, text);
  });
}

/** A workspace of 1,000 rules and a server that has just been started: when the first rule's diagnostics are there. */
async function manyRules(folder: string, jar: Found<string>): Promise<void> {
  const texts = rulesForServers(1000);
  console.error('  1,000 rules ...');
  const ours = await cold(() => tellOurs(folder, texts));
  const theirs = 'peer' in jar ? await cold(() => tellTheirs(folder, texts, jar.peer)) : undefined;
  const row = (name: string, mine: number, other: number | undefined, digits: number) => [
    name,
    mine.toFixed(digits),
    other?.toFixed(digits) ?? '-',
    ...compared(`${name} (groovy-language-server)`, [mine], other === undefined ? undefined : [other]).slice(-1),
  ];
  printTable(
    'A workspace of 1,000 rules, cold (ours is told the texts by the client, the other reads the folder)',
    ['', 'ours', 'groovy-language-server', 'ratio'],
    [
      row('start to first diagnostics, ms', ours.ms, theirs?.ms, 0),
      row('resident memory after, MB', ours.megabytes, theirs?.megabytes, 0),
    ],
  );
}

async function cold(run: () => Promise<MeasuredServer>): Promise<{ ms: number; megabytes: number }> {
  const start = performance.now();
  return using(run(), async (server) => {
    const ms = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 3000)); // what it still does by itself
    return { ms, megabytes: server.residentMegabytes() };
  });
}

async function tellOurs(folder: string, texts: readonly string[]): Promise<MeasuredServer> {
  const root = uriOf(folder);
  const names = texts.flatMap((_, at) => (at % 2 === 0 ? [`${root}/connections/a${at}_to_b${at}`] : []));
  const files = names.map((uri, at) => ({ uri: `${uri}/connection.json`, text: connectionText(at * 2) }));
  const rules = texts.map((text, at) => {
    const home = names[Math.floor(at / 2)] ?? '';
    return { uri: `${home}/${at % 2 === 0 ? 'incoming' : 'outgoing'}.groovy`, text };
  });
  const server = await startOurs(folder, { tellsConnections: true });
  const params: WorkspaceConnectionsParams = { files, scripts: rules.map(({ uri }) => uri) };
  const first = rules[0]?.uri ?? '';
  const told = server.diagnostics(first, (all) => all.some(({ severity = 1 }) => severity <= 2));
  await server.open(first, 'sync-rule', `${texts[0] ?? ''}${wrong}`);
  await server.connection.sendRequest(workspaceConnectionsRequest, params);
  const changed: WorkspaceTextsParams = { changed: rules, gone: [] };
  await server.connection.sendNotification(workspaceTextsNotification, changed);
  await told;
  return server;
}

function connectionText(at: number): string {
  const side = (shortName: string) => ({ shortName, platform: 'jira-cloud' });
  const connection = { name: `a${at}_to_b${at}`, type: 'public', local: side(`a${at}`), destination: side(`b${at}`) };
  return JSON.stringify(connection);
}

async function tellTheirs(folder: string, texts: readonly string[], jar: string): Promise<MeasuredServer> {
  const workspace = mkdtempSync(path.join(folder, 'rules-'));
  // Groovy names a script's class after its file, so each name is there once.
  texts.forEach((text, at) => {
    writeFileSync(path.join(workspace, `rule${at}.groovy`), text);
  });
  const server = await startTheirs(workspace, jar);
  const uri = uriOf(path.join(workspace, 'rule0.groovy'));
  const told = server.diagnostics(uri, (all) => all.some(({ severity = 1 }) => severity <= 2));
  await server.open(uri, 'groovy', readFileSync(path.join(workspace, 'rule0.groovy'), 'utf8') + wrong);
  await told;
  return server;
}

/** Runs something on a server that is stopped afterwards, however that ends. */
async function using<T>(starting: Promise<MeasuredServer>, run: (server: MeasuredServer) => Promise<T>): Promise<T> {
  const server = await starting;
  try {
    return await run(server);
  } finally {
    await server.stop();
  }
}

const spread = (times: readonly number[]) => [median(times).toFixed(1), quantile(times, 0.95).toFixed(1)];

/** Somebody else's median, p95 and the ratio to ours; kept in mind where theirs is the lower one. */
function compared(what: string, ours: readonly number[], theirs: readonly number[] | undefined): string[] {
  if (theirs === undefined) return ['-', '-', '-'];
  if (median(theirs) < median(ours)) lost.push(`${what}: ${median(ours).toFixed(1)} to ${median(theirs).toFixed(1)}`);
  return [...spread(theirs), ratio(median(theirs), median(ours))];
}
