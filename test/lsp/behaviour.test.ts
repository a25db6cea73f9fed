import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  CancellationTokenSource,
  FoldingRangeRequest,
  HoverRequest,
  LSPErrorCodes,
  type PublishDiagnosticsParams,
  ResponseError,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { ServerProcess } from '../support/languageServer';

const uri = 'file:///w/x.incoming.groovy';
const good = 'if (firstSync) {\n  issue.summary = replica.summary\n}\n';
const broken = 'if (firstSync) {\n  issue.summary = replica.summary\n';

describe('how the built server behaves', () => {
  let server: ServerProcess;
  const textDocument = { uri };

  beforeEach(async () => {
    server = ServerProcess.start();
    await server.initialize(['file:///w']);
  });

  afterEach(() => server.stop());

  it('answers a request that is cancelled in time as cancelled', async () => {
    await server.open(uri, good.repeat(2000));
    const cancel = new CancellationTokenSource();
    const answer = server.connection.sendRequest(SemanticTokensRequest.type, { textDocument }, cancel.token);
    cancel.cancel();
    await assert.rejects(
      answer,
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    assert.ok(await server.connection.sendRequest(FoldingRangeRequest.type, { textDocument }));
  });

  it('answers from the newest text, however fast it changes', async () => {
    await server.open(uri, 'def v0 = 1\n');
    const position = { line: 0, character: 5 };
    for (let version = 2; version < 50; version++) {
      void server.change(uri, version, [{ text: `def v${version} = ${version}\n` }]);
      const found = await server.connection.sendRequest(HoverRequest.type, { textDocument, position });
      assert.match(JSON.stringify(found), new RegExp(`v${version}\\b`));
    }
  });

  it('ends a burst of typing with the right problems, and answers in between', async () => {
    await server.open(uri, good);
    const asked: Promise<unknown>[] = [];
    for (let version = 2; version <= 1000; version++) {
      const start = { line: 1, character: 2 };
      const isOdd = version % 2 === 1;
      const end = isOdd ? { line: 1, character: 3 } : start;
      await server.change(uri, version, [{ range: { start, end }, text: isOdd ? '' : '}' }]);
      if (version % 50 === 0) asked.push(server.connection.sendRequest(FoldingRangeRequest.type, { textDocument }));
    }
    await server.change(uri, 1001, [{ text: broken }]);
    const { diagnostics } = await server.diagnostics(uri, ({ version }) => version === 1001);
    assert.deepEqual(
      diagnostics.map(({ code }) => String(code).split('/')[0]),
      ['syntax'],
    );
    assert.ok((await Promise.all(asked)).every(Array.isArray));
    assert.ok(server.published.length < 100, `${server.published.length} answers to 1,000 edits`);
  });

  it('tells what Groovy refuses first, without taking back what it has said else', async () => {
    const rule = 'issue.sumary = "a"\n';
    const codes = ({ diagnostics }: PublishDiagnosticsParams) => diagnostics.map(({ code }) => code);
    const of = (version: number) => server.published.filter((params) => params.version === version).map(codes);
    const has = (version: number, ...all: string[]) =>
      server.diagnostics(uri, (params) => params.version === version && String(codes(params)) === String(all));
    await server.open(uri, rule);
    await has(1, 'names/unknown-property');
    await server.change(uri, 2, [{ text: `${rule}issue.descripton = "b"\ndef a = )\n` }]);
    await has(2, 'names/unknown-property', 'names/unknown-property', 'syntax/stray');
    assert.deepEqual(of(2)[0], ['names/unknown-property', 'syntax/stray']);
    await server.change(uri, 3, [{ text: `${rule}issue.description = "b"\ndef a\n` }]);
    await has(3, 'names/unknown-property', 'flow/unused-variable');
    await server.change(uri, 4, [{ text: `\n\n${rule}` }]);
    await has(4, 'names/unknown-property');
    assert.equal(of(4).length, 1);
    assert.ok(server.published.every((params) => codes(params).includes('names/unknown-property')));
  });

  it('answers nothing about files that are closed meanwhile, not open, or no rules', async () => {
    await server.open(uri, good);
    const before = server.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    await server.close(uri);
    assert.ok(Array.isArray(await before));
    await server.open('file:///w/Jenkinsfile.groovy', good, 'groovy');
    for (const other of [uri, 'file:///w/never.incoming.groovy', 'file:///w/Jenkinsfile.groovy', 'nonsense']) {
      const answer = server.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: other } });
      assert.deepEqual(await answer, []);
    }
  });

  it('keeps files and their settings apart', async () => {
    const other = 'file:///w/y.incoming.groovy';
    server.settings = { inlayHints: { variableTypes: true } };
    await server.open(uri, 'def a = issue.summary\n');
    await server.open(other, broken);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const hints = () => server.connection.sendRequest<unknown[]>('textDocument/inlayHint', { textDocument, range });
    assert.equal((await hints()).length, 1);
    server.settings = { inlayHints: { variableTypes: false } };
    await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await hints()).length, 0);
    await server.diagnostics(other, ({ diagnostics }) => diagnostics.length === 1);
    const ofFirst = server.published.filter((params) => params.uri === uri).flatMap(({ diagnostics }) => diagnostics);
    assert.ok(!ofFirst.some(({ code }) => String(code).startsWith('syntax/')));
  });
});

describe('the memory of the built server', () => {
  it('does not grow with a burst of typing, though many versions are worked out', async () => {
    // What all the versions hold that are asked about would not fit into so little.
    const server = ServerProcess.start(['--max-old-space-size=64']);
    const ended = once(server.process, 'exit');
    await server.initialize(['file:///w']);
    await server.open(uri, good.repeat(60));
    const start = { line: 1, character: 2 };
    for (let version = 2; version <= 1000; version++) {
      const isOdd = version % 2 === 1;
      const range = { start, end: isOdd ? { line: 1, character: 3 } : start };
      await server.change(uri, version, [{ range, text: isOdd ? '' : '}' }]);
      if (version % 5 > 0) continue;
      const tokens = server.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
      await Promise.race([tokens, ended]);
      assert.equal(server.process.signalCode, null, 'the server ran out of memory');
    }
    await server.stop();
  });
});
