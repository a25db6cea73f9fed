import { commands, type Disposable } from 'vscode';
import { type ConnectionInfo } from '../../server/node/api/contract';
import { askText } from '../connecting/askText';
import { chosenConnection } from '../connecting/chosenConnection';
import { type ConnectingParts } from '../connecting/parts';
import { problemText } from '../connecting/problemText';
import { hasPartnerUrl } from '../connections/model/connection';
import { commands as ids } from '../ids';
import { type NodeClient } from '../node/nodeClient';
import { notAUrl } from '../node/nodeUrl';
import { error, type Remark } from '../wizard/ask';
import { answersThere, readUrl } from '../wizard/setup/typedUrl';
import { l10n } from '../words';

/** Says where the other side's node is now, where it could not say so itself. The node takes it once that one has answered there. */
export function registerEditPartnerUrl(parts: ConnectingParts): Disposable {
  return commands.registerCommand(ids.editPartnerUrl, async (row: unknown) => {
    const chosen = await chosenConnection(parts, row, {
      title: l10n.t('Edit URL of the Partner'),
      fits: hasPartnerUrl,
      none: l10n.t('No connection calls a node of another side, so there is no URL to edit.'),
    });
    if (!chosen) return;
    const { info, session } = chosen;
    const { client } = session;
    const draft = `partnerUrl/${info.id}`;
    let changed: ConnectionInfo | undefined;
    const typed = await askText(parts, draft, {
      title: l10n.t('URL of the Partner of {0}', info.name),
      prompt: l10n.t(
        "Where the other side's sync node is now; over there, Copy URL of This Node gives it. It is kept once that node has answered there with its key.",
      ),
      placeholder: 'https://sync.example.com',
      isCopied: true,
      value: info.partner.url ?? '',
      check: (text) => (readUrl(text) === undefined ? error(notAUrl()) : undefined),
      tryOut: (text, signal) => lookAt(client, info, text, signal),
      verify: async (text, signal) => {
        const partnerUrl = readUrl(text) ?? text;
        if (partnerUrl === info.partner.url) return undefined;
        try {
          const call = { params: { id: info.id }, body: { partnerUrl } };
          changed = await client.call('changeConnection', call, { signal });
          return undefined;
        } catch (reason) {
          return error(problemText(reason));
        }
      },
    });
    if (typed === undefined) return;
    parts.drafts.forget(draft);
    if (changed) session.keep(changed);
  });
}

/** Who answers there, before anything is changed. */
async function lookAt(
  client: NodeClient,
  { partner }: ConnectionInfo,
  text: string,
  signal: AbortSignal,
): Promise<Remark | undefined> {
  const url = readUrl(text);
  if (url === undefined || url === partner.url) return undefined;
  try {
    const found = await client.call('tryUrl', { body: { url } }, { signal });
    if (found.uuid === partner.uuid) return answersThere(found);
    const message = l10n.t('Another sync node than the one of the other side answers there.');
    return { severity: 'warning', message };
  } catch (reason) {
    return error(problemText(reason));
  }
}
