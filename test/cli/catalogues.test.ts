import assert from 'node:assert/strict';
import { findingsOf, makeFolder } from './program';

describe('sync-rules check with a catalogue file', () => {
  const uses = 'issue.summary = new UserMap().nameOf(replica.reporter)\n';
  const adds = JSON.stringify({ classes: [{ name: 'UserMap' }] });

  const unknown = ['compile/unknown-class'];
  const rows: [where: string, catalogues: Record<string, string>, codes: string[]][] = [
    ['without one', {}, unknown],
    ['of one above the rule', { 'sync-rules.catalogue.json': adds }, []],
    ['of one beside the rule', { 'rules/sync-rules.catalogue.json': adds }, []],
    [
      'of one above the rule where another one lies beside it',
      { 'sync-rules.catalogue.json': adds, 'rules/sync-rules.catalogue.json': '{}' },
      unknown,
    ],
  ];
  for (const [where, catalogues, codes] of rows) {
    it(`${codes.length === 0 ? 'knows' : 'does not know'} the class ${where}`, async () => {
      const cwd = makeFolder({ '.git/HEAD': '', 'rules/incoming.groovy': uses, ...catalogues });
      assert.deepEqual(
        (await findingsOf(['rules/incoming.groovy'], { cwd })).map(({ code }) => code),
        codes,
      );
    });
  }

  it('knows the variables and properties it adds, and what is wrong with their use', async () => {
    const catalogue = {
      classes: [{ name: 'UserMap', methods: [{ name: 'find', returns: 'User' }] }],
      variables: [{ name: 'users', type: 'UserMap' }],
      properties: [{ of: 'Issue', name: 'region', type: 'String' }],
    };
    const cwd = makeFolder({
      'incoming.groovy': '// sync-rule: jira-cloud\nissue.region = users.find("a")?.displayName\nusers.fnd("b")\n',
      'sync-rules.catalogue.json': JSON.stringify(catalogue),
    });
    assert.deepEqual(
      (await findingsOf([], { cwd })).map(({ line, code }) => `${line} ${code}`),
      ['3 names/unknown-method'],
    );
  });

  it('tells once what is wrong with it', async () => {
    const cwd = makeFolder({
      'a/incoming.groovy': '',
      'a/outgoing.groovy': '',
      'a/sync-rules.catalogue.json': '{\n "classes": 1 }',
    });
    const found = await findingsOf([], { cwd });
    assert.deepEqual(
      found.map(({ file, line, code }) => `${file}:${line} ${code}`),
      ['a/sync-rules.catalogue.json:2 catalogue/field'],
    );
    assert.equal((await findingsOf(['a/sync-rules.catalogue.json'], { cwd })).length, 1);
  });
});
