import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commands } from '../../../../client/ids';
import { type Row } from '../../../../client/connections/model/row';
import { type ConnectionInfo } from '../../../../server/node/api/contract';
import { connectionInfo } from '../../../support/nodeAnswers';
import { folderOf, nodeOf, tree } from './rows';

interface Manifest {
  readonly contributes: {
    readonly menus: { readonly 'view/item/context': readonly { readonly command: string; readonly when: string }[] };
  };
}

const manifest = path.join(__dirname, '../../../../package.json');
const items = (JSON.parse(readFileSync(manifest, 'utf8')) as Manifest).contributes.menus['view/item/context'];

/** The commands that the menu of a row offers, as far as their conditions ask for the row. */
function offeredAt({ context }: Row): Set<string> {
  const words: readonly string[] = context;
  const holds = (part: string) => {
    const [, not, word = ''] = /^(!\()?viewItem =~ \/\\b(\w+)\\b\/\)?$/.exec(part) ?? [];
    assert.ok(word !== '' || part === 'view == syncRules.connections', part);
    return word === '' || words.includes(word) === (not === undefined);
  };
  return new Set(items.filter(({ when }) => when.split(' && ').every(holds)).map(({ command }) => command));
}

async function rowsOf(changes: Partial<ConnectionInfo>): Promise<Row[]> {
  const info = connectionInfo('a_to_b', { rulesVersion: 2, ...changes });
  const [row] = tree([folderOf('a_to_b')], [nodeOf([info])]).roots;
  assert.ok(row);
  return [row, ...((await row.children?.()) ?? []).filter(({ kind }) => kind === 'rule')];
}

describe('the menu of a connection', () => {
  const states: [changes: Partial<ConnectionInfo>, isOffered: boolean][] = [
    [{ status: 'pending', phase: 'claimed', digits: '123 456' }, true],
    [{ status: 'pending', phase: 'claimed' }, false],
    [{ status: 'pending', phase: 'invited' }, false],
    [{ status: 'pending', phase: 'expired' }, false],
    [{ status: 'pending', phase: 'declined' }, false],
    [{}, false],
  ];
  for (const [changes, isOffered] of states)
    it(`${isOffered ? 'offers' : 'does not offer'} to compare digits for ${JSON.stringify(changes)}`, async () => {
      const [row] = await rowsOf(changes);
      assert.equal(row && offeredAt(row).has(commands.compareDigits), isOffered);
    });

  it('and of its rules offer to publish and to roll back until it has ended', async () => {
    const changing = [commands.publishRules, commands.rollBackRules];
    const offered = async (changes: Partial<ConnectionInfo>) =>
      (await rowsOf(changes)).map((row) => changing.filter((command) => offeredAt(row).has(command)));
    assert.deepEqual(await offered({}), [changing, changing, changing]);
    assert.deepEqual(await offered({ status: 'pending', phase: 'invited' }), [changing, changing, changing]);
    assert.deepEqual(await offered({ status: 'ended', phase: 'closed' }), [[], [], []]);
    const [row, rule] = await rowsOf({ status: 'ended', phase: 'closed' });
    for (const one of [row, rule]) {
      const others = one ? offeredAt(one) : new Set();
      assert.ok(others.has(commands.compareWithPublished) && others.has(commands.pullRules), 'both only read');
    }
  });
});
