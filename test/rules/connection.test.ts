import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { platforms } from '../../server/rules/catalogue';
import { readConnection } from '../../server/rules/connection';
import { runs } from '../support/random';
import { DataFolder } from './schemas';

const schemas = new DataFolder(join(__dirname, '../../server/rules/schema'));
const schema = schemas.data('connection.schema.json') as {
  definitions: { side: { properties: { platform: { enum: string[] } } } };
};
const fitsSchema = schemas.validator('connection.schema.json');

const whole = {
  name: 'left_to_right',
  type: 'public',
  id: 'c-1',
  description: 'Support tickets',
  local: { shortName: 'left', platform: 'jira-cloud', project: 'SUP', url: 'https://left.example.com/jira' },
  destination: { shortName: 'right', platform: 'zendesk' },
  template: 'support',
};
const least = {
  name: 'a',
  type: 'private',
  local: { shortName: 'l', platform: 'github' },
  destination: { shortName: 'r', platform: 'asana' },
};

/** A change to the whole connection, and what is said of it. */
const faults: [change: Record<string, unknown>, code: string, message: string][] = [
  [{ name: undefined }, 'field', "'name' is missing."],
  [{ name: '  ' }, 'field', "'name' cannot be used. It must not be blank."],
  [{ name: 'x'.repeat(256) }, 'field', "'name' may have at most 255 characters."],
  [{ name: 7 }, 'field', "'name' must be a text in double quotes."],
  [{ id: null }, 'field', "'id' must be a text in double quotes."],
  [{ type: 'privat' }, 'field', "'type' cannot be 'privat'. Did you mean 'private'?"],
  [{ type: 'x' }, 'field', "'type' cannot be 'x'. Choose 'public', 'private' or 'local'."],
  [{ local: [] }, 'field', "'local' must be an object in braces."],
  [{ local: {} }, 'field', "'local.shortName' is missing."],
  [
    { local: { ...whole.local, platform: 'jira' } },
    'platform',
    "'local.platform' cannot be 'jira'. Did you mean 'jira-cloud' or 'jira-onprem'?",
  ],
  [
    { local: { ...whole.local, url: 'https://me:secret@left.example.com' } },
    'field',
    "'local.url' cannot be used. Expected an address such as https://tracker.example.com, without a user name or password.",
  ],
  [{ local: { ...whole.local, url: 'left.example.com' } }, 'field', "'local.url' cannot be used."],
  [{ destinatoin: {} }, 'field', "'destinatoin' is no field of a connection. Did you mean 'destination'?"],
  [{ zzz: 1 }, 'field', "'zzz' is no field of a connection."],
  [{ constructor: 1 }, 'field', "'constructor' is no field of a connection."],
  [{ local: { ...whole.local, apiToken: 'x' } }, 'field', "'local.apiToken' does not belong here: "],
];

