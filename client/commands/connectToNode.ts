import { commands, ConfigurationTarget, workspace, type Disposable, type SecretStorage } from 'vscode';
import { commands as ids, settings } from '../ids';
import { tokenKey } from '../node/credentials';
import { type Nodes } from '../node/nodes';
import { type NodeSession } from '../node/nodeSession';
import { type Talk } from '../talk/talk';
import { type Drafts } from '../wizard/drafts';
import { connectPlan, type ConnectDraft } from '../wizard/connectPlan';
import { ask } from '../wizard/wizard';
import { l10n } from '../words';
import { needNode } from './needNode';
import { tellTrouble } from './tellTrouble';

export interface ConnectParts {
  readonly nodes: Nodes;
  readonly secrets: SecretStorage;
  readonly talk: Talk;
  readonly drafts: Drafts;
}

/** Asks which node to work with, looks whether it is one and knows the token, and only then keeps both. */
export function registerConnectToNode(parts: ConnectParts): Disposable {
  const { nodes, secrets, talk, drafts } = parts;
  return commands.registerCommand(ids.connectToNode, async () => {
    const plan = connectPlan(nodes.hasEmbedded, nodes.mayHaveOwn, (reason) => nodes.note(reason));
    const answers = await ask(plan, talk.ask, drafts);
    if (!answers) return;
    const { url = '', token = '', place } = answers;
    try {
      await nodes.useOwn(place === 'own');
      if (place !== 'own') {
        if (place !== 'embedded') await secrets.store(tokenKey(url), token);
        const value = place === 'embedded' ? undefined : url;
        await workspace.getConfiguration().update(settings.nodeUrl, value, ConfigurationTarget.Global);
        await nodes.readSettings();
      }
      const session = await needNode(nodes);
      // Whoever takes up what was begun does not wait until the message is closed.
      if (session) void tellConnected(parts, answers, session);
    } catch (error) {
      void tellTrouble(error);
    }
  });
}

/** Says that it is done, and what comes next where there is nothing yet. */
async function tellConnected({ talk }: ConnectParts, draft: ConnectDraft, session: NodeSession): Promise<void> {
  const isEmpty = session.connections?.length === 0;
  const next = [
    { id: ids.initiateConnection, label: l10n.t('Initiate Connection') },
    { id: ids.acceptInvitation, label: l10n.t('Accept Invitation') },
  ];
  const text = [connectedInWords(draft), isEmpty ? l10n.t('It has no connections yet.') : ''].filter(Boolean).join(' ');
  const answer = await talk.tell.message('information', text, isEmpty ? next : []);
  if (answer !== undefined) await commands.executeCommand(answer);
}

function connectedInWords({ place, url = '' }: ConnectDraft): string {
  if (place === 'embedded') return l10n.t('Sync Rules works with the built-in sync node now.');
  return place === 'own'
    ? l10n.t('Sync Rules works with a built-in sync node of this workspace alone now.')
    : l10n.t('Sync Rules works with the sync node at {0} now.', url);
}
