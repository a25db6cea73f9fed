import assert from 'node:assert/strict';
import { parse } from '../../server/groovy/parse';
import { analyze } from '../../server/rules/analyze';
import { contractOf } from '../../server/rules/contract/infer';
import { identifyRule } from '../../server/rules/identify';
import { readRuleWords } from '../../server/rules/ruleWords';
import { indexLines } from '../../server/text/lines';
import { type Pain, pains } from './pains';

describe('what hurts people', () => {
  for (const [area, rows] of Object.entries(pains)) {
    describe(area, () => {
      for (const row of rows) {
        it(`finds ${row.pain}`, () => {
          assert.ok(found(row).includes(`${row.line}: ${row.code}`), `found only ${found(row).join(', ')}`);
        });
      }
    });
  }
});

/** `LINE: CODE` of everything that is said about a text. */
function found({ at, text, other }: Pain): string[] {
  const identity = identifyRule({ path: '', text, overrides: readRuleWords(at) });
  const otherSide = other && contractOf(parse(other.text), readRuleWords(other.at).kind);
  const lines = indexLines(text);
  const diagnostics = analyze(text, identity, { classNames: new Set(), ...(otherSide && { otherSide }) });
  return diagnostics.map(({ code, start }) => `${lines.position(start).line + 1}: ${code}`);
}
