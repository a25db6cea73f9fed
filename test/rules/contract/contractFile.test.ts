import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { type Contract, inFile, mergeContracts, type Place, sortUses } from '../../../server/rules/contract/contract';
import {
  type ContractFile,
  readContract,
  readContractInPlace,
  writeContract,
} from '../../../server/rules/contract/contractFile';
import { contractOf } from '../../../server/rules/contract/infer';
import { keyOfPath } from '../../../server/rules/contract/path';
import { parse } from '../../../server/groovy/parse';
import { readMarks } from '../../support/marks';
import { DataFolder } from '../schemas';
import { show } from './show';

const schemas = new DataFolder(path.join(__dirname, '../../../server/rules/schema'));
const validate = schemas.validator('contract.schema.json');

/** [text with the problem's place between ⟦ and ⟧, message] */
const wrong: [text: string, message: string][] = [
  ['⟦⟧', 'Expected a JSON value, but the file is empty.'],
  ['{ "sends": [ ⟦}⟧', 'Expected a value here.'],
  ['⟦[]⟧', 'The contract must be an object in braces.'],
  ['{ ⟦"send"⟧: [] }', "'send' is no field of a contract. Did you mean 'sends'?"],
  ['{ "sends": ⟦{}⟧ }', "'sends' must be a list in square brackets."],
  ['{ "sends": [], ⟦"sends"⟧: [] }', "'sends' stands here a second time. Keep one of the two."],
  ['{ "shortName": ⟦1⟧ }', "'shortName' must be a text in double quotes."],
  ['{ "shortName": ⟦" "⟧ }', "'shortName' cannot be used. It must not be blank."],
  ['{ "reads": [⟦"summary"⟧] }', "'reads[0]' must be an object in braces."],
  ['{ "reads": [⟦{⟧ }] }', "'reads[0].path' is missing."],
  ['{ "reads": [{ "path": ⟦7⟧ }] }', "'reads[0].path' must be a text in double quotes."],
  [
    '{ "reads": [{ "path": ⟦"a..b"⟧ }] }',
    `'reads[0].path' is no path such as status.name or customFields."Name".value.`,
  ],
  ['{ "reads": [{ "path": "a", ⟦"opne"⟧: true }] }', "'reads[0].opne' is no field of a contract. Did you mean 'open'?"],
  ['{ "reads": [{ "path": "a", "open": ⟦"yes"⟧ }] }', "'reads[0].open' must be true or false."],
  [
    '{ "reads": [{ "path": "a" }, { "path": "b", "certainty": ⟦"posible"⟧ }] }',
    "'reads[1].certainty' cannot be 'posible'. Did you mean 'possible'?",
  ],
  ['{ "reads": [{ "path": "a", "places": ⟦"x:1"⟧ }] }', "'reads[0].places' must be a list in square brackets."],
  [
    '{ "reads": [{ "path": "a", "places": ["x:1", ⟦"x:0"⟧] }] }',
    "'reads[0].places[1]' cannot be used. Expected a file and a line, such as outgoing.groovy:12.",
  ],
];

