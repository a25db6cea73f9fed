import { templateOfOtherSide } from '../../rules/templates/template';
import { type Call, type Handlers } from '../api/handler';
import { connectLocally } from '../connections/local';
import { initiate as initiateAndInvite } from '../handshake/issuer';
import { fingerprint, thumbprint } from '../identity/keys';
import { describeTyped } from '../partner/typedUrl';
import { NodeProblem } from '../problems/problem';
import { type RunningNode } from '../runningNode';
import { type ConnectionRow } from '../store/rows';
import { invitationInfo } from './invitationInfo';
import { needPublicUrl } from './reachable';
import { chooseSide, chosenTemplate, ownPlatform, ownShortName, type Side, type SideChoice } from './side';
import { showConnection } from './shown';

type Body = Call<'initiate'>['body'];

export const initiating: Pick<Handlers, 'tryUrl' | 'initiate'> = {
  async tryUrl({ context }, { body }) {
    const url = context.guard.check(body.url).href;
    const { uuid, jwk, version } = await describeTyped(context, url);
    return { url, uuid, fingerprint: fingerprint(thumbprint(jwk)), version };
  },

  async initiate(node, { body, user }) {
    const own = body.own ?? ownShortName(node);
    const isLocal = body.kind === 'local';
    const platform = isLocal ? ownPlatform(node) : body.partnerPlatform;
    const side = chooseSide(node, body, { own, partner: body.partner, partnerPlatform: platform });
    const choice = { ...choiceOf(body, side), own, by: user };
    if (body.kind === 'local') {
      const [row] = await makeLocal(node, body, choice);
      return { connection: await showConnection(node, row.id), invitation: null };
    }
    const url = await triedUrl(node, body);
    const { connection, invitation } = await initiateAndInvite(
      node.context,
      { ...choice, kind: body.kind, ...(url !== undefined && { partnerUrl: url }) },
      { strict: body.strict },
    );
    node.wake();
    return {
      connection: await showConnection(node, connection.id),
      invitation: invitationInfo(node, invitation),
    };
  },
};

/** The URL of the other side, at which a sync node has answered just now; none of a connection that needs none. */
async function triedUrl(node: RunningNode, { kind, url }: Body): Promise<string | undefined> {
  const { context } = node;
  if (context.block.url === null) throw new NodeProblem('url-needed');
  if (kind !== 'public') return undefined;
  if (url === undefined) {
    throw new NodeProblem('request-unreadable', {
      field: 'url',
      message: "a public connection needs the URL of the other side's node",
    });
  }
  needPublicUrl(node, url);
  await describeTyped(context, url);
  return url;
}

type Choice = ReturnType<typeof choiceOf> & { readonly own: string; readonly by: string };

function choiceOf({ name, partner, description }: Body, { settings, rules, contract }: Side) {
  return { partner, description, settings, rules, contract, ...(name !== undefined && { name }) };
}

async function makeLocal(
  node: RunningNode,
  { other, template }: Body,
  choice: Choice,
): Promise<readonly [ConnectionRow, ConnectionRow]> {
  const platform = ownPlatform(node);
  const mirrored = templateOfOtherSide(chosenTemplate(template, platform)).id;
  const otherSide = chooseSide(node, other ?? { template: mirrored, parameters: {} }, {
    ...{ own: choice.partner, partner: choice.own, partnerPlatform: platform },
  });
  if (isSameParameters(choice.settings.parameters, otherSide.settings.parameters)) {
    throw new NodeProblem('local-same-side');
  }
  return connectLocally(node.context, {
    ...choice,
    ...{ otherSettings: otherSide.settings, otherRules: otherSide.rules, otherContract: otherSide.contract },
  });
}

/** Two ends in one place would make records for each other without end. */
function isSameParameters(one: SideChoice['parameters'], other: SideChoice['parameters']): boolean {
  const ids = Object.keys(one);
  const isSame = ids.every((id) => one[id]?.toLowerCase() === other[id]?.toLowerCase());
  return ids.length > 0 && ids.length === Object.keys(other).length && isSame;
}
