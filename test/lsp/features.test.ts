import assert from 'node:assert/strict';
import { type Position, ResponseError, type ServerCapabilities } from 'vscode-languageserver/node';
import {
  sampleFolderName,
  workspaceConnectionsRequest,
  type WorkspaceConnectionsParams,
  workspaceTextsNotification,
  type WorkspaceTextsParams,
} from '../../server/lsp/protocol';
import { ServerProcess } from '../support/languageServer';
import { connectionFile } from '../support/connectionFile';

const left = 'file:///w/connections/left';
const right = 'file:///w/connections/right';
const uri = `${left}/incoming.groovy`;
const other = `${right}/outgoing.groovy`;
const script = 'file:///w/scripts/StatusMap.groovy';

const whole = `// sync-rule: incoming github
def statusMap = ["Open": "Todo", "Done": "Closed"]
def nameOf(user) {
return user.displayName
}
if (firstSync) {
  issue.repository = "acme/app"
}
issue.title = replica.summary
def login = nodeHelper.getUserByEmail("jane@example.com")?.key
issue.assignee = nameOf(replica.assignee)
issue.labels = replica.labels.findAll { it.label }
statusMap.get("Open")
boolean isNew = "false"
`;
const halfTyped = `${whole}replica.`;
const broken = `${whole}if (firstSync {\n  def x = [\n`;
const texts: readonly [what: string, text: string][] = [
  ['full', whole],
  ['half-typed', halfTyped],
  ['broken', broken],
];
const sending = '// what we send\nreplica.summary = issue.title\n';

