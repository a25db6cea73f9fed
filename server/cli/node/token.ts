import { randomBytes } from 'node:crypto';
import { type Call } from '../command';
import { type Environment, type ExitCode } from '../environment';
import { UsageError } from '../options';
import { telling } from './session';

/** Makes a token for a client. */
export async function makeToken(call: Call, environment: Environment): Promise<ExitCode> {
  const name = call.operands[0]?.trim();
  if (name === undefined) throw new UsageError('Say who will use the token: sync-rules node token NAME');
  // As the file of tokens has it.
  if (!/^[^:#\p{Cc}][^:\p{Cc}]{0,254}$/u.test(name)) {
    throw new UsageError('A name has up to 255 characters, no colon and no line end, and does not begin with #.');
  }
  const token = randomBytes(32).toString('base64url');
  return await telling(call, environment, () =>
    Promise.resolve({
      json: { name, token, line: `${name}: ${token}` },
      text: `${name}: ${token}\n`,
      remark: 'This is the line for the file of tokens. What follows the colon is the token; it is shown only now.',
    }),
  );
}
