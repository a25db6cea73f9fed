import { parse } from '../../groovy/parse';
import { groovyProblems } from '../../rules/analyze';
import { indexLines } from '../../text/lines';
import { type RuleError } from '../api/contract';
import { NodeProblem } from '../problems/problem';
import { directions, type RuleTexts } from './contractOfRules';

/** More help nobody who mends them. */
const mostErrors = 100;

/**
 * What the compiler would refuse in the rules of a side, in the order of the texts. Classes that nobody knows are let pass: the
 * tracker may have scripts that this node has never seen.
 */
export function compileErrors(rules: RuleTexts): RuleError[] {
  return directions.flatMap((script) => {
    const lines = indexLines(rules[script]);
    const errors = groovyProblems(parse(rules[script])).filter(
      ({ severity, code }) => severity === 'error' && code !== 'compile/unknown-class',
    );
    return errors.map(({ start, code, message }) => {
      const { line, column } = lines.position(start);
      return { script, line: line + 1, column: column + 1, code, message };
    });
  });
}

/** Throws `rules-wrong`, with the member `errors`, for rules that the compiler would refuse. */
export function refuseWrongRules(rules: RuleTexts): void {
  const errors = compileErrors(rules);
  const [first] = errors;
  if (!first) return;
  const { script, line, message } = first;
  const facts = { count: errors.length, script, line, message: message.replace(/\.$/, '') };
  throw new NodeProblem('rules-wrong', facts, { errors: errors.slice(0, mostErrors) });
}
