import assert from 'node:assert/strict';
import {
  describeSource,
  findMergedList,
  holdsFor,
  isNameSure,
  isSure,
  pageOf,
} from '../../server/rules/catalogueFacts';

describe('facts', () => {
  const marks: [evidence: string, sure: boolean, nameSure: boolean][] = [
    ['docs', true, true],
    ['code', true, true],
    ['scripts', false, true],
    ['docs-name-only', false, true],
    ['inferred', false, false],
    ['nonsense', false, false],
  ];
  for (const [evidence, sure, nameSure] of marks) {
    it(`marked ${evidence} are ${sure ? '' : 'not '}sure`, () => {
      const fact = { source: 'own-reading', evidence };
      assert.deepEqual([isSure(fact), isNameSure(fact)], [sure, nameSure]);
    });
  }

  it('tell their page or what else they come from', () => {
    assert.equal(pageOf({ source: 'https://example.com/a', evidence: 'docs' }), 'https://example.com/a');
    assert.equal(pageOf({ source: 'own-reading', evidence: 'inferred' }), undefined);
    assert.equal(describeSource({ source: 'own-reading', evidence: 'inferred' }), 'Our own reading');
    assert.equal(describeSource({ source: 'https://example.com/a', evidence: 'docs' }), 'https://example.com/a');
  });

  it('tell which lists a rule merges, and with what', () => {
    assert.equal(findMergedList('comments')?.method, 'mergeComments');
    assert.equal(findMergedList('attachments')?.added, 'addedAttachments');
    assert.equal(findMergedList('labels'), undefined);
  });

  it('hold for all platforms unless they name some', () => {
    assert.ok(holdsFor({}, 'github'));
    assert.ok(holdsFor({ platforms: ['github'] }, 'github'));
    assert.ok(holdsFor({ platforms: ['github'] }));
    assert.ok(!holdsFor({ platforms: ['github'] }, 'zendesk'));
  });
});
