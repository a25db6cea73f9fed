import assert from 'node:assert/strict';
import { connectionsInWords, fieldsInWords } from '../../../../client/connections/model/countInWords';

describe('how many there are', () => {
  it('is said as one says it, of one too', () => {
    assert.deepEqual([0, 1, 2].map(connectionsInWords), ['0 connections', '1 connection', '2 connections']);
    assert.deepEqual([0, 1, 2].map(fieldsInWords), ['0 fields', '1 field', '2 fields']);
  });
});
