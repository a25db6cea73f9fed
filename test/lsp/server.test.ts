import assert from 'node:assert/strict';
import { once } from 'node:events';
import { ResponseError } from 'vscode-languageserver/node';
import {
  catalogueRequest,
  workspaceConnectionsRequest,
  type CatalogueResult,
  type WorkspaceConnectionsParams,
  type WorkspaceConnectionsResult,
} from '../../server/lsp/protocol';
import { ServerProcess } from '../support/languageServer';

const broken = 'replica.key = issue.key\nif (issue.key) {\n  replica.summary = issue.summary\n';

describe('built language server over stdio', () => {
  let server: ServerProcess;

  beforeEach(async () => {
    server = ServerProcess.start();
    await server.initialize(['file:///w']);
  });

  afterEach(async () => {
    if (server.process.exitCode === null) await server.stop();
  });

  it('reports a syntax error with code, source, words and range', async () => {
    await server.open('file:///w/x.outgoing.groovy', broken);
    const { diagnostics, version } = await server.diagnostics('file:///w/x.outgoing.groovy');
    assert.equal(version, 1);
    assert.equal(diagnostics.length, 1);
    const [error] = diagnostics;
    assert.match(String(error?.code), /^syntax\//);
    assert.equal(error?.source, 'sync-rules');
    assert.equal(error.severity, 1);
    assert.ok(typeof error.message === 'string' && error.message.includes('closed'));
    assert.ok(error.range.start.line >= 1);
  });

  it('takes the error back when the text is right, and everything back on close', async () => {
    const uri = 'file:///w/x.outgoing.groovy';
    await server.open(uri, broken);
    await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 1);
    const end = { line: 3, character: 0 };
    await server.change(uri, 2, [{ range: { start: end, end }, text: '}\n' }]);
    await server.diagnostics(uri, ({ version, diagnostics }) => version === 2 && diagnostics.length === 0);
    await server.change(uri, 3, [{ text: broken }]);
    await server.diagnostics(uri, ({ version }) => version === 3);
    await server.close(uri);
    const last = await server.diagnostics(uri, ({ version }) => version === undefined);
    assert.deepEqual(last.diagnostics, []);
  });

  it('leaves Groovy files alone that are no rules', async () => {
    await server.open('file:///w/Jenkinsfile.groovy', broken, 'groovy');
    await server.open('file:///w/outgoing.groovy', broken);
    await server.diagnostics('file:///w/outgoing.groovy', ({ diagnostics }) => diagnostics.length === 1);
    const other = server.published.filter(({ uri }) => uri.includes('Jenkinsfile'));
    assert.deepEqual(
      other.flatMap(({ diagnostics }) => diagnostics),
      [],
    );
  });

  it('checks a file that a setting calls a rule, and stops when the setting goes', async () => {
    const uri = 'file:///w/legacy/create.groovy';
    server.settings = { files: { associations: { 'legacy/*.groovy': 'outgoing' } } };
    await server.open(uri, broken, 'groovy');
    await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 1);
    server.settings = {};
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('knows files by their place in the folders of the workspace, whichever these are', async () => {
    const uri = 'file:///later/legacy/create.groovy';
    const folder = { uri: 'file:///later', name: 'later' };
    const change = (added: object[], removed: object[]) =>
      server.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    server.settings = { files: { associations: { 'legacy/*.groovy': 'outgoing' } } };
    await server.open(uri, broken, 'groovy');
    assert.deepEqual((await server.diagnostics(uri)).diagnostics, []);
    await change([folder], []);
    await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 1);
    server.published.splice(0);
    await change([], [folder]);
    await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('reads the connections of the workspace, and then checks external scripts beside them', async () => {
    const script = 'file:///w/scripts/Helper.groovy';
    await server.open(script, 'class Helper {\n', 'groovy');
    const good = {
      name: 'a_to_b',
      type: 'public',
      local: { shortName: 'a', platform: 'github' },
      destination: { shortName: 'b', platform: 'zendesk', url: 'https://b.example.com' },
    };
    const params: WorkspaceConnectionsParams = {
      files: [
        { uri: 'file:///w/connections/a_to_b/connection.json', text: JSON.stringify(good) },
        { uri: 'file:///w/connections/damaged/connection.json', text: '{ "name": ' },
      ],
      scripts: [script],
    };
    const result = await server.connection.sendRequest<WorkspaceConnectionsResult>(workspaceConnectionsRequest, params);
    const [first, second] = result.connections;
    assert.equal(first?.name, 'a_to_b');
    assert.equal(first.local?.platform, 'GitHub');
    assert.deepEqual(first.problems, []);
    assert.equal(second?.name, 'damaged');
    assert.equal(second.problems.length, 1);
    await server.diagnostics(script, ({ diagnostics }) => diagnostics.length === 1);
  });

  it('knows the classes that files of the workspace are named after', async () => {
    const uri = 'file:///w/x.incoming.groovy';
    await server.open(uri, 'new Helper().go(replica)\n');
    await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 1);
    await server.connection.sendRequest(workspaceConnectionsRequest, {
      files: [],
      scripts: ['file:///w/scripts/Helper.groovy'],
    } satisfies WorkspaceConnectionsParams);
    await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('misses no class before the client has told of the files', async () => {
    const uri = 'file:///w/x.incoming.groovy';
    const waiting = ServerProcess.start();
    await waiting.initialize(['file:///w'], { tellsConnections: true });
    await waiting.open(uri, 'new Helper().go(replica)\ndef a = 1\ndef a = 2\n');
    const first = await waiting.diagnostics(uri);
    const codes = (params: typeof first) => params.diagnostics.map(({ code }) => code);
    assert.deepEqual(codes(first), ['compile/redeclared']);
    const params: WorkspaceConnectionsParams = { files: [], scripts: [] };
    await waiting.connection.sendRequest(workspaceConnectionsRequest, params);
    await waiting.diagnostics(uri, (params) => codes(params).includes('compile/unknown-class'));
    await waiting.stop();
  });

  it('tells kinds and platforms of rules', async () => {
    const catalogue = await server.connection.sendRequest<CatalogueResult>(catalogueRequest);
    assert.ok(catalogue.platforms.length >= 12);
    assert.ok(catalogue.kinds.some(({ id }) => id === 'incoming'));
    assert.ok(catalogue.templates.some(({ id, label }) => id === 'basic-fields' && label === 'Basic fields'));
  });

  it('refuses a request it does not know and goes on', async () => {
    await assert.rejects(server.connection.sendRequest('syncRules/nonsense'), ResponseError);
    await server.open('file:///w/x.outgoing.groovy', broken);
    await server.diagnostics('file:///w/x.outgoing.groovy');
  });

  it('ends when its parent is gone', async () => {
    const exited = once(server.process, 'exit');
    server.process.stdin?.end();
    await exited;
    assert.notEqual(server.process.exitCode, null, 'it was killed');
    assert.deepEqual(server.stderr, []);
  });
});
