import assert from 'node:assert/strict';
import { CodeLensRefreshRequest, type Diagnostic } from 'vscode-languageserver/node';
import {
  workspaceConnectionsRequest,
  workspaceTextsNotification,
  type WorkspaceConnectionsParams,
  type WorkspaceTextsParams,
} from '../../server/lsp/protocol';
import { ServerProcess } from '../support/languageServer';
import { connectionFile } from '../support/connectionFile';

const left = 'file:///w/connections/left';
const right = 'file:///w/connections/right';

/** Both sides of one connection, with these rules in the right folder. */
const both: WorkspaceConnectionsParams = {
  files: [connectionFile(left, 'a', 'b'), connectionFile(right, 'b', 'a')],
  scripts: [`${left}/incoming.groovy`, `${right}/outgoing.groovy`],
};

const reading = 'issue.summary = replica.customFields."Service Levl"?.value\n';
const sending = '// what we send\nreplica.customFields."Service Level" = issue.customFields."Service Level"\n';

function codes(found: readonly Diagnostic[]): unknown[] {
  return found.map(({ code }) => code);
}

describe('a rule beside the other side of its connection, in the built server', () => {
  let server: ServerProcess;
  const uri = `${left}/incoming.groovy`;

  const tell = (changed: WorkspaceTextsParams['changed'], gone: readonly string[] = []) =>
    server.connection.sendNotification(workspaceTextsNotification, { changed, gone } satisfies WorkspaceTextsParams);
  const list = (params: WorkspaceConnectionsParams) =>
    server.connection.sendRequest(workspaceConnectionsRequest, params);
  const said = async (...expected: string[]) => {
    const { diagnostics } = await server.diagnostics(
      uri,
      ({ diagnostics: found }) => codes(found).join() === expected.join(),
    );
    server.published.splice(0);
    return diagnostics;
  };

  beforeEach(async () => {
    server = ServerProcess.start();
    await server.initialize(['file:///w'], { tellsConnections: true });
    await server.open(uri, reading);
    await list(both);
  });

  afterEach(() => server.stop());

  it('is told what the other side does not send, and where it sends something like it', async () => {
    await tell([{ uri: `${right}/outgoing.groovy`, text: sending }]);
    const [problem] = await said('contract/unsent');
    assert.deepEqual(problem?.range, {
      start: { line: 0, character: reading.indexOf('replica') },
      end: { line: 0, character: reading.length - 1 },
    });
    const [related] = problem.relatedInformation ?? [];
    assert.equal(related?.location.uri, `${right}/outgoing.groovy`);
    assert.equal(related.location.range.start.line, 1);
  });

  it('follows the other side as it is changed on the disk, opened, typed in, closed and deleted', async () => {
    const other = `${right}/outgoing.groovy`;
    const corrected = sending.replace('Level', 'Levl');
    await said();
    await tell([{ uri: other, text: sending }]);
    await said('contract/unsent');
    await tell([{ uri: other, text: corrected }]);
    await said();
    await server.open(other, sending);
    await said('contract/unsent');
    await server.change(other, 2, [{ text: corrected }]);
    await said();
    await server.change(other, 3, [{ text: sending }]);
    await said('contract/unsent');
    await server.close(other);
    await said();
    await tell([{ uri: other, text: sending }]);
    await said('contract/unsent');
    await tell([], [other]);
    await said();
  });

  it('is held against a contract, also while somebody types it', async () => {
    const file = `${left}/partner.contract.json`;
    const told = JSON.stringify({ sends: [{ path: 'customFields."Service Level"', places: ['out.groovy:3'] }] });
    await list({ files: [connectionFile(left, 'a', 'b')], scripts: [uri] });
    await tell([{ uri: file, text: told }]);
    const [problem] = await said('contract/unsent');
    const [related] = problem?.relatedInformation ?? [];
    assert.deepEqual(
      [related?.location.uri, related?.location.range.start],
      [file, { line: 0, character: told.indexOf('"customFields') }],
    );
    await server.open(file, told.replace('Level', 'Levl'), 'json');
    await said();
  });

  it('of a local connection is held against the rule beside it', async () => {
    await list({
      files: [connectionFile(left, 'a', 'b', { type: 'local' })],
      scripts: [uri, `${left}/outgoing.groovy`],
    });
    await tell([{ uri: `${left}/outgoing.groovy`, text: sending }]);
    const [problem] = await said('contract/unsent');
    assert.equal(problem?.relatedInformation?.[0]?.location.uri, `${left}/outgoing.groovy`);
  });

  it('is not checked again when something changes that does not matter to it', async () => {
    await tell([{ uri: `${right}/outgoing.groovy`, text: sending }]);
    await said('contract/unsent');
    const elsewhere = 'file:///w/x.outgoing.groovy';
    await server.open(elsewhere, 'replica.key = 1\n');
    for (let version = 2; version < 5; version++) {
      await server.change(elsewhere, version, [{ text: `replica.key = ${version}\n` }]);
      await server.diagnostics(elsewhere, (params) => params.version === version);
    }
    assert.deepEqual(
      server.published.filter((params) => params.uri === uri),
      [],
    );
  });

  it('takes thousands of texts, large ones too', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({
      uri: `file:///w/lib/C${at}.groovy`,
      text: `class C${at} { }\n`,
    }));
    for (let at = 0; at < many.length; at += 50) await tell(many.slice(at, at + 50));
    await tell([{ uri: `${right}/outgoing.groovy`, text: sending.padEnd(1_000_000, '// more\n') }]);
    await said('contract/unsent');
  });

  it('has its lenses told once it is known where the other side is, and is asked for them again when that changes', async () => {
    const asking = ServerProcess.start();
    try {
      await asking.initialize(['file:///w'], { tellsConnections: true }, true);
      await asking.open(uri, reading);
      const lenses = () =>
        asking.connection.sendRequest<{ command: { title: string } }[]>('textDocument/codeLens', {
          textDocument: { uri },
        });
      const first = lenses();
      const asked = () =>
        new Promise<void>((done) => {
          asking.connection.onRequest(CodeLensRefreshRequest.method, () => {
            done();
          });
        });
      await asking.connection.sendRequest(workspaceConnectionsRequest, both);
      const all = (await first).length;
      assert.ok(all > 1);
      await asked();
      const askedAgain = asked();
      const [own] = both.files;
      await asking.connection.sendRequest(workspaceConnectionsRequest, { ...both, files: [own] });
      await askedAgain;
      assert.ok((await lenses()).length < all);
    } finally {
      await asking.stop();
    }
  });
});

