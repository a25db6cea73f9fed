import assert from 'node:assert/strict';
import { partnerUrlSteps } from '../../../../client/wizard/setup/partnerUrlSteps';
import { urls } from '../../connectingNode';
import { type FakeNode } from '../../node/fakeNode';
import { loadSetup, startConnectingNode } from './support';

describe('where both sides are called', () => {
  let node: FakeNode;
  beforeEach(async () => (node = await startConnectingNode()));
  afterEach(() => node.stop());

  const thisMachine = 'http://127.0.0.1:39121';
  const cases: [
    what: string,
    url: string | null,
    isThisMachineOnly: boolean,
    kind: string,
    to: string,
    asked: boolean,
  ][] = [
    ['can be called by everybody', urls.own, false, 'public', urls.partner, false],
    ['can be called on this machine alone', urls.own, true, 'public', urls.partner, true],
    ['can be called on this machine alone, as the other side can', urls.own, true, 'public', thisMachine, false],
    ['has no URL', null, true, 'public', thisMachine, true],
    ['has no URL, and waits for calls', null, true, 'private', '', true],
    ['waits for calls on this machine alone', urls.own, true, 'private', '', false],
  ];
  for (const [what, url, isThisMachineOnly, kind, to, asked] of cases)
    it(`${asked ? 'asks' : 'does not ask'} for the URL of a side that ${what}`, async () => {
      node.info = { ...node.info, url, isThisMachineOnly };
      const step = partnerUrlSteps(await loadSetup(node)).find(({ id }) => id === 'publicUrl');
      assert.equal(step?.applies?.({ kind, ...(to !== '' && { url: to }) }), asked);
    });

  for (const isThisMachineOnly of [false, true])
    it(`tells the URL of the own node from others${isThisMachineOnly ? ', and how two windows get one each' : ''}`, async () => {
      node.info = { ...node.info, isThisMachineOnly };
      const question = await partnerUrlSteps(await loadSetup(node))[0]?.question({});
      assert.ok(question?.kind === 'text');
      const remark = await question.tryOut?.(urls.own, new AbortController().signal);
      assert.match(remark?.message ?? '', /^This is the URL of your own sync node\./);
      assert.equal(remark?.message.includes('share one built-in node'), isThisMachineOnly);
    });
});
