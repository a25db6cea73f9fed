import { commands, type Disposable } from 'vscode';
import { commands as ids } from '../ids';
import { type KnownNode, type Nodes } from '../node/nodes';
import { type Talk } from '../talk/talk';
import { l10n } from '../words';

export function registerStopNode(nodes: Nodes, talk: Talk): Disposable {
  return commands.registerCommand(ids.stopNode, async () => {
    const notOurs = nodes.all.find(({ place, isShared }) => place === 'elsewhere' || isShared);
    await nodes.stop();
    if (notOurs) tellNotOurs(talk, notOurs);
  });
}

/** This window cannot end the node. */
export function tellNotOurs({ tell }: Talk, { place, url = '' }: KnownNode): void {
  void tell.message(
    'information',
    place === 'elsewhere'
      ? l10n.t(
          'The sync node at {0} is run by others and goes on. To work with the built-in one, use Connect to a Node.',
          url,
        )
      : l10n.t('The sync node runs in another window of VS Code. Stop or restart it there.'),
  );
}
