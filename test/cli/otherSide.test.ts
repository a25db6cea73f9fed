import assert from 'node:assert/strict';
import path from 'node:path';
import { makeFolder, runHere } from './program';

function connection(local: string, destination: string, type = 'public'): string {
  const side = (shortName: string) => ({ shortName, platform: 'github' });
  return JSON.stringify({ name: 'x', type, local: side(local), destination: side(destination) });
}

interface Told {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly related?: readonly { readonly file: string; readonly line: number; readonly column: number }[];
}

/** What `check --format json` says of the given paths in a folder. */
async function told(cwd: string, given: readonly string[] = []): Promise<Told[]> {
  const { stdout } = await runHere(['check', '--format', 'json', ...given], { cwd });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Told);
}

const reading = 'issue.summary = replica.customFields."Service Levl"?.value\n';
const sending = '// what we send\nreplica.customFields."Service Level" = issue.customFields."Service Level"\n';
const partner = JSON.stringify({ sends: [{ path: 'customFields."Service Level"' }] }).replace('[', '[\n');
const left = { 'connections/left/connection.json': connection('a', 'b'), 'connections/left/incoming.groovy': reading };
const right = {
  'connections/right/connection.json': connection('b', 'a'),
  'connections/right/outgoing.groovy': sending,
};
const rule = 'connections/left/incoming.groovy';

describe('sync-rules check beside the other side', () => {
  const rows: [
    title: string,
    files: Record<string, string | Uint8Array>,
    codes: string[],
    related: string | undefined,
  ][] = [
    ['without it', left, [], undefined],
    ['with its folder', { ...left, ...right }, ['contract/unsent'], 'connections/right/outgoing.groovy:2:1'],
    [
      'with its folder somewhere else in the repository',
      {
        '.git/HEAD': '',
        ...left,
        'other/deep/b/connection.json': connection('b', 'a'),
        'other/deep/b/outgoing.groovy': sending,
      },
      ['contract/unsent'],
      'other/deep/b/outgoing.groovy:2:1',
    ],
    [
      'with its contract',
      { ...left, 'connections/left/partner.contract.json': partner },
      ['contract/unsent'],
      'connections/left/partner.contract.json:2:9',
    ],
    [
      'in the same folder, when the connection is local',
      {
        'connections/left/connection.json': connection('a', 'b', 'local'),
        [rule]: reading,
        'connections/left/outgoing.groovy': sending,
      },
      ['contract/unsent'],
      'connections/left/outgoing.groovy:2:1',
    ],
    [
      'in the same folder, when it is not local',
      { ...left, 'connections/left/outgoing.groovy': sending },
      [],
      undefined,
    ],
    [
      'that cannot be read',
      { ...left, ...right, 'connections/right/outgoing.groovy': Uint8Array.of(0xe9, 0x0a) },
      [],
      undefined,
    ],
  ];
  for (const [title, files, codes, related] of rows) {
    it(title, async () => {
      const found = await told(makeFolder(files), [rule]);
      assert.deepEqual(
        found.map(({ code }) => code),
        codes,
      );
      const [place] = found[0]?.related ?? [];
      const shown = place && `${place.file.split(path.sep).join('/')}:${place.line}:${place.column}`;
      assert.equal(shown, related);
    });
  }

  it('tells people and code scanning where the other side is', async () => {
    const cwd = makeFolder({ ...left, ...right });
    const text = await runHere(['check', rule], { cwd });
    const there = path.normalize('connections/right/outgoing.groovy');
    assert.ok(
      text.stdout.includes(`\n  ${there}:2:1: The other side sends 'customFields."Service Level"' here.\n`),
      text.stdout,
    );
    const sarif = await runHere(['check', '--format=sarif', rule], { cwd });
    assert.match(
      sarif.stdout,
      /"relatedLocations": \[\s*\{\s*"physicalLocation": \{\s*"artifactLocation": \{\s*"uri": "connections\/right\/outgoing.groovy"/,
    );
  });

  it('tells once what is wrong with a contract that is asked for', async () => {
    const file = 'connections/left/partner.contract.json';
    const found = await told(makeFolder({ ...left, [file]: '{ "sends": [{ "path": "a..b" }] }' }), [file, rule]);
    assert.deepEqual(
      found.map(({ code }) => code),
      ['contract/path'],
    );
  });
});

describe('sync-rules check with a catalogue file', () => {
  const uses = 'issue.summary = new UserMap().nameOf(replica.reporter)\n';
  const adds = JSON.stringify({ classes: [{ name: 'UserMap' }] });

  it('knows what it adds, from the nearest folder upwards', async () => {
    const files = { '.git/HEAD': '', 'rules/incoming.groovy': uses };
    assert.deepEqual(
      (await told(makeFolder(files))).map(({ code }) => code),
      ['compile/unknown-class'],
    );
    assert.deepEqual(await told(makeFolder({ ...files, 'sync-rules.catalogue.json': adds })), []);
    assert.deepEqual(await told(makeFolder({ ...files, 'rules/sync-rules.catalogue.json': adds })), []);
  });

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
      (await told(cwd)).map(({ line, code }) => `${line} ${code}`),
      ['3 names/unknown-method'],
    );
  });

  it('tells once what is wrong with it', async () => {
    const cwd = makeFolder({
      'a/incoming.groovy': '',
      'a/outgoing.groovy': '',
      'a/sync-rules.catalogue.json': '{\n "classes": 1 }',
    });
    const found = await told(cwd);
    assert.deepEqual(
      found.map(({ file, line, code }) => `${file}:${line} ${code}`),
      ['a/sync-rules.catalogue.json:2 catalogue/field'],
    );
    assert.equal((await told(cwd, ['a/sync-rules.catalogue.json'])).length, 1);
  });
});

describe('sync-rules check with classes of other scripts', () => {
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
      const found = await told(makeFolder(files), ['rules/incoming.groovy']);
      assert.deepEqual(
        found.map(({ code }) => code),
        codes,
      );
    });
  }
});
