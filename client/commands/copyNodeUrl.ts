import { commands, type Disposable } from 'vscode';
import { type ConnectingParts } from '../connecting/parts';
import { doing } from '../connecting/tellProblem';
import { commands as ids } from '../ids';
import { l10n } from '../words';
import { needNode } from './needNode';

/** Copies where partners call this side's node, for who wants to initiate a connection with it. */
export function registerCopyNodeUrl({ nodes, talk }: ConnectingParts): Disposable {
  return commands.registerCommand(ids.copyNodeUrl, async () => {
    const session = await needNode(nodes);
    if (!session) return;
    const { tell } = talk;
    const read = await doing(tell, l10n.t('Asking the sync node for its URL'), (signal) =>
      session.client.call('getNode', {}, { signal }),
    );
    if (!read) return;
    const { url, isThisMachineOnly } = read.result;
    if (url === null) {
      await tell.message(
        'information',
        l10n.t(
          'Nobody can call this sync node: it has no URL. Let the other side make a private connection and invite you.',
        ),
      );
      return;
    }
    await tell.copy(url);
    await tell.message(
      'information',
      isThisMachineOnly
        ? l10n.t('{0} is copied. Only sync nodes on this machine can call it.', url)
        : l10n.t('{0} is copied.', url),
    );
  });
}
