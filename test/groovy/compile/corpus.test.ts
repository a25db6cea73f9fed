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
  for (const group of ['cases', 'errors', 'features', 'rules'] as const) {
    const answers = readAnswers(group);
    const scripts = readGroup(group).filter(({ id, source }) => answers.get(id)?.hash === hashOf(source));

    it(`has answers for the ${group}`, () => {
      assert.ok(scripts.length > 50);
    });

    it(`reports nothing in the ${group} that the compiler accepts`, () => {
      const wrong = scripts
        .filter(({ id }) => answers.get(id)?.errors === undefined)
        .flatMap((script) => judge(script).map(({ line, message }) => `${script.id}:${line} ${message}`));
      assert.deepEqual(wrong, []);
    });

    it(`reports what the compiler refuses in the ${group} after parsing, on the same line`, () => {
      const late = scripts.flatMap((script) => {
        const [first] = answers.get(script.id)?.errors ?? [];
        return first && first.phase !== 'conversion' && isOurs(first) && hasRightSyntax(script)
          ? [{ script, first }]
          : [];
      });
      const missed = late.filter(({ script, first }) => !isFoundBy(judge(script), first));
      assert.ok(
        missed.length <= Math.max(2, late.length * 0.01),
        `${missed.length} of ${late.length} missed:\n${missed.map(({ script, first }) => `${script.id}:${first.line} ${first.message}`).join('\n')}`,
      );
    });
  }
});

function judge({ source }: Script): { line: number; message: string }[] {
  const lines = indexLines(source);
  return compileCheck(parse(source)).map(({ start, message }) => ({ line: lines.position(start).line + 1, message }));
}

function hasRightSyntax({ source }: Script): boolean {
  return parse(source).errors.length === 0;
}

function isOurs({ message }: CompilerError): boolean {
  return !beyondUs.some((pattern) => pattern.test(message));
}

function isFoundBy(found: readonly { line: number }[], { line, message }: CompilerError): boolean {
  if (line === 0 || pointsElsewhere.test(message)) return found.length > 0;
  return found.some((problem) => problem.line === line);
}
