import assert from 'node:assert/strict';
import { platforms } from '../../../server/rules/catalogue';
import { compareContracts } from '../../../server/rules/contract/compare';
import { readContract } from '../../../server/rules/contract/contractFile';
import { templates } from '../../../server/rules/templates/template';
import { ask, runningNode } from '../runningNode';
import { World } from '../world';
import { acceptance, initiation } from './kit';

/** What the two sides of a connection do not agree on, by more than an information. */
function disagreements(own: string | null, partner: string | null): string[] {
  const [one, other] = [own, partner].map((text) => readContract(text ?? '').contract);
  assert.ok(one && other);
  return [...compareContracts(one, other), ...compareContracts(other, one)]
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ message }) => message);
}

describe('two nodes, from nothing to active by what they are offered', () => {
  for (const [at, { id: platform }] of platforms.entries()) {
    const partner = platforms[(at + 1) % platforms.length]?.id ?? '';

    it(`${platform} with ${partner}: rules that agree, by every template`, async () => {
      const world = new World(1);
      const left = await runningNode(world, 'left', 1, { platform });
      const right = await runningNode(world, 'right', 2, { platform: partner });
      for (const { id: template, otherSide } of templates) {
        const name = template;
        const body = initiation(left, right, { template, name, partnerPlatform: partner });
        const { connection, invitation } = await ask(left, 'initiate', { body });
        const text = invitation?.text ?? '';
        const preview = await ask(right, 'previewInvitation', { body: { text } });
        assert.equal(preview.offeredTemplate, otherSide, template);
        const chosen = acceptance(right, text, { template: otherSide, name: preview.offeredName });
        const accepted = await ask(right, 'acceptInvitation', { body: chosen });
        assert.deepEqual([accepted.status, accepted.name, accepted.own.template], ['active', name, otherSide]);
        const params = { id: connection.id };
        const { own, partner: theirs } = await ask(left, 'getContracts', { params });
        assert.deepEqual(disagreements(own, theirs), [], template);
        assert.deepEqual(await ask(right, 'getContracts', { params }), { own: theirs, partner: own });
      }
    });
  }
});
