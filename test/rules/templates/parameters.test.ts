import assert from 'node:assert/strict';
import {
  checkParameters,
  parametersOf,
  type ParameterValues,
  valueOf,
} from '../../../server/rules/templates/parameters';
import { findTemplate, platformTemplates, templates } from '../../../server/rules/templates/template';
import { combinations, everyValue, rulesOf } from './kit';

const basic = 'basic-fields';
const people = 'basic-fields-status-priority-people';

/** [template, platform, ids of what it asks for] */
const asked: [template: string, platform: string, parameters: string[]][] = [
  [basic, 'jira-cloud', ['project', 'type']],
  [people, 'jira-cloud', ['project', 'type', 'defaultUser']],
  ['comments-only', 'jira-onprem', ['project', 'type']],
  ['one-way-out', 'jira-cloud', []],
  ['one-way-in', 'jira-cloud', ['project', 'type']],
  [basic, 'servicenow', ['table']],
  ['one-way-out', 'servicenow', ['table']],
  [basic, 'github', ['repository']],
  [basic, 'zendesk', ['type']],
  [people, 'zendesk', ['type', 'defaultUser']],
  [basic, 'azure-devops', ['project', 'type']],
  ['empty-with-comments', 'salesforce', ['object']],
  [basic, 'hp-alm', ['detectedBy']],
  [basic, 'freshdesk', ['requester']],
  [people, 'freshservice', ['requester']],
  [basic, 'asana', []],
  [basic, 'xurrent', ['service', 'category']],
  [basic, 'fax', []],
];

/** [template, platform, values, what is said: `ID: message`] */
const checked: [template: string, platform: string, values: ParameterValues, problems: string[]][] = [
  [basic, 'jira-cloud', { project: 'DESK' }, []],
  [basic, 'jira-cloud', { project: ' DESK ', type: ' ' }, []],
  [basic, 'jira-cloud', { project: 'DESK', type: 'Sub-task "new"' }, []],
  [
    basic,
    'jira-cloud',
    {},
    ['project: Project key is missing. The project that issues of the other side are made in. An example: DESK'],
  ],
  [
    basic,
    'jira-cloud',
    { project: '  ' },
    ['project: Project key is missing. The project that issues of the other side are made in. An example: DESK'],
  ],
  [
    basic,
    'jira-cloud',
    { project: 'my desk' },
    ['project: A project key begins with a letter and has letters, digits and _ only, such as DESK.'],
  ],
  [
    basic,
    'jira-cloud',
    { project: 'DESK', type: 'a\nb' },
    ['type: Default issue type must be one line without control characters. An example: Task'],
  ],
  [
    basic,
    'jira-cloud',
    { project: 'DESK', type: 'x'.repeat(256) },
    ['type: Default issue type may have at most 255 characters.'],
  ],
  [basic, 'jira-cloud', { project: 'DESK', type: '🚀'.repeat(255) }, []],
  [
    basic,
    'jira-cloud',
    { projct: 'DESK', project: 'DESK' },
    ["projct: There is no parameter 'projct' for Jira Cloud. Did you mean 'project'?"],
  ],
  [
    basic,
    'github',
    { repository: 'https://github.com/acme/support' },
    ['repository: Write owner and name with a / between, such as acme/support; no address.'],
  ],
  [basic, 'github', { repository: 'acme/support.web' }, []],
  [basic, 'servicenow', {}, []],
  [basic, 'servicenow', { table: 'cmdb_ci_business_app' }, []],
  [
    basic,
    'servicenow',
    { table: 'Incident' },
    ['table: Write the name of the table, not its label: small letters, digits and _ only, such as incident.'],
  ],
  [basic, 'salesforce', { object: 'Claim__c' }, []],
  [
    people,
    'azure-devops',
    { project: 'Fabrikam Fiber', defaultUser: 'kim' },
    ['defaultUser: Write one e-mail address, such as default.user@example.com.'],
  ],
  [basic, 'asana', { constructor: 'x' }, ["constructor: There is no parameter 'constructor' for Asana."]],
  [basic, 'jira-cloud', { project: 'DESK', defaultUser: 'left over from another template' }, []],
  ['one-way-out', 'jira-cloud', {}, []],
];

