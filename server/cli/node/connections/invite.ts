import { type ConnectionInfo } from '../../../node/api/contract';
import { problems } from '../../../node/problems/table';
import { exitCodes } from '../../environment';
import { UsageError } from '../../options';
import { CommandProblem } from '../failures';
import { findConnection } from '../findConnection';
import { isConfirmed, nothingDone, type Result, type Session } from '../session';
import { stateSentence, timeInWords } from '../words';
import { invitationText, refuseSeveralForms } from './invitationText';

/** Shows the invitation of a connection again, makes a new one in its place, or takes it back. */
export async function invite(session: Session): Promise<Result | typeof nothingDone> {
  const { client, call } = session;
  const { values, operands } = call;
  const { renew, withdraw, lifetime, strict, why } = values;
  if (renew !== undefined && withdraw !== undefined) throw new UsageError("Use either '--renew' or '--withdraw'.");
  if (renew === undefined && (lifetime !== undefined || strict !== undefined))
    throw new UsageError(`'--${lifetime === undefined ? 'strict' : 'lifetime'}' goes with '--renew'.`);
  if (withdraw === undefined && why !== undefined) throw new UsageError("'--why' goes with '--withdraw'.");
  refuseSeveralForms(values);
  const connection = await findConnection(client, operands[0]);
  const params = { id: connection.id };
  if (connection.status !== 'pending')
    throw notInThisState(connection, 'Only a connection that is pending has an invitation.');
  if (withdraw !== undefined && over.includes(connection.phase))
    throw notInThisState(connection, 'There is no invitation to take back.');
  if (withdraw !== undefined) {
    if (!(await isConfirmed(session, `Take back the invitation of '${connection.name}'?`))) return nothingDone;
    const after = await client.call('withdrawInvitation', { params, body: { why: why ?? '' } });
    return { json: after, text: `${stateSentence(after)}\n` };
  }
  const invitation =
    renew === undefined
      ? await client.call('showInvitation', { params })
      : await client.call('invite', {
          params,
          body: {
            ...(lifetime !== undefined && { lifetimeSeconds: secondsOf(lifetime) }),
            ...(strict !== undefined && { strict: true }),
          },
        });
  const old = renew === undefined ? '' : ' The one before it is of no use any more.';
  const remark = `The invitation is valid until ${timeInWords(invitation.expiresAt)}.${old} Whoever has it can accept it.`;
  return { json: invitation, text: invitationText(invitation, values), remark };
}

/** In these nobody can accept any more. */
const over: readonly ConnectionInfo['phase'][] = ['draft', 'expired', 'revoked', 'declined', 'failed'];

/** The node would say what a state forbids, without the way to it, such as when the invitation expired. */
function notInThisState(connection: ConnectionInfo, why: string): CommandProblem {
  const detail = `${why} ${stateSentence(connection)}`;
  return new CommandProblem('wrong-state', problems['wrong-state'].title, detail, exitCodes.problems);
}

const unitSeconds: Readonly<Record<string, number>> = { m: 60, h: 3600, d: 86_400 };

function secondsOf(lifetime: string): number {
  const [, count = '0', unit = 'd'] = /^(\d+)([mhd])$/.exec(lifetime) ?? [];
  return Number(count) * (unitSeconds[unit] ?? 0);
}
