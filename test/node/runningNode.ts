import * as v from 'valibot';
import { type OperationName, type Operations } from '../../server/node/api/contract';
import { type Call, type Handler, operationSchemas } from '../../server/node/api/handler';
import { newOwnKey, openOwnKey } from '../../server/node/identity/ownKeys';
import { handlers } from '../../server/node/operations/all';
import { NodeProblem, problemDocument } from '../../server/node/problems/problem';
import { type RunningNode } from '../../server/node/runningNode';
import { nodeRowId, type NodeRow, type NodeSettings } from '../../server/node/store/rows';
import { type SimulatedNode, type World } from './world';

export interface NodeOptions extends Partial<NodeSettings> {
  /** Whether other nodes can call it. */
  readonly isPublic?: boolean;
  readonly isThisMachineOnly?: boolean;
  readonly fixed?: readonly (keyof NodeSettings)[];
}

/** A node of the simulated world with all that its clients can ask of it. */
export interface TestNode extends RunningNode {
  readonly world: World;
  readonly simulated: SimulatedNode;
  /** How often it was told that there is something to do. */
  readonly wakes: () => number;
  /** Every answer and refusal that its clients have got, with the name of the operation. */
  readonly answers: (readonly [OperationName, string])[];
}

/** Its short name is that of the world, unless another one is given. */
export async function runningNode(
  world: World,
  name: string,
  number: number,
  { isPublic = true, isThisMachineOnly = false, fixed = [], ...settings }: NodeOptions = {},
): Promise<TestNode> {
  const simulated = world.addNode(name, number, { isPublic });
  const { store } = simulated.context;
  const row: NodeRow = {
    ...{ id: nodeRowId, revision: 0, uuid: simulated.context.block.uuid, createdAt: 0, nextKey: null },
    key: newOwnKey(simulated.context),
    settings: {
      ...{ shortName: name, platform: 'jira-cloud', trackerUrl: null, projects: [] },
      publicUrl: isPublic ? simulated.url : null,
      ...settings,
    },
  };
  await store.transaction((transaction) => transaction.nodes.put(row));
  let wakes = 0;
  let current: NodeRow = row;
  const node: TestNode = {
    ...{ world, simulated, fixed, isThisMachineOnly, storage: 'embedded', wakes: () => wakes, answers: [] },
    get context() {
      return simulated.context;
    },
    get settings() {
      return current.settings;
    },
    async reload() {
      current = (await store.transaction((transaction) => transaction.nodes.get(nodeRowId))) ?? row;
      const { context } = simulated;
      const { platform, trackerUrl } = current.settings;
      const tracker = { type: platform ?? 'unknown', ...(trackerUrl !== null && { url: trackerUrl }) };
      simulated.context = {
        ...context,
        key: openOwnKey(context.sealer, current.key),
        block: { ...context.block, url: current.settings.publicUrl, tracker },
        formerUrls: (current.urls ?? []).filter((url) => url !== current.settings.publicUrl),
      };
    },
    wake() {
      wakes++;
    },
  };
  await node.reload();
  return node;
}

type Part<Name extends OperationName, Key extends 'body' | 'query'> =
  Operations[Name] extends Record<Key, infer Value> ? Value : never;

export interface Asked<Name extends OperationName> {
  readonly params?: Call<Name>['params'];
  readonly body?: Part<Name, 'body'>;
  readonly query?: Part<Name, 'query'>;
  readonly user?: string;
  readonly ifMatch?: number;
}

/** Asks as the HTTP server does: what goes in and what comes out have to fit the schemas. */
export async function ask<Name extends OperationName>(
  node: TestNode,
  name: Name,
  { params, body, query, user = 'ann', ifMatch }: Asked<Name> = {},
): Promise<Operations[Name]['gives']> {
  const schemas: { body?: v.GenericSchema; query?: v.GenericSchema; gives: v.GenericSchema } = operationSchemas[name];
  const call = {
    params: params ?? {},
    body: schemas.body && v.parse(schemas.body, body ?? {}),
    query: schemas.query && v.parse(schemas.query, query ?? {}),
    user,
    ...(ifMatch !== undefined && { ifMatch }),
  } as Call<Name>;
  const handler: Handler<Name> = handlers[name];
  try {
    const given = await node.world.act(() => handler(node, call));
    node.answers.push([name, JSON.stringify(given)]);
    v.parse(schemas.gives, given);
    return given;
  } catch (error) {
    if (error instanceof NodeProblem) node.answers.push([name, JSON.stringify(problemDocument(error))]);
    throw error;
  }
}
