import { analyze } from '../../server/rules/analyze';
import { identifyRule, type RuleFile } from '../../server/rules/identify';
import { indexLines } from '../../server/text/lines';

/** Errors and warnings of a rule, as every user would see them: `LINE: CODE MESSAGE`. */
export function alarmsIn(file: RuleFile): string[] {
  const lines = indexLines(file.text);
  return analyze(file.text, identifyRule(file))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, message, start }) => `${lines.position(start).line + 1}: ${code} ${message}`);
}
