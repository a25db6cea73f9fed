import assert from 'node:assert/strict';
import { capitalize, didYouMean, joinWords, listWords, suggest, holdsLetters } from '../../server/text/suggest';

const words = ['check', 'help', 'version', 'jira-cloud', 'jira-onprem', 'incoming', 'outgoing', 'Issue', 'issue'];

const cases: { word: string; from?: string[]; nearest: string | undefined; why: string }[] = [
  { word: 'chek', nearest: 'check', why: 'a letter is missing' },
  { word: 'checkk', nearest: 'check', why: 'a letter too many' },
  { word: 'chack', nearest: 'check', why: 'a wrong letter' },
  { word: 'chcek', nearest: 'check', why: 'two letters swapped count as one slip' },
  { word: 'Check', nearest: 'check', why: 'only the case differs' },
  { word: 'INCOMING', nearest: 'incoming', why: 'only the case differs, in every letter' },
  { word: 'ISSUES', nearest: 'issues', from: ['ISSUE', 'issues'], why: 'a case variant comes before a nearer word' },
  { word: 'ISSue', nearest: 'Issue', from: ['issue', 'Issue'], why: 'of two case variants the nearer one' },
  { word: 'jiracloud', nearest: 'jira-cloud', why: 'the hyphen is missing' },
  { word: 'Jira_Cloud', nearest: 'jira-cloud', why: 'case and one sign' },
  { word: 'ingoming', nearest: 'incoming', why: 'one wrong letter' },
  { word: 'outcoming', nearest: 'outgoing', why: 'two slips in a long word' },
  { word: 'zzz', nearest: undefined, why: 'nothing is near' },
  { word: 'it', from: ['is', 'at'], nearest: undefined, why: 'a word of two letters has no neighbours' },
  { word: 'abc', from: ['abd'], nearest: 'abd', why: 'a word of three letters may hold one slip' },
  { word: '', nearest: undefined, why: 'no word' },
  { word: 'help', from: ['help', 'helps'], nearest: 'helps', why: 'the word itself is no suggestion' },
  { word: 'a'.repeat(20000), nearest: undefined, why: 'a very long word' },
];

describe('suggest', () => {
  for (const { word, from, nearest, why } of cases) {
    it(`finds ${nearest ?? 'nothing'} for ${word.slice(0, 20)}: ${why}`, () => {
      assert.equal(suggest(word, from ?? words)[0], nearest);
    });
  }

  it('orders by nearness, keeps the given order among equals, and stops at the limit', () => {
    assert.deepEqual(suggest('statu', ['statis', 'state', 'status', 'worklog']), ['state', 'status', 'statis']);
    assert.deepEqual(suggest('color', ['colr', 'colon', 'colour', 'dolor', 'valor'], 2), ['colr', 'colon']);
  });

  it('offers a candidate given twice only once', () => {
    assert.deepEqual(suggest('chek', ['check', 'check']), ['check']);
  });
});

describe('didYouMean', () => {
  it('makes a sentence that follows another one', () => {
    assert.equal(didYouMean([]), '');
    assert.equal(didYouMean(['a']), " Did you mean 'a'?");
    assert.equal(didYouMean(['a', 'b', 'c']), " Did you mean 'a', 'b' or 'c'?");
  });

  it('lists words', () => {
    assert.equal(listWords(['text', 'json'], 'and'), "'text' and 'json'");
    assert.equal(listWords([], 'and'), '');
    assert.equal(joinWords(['a', 'b', '3 more'], 'and'), 'a, b and 3 more');
    assert.equal(joinWords(['a'], 'or'), 'a');
  });
});

describe('holdsLetters', () => {
  it('finds letters in their order, with others between them', () => {
    assert.equal(holdsLetters('statusmap', 'smap'), true);
    assert.equal(holdsLetters('statusmap', 'pam'), false);
    assert.equal(holdsLetters('aa', 'aaa'), false);
    assert.equal(holdsLetters('a', ''), true);
  });
});

describe('capitalize', () => {
  it('changes the first letter only', () => {
    assert.equal(capitalize('the rest STAYS'), 'The rest STAYS');
    assert.equal(capitalize(''), '');
  });
});
