import assert from 'node:assert/strict';
import { NodeClient } from '../../../../client/node/nodeClient';
import { type Drafts, type Left } from '../../../../client/wizard/drafts';
import { Setup, type ShowRules } from '../../../../client/wizard/setup/setup';
import { type SetupNode } from '../../../../client/wizard/setup/whichNode';
import { answerConnecting, connectingNodeInfo } from '../../connectingNode';
import { respond, startFakeNode, token, type FakeNode } from '../../node/fakeNode';

/** A node over HTTP that connections can be made with. */
export async function startConnectingNode(): Promise<FakeNode> {
  const node = await startFakeNode();
  node.info = connectingNodeInfo();
  node.override = (request, response) => {
    const answer = answerConnecting(request, node.connections);
    if (!answer) return false;
    respond(response, answer);
    return true;
  };
  return node;
}

export async function loadSetup(
  node: FakeNode,
  names: readonly string[] = [],
  folders: readonly string[] = [],
): Promise<Setup & { shown: string[] }> {
  const shown: string[] = [];
  const showRules: ShowRules = (rules, name) => {
    assert.match(rules.outgoing, /replica/);
    shown.push(name);
    return Promise.resolve();
  };
  const client = new NodeClient({ url: node.url, token });
  const setup = await Setup.load(client, { names, folders }, showRules, new AbortController().signal);
  return Object.assign(setup, { shown });
}

/** The nodes that a wizard has to choose from. */
export function asNodes(first: Setup, ...others: Setup[]): readonly [SetupNode, ...SetupNode[]] {
  const named = others.map((setup, at) => ({ id: `other${at}`, label: `Other node ${at}`, setup }));
  return [{ id: 'first', label: 'First node', setup: first }, ...named];
}

/** Drafts of this test alone. */
export function newDrafts(): Drafts & { readonly kept: Map<string, object> } {
  const kept = new Map<string, object>();
  const places = new Map<string, Left>();
  return {
    kept,
    find: (wizard: string) => kept.get(wizard),
    left: (wizard) => places.get(wizard),
    keep: (wizard, draft, left) => {
      kept.set(wizard, draft);
      if (left) places.set(wizard, left);
      else places.delete(wizard);
    },
    forget: (wizard) => {
      kept.delete(wizard);
      places.delete(wizard);
    },
  };
}
