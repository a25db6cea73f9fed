import assert from 'node:assert/strict';
import { describeTemplate, previewTemplate } from '../../../server/rules/templates/preview';
import { findTemplate, type TemplateField } from '../../../server/rules/templates/template';
import { combinations, contractIn, rulesOf } from './kit';

/** [template, platform, what is said] */
const described: [template: string, platform: string, text: string[]][] = [
  [
    'basic-fields',
    'github',
    [
      '**Basic fields**',
      '',
      'Keeps the basic fields in step in both directions: summary, description, type, comments, attachments and labels.',
      '',
      '- Sends: key, type, summary, description, comments, labels',
      '- Takes over: summary, description, comments, labels',
      '- Ready as commented-out code: status, assignee, reporter, project, custom fields',
      '- Not possible with this tracker: attachments',
      '',
      'It asks for:',
      '',
      '- Repository: The repository that issues of the other side are made in, as owner/name.',
      '',
    ],
  ],
  [
    'comments-only',
    'asana',
    [
      '**Comments only**',
      '',
      'Makes the twin with a title and a description; from then on only comments travel, in both directions.',
      '',
      '- Sends: key, summary, description, comments',
      '- Takes over: comments',
      '- Takes over once, when the record is made: summary, description',
      '- Not possible with this tracker: type',
      '',
    ],
  ],
  [
    'one-way-out',
    'jira-cloud',
    [
      '**One way out**',
      '',
      'Sends the basic fields to the other side and changes nothing here.',
      '',
      '- Sends: key, type, summary, description, comments, attachments, labels',
      '- Ready as commented-out code: status, priority, assignee, reporter, resolution, parent, project, custom fields',
      '',
      "The other side takes the template 'One way in'.",
      '',
    ],
  ],
];

describe('previews of templates', () => {
  for (const [id, platform, lines] of described) {
    it(`${id} on ${platform} is described`, () => {
      const template = findTemplate(id);
      assert.ok(template);
      assert.equal(describeTemplate(template, platform), lines.join('\n'));
    });
  }

  it('say just what the rules send and take over', () => {
    const ids = (fields: readonly TemplateField[]) => fields.map(({ id }) => id).sort();
    for (const combination of combinations) {
      const { template, platform, name } = combination;
      const { outgoing, incoming } = rulesOf(combination);
      const preview = previewTemplate(template, platform);
      const sent = contractIn(outgoing, 'outgoing').sends?.map(({ path }) => path[0] ?? '') ?? [];
      assert.deepEqual(ids(preview.sends), [...new Set(sent)].sort(), name);
      const reads = contractIn(incoming, 'incoming').reads?.map(({ path }) => path[0] ?? '') ?? [];
      const read = reads.map((field) =>
        field.replace(/^(added|changed|removed)C/, 'c').replace(/^(added|removed)A/, 'a'),
      );
      assert.deepEqual(ids([...preview.receives, ...preview.receivesOnce]), [...new Set(read)].sort(), name);
    }
  });

  it('call everything missing on a platform without templates', () => {
    const template = findTemplate('one-way-in');
    assert.ok(template);
    const { missing, ...rest } = previewTemplate(template, 'fax');
    assert.deepEqual(
      missing.map(({ id }) => id),
      ['type', 'summary', 'description', 'comments', 'attachments', 'labels'],
    );
    for (const list of Object.values(rest)) assert.deepEqual(list, []);
  });
});
