import { indexLines } from '../text/lines';
import { type Diagnostic } from './diagnostic';
import { type KindAndPlatform, readRuleWords, type WordProblem } from './ruleWords';

/** What a rule's own first lines say of its kind and platform. */
export interface Directive extends KindAndPlatform {
  readonly problems: readonly Diagnostic[];
}

/** The comment is looked for in this many lines from the top. */
const directiveLines = 10;

const directive = /^([ \t]*(?:\/\/+|\/?\*+)[ \t]*sync-rule[ \t]*:)(.*?)(?:\*\/.*)?$/i;

/**
 * Reads the comments `// sync-rule: incoming jira-cloud` of the first lines, in any style of comment that has the line
 * to itself. Where two of them disagree the first counts.
 */
export function readDirective(text: string): Directive {
  const lines = indexLines(text);
  let said: KindAndPlatform = {};
  const problems: Diagnostic[] = [];
  for (let line = 0; line < Math.min(directiveLines, lines.lineCount); line++) {
    const start = lines.lineStart(line);
    const match = directive.exec(text.slice(start, lines.lineEnd(line)));
    if (!match) continue;
    const [, opening = '', words = ''] = match;
    const found = words.trim() === '' ? nothingSaid(opening) : readRuleWords(words, said);
    const wordsStart = start + opening.length;
    problems.push(...found.problems.map((problem) => toDiagnostic(problem, wordsStart)));
    said = { ...said, ...found };
  }
  return { ...said, problems };
}

/** An empty directive is marked from its name on, which stands before its words. */
function nothingSaid(opening: string): { problems: WordProblem[] } {
  const message = "Expected a kind, a platform or both after 'sync-rule:', as in 'sync-rule: incoming'.";
  return { problems: [{ start: opening.search(/sync-rule/i) - opening.length, end: 0, message }] };
}

function toDiagnostic({ start, end, message, fix }: WordProblem, by: number): Diagnostic {
  const moved = fix && { ...fix, start: fix.start + by, end: fix.end + by };
  return {
    code: 'rule/directive',
    severity: 'warning',
    message,
    start: start + by,
    end: end + by,
    ...(moved && { fix: moved }),
  };
}
