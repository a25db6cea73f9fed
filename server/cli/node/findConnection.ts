import { type ConnectionInfo } from '../../node/api/contract';
import { allPages } from '../../node/api/operations';
import { nameKey } from '../../node/names/names';
import { problems } from '../../node/problems/table';
import { didYouMean, suggest } from '../../text/suggest';
import { exitCodes } from '../environment';
import { UsageError } from '../options';
import { compareTexts } from '../order';
import { CommandProblem } from './failures';
import { type NodeClient, Refusal } from './nodeClient';

/** All connections of a node, page by page, in the order of their names. */
export async function allConnections(client: NodeClient): Promise<ConnectionInfo[]> {
  const found = await listed(client);
  const keys = new Map(found.map((one) => [one, nameKey(one.name)]));
  const keyOf = (one: ConnectionInfo) => keys.get(one) ?? '';
  return found.sort((a, b) => compareTexts(keyOf(a), keyOf(b)) || compareTexts(a.id, b.id));
}

/** In the order of the node; with a name, those that are or were called so. */
function listed(client: NodeClient, name?: string): Promise<ConnectionInfo[]> {
  return allPages(async (after) => {
    const query = { ...(name !== undefined && { name }), ...(after !== undefined && { after }) };
    const { connections: items, next } = await client.call('listConnections', { query });
    return { items, next };
  });
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The connection of that name or id. Throws a `CommandProblem` when there is none, and a `UsageError` when there are several. */
export async function findConnection(client: NodeClient, given: string | undefined): Promise<ConnectionInfo> {
  if (given === undefined) throw unnamed();
  if (uuid.test(given)) {
    const found = await connectionOf(client, given);
    if (found) return found;
  }
  const key = nameKey(given);
  // An older node does not know the query, and gives all.
  const same = (await listed(client, given)).filter(({ name }) => nameKey(name) === key);
  const alive = same.filter(({ status }) => status !== 'ended');
  const [only, another] = alive.length > 0 ? alive : same;
  if (only && !another) return only;
  if (!only) throw unknownConnection(given, await listed(client));
  const ids = same.map(({ id }) => id).join(', ');
  throw new UsageError(`Several connections that have ended were called '${given}'. Name one by its id: ${ids}.`);
}

/** For a command that needs a connection and was given none. */
export function unnamed(): UsageError {
  return new UsageError("Name the connection, by its name or id. 'sync-rules connections list' shows them.");
}

async function connectionOf(client: NodeClient, id: string): Promise<ConnectionInfo | undefined> {
  try {
    return await client.call('getConnection', { params: { id } });
  } catch (error) {
    if (error instanceof Refusal && error.slug === 'connection-unknown') return undefined;
    throw error;
  }
}

function unknownConnection(given: string, all: readonly ConnectionInfo[]): CommandProblem {
  const near = suggest(
    given,
    all.map(({ name }) => name),
  );
  const hint = near.length > 0 ? didYouMean(near) : " 'sync-rules connections list' shows what there is.";
  const { title } = problems['connection-unknown'];
  const detail = `There is no connection called '${given}' here.${hint}`;
  return new CommandProblem('connection-unknown', title, detail, exitCodes.problems);
}
