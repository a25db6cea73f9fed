import assert from 'node:assert/strict';
import { compileErrors, refuseWrongRules } from '../../../server/node/rules/compile';
import { contractOfRules, fitsMessage } from '../../../server/node/rules/contractOfRules';
import { compareContracts } from '../../../server/rules/contract/compare';
import { type Contract } from '../../../server/rules/contract/contract';
import { readContract } from '../../../server/rules/contract/contractFile';
import { formatPath } from '../../../server/rules/contract/path';
import { NodeProblem } from '../../../server/node/problems/problem';

const outgoing = 'replica.key = issue.key\n\nreplica.summary = issue.summary\n';
const incoming = 'issue.summary = replica.summary\n';

function contractIn(text: string): Contract {
  const { contract } = readContract(text);
  assert.ok(contract, 'the text is no contract');
  return contract;
}

describe('the contract of rules', () => {
  it('says what they send and read, and in which line', () => {
    const text = contractOfRules('left', { outgoing, incoming });
    assert.deepEqual(JSON.parse(text), {
      shortName: 'left',
      sends: [
        { path: 'key', places: ['outgoing.groovy:1'] },
        { path: 'summary', places: ['outgoing.groovy:3'] },
      ],
      reads: [{ path: 'summary', places: ['incoming.groovy:1'] }],
    });
  });

  it('of empty rules is empty, not unknown', () => {
    const { sends, reads } = contractIn(contractOfRules('left', { outgoing: '', incoming: '' }));
    assert.deepEqual([sends, reads], [[], []]);
  });

  it('names no lines where that would be too long for a message', () => {
    const line = 'replica.summary';
    const many = Array.from({ length: 45_000 }, () => `${line} = 1\n`).join('');
    const text = contractOfRules('left', { outgoing: many, incoming });
    const { sends } = contractIn(text);
    assert.ok(fitsMessage(text));
    assert.deepEqual([sends?.length, sends?.[0]?.places.length], [1, 0]);
  });

  it('says that anything may be, where even that is too long', () => {
    const many = Array.from({ length: 9000 }, (_, at) => `replica.customKeys."${'long'.repeat(30)} ${at}" = 1\n`).join(
      '',
    );
    const text = contractOfRules('left', { outgoing: many, incoming });
    const { sends, reads } = contractIn(text);
    assert.ok(fitsMessage(text));
    assert.deepEqual(
      [sends, reads].map((uses) => uses?.map(({ path }) => formatPath(path))),
      [['*'], ['*']],
    );
    const other = contractIn(contractOfRules('right', { outgoing, incoming }));
    const own = { ...(sends && { sends }), ...(reads && { reads }) };
    assert.deepEqual([...compareContracts(own, other), ...compareContracts(other, own)], []);
  });
});

describe('rules that the compiler refuses', () => {
  const cases: [what: string, outgoing: string, incoming: string, wanted: readonly string[]][] = [
    ['are none when all is right', outgoing, incoming, []],
    ['are none of empty texts', '', '', []],
    [
      'are told by script, line and column',
      outgoing,
      'issue.summary = replica.summary\nif (firstSync {\n',
      ['incoming 2:'],
    ],
    ['are told of both scripts', 'def a = 1\ndef a = 2\n', 'break\n', ['outgoing 2:', 'incoming 1:']],
    ['are not those that use a class the tracker may have', 'import our.own.Helper\nHelper.go(new Other())\n', '', []],
    ['are not those that are only odd', 'replica.summary = issue.summary\nissue.summary == "x"\n', '', []],
  ];
  for (const [what, first, second, wanted] of cases) {
    it(what, () => {
      const found = compileErrors({ outgoing: first, incoming: second });
      assert.deepEqual(
        found.map(({ script, line }) => `${script} ${line}:`).filter((one, at, all) => all.indexOf(one) === at),
        wanted,
      );
      for (const { column, message, code } of found)
        assert.ok(column >= 1 && /[.]$/.test(message) && code.includes('/'));
    });
  }

  it('are refused with the first mistake in words and all of them as members', () => {
    assert.throws(
      () => refuseWrongRules({ outgoing: 'break\n'.repeat(300), incoming }),
      (error) => {
        assert.ok(error instanceof NodeProblem && error.slug === 'rules-wrong');
        assert.match(error.message, /^Mistakes in the rules: 300\. .* in outgoing at line 1: .*[^.]\.$/);
        assert.equal((error.members.errors as unknown[]).length, 100);
        return true;
      },
    );
  });
});
