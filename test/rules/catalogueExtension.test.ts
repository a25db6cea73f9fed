import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { platforms, scriptKinds } from '../../server/rules/catalogue';
import { type CatalogueExtension, readCatalogueExtension } from '../../server/rules/catalogueExtension';
import { DataFolder } from './schemas';

const schemas = new DataFolder(join(__dirname, '../../server/rules/schema'));
const schemaFile = 'catalogue-extension.schema.json';
const schema = schemas.data(schemaFile) as {
  readonly definitions: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
};
const fitsSchema = schemas.validator(schemaFile);

const whole: CatalogueExtension = {
  customFields: [
    { name: 'Root cause', id: '10201', type: 'Option?', values: ['Hardware', 'Software'], platforms: ['jira-cloud'] },
    { name: 'Root cause', type: 'String', platforms: ['zendesk'] },
    { name: 'Team', doc: 'Who works on it.' },
  ],
  properties: [
    { of: 'Entity', name: 'u_region', type: 'String', doc: 'The region.', platforms: ['servicenow'], readOnly: true },
    { of: 'Issue', name: 'u_region' },
  ],
  classes: [
    {
      name: 'UserMap',
      doc: 'Finds the twin of a user.',
      open: false,
      properties: [{ name: 'size', type: 'int', readOnly: true }],
      methods: [
        {
          name: 'find',
          static: true,
          returns: 'User?',
          parameters: [{ name: 'mail', type: 'String?' }],
          doc: 'By mail.',
        },
        {
          name: 'find',
          returns: 'User?',
          parameters: [
            { name: 'user', type: 'User' },
            { name: 'deep', optional: true },
          ],
        },
        { name: 'each', parameters: [{ name: 'action', type: '(User) -> any' }], returns: 'void' },
      ],
    },
    { name: 'com.example.Audit' },
  ],
  variables: [
    { name: 'users', type: 'UserMap', kinds: ['incoming'], platforms: ['jira-cloud', 'jira-onprem'] },
    { name: 'audit', type: 'com.example.Audit' },
    { name: 'anything' },
  ],
};

/** A text, the code of its first problem, the message and where it points. */
const faults: [text: string, code: string, message: string, at: string][] = [
  ['', 'json', 'Expected a JSON value, but the file is empty.', ''],
  ['{"classes": [],}', 'json', "JSON allows no comma before '}'.", ','],
  ['[]', 'field', 'The catalogue file must be an object in braces.', '[]'],
  ['{"customFields": {}}', 'field', "'customFields' must be a list in square brackets.", '{}'],
  ['{"customFields": [1]}', 'field', "'customFields[0]' must be an object in braces.", '1'],
  ['{"customFields": [{}]}', 'field', "'customFields[0].name' is missing.", '{'],
  [
    '{"customFeilds": []}',
    'field',
    "'customFeilds' is no field of a catalogue file. Did you mean 'customFields'?",
    '"customFeilds"',
  ],
  [
    '{"classes": [{"name": "user map"}]}',
    'field',
    "'classes[0].name' cannot be used. Expected a name such as",
    '"user map"',
  ],
  ['{"classes": [{"name": "A", "open": "yes"}]}', 'field', "'classes[0].open' must be true or false.", '"yes"'],
  [
    '{"variables": [{"name": "a"}, {"name": "b", "platforms": ["jira"]}]}',
    'field',
    "'variables[1].platforms[0]' cannot be 'jira'. Did you mean 'jira-cloud' or 'jira-onprem'?",
    '"jira"',
  ],
  [
    '{"variables": [{"name": "a", "kinds": ["incomming"]}]}',
    'field',
    "'variables[0].kinds[0]' cannot be 'incomming'. Did you mean 'incoming'?",
    '"incomming"',
  ],
  ['{"variables": [{"name": "a"}, {"name": "a"}]}', 'twice', "'a' stands in 'variables' a second time", '"a"'],
  [
    '{"customFields": [{"name": "T", "platforms": ["github"]}, {"name": "T"}]}',
    'twice',
    "'T' stands in 'customFields' a second time for the same tracker.",
    '"T"',
  ],
  [
    '{"customFields": [{"name": "T", "platforms": ["asana", "github"]}, {"name": "T", "platforms": ["github"]}]}',
    'twice',
    "'T' stands in 'customFields' a second time",
    '"T"',
  ],
  [
    '{"properties": [{"of": "Issue", "name": "a"}, {"of": "User", "name": "a"}, {"of": "Issue", "name": "a"}]}',
    'twice',
    "'a' stands in 'properties' a second time",
    '"a"',
  ],
  ['{"classes": [{"name": "A"}, {"name": "A"}]}', 'twice', "'A' stands in 'classes' a second time", '"A"'],
  [
    '{"properties": [{"of": "Isue", "name": "a"}]}',
    'type',
    "The catalogue has no type 'Isue'. Did you mean 'Issue'?",
    '"Isue"',
  ],
  ['{"variables": [{"name": "a", "type": "List<"}]}', 'type', 'This is no type. Expected the name of a type', '"'],
  ['{"variables": [{"name": "a", "type": "List User"}]}', 'type', 'This is no type. Expected the end of the type', 'U'],
  ['{"variables": [{"name": "a", "type": "Usre"}]}', 'type', "There is no type 'Usre'. Did you mean 'User'?", '"Usre"'],
  [
    '{"variables": [{"name": "a", "type": "\\u0041 B"}]}',
    'type',
    'This is no type. Expected the end of the type',
    '"\\u0041 B"',
  ],
  [
    '{"classes": [{"name": "UserMap", "methods": [{"name": "a", "returns": "List<UserMpa>"}]}]}',
    'type',
    "There is no type 'UserMpa'. Did you mean 'UserMap'?",
    '"List<UserMpa>"',
  ],
];

