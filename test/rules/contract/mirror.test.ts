import assert from 'node:assert/strict';
import { type Connection } from '../../../server/rules/connection';
import { isMirror } from '../../../server/rules/contract/mirror';

function connection(local: string, destination: string, id?: string): Connection {
  const side = (shortName: string) => ({ shortName, platform: 'github' });
  return {
    name: `${local}_to_${destination}`,
    type: 'public',
    local: side(local),
    destination: side(destination),
    ...(id !== undefined && { id }),
  };
}

const table: [a: Connection, b: Connection, expected: boolean][] = [
  [connection('left', 'right'), connection('right', 'left'), true],
  [connection('left', 'right'), connection('left', 'right'), false],
  [connection('left', 'right'), connection('right', 'middle'), false],
  [connection('left', 'right', '1'), connection('right', 'left', '1'), true],
  [connection('left', 'right', '1'), connection('right', 'left', '2'), false],
  [connection('left', 'right', '1'), connection('right', 'left'), false],
  [connection('left', 'right', '1'), connection('r', 'l', '1'), true],
  [connection('left', 'right', '1'), connection('left', 'right', '1'), false],
  [connection('left', 'right', '1'), connection('left', 'r', '1'), true],
  [connection('left', 'right', '1'), connection('l', 'right', '1'), true],
  [connection('left', 'left', '1'), connection('left', 'left', '1'), true],
];

describe('two folders', () => {
  for (const [a, b, expected] of table) {
    const name = (one: Connection) => `${one.name}${one.id === undefined ? '' : ` (${one.id})`}`;
    it(`${name(a)} and ${name(b)} are ${expected ? '' : 'not '}the two sides of a connection`, () => {
      assert.deepEqual([isMirror(a, b), isMirror(b, a)], [expected, expected]);
    });
  }
});
