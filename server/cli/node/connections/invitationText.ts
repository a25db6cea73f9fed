import { type InvitationInfo } from '../../../node/api/contract';
import { flag, UsageError } from '../../options';
import { makeLinesVisible, makeVisible } from '../../visible';

/** Options that say in which form an invitation is written. */
export const invitationFormOptions = [
  flag('code-only', 'Write only the code of the invitation.'),
  flag('markdown', 'Write the invitation as Markdown.'),
];

/** An invitation as it was asked for. */
export function invitationText(
  { code, text, markdown }: InvitationInfo,
  values: Readonly<Record<string, string>>,
): string {
  if (values['code-only'] !== undefined) return `${makeVisible(code)}\n`;
  return makeLinesVisible(values.markdown === undefined ? text : markdown);
}

/** An invitation is written in one form. */
export function refuseSeveralForms(values: Readonly<Record<string, string>>): void {
  const given = ['code-only', 'markdown', 'json'].filter((name) => values[name] !== undefined);
  if (given.length > 1) throw new UsageError(`Use either '--${given[0] ?? ''}' or '--${given[1] ?? ''}'.`);
}
