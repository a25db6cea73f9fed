import assert from 'node:assert/strict';
import { eventInWords, timeInWords } from '../../server/cli/node/words';
import { noon } from './fakeModel';

describe('words for people', () => {
  const times: [seconds: number, words: string][] = [
    [noon, '2026-03-01 12:00 UTC'],
    [0, '1970-01-01 00:00 UTC'],
    [1e15, '1000000000000000'],
  ];
  for (const [seconds, words] of times) it(`tell the time ${words}`, () => assert.equal(timeInWords(seconds), words));

  const events: [event: string, words: string][] = [
    ['accepted', 'Invitation accepted'],
    ['of-a-newer-node', 'of-a-newer-node'],
    ['constructor', 'constructor'],
  ];
  for (const [event, words] of events) it(`tell the event ${event}`, () => assert.equal(eventInWords(event), words));
});
