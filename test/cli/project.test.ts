import assert from 'node:assert/strict';
import { findingsOf, makeFolder } from './program';

const uses = 'def client = new JiraClient(httpClient)\nclient.sync()\n';
const script = 'class JiraClient {\n  JiraClient(httpClient) { }\n  def sync() { }\n}\n';

describe('classes of other files', () => {
  const unknown = ['compile/unknown-class'];
  const rows: [where: string, rule: string, files: Record<string, string>, codes: string[]][] = [
    ['beside the rule', 'incoming.groovy', { 'JiraClient.groovy': script }, []],
    ['nowhere', 'incoming.groovy', {}, unknown],
    [
      'in another folder of the connections workspace',
      'connections/a/incoming.groovy',
      { 'scripts/JiraClient.groovy': script },
      [],
    ],
    [
      'in another folder under version control',
      'rules/a/incoming.groovy',
      { '.git/HEAD': '', 'scripts/x/JiraClient.groovy': script },
      [],
    ],
    ['in another letter case', 'incoming.groovy', { 'jiraclient.groovy': script }, unknown],
  ];
  for (const [where, rule, files, codes] of rows) {
    it(`are ${codes.length === 0 ? 'known' : 'not known'} ${where}`, async () => {
      const found = await findingsOf([rule], { cwd: makeFolder({ [rule]: uses, ...files }) });
      assert.deepEqual(
        found.map(({ code }) => code),
        codes,
      );
    });
  }

  it('are known to a rule on standard input, from the current folder', async () => {
    const cwd = makeFolder({ 'JiraClient.groovy': script });
    assert.deepEqual(await findingsOf(['--kind', 'incoming', '-'], { cwd, input: uses }), []);
  });
});

describe('what is in classes of other files', () => {
  const copier = 'class Copier {\n  String copy(String name) { name }\n}\n';
  const rows: [text: string, scripts: Record<string, string>, codes: string[]][] = [
    ['new Copier().copy("a").trim()', { 'scripts/Copier.groovy': copier }, []],
    ['new Copier().copi("a")', { 'scripts/Copier.groovy': copier }, ['names/unknown-method']],
    ['new Copier().copy("a").trimm()', { 'scripts/Copier.groovy': copier }, ['names/unknown-method']],
    [
      'new Copier().copi("a")',
      { 'scripts/Copier.groovy': `class Base { }\n${copier.replace(' {', ' extends Base {')}` },
      [],
    ],
    ['new Copier().copi("a")', { 'a/Copier.groovy': copier, 'b/Copier.groovy': copier }, []],
  ];
  for (const [text, scripts, codes] of rows) {
    it(`${text} beside ${Object.keys(scripts).join(' and ')}: ${codes.join(', ') || 'nothing'}`, async () => {
      const files = { '.git/HEAD': '', 'rules/incoming.groovy': `issue.summary = ${text}\n`, ...scripts };
      const found = await findingsOf(['rules/incoming.groovy'], { cwd: makeFolder(files) });
      assert.deepEqual(
        found.map(({ code }) => code),
        codes,
      );
    });
  }
});
