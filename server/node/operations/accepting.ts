import { findPlatform } from '../../rules/catalogue';
import { readContract } from '../../rules/contract/contractFile';
import { type PathUse } from '../../rules/contract/contract';
import { formatPath } from '../../rules/contract/path';
import { type InvitationPreview } from '../api/contract';
import { type Handlers } from '../api/handler';
import {
  accept,
  decline,
  type InvitationPreview as CodePreview,
  lookAtSender,
  previewInvitation,
} from '../handshake/accept';
import { finalRefusals } from '../handshake/advance';
import { approveDigits, refuseDigits } from '../handshake/digits';
import { type NodeBlock } from '../identity/nodeBlock';
import { NodeProblem, problemDocument } from '../problems/problem';
import { type RunningNode } from '../runningNode';
import { finishHandshake } from './handshaking';
import { offeredTemplate } from './offeredTemplate';
import { needPublicUrl } from './reachable';
import { chooseSide } from './side';
import { findShown, showConnection } from './shown';

export const accepting: Pick<
  Handlers,
  'previewInvitation' | 'acceptInvitation' | 'declineInvitation' | 'compareDigits'
> = {
  async previewInvitation(node, { body: { text, platform } }) {
    const code = await readCode(node, text);
    const asked = await lookAtSender(node.context, text).catch((error: unknown) => {
      if (!(error instanceof NodeProblem) || isFinal(error)) throw error;
      return error;
    });
    return previewOf(code, asked, node.settings.platform ?? platform);
  },

  async acceptInvitation(node, { body, user }) {
    const code = await readCode(node, body.text);
    // Nothing is begun with a sender that cannot be reached, or that knows no such invitation any more.
    const sender = await lookAtSender(node.context, body.text);
    const names = { own: body.own ?? code.own, partner: body.partner ?? code.theirs };
    const side = chooseSide(node, body, { ...names, partnerPlatform: platformOf(sender.node) });
    const row = await accept(node.context, body.text, {
      ...names,
      ...side,
      name: body.name ?? code.offer,
      description: body.description ?? code.description,
      by: user,
    });
    await finishHandshake(node, row.id);
    return showConnection(node, row.id);
  },

  async declineInvitation({ context }, { body: { text, why }, user }) {
    await decline(context, text, user, why);
    return null;
  },

  async compareDigits(node, { params: { id }, body: { same }, user }) {
    const { role } = await findShown(node, id);
    if (same) {
      await approveDigits(node.context, id, user);
      if (role === 'acceptor') await finishHandshake(node, id);
    } else {
      await refuseDigits(node.context, id, user);
      node.wake();
    }
    return showConnection(node, id);
  },
};

/** What the code says, once nothing speaks against accepting it here. */
async function readCode(node: RunningNode, text: string): Promise<CodePreview> {
  const code = await previewInvitation(node.context, text);
  if (code.kind === 'public') needPublicUrl(node, code.url);
  return code;
}

/** The sender has said, or its key has shown, that this invitation leads nowhere. */
function isFinal({ slug }: NodeProblem): boolean {
  return slug === 'host-other-node' || finalRefusals.includes(slug);
}

interface Sender {
  readonly node: NodeBlock;
  readonly contract: string | null;
}

function previewOf(code: CodePreview, asked: Sender | NodeProblem, platform: string | undefined): InvitationPreview {
  const sender = asked instanceof NodeProblem ? undefined : asked;
  const told = typeof sender?.contract === 'string' ? readContract(sender.contract).contract : undefined;
  const partnerPlatform = sender && platformOf(sender.node);
  const template = told && platform !== undefined ? offeredTemplate(told, platform, partnerPlatform) : undefined;
  return {
    ...{ kind: code.kind, expiresAt: code.expiresAt, strict: code.strict },
    issuer: {
      ...{ shortName: code.theirs, url: code.url, uuid: code.uuid, fingerprint: code.fingerprint },
      platform: partnerPlatform ?? null,
      trackerUrl: sender?.node.tracker.url ?? null,
      version: sender?.node.version ?? null,
    },
    ...{ own: code.own, name: code.name, offeredName: code.offer, description: code.description },
    ...{ sends: pathsOf(told?.sends), reads: pathsOf(told?.reads) },
    offeredTemplate: template?.id ?? null,
    problem: asked instanceof NodeProblem ? problemDocument(asked) : null,
  };
}

function pathsOf(uses: readonly PathUse[] | undefined): string[] | null {
  return uses?.map(({ path }) => formatPath(path)) ?? null;
}

/** The partner's platform, if this node knows it too. */
function platformOf({ tracker }: NodeBlock): string | undefined {
  return findPlatform(tracker.type)?.id;
}
