import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../../client/ids';
import { type ConnectionInfo } from '../../../server/node/api/contract';
import { partnerContracts } from '../../client/connectingNode';
import { closeAllEditors, diagnosticsOf, eventually, sampleFile } from '../support';
import { folder, incoming, type, useRules } from './support';

/** The file of another side that sends these fields of an issue, and nothing else. */
const sending = (...fields: string[]) =>
  `${JSON.stringify({ shortName: 'right', sends: fields.map((path) => ({ path })), reads: [] })}\n`;

describe('partner.contract.json', () => {
  const test = useRules();
  const file = () => sampleFile(`${folder()}/partner.contract.json`);
  const written = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(file()));
  const isWritten = (text: string) =>
    eventually(async () => ((await written().catch(() => undefined)) === text ? true : undefined));

  /** The other side has accepted, or published: what it sends and reads is this now. */
  const tell = async ({ id }: ConnectionInfo, text: string): Promise<void> => {
    const info = test.node.connections.get(id) ?? assert.fail(`the node has no ${id}`);
    partnerContracts.set(id, text);
    const partner = { ...info.partner, uuid: '22222222-2222-4222-8222-222222222222' };
    test.node.connections.set(id, { ...info, partner, revision: info.revision + 1 });
    await vscode.commands.executeCommand(commands.refreshConnections);
  };

  afterEach(async () => {
    partnerContracts.clear();
    await closeAllEditors();
  });

  it('is written once the other side has accepted, and anew when it sends something else', async () => {
    const info = await test.pulled();
    await assert.rejects(written());
    await vscode.window.showTextDocument(await type(incoming(), 'issue.labels = replica.labels\n'));
    await tell(info, sending('summary'));
    await isWritten(sending('summary'));
    const isUnsent = ({ message }: vscode.Diagnostic) => message.includes("never sends 'labels'");
    await diagnosticsOf(incoming(), (all) => all.some(isUnsent));
    await tell(info, sending('labels', 'summary'));
    await isWritten(sending('labels', 'summary'));
    await diagnosticsOf(incoming(), (all) => !all.some(isUnsent));
  });

  it('is left alone while somebody edits it', async () => {
    const info = await test.pulled();
    await tell(info, sending('summary'));
    await isWritten(sending('summary'));
    const document = await type(file(), '{}\n');
    await tell(info, sending('labels'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.equal(await written(), sending('summary'));
    assert.equal(document.getText(), '{}\n');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand(commands.refreshConnections);
    await isWritten(sending('labels'));
  });
});
