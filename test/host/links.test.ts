import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../client/ids';
import { code, invitation } from '../client/connectingNode';
import { useConnectingNode } from './connecting/support';
import { talking, type Script } from './scriptedTalk';
import { extensionApi } from './support';

describe('a link to the extension', () => {
  const test = useConnectingNode();

  const open = async (link: string, script: Script) => {
    const api = await extensionApi();
    return talking(script, () => api.openLink(vscode.Uri.parse(link, true)));
  };

  it('with an invitation opens the wizard with its code, and does nothing before the summary is accepted', async () => {
    const { ask, said } = await open(invitation.link, { moves: ['escape'] });
    assert.equal(ask.shown[0]?.text?.value, code);
    assert.equal(ask.shown.length, 1);
    assert.deepEqual(said, []);
    assert.deepEqual(test.node.changes, []);
    assert.ok(
      test.node.requests.every(({ path }) => !path.startsWith('/invitations')),
      'not even the sender is asked',
    );
  });

  const wrong: [what: string, link: string, says: RegExp][] = [
    ['of another kind', 'vscode://sync-rules.sync-rules/remove?code=x', /^This link is not understood\./],
    ['without a code', 'vscode://sync-rules.sync-rules/accept', /^There is no invitation in this link/],
    ['with an empty code', 'vscode://sync-rules.sync-rules/accept?code=%20', /^There is no invitation in this link/],
    [
      'that is far too long',
      `vscode://sync-rules.sync-rules/accept?code=${'x'.repeat(100_000)}`,
      /^This link is too long/,
    ],
  ];
  for (const [what, link, says] of wrong)
    it(`${what} is answered in words, and asks nothing`, async () => {
      const { ask, said } = await open(link, {});
      assert.equal(said[0]?.kind, 'error');
      assert.match(said[0].text, says);
      assert.deepEqual(said[0].actions, [commands.acceptInvitation]);
      assert.ok(!said[0].text.includes('xxx'), 'what others wrote is not repeated');
      assert.deepEqual(ask.shown, []);
      assert.deepEqual(test.node.requests, []);
    });

  it('with a damaged code says so in the wizard', async () => {
    const { ask } = await open('vscode://sync-rules.sync-rules/accept?code=xsi1_broken', {
      moves: ['accept', 'escape'],
    });
    assert.match(ask.refused[0] ?? '', /^invitation-damaged\. The code has a typing mistake/);
    assert.deepEqual(test.node.changes, []);
  });
});
