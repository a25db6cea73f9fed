import { type RuleError } from '../../server/node/api/contract';
import { type NodeApiError } from '../node/nodeErrors';
import { scripts } from './bases';

/** What the node says is wrong with rules; empty where it does not say it in a way that is understood. */
export function ruleErrorsOf({ facts }: NodeApiError): RuleError[] {
  return Array.isArray(facts.errors) ? facts.errors.filter(isRuleError) : [];
}

function isRuleError(value: unknown): value is RuleError {
  const { script, line, column, message } = (value ?? {}) as Partial<Record<keyof RuleError, unknown>>;
  return (
    scripts.some((one) => one === script) &&
    typeof line === 'number' &&
    typeof column === 'number' &&
    typeof message === 'string'
  );
}

/** Where a mistake stands in its line, as offsets from 0: the word there, else one character, else the line's end. */
export function markedPart(line: string, column: number): { readonly start: number; readonly end: number } {
  const start = Math.min(Math.max(column - 1, 0), line.length);
  const word = /^[\p{L}\p{N}_$]+/u.exec(line.slice(start))?.[0] ?? '';
  return { start, end: Math.min(start + Math.max(word.length, 1), line.length) };
}
