import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateRules } from '../../../server/rules/templates/generate';
import { findTemplate } from '../../../server/rules/templates/template';
import { type Direction, directions } from './kit';

const golden = join(__dirname, 'golden');
const update = process.env.UPDATE === '1';

/** [template, platform, platform of the other side]: together every template and every platform. */
const shown: [template: string, platform: string, other: string][] = [
  ['basic-fields', 'jira-cloud', 'servicenow'],
  ['basic-fields', 'servicenow', 'jira-cloud'],
  ['basic-fields-status-priority-people', 'jira-cloud', 'azure-devops'],
  ['basic-fields-status-priority-people', 'azure-devops', 'jira-cloud'],
  ['basic-fields-status-priority-people', 'servicenow', 'salesforce'],
  ['basic-fields-status-priority-people', 'salesforce', 'servicenow'],
  ['basic-fields-status-priority-people', 'zendesk', 'github'],
  ['basic-fields-status-priority-people', 'hp-alm', 'jira-onprem'],
  ['empty-with-comments', 'jira-onprem', 'hp-alm'],
  ['empty-with-comments', 'xurrent', 'zendesk'],
  ['comments-only', 'freshdesk', 'asana'],
  ['one-way-out', 'freshservice', 'github'],
  ['one-way-in', 'github', 'freshservice'],
  ['one-way-in', 'asana', 'freshdesk'],
];

const fileName = (template: string, platform: string, direction: Direction) =>
  `${platform}-${template}-${direction}.groovy`;

describe('examples of generated rules', () => {
  for (const [id, platform, other] of shown) {
    it(`${id} on ${platform} is as its golden says (UPDATE=1 writes it)`, () => {
      const template = findTemplate(id);
      assert.ok(template);
      const rules = generateRules(
        template,
        platform,
        {},
        {
          local: 'acme',
          destination: 'globex',
          destinationPlatform: other,
        },
      );
      for (const direction of directions) {
        const path = join(golden, fileName(id, platform, direction));
        if (update) {
          mkdirSync(golden, { recursive: true });
          writeFileSync(path, rules[direction]);
        }
        assert.ok(existsSync(path), `${path} is missing: run with UPDATE=1`);
        assert.equal(rules[direction], readFileSync(path, 'utf8'));
      }
    });
  }

  it('are all there is', () => {
    const expected = shown.flatMap(([id, platform]) => directions.map((one) => fileName(id, platform, one)));
    assert.deepEqual(readdirSync(golden).sort(), expected.sort());
  });
});