describe('partner.contract.json', () => {
  for (const [marked, message] of wrong) {
    it(`is refused: ${marked}`, () => {
      const { text, ranges } = readMarks(marked);
      const { contract, problems } = readContract(text);
      assert.equal(contract, undefined);
      const [problem] = problems;
      assert.equal(problem?.message, message);
      assert.deepEqual({ start: problem.start, end: problem.end }, ranges[0]);
      if (text.startsWith('{') && !message.includes('second time') && !message.startsWith('Expected')) {
        const isPath = message.includes('is no path');
        assert.equal(validate(JSON.parse(text)), isPath, 'the schema agrees, but for what a path is');
      }
    });
  }

  it('tells all that is wrong, in the order of the text', () => {
    const { problems } = readContract('{ "reads": 1, "x": 2, "sends": [{}] }');
    assert.deepEqual(
      problems.map(({ start, severity, code }) => [start, severity, code]),
      [
        [11, 'error', 'contract/field'],
        [14, 'error', 'contract/field'],
        [32, 'error', 'contract/field'],
      ],
    );
    const [wrongPath] = readContract('{ "sends": [{ "path": "a..b" }] }').problems;
    assert.deepEqual([wrongPath?.severity, wrongPath?.code], ['error', 'contract/path']);
  });

  it('may be as short as somebody writes it by hand', () => {
    const { contract } = readContract('{ "sends": [{ "path": "summary" }, { "path": "a", "open": true }] }');
    assert.deepEqual(show(contract ?? {}), ['a ...', 'summary']);
    assert.equal(contract?.reads, undefined);
    assert.deepEqual(readContract('{}'), { contract: {}, problems: [] });
    assert.deepEqual(show(readContract('{ "reads": [{ "path": "a", "open": false }] }').contract ?? {}), ['a']);
  });

  it('takes a path that stands there twice for one', () => {
    const { contract } = readContract('{ "sends": [{ "path": "a", "certainty": "possible" }, { "path": "a" }] }');
    assert.deepEqual(show(contract ?? {}), ['a']);
  });

  it('leads to its own text when asked where its paths stand', () => {
    const text = '{ "sends": [{ "path": "b", "places": ["x.groovy:7"] }, { "path": "a" }, { "path": "b" }] }';
    const places = readContractInPlace(text)?.sends?.map((use) => [
      use.path,
      use.places.map(({ file, line }) => [file, line]),
    ]);
    assert.deepEqual(places, [
      [['a'], [[undefined, undefined]]],
      [
        ['b'],
        [
          [undefined, undefined],
          [undefined, undefined],
        ],
      ],
    ]);
    const ranges = readContractInPlace(text)?.sends?.flatMap((use) => use.places.map(({ range }) => range?.start));
    assert.deepEqual(ranges, [text.indexOf('"a"'), text.indexOf('"b"'), text.lastIndexOf('"b"')]);
    const reads = readContractInPlace('{ "reads": [{ "path": "a" }] }');
    assert.deepEqual([reads?.sends, reads?.reads?.map(({ path: steps }) => steps)], [undefined, [['a']]]);
    assert.equal(readContractInPlace('{ "sends": [{ "path": "a..b" }] }'), undefined);
    assert.equal(readContractInPlace('{ "sends": 1 }'), undefined);
    assert.equal(readContractInPlace('{'), undefined);
  });

  it('is written the same way each time, with lines for places', () => {
    const text = 'replica.b = 1\nif (x) replica.customFields."A" = 2\nreplica.b = 3';
    const contract: Contract = mergeContracts([
      inFile(contractOf(parse('commentHelper.mergeComments(issue, replica)'), 'incoming'), 'in.groovy'),
      inFile(contractOf(parse(text), 'outgoing'), 'out.groovy'),
    ]);
    const lineOf = ({ file, range }: Place) =>
      file === 'in.groovy' ? 1 : text.slice(0, range?.start).split('\n').length;
    const written = writeContract({ ...contract, reads: contract.reads?.slice(0, 1) ?? [], shortName: 'left' }, lineOf);
    assert.equal(
      written,
      `{
  "shortName": "left",
  "sends": [
    {
      "path": "b",
      "places": [
        "out.groovy:1",
        "out.groovy:3"
      ]
    },
    {
      "path": "customFields.\\"A\\"",
      "certainty": "possible",
      "places": [
        "out.groovy:2"
      ]
    }
  ],
  "reads": [
    {
      "path": "addedComments",
      "helper": true,
      "places": [
        "in.groovy:1"
      ]
    }
  ]
}
`,
    );
  });

  it('leaves out the places that cannot be told', () => {
    const places = [{ file: 'a.groovy' }, { line: 2 }, { file: 'a.groovy', line: 3 }];
    const use = { path: ['a'], certainty: 'certain' as const, open: false };
    const written = writeContract({ sends: [{ ...use, places }], reads: [{ ...use, places: places.slice(0, 2) }] });
    assert.deepEqual(JSON.parse(written), {
      sends: [{ path: 'a', places: ['a.groovy:3'] }],
      reads: [{ path: 'a' }],
    });
  });

  it('is read as it was written, and keeps to its schema', () => {
    const use = fc.record(
      {
        path: fc.array(
          fc.string({ minLength: 1 }).filter((step) => step !== '[]'),
          { maxLength: 4 },
        ),
        certainty: fc.constantFrom('certain' as const, 'possible' as const),
        open: fc.boolean(),
        own: fc.constant(true as const),
        helper: fc.constant(true as const),
        places: fc.uniqueArray(
          fc.record(
            { file: fc.constantFrom('a.groovy', 'b c.gvy'), line: fc.integer({ min: 1, max: 9999 }) },
            { noNullPrototype: true },
          ),
          {
            maxLength: 3,
            selector: ({ file, line }) => `${file}:${line}`,
          },
        ),
      },
      { noNullPrototype: true, requiredKeys: ['path', 'certainty', 'open', 'places'] },
    );
    const uses = fc
      .uniqueArray(use, { selector: ({ path: steps }) => keyOfPath(steps), maxLength: 5 })
      .map((list) => sortUses([...list]));
    fc.assert(
      fc.property(uses, uses, (sends, reads) => {
        const contract: ContractFile = { shortName: 'right', sends, reads };
        const text = writeContract(contract);
        assert.deepEqual(readContract(text), { contract, problems: [] });
        assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
      }),
    );
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        const { contract, problems } = readContract(text);
        assert.equal(contract === undefined, problems.length > 0);
      }),
    );
  });
});