describe('sync-rules.catalogue.json', () => {
  it('is read whole', () => {
    assert.deepEqual(readCatalogueExtension(JSON.stringify(whole)), { extension: whole, problems: [] });
    assert.ok(fitsSchema(whole), JSON.stringify(fitsSchema.errors));
  });

  it('may be empty, and may name its schema', () => {
    const nothing = { customFields: [], properties: [], classes: [], variables: [] };
    assert.deepEqual(readCatalogueExtension('{}').extension, nothing);
    assert.deepEqual(readCatalogueExtension('{"$schema": "https://example.com/x.json"}').extension, nothing);
  });

  for (const [text, code, message, at] of faults) {
    it(`is refused: ${text.slice(0, 70)}`, () => {
      const { extension, problems } = readCatalogueExtension(text);
      const [first, ...rest] = problems;
      assert.deepEqual([extension, rest], [undefined, []]);
      assert.equal(first?.code, `catalogue/${code}`);
      assert.equal(first.severity, 'error');
      assert.ok(first.message.startsWith(message), first.message);
      assert.equal(text.slice(first.start, first.end), at);
    });
  }

  it('offers the repair where there is one only', () => {
    const { problems } = readCatalogueExtension('{"variables": [{"name": "a", "platforms": ["GitHub", "jira"]}]}');
    assert.deepEqual(
      problems.map(({ fix }) => fix?.text),
      ['"github"', undefined],
    );
  });

  it('tells all problems in the order of the text', () => {
    const text = '{"variables": [{"name": "a", "type": "X1y"}, {"name": "a", "kinds": [1]}, {}]}';
    const starts = readCatalogueExtension(text).problems.map(({ start }) => start);
    assert.equal(starts.length, 4);
    assert.deepEqual(
      starts,
      [...starts].sort((one, other) => one - other),
    );
  });

  it('takes any JSON without throwing', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('customFields', 'properties', 'classes', 'variables'),
        (value, list) => {
          const text = JSON.stringify({ [list]: [value, value] });
          const { extension, problems } = readCatalogueExtension(text);
          assert.equal(extension === undefined, problems.length > 0);
          for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= text.length);
        },
      ),
    );
  });
});

describe('catalogue-extension.schema.json', () => {
  it('agrees with the reader, whatever value stands where', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { maxLength: 6 }),
        fc.oneof(fc.jsonValue(), fc.constantFrom('github', 'A', [], {})),
        (path, value) => {
          const changed = replaceAt(whole, path, value);
          const { problems } = readCatalogueExtension(JSON.stringify(changed));
          const misfits = problems.filter(({ code }) => code === 'catalogue/field');
          assert.equal(fitsSchema(changed), misfits.length === 0, JSON.stringify(changed));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('lists the platforms and the kinds of rule that the catalogue has', () => {
    const listed = (name: string) => schema.definitions[name]?.enum;
    assert.deepEqual(
      listed('platform'),
      platforms.map(({ id }) => id),
    );
    assert.deepEqual(
      listed('kind'),
      scriptKinds.filter(({ role }) => role === 'rule').map(({ id }) => id),
    );
  });

  it('describes every field', () => {
    assert.deepEqual(schemas.undescribed(schemaFile), []);
  });
});

/** The value with something in it replaced; the path chooses among the entries at each level. */
function replaceAt(value: unknown, path: readonly number[], by: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  if (Array.isArray(value)) {
    return value.map((item: unknown, at) => (at === step % value.length ? replaceAt(item, rest, by) : item));
  }
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, item], at) => [
      name,
      at === step % entries.length ? replaceAt(item, rest, by) : (item as unknown),
    ]),
  );
}
