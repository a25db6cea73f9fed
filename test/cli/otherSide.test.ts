import assert from 'node:assert/strict';
import path from 'node:path';
import { connectionText } from '../support/connectionFile';
import { findingsOf, makeFolder, runHere } from './program';

const reading = 'issue.summary = replica.customFields."Service Levl"?.value\n';
const sending = '// what we send\nreplica.customFields."Service Level" = issue.customFields."Service Level"\n';
const partner = JSON.stringify({ sends: [{ path: 'customFields."Service Level"' }] }).replace('[', '[\n');
const left = {
  'connections/left/connection.json': connectionText('a', 'b'),
  'connections/left/incoming.groovy': reading,
};
const right = {
  'connections/right/connection.json': connectionText('b', 'a'),
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
        'other/deep/b/connection.json': connectionText('b', 'a'),
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
        'connections/left/connection.json': connectionText('a', 'b', { type: 'local' }),
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
      const found = await findingsOf([rule], { cwd: makeFolder(files) });
      assert.deepEqual(
        found.map(({ code }) => code),
        codes,
      );
      const [place] = found[0]?.related ?? [];
      const shown = place && `${place.file.split(path.sep).join('/')}:${place.line}:${place.column}`;
      assert.equal(shown, related);
    });
  }

  it('sees it below the folder that was asked for, wherever that lies', async () => {
    const files = Object.entries({ ...left, ...right }).map(([name, text]) => [name.replace('connections', 'x'), text]);
    const cwd = makeFolder(Object.fromEntries(files) as Record<string, string>);
    const codes = async (asked: string) => (await findingsOf([asked], { cwd })).map(({ code }) => code);
    assert.deepEqual([await codes('x'), await codes('x/left')], [['contract/unsent', 'contract/unread'], []]);
  });

  it('does not take the folder of another connection between the same two for it', async () => {
    const cwd = makeFolder({
      ...left,
      ...right,
      'connections/left/connection.json': connectionText('a', 'b', { id: '1' }),
    });
    assert.deepEqual(await findingsOf([rule], { cwd }), []);
  });

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
    const found = await findingsOf([file, rule], {
      cwd: makeFolder({ ...left, [file]: '{ "sends": [{ "path": "a..b" }] }' }),
    });
    assert.deepEqual(
      found.map(({ code }) => code),
      ['contract/path'],
    );
  });
});
