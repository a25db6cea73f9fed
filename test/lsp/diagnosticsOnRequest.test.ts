import assert from 'node:assert/strict';
import {
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import { workspaceConnectionsRequest, type WorkspaceConnectionsParams } from '../../server/lsp/protocol';
import { ServerProcess } from '../support/languageServer';

const uri = 'file:///w/x.incoming.groovy';
const good = 'if (firstSync) {\n  issue.summary = replica.summary\n}\n';
const broken = 'if (firstSync) {\n  issue.summary = replica.summary\n';

describe('diagnostics on request, in the built server', () => {
  let server: ServerProcess;

  const ask = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    server.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });

  beforeEach(() => {
    server = ServerProcess.start();
  });

  afterEach(() => server.stop());

  it('are told in full, then only when they may have changed, and not sent as well', async () => {
    const { capabilities } = await server.initialize(['file:///w'], undefined, true);
    assert.deepEqual(capabilities.diagnosticProvider, { interFileDependencies: true, workspaceDiagnostics: false });
    await server.open(uri, broken);
    const first = await ask();
    assert.ok(first.kind === 'full' && first.items.length === 1);
    assert.deepEqual(await ask(first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await server.change(uri, 2, [{ text: good }]);
    const second = await ask(first.resultId);
    assert.ok(second.kind === 'full' && second.items.length === 0);
    await server.close(uri);
    assert.deepEqual(await ask(second.resultId), { kind: 'full', items: [] });
    assert.deepEqual(server.published, []);
  });

  it('are asked for again when something around has changed', async () => {
    await server.initialize(['file:///w'], undefined, true);
    await server.open(uri, 'new Helper().go(replica)\n');
    const first = await ask();
    assert.ok(first.kind === 'full' && first.items.length === 1);
    const refreshed = new Promise<void>((done) => {
      server.connection.onRequest(DiagnosticRefreshRequest.type, () => {
        done();
      });
    });
    const params: WorkspaceConnectionsParams = { files: [], scripts: ['file:///w/scripts/Helper.groovy'] };
    await server.connection.sendRequest(workspaceConnectionsRequest, params);
    await refreshed;
    const second = await ask(first.resultId);
    assert.ok(second.kind === 'full' && second.items.length === 0);
  });

  it('are sent all the same to a client that wants that', async () => {
    const { capabilities } = await server.initialize(['file:///w'], { pushesDiagnostics: true }, true);
    assert.equal(capabilities.diagnosticProvider, undefined);
    await server.open(uri, broken);
    await server.diagnostics(uri, ({ diagnostics }) => diagnostics.length === 1);
  });
});
