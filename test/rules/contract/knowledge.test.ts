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

  it('knows which kinds of the catalogue send a replica and which receive one', () => {
    const found = scriptKinds.map(({ id }) => [id, directionOf(id)]);
    assert.deepEqual(Object.fromEntries(found), {
      outgoing: 'sends',
      'data-filter': 'sends',
      incoming: 'receives',
      'create-processor': 'receives',
      'change-processor': 'receives',
      'post-exalate-processor': undefined,
      'external-script': undefined,
      'visual-mode-rule-script': undefined,
    });
  });

  it('answers by name', () => {
    assert.deepEqual([directionOf('nonsense'), rootsOf('sends')], [undefined, ['replica']]);
    assert.deepEqual([...rootsOf('receives')].sort(), ['previous', 'replica']);
    assert.deepEqual([sentAs('addedComments'), sentAs('summary')], ['comments', 'summary']);
    assert.deepEqual([isKeyed('customFields'), isKeyed('constructor')], [true, false]);
    assert.equal(findHelper('commentHelper', 'mergeComments')?.closure, 'comments');
  });
});
