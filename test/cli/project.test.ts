import assert from 'node:assert/strict';
import { makeFolder, runHere } from './program';

const uses = 'def client = new JiraClient(httpClient)\nclient.sync()\n';
const script = 'class JiraClient {\n  JiraClient(httpClient) { }\n  def sync() { }\n}\n';

describe('classes of other files', () => {
  const rows: [title: string, files: Record<string, string>, given: string[], code: number][] = [
    ['beside the rule', { 'incoming.groovy': uses, 'JiraClient.groovy': script }, ['incoming.groovy'], 0],
    ['nowhere', { 'incoming.groovy': uses }, ['incoming.groovy'], 1],
    [
      'in another folder of the connections workspace',
      { 'connections/a/incoming.groovy': uses, 'scripts/JiraClient.groovy': script },
      ['connections/a/incoming.groovy'],
      0,
    ],
    [
      'in another folder under version control',
      { '.git/HEAD': '', 'rules/a/incoming.groovy': uses, 'scripts/x/JiraClient.groovy': script },
      ['rules/a/incoming.groovy'],
      0,
    ],
    ['in another letter case', { 'incoming.groovy': uses, 'jiraclient.groovy': script }, ['incoming.groovy'], 1],
  ];
  for (const [title, files, given, code] of rows) {
    it(`${title}: check ends with ${code}`, async () => {
      const outcome = await runHere(['check', '--format', 'json', ...given], { cwd: makeFolder(files) });
      const codes = [...outcome.stdout.matchAll(/"code":"([^"]+)"/g)].map((match) => match[1]);
      assert.deepEqual(codes, code === 0 ? [] : ['compile/unknown-class']);
      assert.equal(outcome.code, code);
    });
  }

  it('are known to a rule on standard input, from the current folder', async () => {
    const cwd = makeFolder({ 'JiraClient.groovy': script });
    const outcome = await runHere(['check', '--kind', 'incoming', '-'], { cwd, input: uses });
    assert.equal(outcome.code, 0);
  });
});
