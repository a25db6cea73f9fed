import { type Fix } from '../groovy/problem';
import { type Range } from '../text/range';
import { didYouMean, suggest } from '../text/suggest';
import { type Entry, findPlatform, findScriptKind, platforms, scriptKinds, suggestIds } from './catalogue';

/** What is said of a rule: the id of a script kind and the id of a platform, each where it is known. */
export interface KindAndPlatform {
  readonly kind?: string;
  readonly platform?: string;
}

/** What words such as `incoming jira-cloud` say of a rule. */
export interface RuleWords extends KindAndPlatform {
  readonly problems: readonly WordProblem[];
}

export interface WordProblem extends Range {
  readonly message: string;
  readonly fix?: Fix;
}

type Field = 'kind' | 'platform';

const entriesOf: Readonly<Record<Field, readonly Entry[]>> = { kind: scriptKinds, platform: platforms };

/**
 * Reads the words that name a rule's kind and platform, in any order, as `incoming jira-cloud` or as
 * `kind=incoming platform=jira-cloud`; blanks or commas part them. Of two words for the same thing the first counts,
 * and what was said `before` counts more than any.
 */
export function readRuleWords(words: string, before: KindAndPlatform = {}): RuleWords {
  const said: { kind?: string; platform?: string } = {
    ...(before.kind !== undefined && { kind: before.kind }),
    ...(before.platform !== undefined && { platform: before.platform }),
  };
  const problems: WordProblem[] = [];
  for (const match of words.matchAll(/[^\s,]+/g)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const word = readWord(match[0], range);
    if ('message' in word) {
      problems.push(word);
    } else if (said[word.field] === undefined) {
      said[word.field] = word.id;
    } else if (said[word.field] !== word.id) {
      const message = `The ${word.field} is already '${said[word.field] ?? ''}'. Keep one of the two.`;
      problems.push({ ...range, message });
    }
  }
  return { ...said, problems };
}

function readWord(word: string, range: Range): { field: Field; id: string } | WordProblem {
  const equals = word.indexOf('=');
  if (equals < 0) {
    if (findScriptKind(word)) return { field: 'kind', id: word };
    if (findPlatform(word)) return { field: 'platform', id: word };
    return unknown('kind or platform', word, [...scriptKinds, ...platforms], range);
  }
  const name = word.slice(0, equals);
  const nameRange = { start: range.start, end: range.start + equals };
  if (name !== 'kind' && name !== 'platform') {
    const nearest = suggest(name, ['kind', 'platform']);
    return withFix(nameRange, `'${name}' is neither kind nor platform.`, nearest);
  }
  const id = word.slice(equals + 1);
  const idRange = { start: nameRange.end + 1, end: range.end };
  if (id === '') return { ...range, message: `Nothing stands after '${name}='.` };
  return entriesOf[name].some((entry) => entry.id === id)
    ? { field: name, id }
    : unknown(name, id, entriesOf[name], idRange);
}

function unknown(what: string, word: string, entries: readonly Entry[], range: Range): WordProblem {
  return withFix(range, `'${word}' is no known ${what}.`, suggestIds(word, entries));
}

/** The one suggestion there is becomes a fix; of several the writer chooses. */
function withFix(range: Range, message: string, suggestions: readonly string[]): WordProblem {
  const [only, another] = suggestions;
  const problem = { ...range, message: message + didYouMean(suggestions) };
  if (only === undefined || another !== undefined) return problem;
  return { ...problem, fix: { ...range, title: `Change to '${only}'`, text: only } };
}
