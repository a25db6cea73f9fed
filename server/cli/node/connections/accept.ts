import {
  type Acceptance,
  type ConnectionInfo,
  type InvitationPreview,
  type NodeInfo,
} from '../../../node/api/contract';
import { exitCodes } from '../../environment';
import { CommandProblem } from '../failures';
import { Form } from '../form';
import { Refusal } from '../nodeClient';
import { giveYesOrDryRun, isConfirmed, nothingDone, refusalSentence, type Result, type Session } from '../session';
import { type ChosenSide, chooseSide, ownOptions, previewOf, scriptsText, templatesOf } from '../sideForm';
import { pairs } from '../table';
import { stateSentence } from '../words';
import { describeOffer } from './offer';
import { readInvitation } from './readInvitation';
import { sidePairs } from './initiate';

/** Shows what an invitation offers, and accepts it. */
export async function accept(session: Session): Promise<Result | typeof nothingDone> {
  const { client, call, environment } = session;
  const { values } = call;
  const text = await readInvitation(session);
  const offer = await client.call('previewInvitation', { body: { text } });
  if (values['dry-run'] !== undefined) return { json: offer, text: describeOffer(offer) };
  refuseOtherFingerprint(offer, values.fingerprint);
  const asks = values.yes === undefined;
  if (asks) environment.remarks.write(`${describeOffer(offer)}\n`);
  const node = await client.call('getNode', {});
  const { platform, templates } = await templatesOf(client, node, offer.issuer.platform ?? undefined);
  const form = new Form(environment);
  const side = await chooseSide(form, templates, call, ownOptions, node, offer.offeredTemplate ?? undefined);
  if (asks && !environment.ask) form.fault(giveYesOrDryRun);
  form.finish();
  if (!side) throw new RangeError('A form that is finished lacks nothing.');
  const acceptance = acceptanceOf(text, offer, side, values);
  if (asks) {
    const preview = await previewText(session, offer, side, acceptance, platform);
    environment.remarks.write(`\n${summaryOf(acceptance, offer, side, node)}\n${preview}\n`);
    if (!(await isConfirmed(session, 'Accept this invitation?'))) return nothingDone;
  }
  const connection = await client.call('acceptInvitation', { body: acceptance });
  const remark = remarkOn(connection);
  return {
    json: connection,
    text: `${stateSentence(connection)}\n`,
    ...(remark !== undefined && { remark }),
  };
}

/** Says no to an invitation; the other side is told. */
export async function decline(session: Session): Promise<Result | typeof nothingDone> {
  const { client, call, environment } = session;
  const text = await readInvitation(session);
  if (call.values.yes === undefined) {
    environment.remarks.write(`${await describeAnyOffer(session, text)}\n`);
    if (!(await isConfirmed(session, 'Decline this invitation?'))) return nothingDone;
  }
  await client.call('declineInvitation', { body: { text, why: call.values.why ?? '' } });
  return { json: { declined: true }, text: 'The invitation is declined; the other side will see it.\n' };
}

/** An invitation that can no longer be looked at may still be declined. */
async function describeAnyOffer({ client }: Session, text: string): Promise<string> {
  try {
    return describeOffer(await client.call('previewInvitation', { body: { text } }));
  } catch (error) {
    if (error instanceof Refusal) return `${refusalSentence(error)}\n`;
    throw error;
  }
}

/** For scripts, which nobody watches: the fingerprint was told over another channel. */
function refuseOtherFingerprint({ issuer }: InvitationPreview, wanted: string | undefined): void {
  if (wanted === undefined || plain(wanted) === plain(issuer.fingerprint)) return;
  const detail = `The node that invites has the fingerprint ${issuer.fingerprint}, not ${wanted}. Nothing was accepted; ask the sender over another channel.`;
  throw new CommandProblem('fingerprint-other', 'Another node than expected', detail, exitCodes.problems);
}

function plain(fingerprint: string): string {
  return fingerprint.replace(/[^0-9a-z]/gi, '').toLowerCase();
}

function acceptanceOf(
  text: string,
  { offeredName }: InvitationPreview,
  { template, parameters }: ChosenSide,
  { name, own, partner, description }: Readonly<Record<string, string>>,
): Acceptance {
  return {
    text,
    name: name ?? offeredName,
    ...(own !== undefined && { own }),
    ...(partner !== undefined && { partner }),
    ...(description !== undefined && { description }),
    template: template.id,
    parameters: { ...parameters },
  };
}

function summaryOf(
  { name, own, partner }: Acceptance,
  offer: InvitationPreview,
  side: ChosenSide,
  node: NodeInfo,
): string {
  return pairs([
    ['Connection', name],
    ['This side', own ?? offer.own],
    ['  tracker', node.trackerUrl],
    ...sidePairs(side),
    ['Other side', partner ?? offer.issuer.shortName],
  ]);
}

async function previewText(
  { client }: Session,
  { issuer, own: invitedAs }: InvitationPreview,
  side: ChosenSide,
  { own = invitedAs, partner = issuer.shortName }: Acceptance,
  platform: string,
): Promise<string> {
  const partnerPlatform = issuer.platform === null ? {} : { partnerPlatform: issuer.platform };
  const rules = await previewOf(client, side, { platform, own, partner, ...partnerPlatform });
  return `Rules of this side\n\n${scriptsText(rules)}`;
}

function remarkOn({ digits, status, name }: ConnectionInfo): string | undefined {
  if (digits !== null) {
    return `Compare the six digits ${digits} with the other side: sync-rules connections compare '${name}'`;
  }
  return status === 'pending' ? 'The node goes on by itself until both sides are connected.' : undefined;
}
