import assert from 'node:assert/strict';
import { identifyRule, type RuleFile } from '../../server/rules/identify';

/** What a file is in short: `role kind(source) platform(source)`, with `-` for what is unknown. */
function identity(file: Partial<RuleFile>): string {
  const found = identifyRule({ path: '', text: '', ...file });
  const decided = (id?: string, source?: string) => (id === undefined ? '-' : `${id}(${String(source)})`);
  return `${found.role} ${decided(found.kind, found.kindSource)} ${decided(found.platform, found.platformSource)}`;
}

const byName: [path: string, expected: string][] = [
  ['jiraIncoming.groovy', 'rule incoming(name) -'],
  ['Jira/Jira outgoing.groovy', 'rule outgoing(name) -'],
  ['x.incoming.groovy', 'rule incoming(name) -'],
  ['connection-01/jira-incoming.gvy', 'rule incoming(name) -'],
  ['INCOMING.GROOVY', 'rule incoming(name) -'],
  ['sourceIncomingScript.groovy', 'rule incoming(name) -'],
  ['C:\\rules\\githubOutgoing.groovy', 'rule outgoing(name) github(name)'],
  ['jiraCloudIncoming.groovy', 'rule incoming(name) jira-cloud(name)'],
  ['jiracloudincoming.groovy', 'rule incoming(name) jira-cloud(name)'],
  ['JIRACloud.outgoing.groovy', 'rule outgoing(name) jira-cloud(name)'],
  ['jira-onprem outgoing.groovy', 'rule outgoing(name) jira-onprem(name)'],
  ['Service Now incoming.groovy', 'rule incoming(name) servicenow(name)'],
  ['ADO_incoming.groovy', 'rule incoming(name) azure-devops(name)'],
  ['azureDevOpsOutgoing.groovy', 'rule outgoing(name) azure-devops(name)'],
  ['4me-incoming.groovy', 'rule incoming(name) xurrent(name)'],
  ['hpAlmQcIncoming.groovy', 'rule incoming(name) hp-alm(name)'],
  ['githubToZendesk_incoming.groovy', 'rule incoming(name) -'],
  ['jiraToJiraCloud_incoming.groovy', 'rule incoming(name) -'],
  ['github-github outgoing.groovy', 'rule outgoing(name) github(name)'],
  ['incomingOutgoing.groovy', 'none - -'],
  ['incoming.txt', 'none - -'],
  ['incoming/helpers.groovy', 'none - -'],
  ['Helpers.groovy', 'none - -'],
  ['github.groovy', 'none - github(name)'],
  ['shadow-incoming.groovy', 'rule incoming(name) -'],
  ['', 'none - -'],
];

const associations = {
  '*.groovy': 'outgoing',
  'left/**': 'platform=zendesk',
  'left/in*.txt': 'incoming github',
  'odd/*': 'nonsense incoming',
};

const bySource: [what: string, file: Partial<RuleFile>, expected: string][] = [
  ['a setting', { path: 'a.groovy', associations }, 'rule outgoing(setting) -'],
  ['two settings', { path: 'left/a.groovy', associations }, 'rule outgoing(setting) zendesk(setting)'],
  ['the later setting', { path: 'left/in.txt', associations }, 'rule incoming(setting) github(setting)'],
  [
    'a setting that names only the platform',
    { path: 'left/Helpers.gvy', associations },
    'script external-script(setting) zendesk(setting)',
  ],
  ['the legible part of a setting', { path: 'odd/x', associations }, 'rule incoming(setting) -'],
  ['no setting without a path', { associations: { '**': 'incoming' } }, 'none - -'],
  ['a setting before the name', { path: 'githubIncoming.groovy', associations }, 'rule outgoing(setting) github(name)'],
  [
    'a directive before a setting',
    { path: 'left/a.groovy', associations, text: '// sync-rule: incoming' },
    'rule incoming(directive) zendesk(setting)',
  ],
  [
    'an order before everything',
    {
      path: 'left/in.groovy',
      associations,
      text: '// sync-rule: incoming github',
      overrides: { kind: 'data-filter', platform: 'asana' },
      connection: { platform: 'zendesk' },
    },
    'rule data-filter(override) asana(override)',
  ],
  ['an order for a text without a file', { overrides: { kind: 'incoming' } }, 'rule incoming(override) -'],
  [
    'a platform ordered for a text of no kind',
    { overrides: { platform: 'github' } },
    'script external-script(override) github(override)',
  ],
  [
    'a directive of a script',
    { path: 'incoming.groovy', text: '// sync-rule: external-script' },
    'script external-script(directive) -',
  ],
  [
    'a directive that names only the platform',
    { path: 'Helpers.groovy', text: '// sync-rule: github' },
    'script external-script(directive) github(directive)',
  ],
  [
    'a rule of a connection',
    { path: 'c/outgoing.groovy', connection: { platform: 'github' } },
    'rule outgoing(connection) github(connection)',
  ],
  ['a connection whose platform is unknown', { path: 'c/incoming.gvy', connection: {} }, 'rule incoming(connection) -'],
  [
    "the connection's platform before the name's",
    { path: 'c/zendesk.incoming.groovy', connection: { platform: 'github' } },
    'rule incoming(name) github(connection)',
  ],
  [
    'a helper in the folder of a connection',
    { path: 'c/Helpers.groovy', connection: { platform: 'github' } },
    'script external-script(workspace) github(connection)',
  ],
  [
    'a helper among connections',
    { path: 'scripts/Helpers.groovy', amongConnections: true },
    'script external-script(workspace) -',
  ],
  ['another file among connections', { path: 'README.md', amongConnections: true }, 'none - -'],
];

describe('identifyRule', () => {
  for (const [path, expected] of byName) {
    it(`knows ${JSON.stringify(path)} by its name`, () => assert.equal(identity({ path }), expected));
  }

  for (const [what, file, expected] of bySource) {
    it(`goes by ${what}`, () => assert.equal(identity(file), expected));
  }

  it('hands on what is wrong with the directive', () => {
    const { problems } = identifyRule({ path: 'incoming.groovy', text: '// sync-rule: incomming' });
    assert.deepEqual(
      problems.map(({ code, start }) => [code, start]),
      [['rule/directive', 14]],
    );
  });
});