describe('parameters', () => {
  for (const [id, platform, parameters] of asked) {
    it(`${id} on ${platform} asks for ${parameters.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        parametersOf(templateOf(id), platform).map((parameter) => parameter.id),
        parameters,
      );
    });
  }

  for (const [id, platform, values, problems] of checked) {
    it(`${id} on ${platform} with ${JSON.stringify(values).slice(0, 60)}`, () => {
      const said = checkParameters(templateOf(id), platform, values);
      assert.deepEqual(
        said.map(({ parameter, message }) => `${parameter}: ${message}`),
        problems,
      );
    });
  }

  it('are not asked for what only fields need that the other side cannot send', () => {
    const ids = (other?: string) => parametersOf(templateOf(people), 'jira-cloud', other).map(({ id }) => id);
    assert.deepEqual(ids(), ['project', 'type', 'defaultUser']);
    assert.deepEqual(ids('zendesk'), ['project', 'type', 'defaultUser']);
    assert.deepEqual(ids('salesforce'), ['project', 'type']);
    assert.deepEqual(ids('fax'), ['project', 'type', 'defaultUser']);
    assert.deepEqual(checkParameters(templateOf(people), 'jira-cloud', { project: 'DESK' }, 'salesforce'), []);
    assert.equal(checkParameters(templateOf(people), 'jira-cloud', { project: 'DESK' }, 'zendesk').length, 1);
  });

  it('have examples and defaults that are right', () => {
    for (const { template, platform, name } of combinations) {
      const parameters = parametersOf(template, platform);
      const examples = Object.fromEntries(parameters.map(({ id, example }) => [id, example]));
      assert.deepEqual(checkParameters(template, platform, examples), [], name);
      const defaults = parameters.flatMap((one) => (one.default === undefined ? [] : [[one.id, one.default] as const]));
      const wrong = checkParameters(template, platform, Object.fromEntries(defaults));
      assert.deepEqual(
        wrong.filter(({ message }) => !message.includes('is missing')),
        [],
        name,
      );
    }
  });

  it('ask for the place that records are made in, where rules make records in one', () => {
    for (const { platforms, parameters } of platformTemplates) {
      const [place] = parameters.filter((parameter) => parameter.place);
      if (!place) continue;
      for (const platform of platforms) {
        for (const template of templates.filter(({ direction }) => direction !== 'out')) {
          assert.ok(parametersOf(template, platform).includes(place), `${template.id} on ${platform}`);
        }
      }
    }
  });

  it('change the rules when they are asked for', () => {
    for (const combination of combinations) {
      const { template, platform } = combination;
      const usual = rulesOf(combination);
      for (const { id, label } of parametersOf(template, platform)) {
        const text = JSON.stringify(rulesOf(combination, undefined, { [id]: 'somethingElse' }));
        assert.notEqual(text, JSON.stringify(usual), `${combination.name}: ${label}`);
        assert.ok(text.includes('somethingElse'));
      }
    }
  });

  it('take the default, else the example, where nothing is said', () => {
    const [project, type] = parametersOf(templateOf(basic), 'jira-cloud');
    assert.ok(project && type);
    assert.equal(valueOf(project, {}), 'DESK');
    assert.equal(valueOf(type, { type: '  ' }), 'Task');
    assert.equal(valueOf(type, { type: ' Bug ' }), 'Bug');
    assert.equal(valueOf({ ...type, id: 'constructor' }, {}), 'Task');
  });

  it('are checked without trouble whatever is said', () => {
    for (const { template, platform } of combinations) {
      for (const text of ['(((((((((((', 'a@'.repeat(120), '-'.repeat(255), '']) {
        const problems = checkParameters(template, platform, everyValue(template, platform, text));
        assert.ok(problems.every(({ message }) => /^[A-Z].*[^ ]$/.test(message)));
      }
    }
  });
});

function templateOf(id: string) {
  const template = findTemplate(id);
  assert.ok(template, id);
  return template;
}
