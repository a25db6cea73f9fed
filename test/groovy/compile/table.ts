import assert from 'node:assert/strict';
import { parse } from '../../../server/groovy/parse';
import { compileCheck } from '../../../server/groovy/compile/compileCheck';
import { type Problem } from '../../../server/groovy/problem';
import { readMarks } from '../../support/marks';

/** A text with the expected places between ⟦ and ⟧, one for each problem in order, and their messages (or parts of them). */
export type Refused = readonly [marked: string, ...messages: string[]];

/** One code of the compile check: what it refuses, and texts much like those that it must leave alone. */
export function refuses(code: string, refused: readonly Refused[], accepted: readonly string[]): void {
  describe(`compile/${code}`, () => {
    for (const [marked, ...messages] of refused) {
      const { text, ranges } = readMarks(marked);
      it(`refuses ${title(text)}`, () => {
        const problems = check(text);
        assert.deepEqual(
          problems.map((problem) => [problem.code, text.slice(problem.start, problem.end), problem.start]),
          ranges.map(({ start, end }) => [`compile/${code}`, text.slice(start, end), start]),
        );
        messages.forEach((message, index) => {
          assert.ok(problems[index]?.message.includes(message), `${problems[index]?.message ?? ''}\nlacks\n${message}`);
        });
      });
    }
    for (const text of accepted) {
      it(`accepts ${title(text)}`, () => {
        assert.deepEqual(check(text), []);
      });
    }
  });
}

/** The compile problems of a text whose syntax is right. */
export function check(text: string): Problem[] {
  const result = parse(text);
  assert.deepEqual(result.errors, [], 'the syntax should be right');
  return compileCheck(result);
}

function title(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ⏎ ');
}
