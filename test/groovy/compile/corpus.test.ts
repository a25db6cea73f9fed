import assert from 'node:assert/strict';
import { compileCheck } from '../../../server/groovy/compile/compileCheck';
import { parse } from '../../../server/groovy/parse';
import { indexLines } from '../../../server/text/lines';
import { hashOf, readAnswers, type CompilerError } from '../../oracle/answers';
import { readGroup, type Script } from '../../oracle/corpus';

/** What the compiler refuses there and nobody here can know, or means something else by. */
const beyondUs = [
  // Classes of libraries and trackers are not known, so that their names are left alone.
  /^unable to resolve class (com|foo)\./,
  // Static type checking is asked for by annotations that rules do not use.
  /^\[Static type checking\]/,
];

/** The compiler points at the first of two equal members, we at the second, which is the one too many. */
const pointsElsewhere = /^Repetitive method name|declared multiple times/;

describe('compile check against the real compiler', () => {
  for (const group of ['cases', 'errors', 'features'] as const) {
    it(`reports what the compiler refuses in the ${group} after parsing, on the same line`, () => {
      const answers = readAnswers(group);
      const late = readGroup(group).flatMap((script) => {
        const answer = answers.get(script.id);
        const [first] = answer?.hash === hashOf(script.source) ? (answer.errors ?? []) : [];
        return first && first.phase !== 'conversion' && isOurs(first) && hasRightSyntax(script)
          ? [{ script, first }]
          : [];
      });
      assert.ok(late.length > 10);
      const missed = late.filter(({ script, first }) => !isFoundBy(linesOf(script), first));
      assert.ok(
        missed.length <= Math.max(2, late.length * 0.01),
        `${missed.length} of ${late.length} missed:\n${missed.map(({ script, first }) => `${script.id}:${first.line} ${first.message}`).join('\n')}`,
      );
    });
  }
});

/** The lines, from 1, of what the check reports. */
function linesOf({ source }: Script): number[] {
  const lines = indexLines(source);
  return compileCheck(parse(source)).map(({ start }) => lines.position(start).line + 1);
}

function hasRightSyntax({ source }: Script): boolean {
  return parse(source).errors.length === 0;
}

function isOurs({ message }: CompilerError): boolean {
  return !beyondUs.some((pattern) => pattern.test(message));
}

function isFoundBy(found: readonly number[], { line, message }: CompilerError): boolean {
  return line === 0 || pointsElsewhere.test(message) ? found.length > 0 : found.includes(line);
}
