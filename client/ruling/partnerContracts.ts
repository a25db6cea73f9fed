import { Uri, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import { workspaceFileNames } from '../../server/lsp/protocol';
import { type PairedConnection, type PairedConnections } from '../connections/pairedConnections';
import { type NodeSession } from '../node/nodeSession';
import { l10n } from '../words';
import { plainLines } from './plainLines';
import { textOf } from './ruleFiles';

/** A node tells of several connections at once; they are looked at together after this rest. */
const settleMs = 200;

interface Told {
  readonly session: NodeSession;
  /** The connection's id. */
  readonly id: string;
  readonly file: Uri;
  /** Another one once the node knows something new of the connection. */
  readonly basis: string;
}

/**
 * Keeps `partner.contract.json` in the folders of connections as the node has it, so that rules are held against what the other
 * side sends and reads today. The file says only what the other side has said; nobody else writes in it.
 */
export class PartnerContracts implements Disposable {
  /** What each file was last compared with, by its URI. */
  readonly #compared = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWriting = false;
  readonly #following: Disposable;

  constructor(
    private readonly paired: PairedConnections,
    private readonly log: LogOutputChannel,
  ) {
    this.#following = paired.onDidChange(() => this.#lookSoon());
    this.#lookSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#following.dispose();
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), settleMs);
  }

  /** One after the other, as there may be many when VS Code starts. */
  async #look(): Promise<void> {
    if (this.#isWriting) {
      this.#lookSoon();
      return;
    }
    this.#isWriting = true;
    for (const paired of this.paired.all) {
      const told = toldBy(paired);
      if (!told || this.#compared.get(told.file.toString()) === told.basis) continue;
      this.#compared.set(told.file.toString(), told.basis);
      const isDone = await bringUpToDate(told).catch((error: unknown) => {
        this.log.warn(l10n.t('{0} could not be brought up to date: {1}', told.file.path, String(error)));
        return false;
      });
      // Once more when a node tells of anything again.
      if (!isDone) this.#compared.delete(told.file.toString());
    }
    this.#isWriting = false;
  }
}

/** Only of connections that somebody has accepted, and that still hold. */
function toldBy({ connection: { info }, node, folder }: PairedConnection): Told | undefined {
  const { session } = node;
  if (!info || !folder || info.partner.uuid === null || info.status === 'ended') return undefined;
  if (session?.state.kind !== 'connected') return undefined;
  const file = Uri.joinPath(folder.folder, workspaceFileNames.partnerContract);
  return { session, id: info.id, file, basis: `${node.id} ${info.id} ${info.revision}` };
}

/** Whether there is nothing more to do. */
async function bringUpToDate({ session, id, file }: Told): Promise<boolean> {
  if (workspace.fs.isWritableFileSystem(file.scheme) === false) return true;
  const { partner } = await session.client.call('getContracts', { params: { id } });
  if (partner === null || plainLines(partner) === (await textOf(file))) return true;
  const name = file.toString();
  if (workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === name)) return false;
  await workspace.fs.writeFile(file, new TextEncoder().encode(partner));
  return true;
}
