import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../../client/ids';
import { type ConnectionInfo } from '../../../server/node/api/contract';
import { scripts } from '../../client/connectingNode';
import { connectionText } from '../../support/connectionFile';
import { connectionInfo } from '../../support/nodeAnswers';
import { useConnectingNode, type ConnectingTest } from '../connecting/support';
import { deleteFolder, eventually, extensionApi, sampleFile, writeText } from '../support';
import { RuleVersions } from './ruleVersions';

/** Each test has a connection of another name, because an editor remembers the files that were deleted. */
let count = 0;
/** The comparisons that were opened during the test. */
const opened: string[] = [];
export const name = () => `left${count}_to_right`;
export const folder = () => `connections/${name()}`;
export const outgoing = () => sampleFile(`${folder()}/outgoing.groovy`);
export const incoming = () => sampleFile(`${folder()}/incoming.groovy`);

export interface RulingTest extends ConnectingTest {
  readonly rules: RuleVersions;
  /** A connection whose rules only the node has. */
  known(): Promise<ConnectionInfo>;
  /** A connection with one version of its rules, which are in the workspace. */
  pulled(): Promise<ConnectionInfo>;
  /** Its folder, as somebody else has written it: with its id, and with the rules that the node had first. */
  written(info: ConnectionInfo): Promise<void>;
  /** The node says that its rules are of another version. */
  published(info: ConnectionInfo, version: number): Promise<void>;
}

/** To be called in a `describe`: the node in memory has versions of rules, too. */
export function useRules(): RulingTest {
  const test = useConnectingNode();
  let rules: RuleVersions | undefined;
  let following: vscode.Disposable | undefined;
  const current = () => rules ?? assert.fail('the rules are there only while tests run');
  before(() => {
    rules = new RuleVersions();
    following = vscode.window.tabGroups.onDidChangeTabs((change) => void opened.push(...comparisonsIn(change.opened)));
  });
  beforeEach(() => {
    count++;
    opened.splice(0);
    Object.assign(current(), { versions: [], errors: [], beforePublishing: undefined });
    current().publishings.splice(0);
    current().add(scripts);
  });
  afterEach(() => deleteFolder(folder()));
  after(() => {
    rules?.stop();
    following?.dispose();
  });
  const known = async () => {
    const { own, partner } = connectionInfo(name());
    const platform = { platform: 'github' };
    const sides = { own: { ...own, ...platform }, partner: { ...partner, ...platform } };
    const info = test.node.add(name(), { rulesVersion: 1, ...sides });
    await vscode.commands.executeCommand(commands.refreshConnections);
    return info;
  };
  return {
    get node() {
      return test.node;
    },
    get rules() {
      return current();
    },
    connect: () => test.connect(),
    run: (...call) => test.run(...call),
    known,
    written: async ({ id }) => {
      const [local = '', destination = ''] = name().split('_to_');
      const files = {
        'connection.json': connectionText(local, destination, { id }),
        'outgoing.groovy': scripts.outgoing,
      };
      for (const [file, text] of Object.entries({ ...files, 'incoming.groovy': scripts.incoming }))
        await writeText(`${folder()}/${file}`, text);
      await (await extensionApi()).connections();
    },
    published: async ({ id }, version) => {
      const info = test.node.connections.get(id) ?? assert.fail(`the node has no ${id}`);
      test.node.connections.set(id, { ...info, rulesVersion: version, revision: info.revision + 1 });
      await vscode.commands.executeCommand(commands.refreshConnections);
    },
    pulled: async () => {
      const info = await known();
      await test.run(commands.pullRules, {}, info.id);
      return info;
    },
  };
}

/** Changes a text in the editor without saving it. */
export async function type(uri: vscode.Uri, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  const end = document.positionAt(document.getText().length);
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return document;
}

/** Does something again and again until something else is done. */
export async function until<Result>(running: Promise<Result>, act: () => Thenable<unknown>): Promise<Result> {
  let isDone = false;
  const end = () => (isDone = true);
  running.then(end, end);
  await eventually(async () => {
    if (isDone) return true;
    await act();
    return undefined;
  });
  return running;
}

/** The comparisons that are open, as `scheme of the left ↔ last name of the right`. */
export function comparisons(): string[] {
  return comparisonsIn(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
}

/** Those that were opened during the test, closed ones too. */
export function comparisonsEver(): string[] {
  return [...opened];
}

function comparisonsIn(tabs: readonly vscode.Tab[]): string[] {
  return tabs.flatMap(({ input }) =>
    input instanceof vscode.TabInputTextDiff
      ? [`${input.original.scheme} ↔ ${input.modified.path.split('/').at(-1) ?? ''}`]
      : [],
  );
}
