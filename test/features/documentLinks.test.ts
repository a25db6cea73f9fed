import assert from 'node:assert/strict';
import { documentLinks } from '../../server/features/documentLinks';
import { openMarked, textAt } from './kit';

describe('document links', () => {
  const page = 'https://github.com/sync-rules/sync-rules/blob/main/docs/checks.md';
  for (const { is, text, links } of [
    { is: 'nothing without comments', text: 'issue.summary = "x"', links: [] },
    {
      is: 'a kind and a platform',
      text: '// sync-rule: incoming jira-cloud\n',
      links: ['incoming https://docs', 'jira-cloud https://docs'],
    },
    {
      is: 'a code that is ignored',
      text: 'debug.error("x") // sync-rule-ignore sync/debug-error: for now\n',
      links: [`sync/debug-error ${page}#sync-debug-error`],
    },
    {
      is: 'several codes',
      text: '// sync-rule-ignore sync/debug-error, names\n',
      links: [`sync/debug-error ${page}#sync-debug-error`, `names ${page}#names`],
    },
    { is: 'an area that is ignored', text: '// sync-rule-ignore-file names\n', links: [`names ${page}#names`] },
    { is: 'nothing for what is no code', text: '// sync-rule-ignore nonsense\n// see names\n', links: [] },
    {
      is: 'codes in half-typed code',
      text: 'if ( // sync-rule-ignore sync/debug-error\n',
      links: [`sync/debug-error ${page}#sync-debug-error`],
    },
  ]) {
    it(`lead from ${is}`, () => {
      const { document } = openMarked('incoming jira-cloud', text);
      const found = documentLinks(document).map(({ range, target = '' }) => `${textAt(document, range)} ${target}`);
      assert.equal(found.length, links.length, found.join('\n'));
      found.forEach((one, at) => assert.ok(one.startsWith(links[at] ?? '?'), one));
    });
  }
});
