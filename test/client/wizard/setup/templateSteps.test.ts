import assert from 'node:assert/strict';
import { type SetupDraft } from '../../../../client/wizard/setup/draft';
import { parametersFor, templateSteps } from '../../../../client/wizard/setup/templateSteps';
import { templates } from '../../connectingNode';
import { type FakeNode } from '../../node/fakeNode';
import { loadSetup, startConnectingNode } from './support';

describe('what is asked for a template', () => {
  let node: FakeNode;
  beforeEach(async () => (node = await startConnectingNode()));
  afterEach(() => node.stop());

  async function stepsOf(draft: SetupDraft, offered?: string) {
    const steps = templateSteps(await loadSetup(node), draft, () => Promise.resolve(offered));
    return {
      ids: steps.map(({ id }) => id),
      step: (wanted: string) => steps.find(({ id }) => id === wanted) ?? assert.fail(`nobody asks for ${wanted}`),
      text: async (wanted: string) => {
        const question = await steps.find(({ id }) => id === wanted)?.question(draft);
        return question?.kind === 'text' ? question : assert.fail(`${wanted} is not typed`);
      },
      choice: async (wanted: string) => {
        const question = await steps.find(({ id }) => id === wanted)?.question(draft);
        return question?.kind === 'choice' ? question : assert.fail(`${wanted} is not chosen`);
      },
    };
  }

  it('comes after it, whether every template needs it or only this one', async () => {
    const { ids } = await stepsOf({ template: 'basic' });
    assert.deepEqual(ids.slice(0, 3), ['template', 'parameters/project', 'parameters/type']);
  });

  it('is chosen among the projects that the node knows', async () => {
    node.info = { ...node.info, projects: ['ABC', 'DEF'] };
    const { choices } = await (await stepsOf({ template: 'out' })).choice('parameters/project');
    assert.deepEqual(
      choices.map(({ id }) => id),
      ['ABC', 'DEF'],
    );
  });

  it('is not another place for the other end than there can be', async () => {
    const steps = await stepsOf({ kind: 'local', template: 'basic', parameters: { project: 'ABC', type: 'Bug' } });
    const place = await steps.text('otherParameters/project');
    assert.match(place.check?.(' ABC ')?.message ?? '', /^The first end works with ABC already\. The other end/);
    assert.equal(place.check?.('DEF'), undefined);
    const type = await steps.text('otherParameters/type');
    assert.equal(type.check?.('Bug'), undefined, 'only places must differ');
  });

  it('is asked for the other end in words of that end', async () => {
    const draft = { kind: 'local', own: 'left', partner: 'support', template: 'basic', parameters: { project: 'ABC' } };
    const steps = await stepsOf(draft);
    assert.equal(
      (await steps.text('otherParameters/project')).prompt,
      'Project key, other end: the one of support. It is kept in step with ABC, the one of left.',
    );
    assert.equal(
      (await steps.text('otherParameters/type')).prompt,
      'Issue type, other end, for support: Of new issues.',
    );
    const unknown = await stepsOf({ ...draft, parameters: {} });
    assert.match((await unknown.text('otherParameters/project')).prompt, /must be another one than that of left\.$/);
  });

  it('has at most 255 characters', async () => {
    const { check } = await (await stepsOf({ template: 'basic' })).text('parameters/type');
    assert.equal(check?.('x'.repeat(255)), undefined);
    assert.match(check?.('x'.repeat(256))?.message ?? '', /Issue type has at most 255 characters/);
  });

  it('is left out of the summary and of the request where nothing was said', async () => {
    const parameters = { project: 'ABC', type: '', queue: 'of another template' };
    const draft = { template: 'basic', parameters };
    const steps = await stepsOf(draft);
    assert.equal(steps.step('parameters/type').show?.(draft), undefined);
    assert.equal(steps.step('parameters/project').show?.(draft), 'ABC');
    assert.deepEqual(parametersFor(templates[0], parameters), { project: 'ABC' });
  });

  it('says which template agrees with the other side', async () => {
    const { choices, value } = await (await stepsOf({}, 'out')).choice('template');
    assert.equal(value, 'out');
    assert.deepEqual(
      choices.map(({ description }) => description),
      ['both ways', 'only to the other side · agrees with the other side'],
    );
  });
});
