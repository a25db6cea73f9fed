import assert from 'node:assert/strict';
import { secret } from '../../../server/rules/checks/secret';
import { findingsOf, testCheck } from './kit';

const at = 'incoming jira-cloud';

// Nothing here is a real secret; they are put together so that no scanner takes them for one.
const letters = 'q7Rz2kLm9TxW4vBn8PyC3hGd6JfS5aEu1oXiVtNcQbZw0KrYpMlHsDgFjA2e4U6y8I0o'.repeat(3);
const made = (length: number) => letters.slice(0, length);
const tokens = {
  github: ['ghp', made(36)].join('_'),
  fineGrained: ['github', 'pat', made(40)].join('_'),
  atlassian: ['ATATT3xFfGF0', made(60)].join(''),
  slack: ['xoxb', '123456789012', made(24)].join('-'),
  hook: ['https://hooks.slack.com/services', `T${made(8).toUpperCase()}`, `B${made(8).toUpperCase()}`, made(24)].join(
    '/',
  ),
  aws: ['AKIA', made(16).toUpperCase()].join(''),
  google: ['AIza', made(35)].join(''),
  gitlab: ['glpat', made(20)].join('-'),
  stripe: ['sk', 'live', made(24)].join('_'),
  sendGrid: ['SG', made(22), made(43)].join('.'),
  npm: ['npm', made(36)].join('_'),
  azure: made(80)
    .toLowerCase()
    .replace(/[^a-z2-7]/g, '')
    .slice(0, 52),
  azureNew: [made(76), made(4)].join('AZDO'),
  jwt: [`eyJ${made(20)}`, `eyJ${made(30)}`, made(40)].join('.'),
  plain: made(32),
};
const key = ['-----BEGIN RSA PRIVATE', 'KEY-----'].join(' ');
const basic = 'c3luYzpIZXJic3QtMTk4NA==';

