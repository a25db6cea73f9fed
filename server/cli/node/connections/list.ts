import { type ConnectionInfo } from '../../../node/api/contract';
import { allConnections } from '../findConnection';
import { type Result, type Session } from '../session';
import { table } from '../table';
import { stateInWords, timeInWords } from '../words';

const titles = ['Name', 'State', 'Kind', 'Partner', 'Rules', 'Last contact'];

export async function list({ client, call, environment }: Session): Promise<Result> {
  const all = await allConnections(client);
  const { state } = call.values;
  const shown = state === undefined ? all : all.filter(({ status }) => status === state);
  return {
    json: { connections: shown },
    text: shown.length > 0 ? table(titles, shown.map(rowOf), environment, [0, 1, 3]) : emptyText(all.length, state),
  };
}

function rowOf(connection: ConnectionInfo): string[] {
  const { name, kind, partner, rulesVersion, lastContact } = connection;
  return [
    name,
    stateInWords(connection),
    kind,
    partner.shortName,
    rulesVersion === 0 ? 'none' : `version ${rulesVersion}`,
    kind === 'local' ? '' : lastContact === null ? 'never' : timeInWords(lastContact),
  ];
}

function emptyText(others: number, state: string | undefined): string {
  const none = others === 1 ? 'The only connection is not' : `None of the ${others} connections is`;
  if (others > 0) return `${none} ${state ?? 'there'}.\n`;
  return [
    'There are no connections yet.',
    'To make one and invite the other side: sync-rules connections initiate',
    'If you were sent an invitation: sync-rules accept',
    '',
  ].join('\n');
}
