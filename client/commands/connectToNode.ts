import { commands, ConfigurationTarget, workspace, type Disposable, type SecretStorage } from 'vscode';
import { commands as ids, settings } from '../ids';
import { tokenKey } from '../node/credentials';
import { type Nodes } from '../node/nodes';
import { type Ask } from '../wizard/ask';
import { type Drafts } from '../wizard/drafts';
import { connectPlan } from '../wizard/connectPlan';
import { ask } from '../wizard/wizard';
import { needNode } from './needNode';
import { tellTrouble } from './tellTrouble';

export interface ConnectParts {
  readonly nodes: Nodes;
  readonly secrets: SecretStorage;
  readonly port: Ask;
  readonly drafts: Drafts;
}

/** Asks which node to work with, looks whether it is one and knows the token, and only then keeps both. */
export function registerConnectToNode(parts: ConnectParts): Disposable {
  return commands.registerCommand(ids.connectToNode, async () => {
    const { hasEmbedded, mayHaveOwn } = parts.nodes;
    const answers = await ask(connectPlan(hasEmbedded, mayHaveOwn), parts.port, parts.drafts);
    if (!answers) return;
    const { url = '', token = '', place } = answers;
    try {
      await parts.nodes.useOwn(place === 'own');
      if (place !== 'own') {
        if (place !== 'embedded') await parts.secrets.store(tokenKey(url), token);
        const value = place === 'embedded' ? undefined : url;
        await workspace.getConfiguration().update(settings.nodeUrl, value, ConfigurationTarget.Global);
        await parts.nodes.readSettings();
      }
      await needNode(parts.nodes);
    } catch (error) {
      void tellTrouble(error);
    }
  });
}
