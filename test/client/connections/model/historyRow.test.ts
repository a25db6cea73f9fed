import assert from 'node:assert/strict';
import { eventInWords } from '../../../../client/connections/model/historyRow';
import { eventWords } from '../../../../server/node/api/events';

describe('the history in words', () => {
  it('says of each event what the node and its command line say', () => {
    const said = Object.keys(eventWords).map((event) => [event, eventInWords(event)]);
    assert.deepEqual(Object.fromEntries(said), eventWords);
  });

  it('keeps the code of an event that only a later node knows', () => {
    for (const event of ['later-event', 'constructor', '__proto__', '']) assert.equal(eventInWords(event), event);
  });
});
