import { type ConnectionInfo } from '../../../server/node/api/contract';
import { needsLook } from '../../ruling/standing';
import { l10n } from '../../words';
import { type Connection } from './connection';

/** What a connection's state comes to; in the order that groups are shown in. */
export const stateKinds = ['attention', 'pending', 'active', 'deactivated', 'workspace', 'ended'] as const;
export type StateKind = (typeof stateKinds)[number];

export interface StateInWords {
  readonly kind: StateKind;
  /** The state in a word or three, such as "Pending". */
  readonly word: string;
  /** The same with why it is so, as short as people or the node have said it: what is wrong comes first. */
  readonly line: string;
  /** More about it, and what to do; empty when there is nothing to say. */
  readonly sentence: string;
}

/** What the state of a connection comes to, without words. What needs the user's attention comes before anything else. */
export function kindOf({ folder, info, rules }: Connection): StateKind {
  if (folder && folder.problems.length > 0) return 'attention';
  if (!info) return 'workspace';
  const { alarm, digits, problem, status } = info;
  const isAsked = alarm !== null || digits !== null || problem !== null || needsAnswer(info);
  return isAsked || hasNewer({ info, ...(rules && { rules }) }) ? 'attention' : status;
}

/** The state of a connection in words. */
export function stateOf(connection: Connection): StateInWords {
  const kind = kindOf(connection);
  const { folder, info, rules } = connection;
  if (folder && folder.problems.length > 0)
    return plain(kind, l10n.t('connection.json has a problem'), folder.problems.join(' '));
  if (!info) return plain(kind, l10n.t('Only in the workspace'), '');
  const word = wordOf(info);
  if (info.alarm) {
    const sentence = l10n.t(
      'Somebody else tried the invitation after it was used (fingerprint {0}). If you know who, acknowledge the warning; otherwise remove the connection and invite anew.',
      info.alarm.fingerprint,
    );
    return plain(kind, l10n.t('Somebody else has the invitation'), `${word}. ${sentence}`);
  }
  if (info.digits !== null) {
    const sentence = l10n.t('Both sides see six digits. Compare them: {0}', info.digits);
    return plain(kind, l10n.t('Compare the digits'), sentence);
  }
  const newer = rules && hasNewer(connection) ? newerInWords(rules.newest) : '';
  const sentence = inSentences([info.problem?.detail ?? sentenceOf(info), newer]);
  const why = whyPaused(info);
  const line = info.problem ? `${info.problem.title} · ${word}` : [word, why].filter(Boolean).join(': ');
  return { kind, word, line, sentence };
}

function plain(kind: StateKind, word: string, sentence: string): StateInWords {
  return { kind, word, line: word, sentence };
}

/** The name of a group of connections. */
export function kindInWords(kind: StateKind): string {
  switch (kind) {
    case 'attention':
      return l10n.t('Needs attention');
    case 'pending':
      return l10n.t('Pending');
    case 'active':
      return l10n.t('Active');
    case 'deactivated':
      return l10n.t('Deactivated');
    case 'workspace':
      return l10n.t('Only in the workspace');
    case 'ended':
      return l10n.t('Ended');
  }
}

/** Whether somebody has to look at rules that were published meanwhile: nobody can publish once it has ended. */
export function hasNewer({ info, rules }: Connection): boolean {
  return info !== undefined && info.status !== 'ended' && needsLook(rules);
}

function newerInWords(version: number): string {
  return l10n.t('Version {0} of the rules is newer than the drafts. Compare with it, or pull it.', version);
}

function needsAnswer({ phase }: ConnectionInfo): boolean {
  return phase === 'expired' || phase === 'declined' || phase === 'failed';
}

function wordOf(info: ConnectionInfo): string {
  const { status, phase, ended } = info;
  if (phase === 'expired') return l10n.t('Invitation expired');
  if (phase === 'draft') return l10n.t('Pending, not invited yet');
  if (phase === 'claimed') return l10n.t('Pending, accepted');
  if (phase === 'declined') return l10n.t('Declined');
  if (phase === 'revoked') return l10n.t('Invitation withdrawn');
  if (phase === 'failed') return l10n.t('Pairing failed');
  if (status === 'deactivated') return pausedInWords(info);
  return ended ? l10n.t('Ended') : kindInWords(status);
}

function pausedInWords({ paused, partner }: ConnectionInfo): string {
  if (paused.own && paused.partner) return l10n.t('Deactivated by both sides');
  return paused.partner ? l10n.t('Deactivated by {0}', partner.shortName) : l10n.t('Deactivated here');
}

function whyPaused({ status, paused: { own, partner } }: ConnectionInfo): string {
  if (status !== 'deactivated') return '';
  return [...new Set([own?.why ?? '', partner?.why ?? ''])].filter(Boolean).join(' / ');
}

function sentenceOf(info: ConnectionInfo): string {
  const { phase, paused, ended } = info;
  if (phase === 'declined') return declinedInWords(info);
  if (ended) return inSentences([withWhy(endInWords(ended), ended), whatNextInWords(info)]);
  if (phase === 'invited') return l10n.t('The other side has not answered the invitation yet.');
  if (phase === 'claimed') return l10n.t('The other side has accepted; both nodes agree on keys now.');
  if (phase === 'expired') return l10n.t('Nobody answered the invitation in time. Generate a new one.');
  return inSentences([
    paused.own ? withWhy(l10n.t('Deactivated on this side by {0}', paused.own.by), paused.own) : '',
    paused.partner ? withWhy(l10n.t('Deactivated on the other side by {0}', paused.partner.by), paused.partner) : '',
    info.isPartnerBehind ? l10n.t('The other side has not heard of the newest state yet.') : '',
  ]);
}

/** What can be done with a connection that has ended, or that nobody is invited to any more. */
function whatNextInWords({ status, phase, role }: ConnectionInfo): string {
  if (phase === 'revoked' && status === 'pending' && role === 'issuer') return inviteAnew();
  return status === 'ended' ? l10n.t('Remove the connection; to connect again, initiate another one.') : '';
}

function inviteAnew(): string {
  return l10n.t('Generate a new invitation, or remove the connection.');
}

/** Who was invited can be invited again; whoever declined has nothing left to do. */
function declinedInWords({ ended, role }: ConnectionInfo): string {
  return inSentences([ended ? withWhy(declineInWords(ended), ended) : '', role === 'issuer' ? inviteAnew() : '']);
}

function declineInWords({ side, by }: NonNullable<ConnectionInfo['ended']>): string {
  return side === 'own' ? l10n.t('Declined on this side by {0}', by) : l10n.t('Declined on the other side by {0}', by);
}

/** One after the other; what people wrote may go without a full stop, which it needs where something follows. */
function inSentences(texts: readonly string[]): string {
  const said = texts.filter(Boolean);
  const ended = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
  return said.map((text, at) => (at < said.length - 1 ? ended(text) : text)).join(' ');
}

function endInWords({ side, by }: NonNullable<ConnectionInfo['ended']>): string {
  return side === 'own' ? l10n.t('Ended on this side by {0}', by) : l10n.t('Ended on the other side by {0}', by);
}

function withWhy(what: string, { why }: { readonly why: string }): string {
  return why === '' ? `${what}.` : `${what}: ${why}`;
}
