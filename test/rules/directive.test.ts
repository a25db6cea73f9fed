import assert from 'node:assert/strict';
import { readDirective } from '../../server/rules/directive';

/** [text, what is said, what the problems mark] */
const cases: [text: string, said: { kind?: string; platform?: string }, ...marked: string[]][] = [
  ['', {}],
  ['replica.summary = issue.summary', {}],
  ['// sync-rule: incoming jira-cloud', { kind: 'incoming', platform: 'jira-cloud' }],
  ['// sync-rule: jira-cloud incoming', { kind: 'incoming', platform: 'jira-cloud' }],
  ['//sync-rule:outgoing', { kind: 'outgoing' }],
  ['/// Sync-Rule : github', { platform: 'github' }],
  ['  // sync-rule: kind=incoming platform=jira-cloud', { kind: 'incoming', platform: 'jira-cloud' }],
  ['// sync-rule: platform=zendesk, outgoing', { kind: 'outgoing', platform: 'zendesk' }],
  ['/* sync-rule: outgoing asana */', { kind: 'outgoing', platform: 'asana' }],
  ['/* sync-rule: outgoing asana*/ int x', { kind: 'outgoing', platform: 'asana' }],
  ['/*\n * sync-rule: outgoing\n */', { kind: 'outgoing' }],
  ['/** sync-rule: external-script', { kind: 'external-script' }],
  ['// Copyright\r\n\r\n// sync-rule: incoming\r\nx', { kind: 'incoming' }],
  ['// sync-rule: incoming\r// sync-rule: github', { kind: 'incoming', platform: 'github' }],
  [`${'\n'.repeat(9)}// sync-rule: incoming`, { kind: 'incoming' }],
  [`${'\n'.repeat(10)}// sync-rule: incoming`, {}],
  ['int x // sync-rule: incoming', {}],
  ['// see sync-rule: incoming', {}],
  ['// sync-rules: incoming', {}],
  ['// sync-rule: incomming jira', {}, 'incomming', 'jira'],
  ['// sync-rule: incoming jira-clod', { kind: 'incoming' }, 'jira-clod'],
  ['// sync-rule: kind=jira-cloud', {}, 'jira-cloud'],
  ['// sync-rule: knid=incoming', {}, 'knid'],
  ['// sync-rule: kind=', {}, 'kind='],
  ['// sync-rule: incoming outgoing', { kind: 'incoming' }, 'outgoing'],
  ['// sync-rule: incoming incoming', { kind: 'incoming' }],
  ['// sync-rule: incoming\n/* sync-rule: outgoing github */', { kind: 'incoming', platform: 'github' }, 'outgoing'],
  ['\n  // sync-rule:   ', {}, 'sync-rule:'],
  ['// sync-rule: überall', {}, 'überall'],
];

describe('readDirective', () => {
  for (const [text, said, ...marked] of cases) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const { problems, ...found } = readDirective(text);
      assert.deepEqual(found, said);
      assert.deepEqual(
        problems.map(({ start, end }) => text.slice(start, end)),
        marked,
      );
      for (const { code, severity } of problems) assert.deepEqual([code, severity], ['rule/directive', 'warning']);
    });
  }

  it('offers what was probably meant, as a fix where there is one choice', () => {
    const [first, second] = readDirective('\n// sync-rule: incomming jira').problems;
    assert.equal(first?.message, "'incomming' is no known kind or platform. Did you mean 'incoming'?");
    assert.deepEqual(first.fix, { start: 15, end: 24, title: "Change to 'incoming'", text: 'incoming' });
    assert.equal(second?.message, "'jira' is no known kind or platform. Did you mean 'jira-cloud' or 'jira-onprem'?");
    assert.equal(second.fix, undefined);
  });

  it('says what contradicts what', () => {
    const [problem] = readDirective('// sync-rule: incoming\n// sync-rule: outgoing').problems;
    assert.equal(problem?.message, "The kind is already 'incoming'. Keep one of the two.");
  });
});
