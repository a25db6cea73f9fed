import { type ConnectionInfo, type History } from '../../../node/api/contract';
import { type Environment } from '../../environment';
import { findConnection } from '../findConnection';
import { type NodeClient } from '../nodeClient';
import { type Result, type Session } from '../session';
import { pairs, table } from '../table';
import { eventInWords, stateInWords, timeInWords } from '../words';

type Entry = History['entries'][number];

export async function show({ client, call, environment }: Session): Promise<Result> {
  const connection = await findConnection(client, call.operands[0]);
  if (call.values.history === undefined) return { json: connection, text: describeConnection(connection) };
  const history = await historyOf(client, connection.id);
  return {
    json: { ...connection, history },
    text: `${describeConnection(connection)}\n${historyTable(history, environment)}`,
  };
}

/** All entries, newest first. */
async function historyOf(client: NodeClient, id: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  let before: number | undefined;
  for (;;) {
    const page = await client.call('getHistory', {
      params: { id },
      query: { limit: '500', ...(before !== undefined && { before: String(before) }) },
    });
    entries.push(...page.entries);
    if (page.next === null || page.next === before) return entries;
    before = page.next;
  }
}

function historyTable(history: readonly Entry[], environment: Environment): string {
  if (history.length === 0) return 'Nothing is noted of it.\n';
  const rows = history.map((entry) => [
    timeInWords(entry.at),
    entry.rules ? publishedInWords(entry.rules) : eventInWords(entry.event),
    withWord(entry.who),
    detailInWords(entry),
  ]);
  return table(['When', 'What', 'Who', 'More'], rows, environment, [2, 3]);
}

/** The same words as in the view of VS Code. */
function publishedInWords({ version, restores }: NonNullable<Entry['rules']>): string {
  return `Version ${version} ${restores === null ? 'published' : `brings back version ${restores}`}`;
}

function detailInWords({ event, detail, rules }: Entry): string {
  if (rules) return rules.note;
  return event === 'invited' && detail !== '' ? `valid until ${detail}` : withWord(detail);
}

/** Says of a fingerprint that it is one; all else stays as it is. */
function withWord(text: string): string {
  return /^[\da-f]{4}(?: [\da-f]{4}){7}$/.test(text) ? `fingerprint ${text}` : text;
}

/** Everything that is known of a connection, for people. */
function describeConnection(connection: ConnectionInfo): string {
  const { name, kind, role, description, own, partner, rulesVersion, lastContact, createdAt } = connection;
  return pairs([
    ['Name', name],
    ['State', stateInWords(connection)],
    ...troubles(connection),
    ['Description', description],
    ['Kind', kind === 'local' ? kind : `${kind}, ${role === 'issuer' ? 'initiated here' : 'accepted here'}`],
    ['This side', sideText(own.shortName, own.platform)],
    ['Template', own.template],
    ...Object.entries(own.parameters).map(([id, value]) => [`  ${id}`, value] as const),
    ['Rules', rulesVersion === 0 ? 'none' : `version ${rulesVersion}`],
    ['Other side', sideText(partner.shortName, partner.platform)],
    ['  tracker', partner.trackerUrl],
    ['  node', partner.url],
    ['  fingerprint', partner.fingerprint],
    ['  version', partner.version],
    ['Last contact', kind === 'local' ? null : lastContact === null ? 'never' : timeInWords(lastContact)],
    ['Made', timeInWords(createdAt)],
    ['Id', connection.id],
  ]);
}

function sideText(shortName: string, platform: string | null): string {
  return platform === null ? shortName : `${shortName} (${platform})`;
}

/** Whoever has invited may do so anew after these, so that the connection has not ended. */
const endLabels: Partial<Readonly<Record<ConnectionInfo['phase'], string>>> = {
  revoked: 'Withdrawn',
  declined: 'Declined',
  failed: 'Failed',
};

/** What somebody should know who wonders why it does not go on. */
function troubles(connection: ConnectionInfo): [string, string | null][] {
  const { paused, ended, phase, problem, digits, alarm, isPartnerBehind } = connection;
  return [
    ['Digits', digits],
    ['Paused here', paused.own && whoText(paused.own)],
    ['Paused there', paused.partner && whoText(paused.partner)],
    [
      endLabels[phase] ?? 'Ended',
      ended && `${ended.side === 'own' ? 'on this side' : 'on the other side'} ${whoText(ended)}`,
    ],
    ['Problem', problem && `${problem.title}. ${problem.detail}`],
    ['Warning', alarm && alarmText(alarm)],
    ['Note', isPartnerBehind ? 'The other side has not heard of the newest state or rules yet.' : null],
  ];
}

function whoText({ by, why, at }: { by: string; why: string; at?: number }): string {
  const when = at === undefined ? '' : ` at ${timeInWords(at)}`;
  return `by ${by}${when}${why === '' ? '' : `: ${why}`}`;
}

function alarmText({ fingerprint, url, at }: NonNullable<ConnectionInfo['alarm']>): string {
  const where = url === null ? '' : ` at ${url}`;
  return `At ${timeInWords(at)} another node${where} tried the invitation after it was used (fingerprint ${fingerprint}). If you do not know it, somebody else had the invitation. 'sync-rules connections acknowledge' takes this warning away.`;
}
