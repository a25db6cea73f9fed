import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { scriptKinds } from '../../../server/rules/catalogue';
import { directionOf, findHelper, isKeyed, rootsOf, sentAs } from '../../../server/rules/contract/knowledge';

const folder = path.join(__dirname, '../../../server/rules/contract');
const readData = (name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as object;

describe('what contracts know of replicas', () => {
  it('keeps to its schema, with a source for each fact', () => {
    const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(
      readData('knowledge.schema.json'),
    );
    assert.ok(validate(readData('knowledge.json')), JSON.stringify(validate.errors, undefined, 1));
  });

  it('knows only kinds of the catalogue, and all that run with a replica', () => {
    const data = readData('knowledge.json') as { directions: { kind: string }[] };
    const ids = scriptKinds.map(({ id }) => id);
    for (const { kind } of data.directions) assert.ok(ids.includes(kind), kind);
    const withFiles = scriptKinds.filter(({ fileWord }) => fileWord !== null);
    assert.deepEqual(withFiles.map(({ id }) => directionOf(id)).sort(), ['receives', 'sends']);
  });

  it('answers by name', () => {
    assert.deepEqual([directionOf('nonsense'), rootsOf('sends')], [undefined, ['replica']]);
    assert.deepEqual(rootsOf('receives'), ['replica', 'previous']);
    assert.deepEqual([sentAs('addedComments'), sentAs('summary')], ['comments', 'summary']);
    assert.deepEqual([isKeyed('customFields'), isKeyed('constructor')], [true, false]);
    assert.equal(findHelper('commentHelper', 'mergeComments')?.closure, 'comments');
  });
});
