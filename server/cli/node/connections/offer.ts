import { type InvitationPreview } from '../../../node/api/contract';
import { pairs } from '../table';
import { timeInWords } from '../words';

/** What an invitation offers, for somebody who has to decide. */
export function describeOffer(offer: InvitationPreview): string {
  const { kind, expiresAt, strict, issuer, own, name, description, sends, reads, problem } = offer;
  const whoCalls =
    kind === 'private' ? 'private: only this side calls the other one' : 'public: both sides call each other';
  const told = pairs([
    ['Invitation from', issuer.shortName],
    ['  tracker', issuer.trackerUrl],
    ['  platform', issuer.platform],
    ['  node', issuer.url],
    ['  fingerprint', issuer.fingerprint],
    ['  version', issuer.version],
    ['Connection', name],
    ['Description', description],
    ['Calls this side', own],
    ['Type', whoCalls],
    ['Valid until', `${timeInWords(expiresAt)}, for one use`],
    ['Six digits', strict ? 'both sides compare them before it is active' : null],
    ['Sends', fieldsText(sends)],
    ['Reads', fieldsText(reads)],
    [
      'Warning',
      problem &&
        `The sender could not be asked, so this is only what the code says. ${problem.title}. ${problem.detail}`,
    ],
  ]);
  return `${told}Compare the fingerprint with the sender over another channel before you accept.\n`;
}

function fieldsText(paths: readonly string[] | null): string {
  if (paths === null) return 'not known';
  return paths.length === 0 ? 'nothing' : paths.join(', ');
}
