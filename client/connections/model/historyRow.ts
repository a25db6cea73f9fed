import { type ConnectionInfo, type History, type HistoryEvent } from '../../../server/node/api/contract';
import { l10n } from '../../words';
import { type Row, type RowWords } from './row';

type Entry = History['entries'][number];

export type LoadHistory = (id: string) => Promise<History['entries']>;

/** What happened to a connection, newest first. It is asked for when somebody opens it. */
export function historyRow(parent: string, info: ConnectionInfo, words: RowWords, load: LoadHistory): Row {
  const id = `${parent}/history`;
  const label = l10n.t('History');
  return {
    kind: 'history',
    id,
    label,
    icon: 'history',
    accessibleLabel: label,
    context: ['history'],
    connection: { info },
    children: async () =>
      (await load(info.id)).map((entry) => {
        const { seq, at, rules } = entry;
        const what = entryInWords(entry);
        const who = whoInWords(entry);
        const note = rules?.note ?? '';
        const more = rules ? note : detailInWords(entry, words);
        const full = more === '' ? what : `${what}: ${more}`;
        return {
          kind: 'fact' as const,
          id: `${id}/${seq}`,
          // What is cut off where the view is narrow is not the date.
          label: words.shortTime(at),
          description: [note === '' ? what : `${what}: ${note}`, who].filter(Boolean).join(' · '),
          tooltip: [full, [words.time(at), who].filter(Boolean).join(' · ')],
          accessibleLabel: [full, words.time(at), who].filter(Boolean).join(', '),
          context: ['fact'] as const,
        };
      }),
  };
}

function entryInWords({ event, rules }: Entry): string {
  if (!rules) return eventInWords(event);
  const { version, restores } = rules;
  return restores === null
    ? l10n.t('Version {0} published', version)
    : l10n.t('Version {0} brings back version {1}', version, restores);
}

/** Of a key, as people compare it. */
const fingerprint = /^[\da-f]{4}(?: [\da-f]{4}){7}$/;

function detailInWords({ event, detail }: Entry, words: RowWords): string {
  if (fingerprint.test(detail)) return l10n.t('fingerprint {0}', detail);
  const until = event === 'invited' ? secondsIn(detail) : undefined;
  return until === undefined ? detail : l10n.t('valid until {0}', words.time(until));
}

/** Who uses an invitation again is known by a key alone. */
function whoInWords({ who }: Entry): string {
  return fingerprint.test(who) ? l10n.t('fingerprint {0}', who) : who;
}

/** A time as a node writes it for everybody, `2025-11-22 21:20 UTC`, in seconds since 1970; `undefined` for anything else. */
function secondsIn(text: string): number | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d) UTC$/.exec(text) ?? [];
  const at = Date.parse(`${day ?? ''}T${time ?? ''}Z`);
  return Number.isNaN(at) ? undefined : at / 1000;
}

/** What a node notes, in the user's language; an event of later versions keeps the code that the node has for it. */
export function eventInWords(event: string): string {
  // The same words as the node's own, which command lines use.
  const known: Readonly<Record<HistoryEvent, string>> = {
    initiated: l10n.t('Initiated'),
    invited: l10n.t('Invitation generated'),
    'invitation-shown': l10n.t('Invitation shown again'),
    withdrawn: l10n.t('Invitation withdrawn'),
    accepted: l10n.t('Invitation accepted'),
    claimed: l10n.t('Accepted by the other side'),
    declined: l10n.t('Declined'),
    'digits-approved': l10n.t('Digits compared'),
    'digits-differ': l10n.t('Digits differ'),
    'partner-digits-differ': l10n.t('The other side sees other digits'),
    'second-acceptance': l10n.t('Somebody else tried the invitation'),
    'alarm-acknowledged': l10n.t('Warning acknowledged'),
    active: l10n.t('Active'),
    deactivated: l10n.t('Deactivated'),
    failed: l10n.t('Pairing failed'),
    closed: l10n.t('Ended'),
    removed: l10n.t('Removed'),
    renamed: l10n.t('Renamed'),
    described: l10n.t('Description changed'),
    'rules-published': l10n.t('Rules published'),
    'rules-restored': l10n.t('Older rules brought back'),
    'partner-active': l10n.t('Activated by the other side'),
    'partner-deactivated': l10n.t('Deactivated by the other side'),
    'partner-closed': l10n.t('Ended by the other side'),
    'partner-rules': l10n.t('The other side sends or reads other fields'),
    'partner-key': l10n.t('New key of the other side'),
    'partner-url': l10n.t('URL of the other side changed'),
    'partner-moved': l10n.t('The other side has told its new URL'),
    'node-made': l10n.t('Node set up'),
    settings: l10n.t('Settings of the node changed'),
    'key-made': l10n.t('New key made'),
    'key-changed': l10n.t('New key in use'),
  };
  return new Map<string, string>(Object.entries(known)).get(event) ?? event;
}
