import assert from 'node:assert/strict';
import { exchangeReports } from '../../../server/node/connections/reports';
import { openSecrets } from '../../../server/node/handshake/secrets';
import { type OperationName } from '../../../server/node/api/contract';
import { ask, type TestNode } from '../runningNode';
import { acceptance, invited } from './kit';

/** The answers that are as secret as the invitation itself. */
const telling: readonly OperationName[] = ['initiate', 'invite', 'showInvitation'];

/** The code, its psk and the secret half of the key agreement, of every handshake that is stored just now. */
async function secretsOf({ context }: TestNode): Promise<string[]> {
  const pairings = await context.store.transaction((transaction) => transaction.pairings.all());
  return pairings.flatMap(({ id, sealed }) => (sealed === null ? [] : Object.values(openSecrets(context, id, sealed))));
}

describe('a secret', () => {
  it('is in no answer but those that bring an invitation, and in no audit log, problem or message', async () => {
    const { world, left, right, id, text, advance } = await invited({ strict: true });
    const params = { id };
    const secrets = new Set<string>();
    const note = async () => {
      for (const node of [left, right]) for (const secret of await secretsOf(node)) secrets.add(secret);
    };
    const tried = async (work: Promise<unknown>) => {
      await work.catch((error: unknown) => assert.equal((error as Error).name, 'NodeProblem'));
      await note();
    };
    await tried(ask(left, 'showInvitation', { params }));
    await tried(ask(left, 'acceptInvitation', { body: acceptance(left, text) }));
    await tried(ask(right, 'previewInvitation', { body: { text } }));
    await tried(ask(right, 'previewInvitation', { body: { text: text.replaceAll('xsi1_', 'xsi2_') } }));
    await tried(ask(right, 'acceptInvitation', { body: acceptance(right, text.slice(0, 400)) }));
    await tried(ask(right, 'acceptInvitation', { body: { ...acceptance(right, text), template: text.slice(0, 250) } }));
    await tried(ask(left, 'changeKey'));
    const renewed = await ask(left, 'invite', { params });
    await note();
    await tried(ask(right, 'acceptInvitation', { body: acceptance(right, text) }));
    await tried(ask(right, 'acceptInvitation', { body: acceptance(right, renewed.text) }));
    await tried(ask(right, 'acceptInvitation', { body: acceptance(right, renewed.text) }));
    for (const node of [right, left]) await tried(ask(node, 'compareDigits', { params, body: { same: true } }));
    await advance();
    await world.act(() => exchangeReports(left.context, id));
    for (const node of [left, right]) {
      for (const name of ['getConnection', 'getContracts', 'getHistory', 'getRules', 'refresh'] as const)
        await ask(node, name, { params });
      for (const name of ['listConnections', 'getAudit', 'getNode'] as const) await ask(node, name);
    }
    assert.equal((await ask(left, 'getConnection', { params })).status, 'active');

    const nodeKeys = await Promise.all([left, right].map(keysOf));
    const all = [...secrets, ...nodeKeys.flat()];
    assert.equal(secrets.size, 7, 'two codes, two psks, three secret halves');
    const answers = [left, right].flatMap((node) => node.answers);
    const seen = [...answers.filter(([name]) => !telling.includes(name)).map(([, answer]) => answer), ...world.seen];
    assert.ok(answers.some(([name, answer]) => telling.includes(name) && all.some((one) => answer.includes(one))));
    for (const text of seen) for (const secret of all) assert.ok(!text.includes(secret), 'a secret was seen');
  });
});

/** The seeds of the node's own keys. */
async function keysOf({ context }: TestNode): Promise<string[]> {
  const [row] = await context.store.transaction((transaction) => transaction.nodes.all());
  return [row?.key, row?.nextKey].flatMap((key) =>
    key ? [context.sealer.open(key.sealed, `own key ${key.kid}`)] : [],
  );
}
