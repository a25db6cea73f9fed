import assert from 'node:assert/strict';
import path from 'node:path';
import { scriptKinds } from '../../../server/rules/catalogue';
import { directionOf, findHelper, isKeyed, rootsOf, sentAs } from '../../../server/rules/contract/knowledge';
import { DataFolder } from '../schemas';

const files = new DataFolder(path.join(__dirname, '../../../server/rules/contract'));

describe('what contracts know of replicas', () => {
  it('keeps to its schema, with a source for each fact', () => {
    files.assertFits('knowledge.schema.json', 'knowledge.json');
    assert.deepEqual(files.undescribed('knowledge.schema.json'), []);
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
