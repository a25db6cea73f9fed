import assert from 'node:assert/strict';
import { customFieldsInSample } from '../../server/rules/samples';

describe('the custom fields of a sample', () => {
  for (const { is, text, names } of [
    {
      is: 'of an issue',
      text: '{ "key": "A-1", "customFields": { "Team": { "value": "x" }, "Due": null } }',
      names: ['Team', 'Due'],
    },
    {
      is: 'of several issues',
      text: '[{ "customFields": { "A": 1 } }, { "customFields": { "B": 1, "A": 2 } }]',
      names: ['A', 'B'],
    },
    {
      is: 'of an issue and a replica',
      text: '{ "issue": { "customFields": { "A": 1 } }, "replica": { "customFields": { "B": 1 } } }',
      names: ['A', 'B'],
    },
    { is: 'none without custom fields', text: '{ "key": "A-1" }', names: [] },
    { is: 'none where they are null', text: '{ "customFields": null, "fields": { "customFields": 1 } }', names: [] },
    { is: 'none in another shape', text: '{ "customFields": ["A"] }', names: [] },
    { is: 'none in what is no JSON', text: '{ "customFields": { "A"', names: [] },
    { is: 'none in an empty file', text: '', names: [] },
  ]) {
    it(is, () => {
      assert.deepEqual(customFieldsInSample(text).sort(), names.sort());
    });
  }
});
