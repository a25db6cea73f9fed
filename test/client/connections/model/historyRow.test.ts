import assert from 'node:assert/strict';
import { eventInWords, historyRow } from '../../../../client/connections/model/historyRow';
import { eventWords } from '../../../../server/node/api/events';
import { connectionInfo } from '../../../support/nodeAnswers';
import { words } from './rows';

describe('the history in words', () => {
  it('says of each event what the node and its command line say', () => {
    const said = Object.keys(eventWords).map((event) => [event, eventInWords(event)]);
    assert.deepEqual(Object.fromEntries(said), eventWords);
  });

  it('keeps the code of an event that only a later node knows', () => {
    for (const event of ['later-event', 'constructor', '__proto__', '']) assert.equal(eventInWords(event), event);
  });

  const key = 'a870 2388 0001 0002 0003 0004 0005 0006';
  const details: [event: string, detail: string, who: string, tooltip: string[]][] = [
    ['invited', '2025-11-22 21:20 UTC', 'Ada', ['Invitation generated: valid until T1763846400', 'T7 · Ada']],
    ['invited', 'for a week', 'Ada', ['Invitation generated: for a week', 'T7 · Ada']],
    ['invited', '', 'Ada', ['Invitation generated', 'T7 · Ada']],
    ['active', key, 'b', [`Active: fingerprint ${key}`, 'T7 · b']],
    ['active', 'back again', 'ben', ['Active: back again', 'T7 · ben']],
    ['claimed', key, 'b', [`Accepted by the other side: fingerprint ${key}`, 'T7 · b']],
    ['partner-key', '', 'b', ['New key of the other side', 'T7 · b']],
    ['second-acceptance', '', key, ['Somebody else tried the invitation', `T7 · fingerprint ${key}`]],
    ['described', '2025-11-22 21:20 UTC', 'Ada', ['Description changed: 2025-11-22 21:20 UTC', 'T7 · Ada']],
  ];
  for (const [event, detail, who, tooltip] of details)
    it(`tells "${detail}" of ${event} as "${tooltip.join(' / ')}"`, async () => {
      const entry = { seq: 1, at: 7, event, connection: 'x', by: who, who, detail, rules: null };
      const row = historyRow('c', connectionInfo('a_to_b'), words, () => Promise.resolve([entry]));
      const [line] = (await row.children?.()) ?? [];
      assert.deepEqual(line?.tooltip, tooltip);
      assert.equal(line.accessibleLabel, tooltip.join(', ').replace(' · ', ', '));
    });
});