describe('connection.json', () => {
  it('is read whole', () => {
    assert.deepEqual(readConnection(JSON.stringify(whole)), {
      isMeant: true,
      connection: whole,
      platform: 'jira-cloud',
      problems: [],
    });
    assert.deepEqual(readConnection(JSON.stringify(least)).connection, least);
  });

  it('may name its schema', () => {
    const { connection, problems } = readConnection(JSON.stringify({ $schema: 'https://example.com', ...whole }));
    assert.deepEqual([connection, problems], [whole, []]);
  });

  for (const [change, code, message] of faults) {
    it(`is refused with ${JSON.stringify(change).slice(0, 60)}`, () => {
      const { connection, problems } = readConnection(JSON.stringify({ ...whole, ...change }));
      assert.equal(connection, undefined);
      assert.equal(problems[0]?.code, `connection/${code}`);
      assert.ok(problems[0].message.startsWith(message), problems[0].message);
    });
  }

  it('tells where it is wrong, in the order of the text', () => {
    const text = `{
      "name": "a", "name": "b",
      "type": "pubic",
      "local": { "shortName": "l", "platform": "GitHub", "colour": 1 }
    }`;
    const { problems } = readConnection(text);
    assert.deepEqual(
      problems.map(({ start, end }) => text.slice(start, end)),
      ['{', '"name"', '"pubic"', '"GitHub"', '"colour"'],
    );
    assert.deepEqual(
      problems.map(({ fix }) => fix?.text),
      [undefined, undefined, '"public"', '"github"', undefined],
    );
  });

  it('still tells its platform when something else is wrong', () => {
    assert.equal(readConnection(JSON.stringify({ local: { platform: 'github' } })).platform, 'github');
    assert.equal(readConnection(JSON.stringify({ local: { platform: 'gitlab' } })).platform, undefined);
  });

  for (const [text, start] of [
    ['', 0],
    ['{"name": "a",}', 12],
    ['{ // why\n}', 2],
    ['<xml/>', 0],
  ] as const) {
    it(`is no JSON: ${JSON.stringify(text)}`, () => {
      const { connection, platform, problems } = readConnection(text);
      assert.deepEqual([connection, platform], [undefined, undefined]);
      assert.deepEqual(
        problems.map((problem) => [problem.code, problem.severity, problem.start]),
        [['connection/json', 'error', start]],
      );
    });
  }

  it('is told from the files of other programs', () => {
    const meant = ['{"local": {}}', '{"destination": 1}', '{"local": '];
    const foreign = ['{}', '[]', '1', '{"host": "db.example.com", "name": "main"}'];
    assert.deepEqual(
      [...meant, ...foreign].map((text) => readConnection(text).isMeant),
      [...meant.map(() => true), ...foreign.map(() => false)],
    );
  });
});

describe('connection.schema.json', () => {
  it('lists the platforms of the catalogue', () => {
    assert.deepEqual(
      schema.definitions.side.properties.platform.enum,
      platforms.map(({ id }) => id),
    );
  });

  it('describes every field', () => {
    assert.deepEqual(schemas.undescribed('connection.schema.json'), []);
  });

  it('agrees with the reader on every document', () => {
    const text = mixed(['a', 'é😀', 'x'.repeat(255), '😀'.repeat(255)], ['', ' ', '😀'.repeat(256)]);
    const url = mixed(['https://a', 'http://a:80/x?y#z@'], ['https://u@a', 'ftp://a', 'https://', 'https://a b']);
    const odd = fc.constantFrom<unknown>(null, 1, true, [], {}, 'odd');
    const platform = mixed(['github', 'jira-cloud'], ['Github', '']);
    const side = mostly({ shortName: text, platform, project: text, url }, odd);
    const type = mixed(['public', 'private', 'local'], ['Public']);
    const document = mostly({ name: text, type, id: text, description: text, local: side, destination: side }, odd);
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof({ arbitrary: document, weight: 20 }, { arbitrary: odd, weight: 1 }), (value) => {
        const { connection } = readConnection(JSON.stringify(value));
        assert.equal(connection !== undefined, fitsSchema(value), JSON.stringify(fitsSchema.errors));
        if (connection) accepted++;
      }),
      { numRuns: runs(3000) },
    );
    assert.ok(accepted > 300, `${accepted} documents were accepted`);
  });

  it('agrees with the reader on the examples', () => {
    assert.ok(fitsSchema(whole) && fitsSchema(least));
    for (const [change] of faults) {
      assert.ok(!fitsSchema(JSON.parse(JSON.stringify({ ...whole, ...change }))), JSON.stringify(change));
    }
  });
});

/** Mostly one of the good values, now and then a bad one. */
function mixed(good: string[], bad: string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...good), weight: 20 },
    { arbitrary: fc.constantFrom(...bad), weight: 1 },
  );
}

/** Objects that nearly always have these fields, and now and then one missing, an odd one or one too many. */
function mostly(fields: Record<string, fc.Arbitrary<unknown>>, odd: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const rarely = { arbitrary: odd, weight: 1 };
  const entries = Object.entries(fields).map(([name, arbitrary]) => [
    name,
    fc.oneof({ arbitrary, weight: 30 }, rarely, { arbitrary: fc.constant(undefined), weight: 1 }),
  ]);
  const record = fc.record(Object.fromEntries(entries) as Record<string, fc.Arbitrary<unknown>>);
  const extended = fc.tuple(record, odd).map(([object, extra]) => ({ ...object, extra }));
  return fc.oneof({ arbitrary: record, weight: 20 }, { arbitrary: extended, weight: 1 });
}