describe('our JSON files, in the built server', () => {
  let server: ServerProcess;

  beforeEach(async () => {
    server = ServerProcess.start();
    await server.initialize(['file:///w']);
  });

  afterEach(() => server.stop());

  it('are told of beyond what their schemas say', async () => {
    const rows: [name: string, text: string, codes: string[]][] = [
      [
        'sync-rules.catalogue.json',
        '{ "variables": [{ "name": "a", "type": "Usre" }, { "name": 1 }] }',
        ['catalogue/type'],
      ],
      ['connections/a/partner.contract.json', '{ "sends": [{ "path": "a..b" }, { }] }', ['contract/path']],
      ['sub/sync-rules.catalogue.json', '{', []],
    ];
    for (const [name, text, expected] of rows) {
      await server.open(`file:///w/${name}`, text, 'json');
      const { diagnostics } = await server.diagnostics(`file:///w/${name}`);
      assert.deepEqual(codes(diagnostics), expected);
    }
  });

  it('are told of as the command line tells of them where they make a folder a connection, whether open or not', async () => {
    const tell = (files: WorkspaceConnectionsParams['files']) =>
      server.connection.sendRequest(workspaceConnectionsRequest, { files, scripts: [] });
    const said = async (uri: string, ...expected: string[]) => {
      await server.diagnostics(uri, ({ diagnostics }) => String(codes(diagnostics)) === String(expected));
      server.published.splice(0);
    };
    const broken = (folder: string) => {
      const { uri, text } = connectionFile(folder, 'a', 'b', { id: '17' });
      return { uri, text: text.replace('"github"', '"jira"').replace('"public"', '"open"') };
    };
    const known = broken('file:///w/connections/a');
    const elsewhere = broken('file:///w/teams/a');
    const foreign = { uri: 'file:///w/database/connection.json', text: '{"platform": "jira"}' };
    await tell([known, elsewhere, foreign]);
    const all = ['connection/field', 'connection/platform'];
    assert.ok(server.published.every(({ uri }) => uri !== foreign.uri));
    await said(known.uri, ...all);
    await tell([known, elsewhere]);
    // The editor itself has its schema there, and says the rest.
    await server.open(known.uri, known.text, 'json');
    await said(known.uri, 'connection/platform');
    await server.open(elsewhere.uri, elsewhere.text, 'json');
    await said(elsewhere.uri, ...all);
    await server.close(known.uri);
    await said(known.uri, ...all);
    await tell([connectionFile('file:///w/connections/a', 'a', 'b')]);
    await said(known.uri);
    assert.ok(server.published.every(({ uri }) => uri !== elsewhere.uri));
    await server.close(elsewhere.uri);
    await said(elsewhere.uri);
  });
});