testCheck(secret, {
  flagged: [
    { at, text: `def t = "⟦${tokens.github}⟧"`, says: 'GitHub' },
    { at: 'outgoing github', text: `// old: ⟦${tokens.fineGrained}⟧\nreplica.summary = issue.summary`, says: 'GitHub' },
    { at, text: `def auth = "me@example.com:⟦${tokens.atlassian}⟧"`, says: 'Atlassian' },
    { at: 'incoming zendesk', text: `def body = "token=⟦${tokens.slack}⟧&channel=\${replica.key}"`, says: 'Slack' },
    { at: 'incoming zendesk', text: `new URL("⟦${tokens.hook}⟧").openConnection()`, says: 'webhook' },
    { at: 'outgoing freshdesk', text: `/* ⟦${tokens.aws}⟧ */ replica.summary = entity.subject`, says: 'AWS' },
    { at: 'incoming asana', text: `def url = "https://maps.googleapis.com/x?key=⟦${tokens.google}⟧"`, says: 'Google' },
    { at: 'external-script', text: `class Git { static final KEY = '⟦${tokens.gitlab}⟧' }`, says: 'GitLab' },
    { at: 'incoming azure-devops', text: `def pat = ":⟦${tokens.azure}⟧".bytes.encodeBase64()`, says: 'Azure DevOps' },
    { at: 'incoming azure-devops', text: `call.token = "⟦${tokens.azureNew}⟧"`, says: 'Azure DevOps' },
    { at: 'outgoing zendesk', text: `def key = "⟦${tokens.stripe}⟧"`, says: 'Stripe' },
    { at: 'incoming freshservice', text: `mail.send("⟦${tokens.sendGrid}⟧")`, says: 'SendGrid' },
    { at: 'external-script', text: `// registry: ⟦${tokens.npm}⟧`, says: 'npm' },
    { at: 'outgoing servicenow', text: `def h = ["X-Token": "⟦${tokens.jwt}⟧"]`, says: 'JWT' },
    { at: 'external-script', text: `def pem = """⟦${key}⟧\nMIIE\n"""`, says: 'private key' },
    { at, text: `call.setRequestProperty("Authorization", "Basic ⟦${basic}⟧")`, says: 'a user name with its password' },
    { at, text: `call.setRequestProperty("Authorization", "Bearer ⟦${tokens.plain}⟧")`, says: 'an access token' },
    { at, text: `def headers = [Authorization: "Bearer ⟦${tokens.plain}⟧"]` },
    {
      at: 'incoming salesforce',
      text: 'def db = "jdbc:mysql://sync:⟦Herbst-1984⟧@db.ourcorp.io/desk"',
      says: 'a password in an address',
    },
    { at: 'incoming servicenow', text: 'def password = "⟦Herbst-1984⟧"', says: 'a password' },
    { at: 'incoming hp-alm', text: 'login(user: "sync", password: "⟦Winter#77⟧")' },
    { at, text: `def config = [apiKey: '⟦${tokens.plain}⟧', url: "https://desk.ourcorp.io"]`, says: 'a token or key' },
    { at, text: `def API_TOKEN = "⟦${tokens.plain}⟧"` },
    { at, text: `call.setRequestProperty("X-Api-Key", "⟦${tokens.plain}⟧")` },
    { at: 'external-script', text: 'class Mail {\n  private String smtpPassword = "⟦Post!2031⟧"\n}' },
    { at, text: 'client.setPassword("⟦Herbst-1984⟧")' },
    { at, text: 'settings["password"] = "⟦Herbst-1984⟧"\nsettings.dbPwd = "⟦Herbst-1984⟧"' },
    { at, text: 'def open(user, password = "⟦Herbst-1984⟧") { user }\nopen("a")' },
  ],
  silent: [
    { at, text: 'def token = "<token>"' },
    { at, text: `def token = "ghp_${'x'.repeat(36)}"` },
    { at, text: 'def password = "changeme1"' },
    { at, text: 'def password = replica.customKeys."password"' },
    { at, text: 'call.setRequestProperty("Authorization", "Bearer ${token}")' },
    { at, text: 'call.setRequestProperty("Authorization", "Basic " + "user:pass".bytes.encodeBase64())' },
    { at, text: 'call.setRequestProperty("Authorization", "Basic ***")' },
    { at, text: `def sha = "${'0123456789abcdef'.repeat(2)}89abcdef"` },
    { at, text: 'def tokenField = "customfield_10100"\ndef token = "customfield_10100"' },
    { at, text: 'def labels = ["Password reset": "Access request", token: "next_page_token"]' },
    { at, text: 'def password = ""\ndef secret = null' },
    { at: 'outgoing servicenow', text: 'replica.password = "reset"' },
    { at, text: 'def pattern = ~/Bearer [A-Za-z0-9]+/' },
    { at, text: 'def url = "https://desk.example.com/a:b@c"' },
    { at, text: 'def url = "https://${user}:${password}@desk.example.com"' },
    { at, text: 'def url = "https://user:password@desk.example.com"' },
    { at, text: '// Basic authentication needs a user\n// Bearer tokens are better' },
    { at, text: 'def uuid = "0f8fad5b-d9cb-469f-a165-70867728950e"' },
    { at, text: 'def sysId = "62826bf03710200044e0bfc8bcbe5df1"\nentity.assignment_group = sysId' },
    { at, text: 'def type = "password"\ndef pass = true\ndef passed = "Pass 1"' },
    { at, text: 'def compass = "north-east 42"\ndef bypass = "rule-17"' },
    { at, text: 'def apiKeyHeader = "X-Api-Key"\ndef authorization = "Authorization"' },
    { at, text: 'def password = "http://desk/reset"' },
  ],
});

describe('security/secret', () => {
  it('never repeats what it found', () => {
    const values = [...Object.values(tokens), basic, 'Herbst-1984'];
    for (const value of values) {
      const text = `def token = "${value}"\ndef password = "${value}"\n// Basic ${value} Bearer ${value}\n// a://b:${value}@c`;
      const found = findingsOf(secret, at, text);
      assert.ok(found.length > 0, value);
      for (const one of found) assert.ok(!JSON.stringify(one).includes(value.slice(0, 8)), one.message);
    }
  });
});