/** Where a piece of the rule begins, moved on by some characters. */
function at(piece: string, on = 0): Position {
  const offset = whole.indexOf(piece) + on;
  assert.ok(offset >= on, piece);
  const before = whole.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

const everything = { start: { line: 0, character: 0 }, end: { line: 15, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };

/** Asks the server about the rule and gives the answer as JSON text and as it is. */
type Ask = <Answer>(method: string, params?: object) => Promise<Answer>;
type Named = { readonly name: string }[];
interface Items {
  readonly items: { label: string }[];
}
interface Data {
  readonly data: number[];
  readonly resultId?: string;
}
type Edits = { readonly newText: string }[];
interface FixAll {
  readonly kind: string;
  readonly edit: { readonly changes: Readonly<Record<string, Edits>> };
}
type Links = { readonly target?: string }[];

/** For each capability what a client asks for and what it has to be told, in whole, half-typed and broken rules alike. */
const asked: Readonly<Record<string, (ask: Ask) => Promise<void>>> = {
  completionProvider: async (ask) => {
    const list = await ask<Items>('textDocument/completion', { position: at('replica.summary', 'replica.'.length) });
    const sent = list.items.find(({ label }) => label === 'summary');
    const told = await ask<{ documentation?: { value: string } }>('completionItem/resolve', sent);
    assert.match(told.documentation?.value ?? '', /^The other side sends[^]*replica\.summary = issue\.title/);
    const helped = await ask<Items>('textDocument/completion', { position: at('getUserByEmail', 5) });
    const item = helped.items.find(({ label }) => label === 'getUserByEmail');
    assert.ok(item && !('documentation' in item));
    const resolved = await ask<{ documentation?: { value: string } }>('completionItem/resolve', item);
    assert.match(resolved.documentation?.value ?? '', /user/);
  },
  hoverProvider: async (ask) => {
    const found = await ask<{ contents: { value: string } }>('textDocument/hover', { position: at('firstSync', 2) });
    assert.match(found.contents.value, /firstSync/);
  },
  signatureHelpProvider: async (ask) => {
    const position = at('nameOf(replica', 'nameOf('.length);
    const { signatures } = await ask<{ signatures: { label: string }[] }>('textDocument/signatureHelp', { position });
    assert.deepEqual(
      signatures.map(({ label }) => label),
      ['nameOf(user)'],
    );
  },
  definitionProvider: async (ask) => {
    const places = await ask<{ uri: string; range: unknown }[]>('textDocument/definition', {
      position: at('nameOf(replica', 2),
    });
    assert.deepEqual(
      places.map(({ range }) => range),
      [{ start: at('nameOf(user'), end: at('nameOf(user', 6) }],
    );
    const beyond = await ask<{ uri: string }[]>('textDocument/definition', { position: at('summary', 2) });
    assert.deepEqual(
      beyond.map((place) => place.uri),
      [other],
    );
  },
  referencesProvider: async (ask) => {
    const params = { position: at('statusMap', 2), context: { includeDeclaration: true } };
    assert.equal((await ask<unknown[]>('textDocument/references', params)).length, 2);
  },
  documentHighlightProvider: async (ask) => {
    const found = await ask<{ kind: number }[]>('textDocument/documentHighlight', { position: at('statusMap', 2) });
    assert.deepEqual(
      found.map(({ kind }) => kind),
      [3, 2],
    );
  },
  renameProvider: async (ask) => {
    const position = at('statusMap', 2);
    const prepared = await ask<{ placeholder: string }>('textDocument/prepareRename', { position });
    assert.equal(prepared.placeholder, 'statusMap');
    const edit = await ask<{ changes: Record<string, Edits> }>('textDocument/rename', { position, newName: 'states' });
    assert.deepEqual(
      edit.changes[uri]?.map(({ newText }) => newText),
      ['states', 'states'],
    );
    for (const [method, params] of [
      ['textDocument/prepareRename', { position: at('firstSync', 2) }],
      ['textDocument/rename', { position: at('replica', 2), newName: 'x' }],
      ['textDocument/rename', { position, newName: 'not a name' }],
    ] as const) {
      await assert.rejects(
        ask(method, params),
        (error) => error instanceof ResponseError && / .*\.$/.test(error.message),
      );
    }
  },
  documentSymbolProvider: async (ask) => {
    const names = (await ask<Named>('textDocument/documentSymbol')).map(({ name }) => name);
    assert.ok(names.includes('nameOf(user)') && names.includes('statusMap'), names.join());
  },
  workspaceSymbolProvider: async (ask) => {
    const found = await ask<Named>('workspace/symbol', { query: 'nameof' });
    assert.deepEqual(
      found.map(({ name }) => name),
      ['nameOf(user)'],
    );
  },
  foldingRangeProvider: async (ask) => {
    const found = await ask<{ startLine: number }[]>('textDocument/foldingRange');
    assert.ok(found.some(({ startLine }) => startLine === at('if (firstSync').line));
  },
  selectionRangeProvider: async (ask) => {
    const positions = [at('replica.summary', 10), at('statusMap', 2)];
    const found = await ask<{ range: unknown }[]>('textDocument/selectionRange', { positions });
    assert.deepEqual(
      found.map(({ range }) => range),
      [
        { start: at('summary'), end: at('summary', 7) },
        { start: at('statusMap'), end: at('statusMap', 9) },
      ],
    );
  },
  semanticTokensProvider: async (ask) => {
    const full = await ask<Data>('textDocument/semanticTokens/full');
    assert.ok(full.data.length > 50 && full.data.length % 5 === 0);
    const delta = { previousResultId: full.resultId };
    assert.deepEqual((await ask<{ edits: unknown[] }>('textDocument/semanticTokens/full/delta', delta)).edits, []);
    const again = await ask<Data>('textDocument/semanticTokens/full/delta', { previousResultId: 'unknown' });
    assert.deepEqual(again.data, full.data);
    const range = { start: at('statusMap'), end: at('statusMap', 9) };
    assert.equal((await ask<Data>('textDocument/semanticTokens/range', { range })).data.length, 5);
  },
  inlayHintProvider: async (ask) => {
    const hints = await ask<{ label: unknown }[]>('textDocument/inlayHint', { range: everything });
    assert.match(JSON.stringify(hints), /String/);
  },
  codeActionProvider: async (ask) => {
    const context = { diagnostics: [], only: ['source.fixAll.syncRules'] };
    const all = await ask<FixAll[]>('textDocument/codeAction', { range: everything, context });
    const [fixAll, ...others] = all;
    assert.equal(fixAll?.kind, 'source.fixAll.syncRules');
    assert.deepEqual(others, []);
    const [fix] = fixAll.edit.changes[uri] ?? [];
    assert.deepEqual(fix, { range: { start: at('"false"'), end: at('"false"', 7) }, newText: 'false' });
    const any = await ask<{ title: string }[]>('textDocument/codeAction', {
      range: everything,
      context: { diagnostics: [] },
    });
    assert.ok(any.length > 0 && any.some(({ title }) => title.startsWith('Ignore')));
  },
  codeLensProvider: async (ask) => {
    const lenses = await ask<{ command: { title: string } }[]>('textDocument/codeLens');
    assert.deepEqual(
      lenses.map(({ command }) => command.title),
      ['Connection a_to_b', "Partner's outgoing rule"],
    );
  },
  documentLinkProvider: async (ask) => {
    const links = await ask<Links>('textDocument/documentLink');
    assert.ok(links.length === 2 && links.every(({ target }) => target?.startsWith('https://')));
  },
  documentFormattingProvider: async (ask) => {
    const edits = await ask<Edits>('textDocument/formatting', { options });
    assert.ok(edits.some(({ newText }) => newText.endsWith('  ')));
  },
  documentRangeFormattingProvider: async (ask) => {
    const range = { start: at('return'), end: at('return', 10) };
    assert.equal((await ask<Edits>('textDocument/rangeFormatting', { range, options })).length, 1);
  },
  documentOnTypeFormattingProvider: async (ask) => {
    const position = at('}\nif', 1);
    assert.equal((await ask<Edits>('textDocument/onTypeFormatting', { position, ch: '}', options })).length, 1);
  },
  callHierarchyProvider: async (ask) => {
    const [item] = await ask<Named>('textDocument/prepareCallHierarchy', { position: at('nameOf(user', 2) });
    assert.equal(item?.name, 'nameOf(user)');
    const calls = await ask<{ from: { name: string } }[]>('callHierarchy/incomingCalls', { item });
    assert.deepEqual(
      calls.map(({ from }) => from.name),
      ['incoming.groovy'],
    );
    assert.deepEqual(await ask('callHierarchy/outgoingCalls', { item }), []);
  },
};

/** These say how the two talk to each other, and are held by the other tests of this folder. */
const ofTheProtocol = ['textDocumentSync', 'workspace', 'diagnosticProvider'];

describe('language features of the built server', () => {
  let server: ServerProcess;
  let capabilities: ServerCapabilities;
  let current = 1;

  const ask: Ask = (method, params = {}) => server.connection.sendRequest(method, { textDocument: { uri }, ...params });

  before(async () => {
    server = ServerProcess.start();
    server.settings = { inlayHints: { variableTypes: true, parameterNames: true, closureParameters: true } };
    ({ capabilities } = await server.initialize(['file:///w']));
    await server.open(uri, whole, 'groovy');
    await server.connection.sendRequest(workspaceConnectionsRequest, {
      files: [connectionFile(left, 'a', 'b'), connectionFile(right, 'b', 'a')],
      scripts: [uri, other, script],
    } satisfies WorkspaceConnectionsParams);
    await server.connection.sendNotification(workspaceTextsNotification, {
      changed: [
        { uri: other, text: sending },
        { uri: script, text: '// what both sides call a status\nclass StatusMap {\n}\n' },
        { uri: `${left}/${sampleFolderName}/issue.json`, text: '{ "customFields": { "Service Level": "Gold" } }' },
      ],
      gone: [],
    } satisfies WorkspaceTextsParams);
  });

  after(() => server.stop());

  it('are all asked for here', () => {
    const declared = Object.keys(capabilities).filter((name) => !ofTheProtocol.includes(name));
    assert.deepEqual(declared.sort(), Object.keys(asked).sort());
  });

  for (const [what, text] of texts) {
    describe(`of a ${what} rule`, () => {
      before(() => server.change(uri, ++current, [{ text }]));
      for (const [name, exercise] of Object.entries(asked)) it(name, () => exercise(ask));
    });
  }

  it('tell no connection above a rule where that is turned off', async () => {
    const { settings } = server;
    const set = async (now: unknown) => {
      server.settings = now;
      await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    };
    await set({ codeLens: { enabled: false } });
    assert.deepEqual(await ask('textDocument/codeLens'), []);
    await set(settings);
    assert.notDeepEqual(await ask('textDocument/codeLens'), []);
  });

  it('lead to the class of another file', async () => {
    await server.change(uri, ++current, [{ text: 'new StatusMap()\n' }]);
    const places = await ask<object[]>('textDocument/definition', { position: { line: 0, character: 6 } });
    const range = { start: { line: 1, character: 6 }, end: { line: 1, character: 15 } };
    assert.deepEqual(places, [{ uri: script, range }]);
  });

  it('offer custom fields of the samples beside a rule', async () => {
    const text = 'issue.customFields[""]';
    await server.change(uri, ++current, [{ text }]);
    const position = { line: 0, character: text.indexOf('"') + 1 };
    const { items } = await ask<Items>('textDocument/completion', { position });
    assert.deepEqual(
      items.map(({ label }) => label),
      ['Service Level'],
    );
  });

  it('offer members behind a dot that was just typed', async () => {
    await server.change(uri, ++current, [{ text: halfTyped }]);
    const position = { line: whole.split('\n').length - 1, character: 'replica.'.length };
    const { items } = await ask<Items>('textDocument/completion', { position });
    assert.ok(items.some(({ label }) => label === 'summary'));
  });
});
