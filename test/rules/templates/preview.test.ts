import assert from 'node:assert/strict';
import { platforms } from '../../../server/rules/catalogue';
import { describeTemplate, previewTemplate } from '../../../server/rules/templates/preview';
import { findTemplate, type TemplateField } from '../../../server/rules/templates/template';
import { combinations, contractIn, rulesOf } from './kit';

/** [template, platform, platform of the other side, what is said] */
const described: [template: string, platform: string, other: string | undefined, text: string[]][] = [
  [
    'basic-fields',
    'github',
    undefined,
    [
      '**Basic fields**',
      '',
      'Both ways: summary, description, type, comments, attachments and labels.',
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
    'github',
    [
      '**Comments only**',
      '',
      'Makes the twin with title and description; from then on only comments, both ways.',
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
    undefined,
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
  [
    'basic-fields',
    'jira-cloud',
    'servicenow',
    [
      '**Basic fields**',
      '',
      'Both ways: summary, description, type, comments, attachments and labels.',
      '',
      '- Sends: key, type, summary, description, comments, attachments, labels',
      '- Takes over: summary, description, comments, attachments',
      '- Ready as commented-out code: status, priority, assignee, reporter, resolution, parent, project, custom fields',
      "- Not sent by the other side's tracker: type, labels",
      '',
      'It asks for:',
      '',
      '- Project key: The project that issues of the other side are made in.',
      '- Default issue type: The type of a new issue when the project has none of the name that the other side sends.',
      '',
    ],
  ],
];

describe('previews of templates', () => {
  for (const [id, platform, other, lines] of described) {
    it(`${id} on ${platform} with ${other ?? 'any'} is described`, () => {
      const template = findTemplate(id);
      assert.ok(template);
      assert.equal(describeTemplate(template, platform, other), lines.join('\n'));
    });
  }

  it('say just what the rules send and take over', () => {
    const ids = (fields: readonly TemplateField[]) => fields.map(({ id }) => id).sort();
    for (const combination of combinations) {
      const { template, platform, name } = combination;
      for (const other of [undefined, ...platforms.map(({ id }) => id)]) {
        const { outgoing, incoming } = rulesOf(combination, other);
        const preview = previewTemplate(template, platform, other);
        const sent = contractIn(outgoing, 'outgoing').sends?.map(({ path }) => path[0] ?? '') ?? [];
        assert.deepEqual(ids(preview.sends), [...new Set(sent)].sort(), name);
        const reads = contractIn(incoming, 'incoming').reads?.map(({ path }) => path[0] ?? '') ?? [];
        const read = reads.map((field) =>
          field.replace(/^(added|changed|removed)C/, 'c').replace(/^(added|removed)A/, 'a'),
        );
        assert.deepEqual(ids([...preview.receives, ...preview.receivesOnce]), [...new Set(read)].sort(), name);
      }
    }
  });

  it('say of each field of the template what becomes of it', () => {
    for (const { template, platform, name } of combinations) {
      for (const other of platforms) {
        const { sends, ...rest } = previewTemplate(template, platform, other.id);
        const lists = [rest.receives, rest.receivesOnce, rest.offered, rest.notSent, rest.missing];
        for (const field of new Set([...template.receives, ...template.receivesOnce])) {
          const said = lists.filter((list) => list.some(({ id }) => id === field)).length;
          const isSentOnly = said === 0 && sends.some(({ id }) => id === field);
          assert.ok(said === 1 || isSentOnly, `${name} with ${other.id}: ${field} ${said}`);
        }
      }
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
