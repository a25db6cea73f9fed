import { type ConnectionInfo } from '../../../node/api/contract';
import { UsageError } from '../../options';
import { makeVisible } from '../../visible';
import { tellRemark } from '../../tellRemark';
import { findConnection } from '../findConnection';
import { giveYesOrDryRun, isConfirmed, nothingDone, type Result, type Session } from '../session';
import { stateSentence } from '../words';

/** Goes on after a pause. */
export async function activate({ client, call }: Session): Promise<Result> {
  const { id, name, paused } = await findConnection(client, call.operands[0]);
  const after = await client.call('activate', { params: { id }, body: { why: call.values.why ?? '' } });
  if (paused.own) return changed(after);
  return {
    ...changed(after),
    remark: `'${makeVisible(name)}' was not deactivated on this side, so nothing was changed.`,
  };
}

/** Pauses a connection. */
export async function deactivate({ client, call }: Session): Promise<Result> {
  const { id, name, paused } = await findConnection(client, call.operands[0]);
  const after = await client.call('deactivate', { params: { id }, body: { why: call.values.why ?? '' } });
  const remark = paused.own
    ? `'${makeVisible(name)}' was deactivated on this side before, so nothing was changed.`
    : 'What changes meanwhile is kept, and sent once it is active again.';
  return { ...changed(after), remark };
}

/** Gets in touch with the partner now. */
export async function refresh({ client, call }: Session): Promise<Result> {
  const { id } = await findConnection(client, call.operands[0]);
  return changed(await client.call('refresh', { params: { id } }));
}

/** Says that a warning was seen to. */
export async function acknowledge({ client, call }: Session): Promise<Result> {
  const { id, name, alarm } = await findConnection(client, call.operands[0]);
  const body = { why: call.values.why ?? '', ...(alarm && { fingerprint: alarm.fingerprint }) };
  const after = await client.call('acknowledgeAlarm', { params: { id }, body });
  if (after.alarm)
    return { ...changed(after), remark: 'Yet another node has tried the invitation; that warning is still there.' };
  return alarm ? changed(after) : { ...changed(after), remark: `There was no warning for '${makeVisible(name)}'.` };
}

/** Gives a connection another name or description, or its partner's node another URL. */
export async function edit({ client, call }: Session): Promise<Result> {
  const { name, description, 'partner-url': partnerUrl } = call.values;
  if ([name, description, partnerUrl].every((value) => value === undefined))
    throw new UsageError("Say what to change: '--name NAME', '--description TEXT' or '--partner-url URL'.");
  const { id } = await findConnection(client, call.operands[0]);
  const body = {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(partnerUrl !== undefined && { partnerUrl }),
  };
  return changed(await client.call('changeConnection', { params: { id }, body }));
}

/** Says whether both sides see the same six digits. */
export async function compare(session: Session): Promise<Result | typeof nothingDone> {
  const { client, call, environment } = session;
  const { same, different } = call.values;
  if (same !== undefined && different !== undefined) throw new UsageError("Use either '--same' or '--different'.");
  const { id, name, digits } = await findConnection(client, call.operands[0]);
  const isSaid = same !== undefined || different !== undefined;
  if (!isSaid && digits === null)
    throw new UsageError(
      `There are no digits to compare for '${name}', or not yet: the other side has to accept first.`,
    );
  if (!isSaid && !environment.ask)
    throw new UsageError(
      `The digits are ${digits ?? ''}. Say whether the other side has the same: --same or --different.`,
    );
  const answer = isSaid ? same !== undefined : await askWhetherSame(session, digits ?? '');
  if (answer === undefined) return nothingDone;
  const after = await client.call('compareDigits', { params: { id }, body: { same: answer } });
  return { ...changed(after), ...(after.phase === 'failed' && after.problem && { remark: after.problem.detail }) };
}

async function askWhetherSame({ environment }: Session, digits: string): Promise<boolean | undefined> {
  const { ask, remarks } = environment;
  remarks.write(`The digits are ${digits}. Ask the other side for theirs, by telephone or in person.\n`);
  const answer = await ask?.('Do both sides see the same? [same/different] ');
  const word = answer?.trim().toLowerCase();
  if (word === 'same' || word === 'different') return word === 'same';
  tellRemark(remarks, 'Nothing was done.');
  return undefined;
}

/** Removes a connection for good, once it was said what that means. */
export async function remove(session: Session): Promise<Result | typeof nothingDone> {
  const { client, call, environment } = session;
  const { id, name } = await findConnection(client, call.operands[0]);
  const isDry = call.values['dry-run'] !== undefined;
  if (isDry || call.values.yes === undefined) {
    const { sentences } = await client.call('describeRemoval', { params: { id } });
    const text = sentences.map((sentence) => `${makeVisible(sentence)}\n`).join('');
    if (isDry) return { json: { id, name, sentences }, text };
    environment.remarks.write(text);
    if (!(await isConfirmed(session, `Remove '${name}' for good?`, giveYesOrDryRun))) return nothingDone;
  }
  await client.call('remove', { params: { id }, body: { why: call.values.why ?? '' } });
  return { json: { id, name, removed: true }, text: `The connection '${makeVisible(name)}' is removed.\n` };
}

function changed(connection: ConnectionInfo): Result {
  return { json: connection, text: `${stateSentence(connection)}\n` };
}
