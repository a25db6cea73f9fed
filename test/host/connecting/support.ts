import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands, settings } from '../../../client/ids';
import { InMemoryNode, token, url } from '../inMemoryNode';
import { talking, type Script, type ScriptedTalk } from '../scriptedTalk';
import { closeAllEditors, deleteFolder, extensionApi, sampleFile } from '../support';

export interface ConnectingTest {
  readonly node: InMemoryNode;
  /** Connects to the node, as is done before the first test. */
  connect(): Promise<ScriptedTalk>;
  /** Runs a command while a script answers. */
  run(command: string, script?: Script, ...parameters: unknown[]): Promise<ScriptedTalk>;
}

const written = ['left_to_right', 'left_to_right_2', 'right_to_left'];

/** To be called in a `describe`: the extension works with a node in memory, and what is written is deleted after each test. */
export function useConnectingNode(): ConnectingTest {
  let node: InMemoryNode | undefined;
  let place: readonly { readonly pick: string }[] = [];
  const run = (command: string, script: Script = {}, ...parameters: unknown[]) =>
    talking(script, () => vscode.commands.executeCommand(command, ...parameters));
  const connect = () => run(commands.connectToNode, { moves: [...place, { type: url }, { type: token }] });

  before(async () => {
    node = new InMemoryNode();
    const api = await extensionApi();
    if (api.nodes().length > 0) place = [{ pick: 'elsewhere' }]; // only where there is a built-in one it is asked which
    await connect();
    const [connected] = api.nodes();
    assert.equal(connected?.status, 'running', connected?.trouble?.message);
  });

  beforeEach(async () => {
    node?.reset();
    await vscode.commands.executeCommand(commands.refreshConnections);
    node?.requests.splice(0);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors'); // also those of groups beside
    await closeAllEditors();
    for (const name of written) await deleteFolder(`connections/${name}`);
  });

  after(async () => {
    await vscode.workspace.getConfiguration().update(settings.nodeUrl, undefined, vscode.ConfigurationTarget.Global);
    node?.stop();
    await (await extensionApi()).connections(); // so that later suites find no folder that was deleted
  });

  return {
    get node() {
      assert.ok(node, 'the node is there only while tests run');
      return node;
    },
    connect,
    run,
  };
}

/** The text of a file of the workspace; `undefined` where it is not. */
export async function fileText(path: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(sampleFile(path)));
  } catch {
    return undefined;
  }
}
