import assert from 'node:assert/strict';
import { parse } from '../../../server/groovy/parse';
import { analyze } from '../../../server/rules/analyze';
import { checks } from '../../../server/rules/checks/all';
import { areas, changeableCodes } from '../../../server/rules/codes';
import { identifyRule } from '../../../server/rules/identify';
import { readPage } from '../../support/pageOfCheck';

describe('the checks', () => {
  for (const check of checks) {
    const { code, title } = check;
    describe(code, () => {
      it('has a page whose examples are what they say', () => {
        const { wrong, right } = readPage(check);
        const found = messagesOf(wrong);
        assert.ok(
          found.some((one) => one.startsWith(`${code}: `)),
          `not found in the wrong example: ${found.join(' ')}`,
        );
        assert.deepEqual(messagesOf(right), []);
      });

      it('has examples that are valid Groovy and say in their first line what they are', () => {
        const { wrong, right } = readPage(check);
        for (const text of [wrong, right]) {
          assert.deepEqual(parse(text).errors, []);
          assert.equal(identifyRule({ path: '', text }).kindSource, 'directive');
        }
      });

      it('is told in sentences, under a code of a known area', () => {
        assert.match(title, /^\p{Lu}[^.]{3,60}$/u);
        assert.match(readPage(check).prose, /^\p{Lu}|^`/u);
        assert.match(code, /^[a-z]+\/[a-z][a-z0-9-]*$/);
        const area = areas.find(({ name }) => code.startsWith(`${name}/`));
        assert.ok(area && !area.fixed, code);
      });
    });
  }

  it('have codes of their own', () => {
    assert.equal(new Set(changeableCodes).size, changeableCodes.length);
  });
});

function messagesOf(text: string): string[] {
  return analyze(text, identifyRule({ path: '', text })).map(({ code, message }) => `${code}: ${message}`);
}
