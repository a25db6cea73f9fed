import { type ParseResult } from '../groovy/parse';
import { indexLines } from '../text/lines';
import { didYouMean } from '../text/suggest';
import { type Range } from '../text/range';
import { areaOf, areas, changeableCodes, suggestCodes } from './codes';
import { type Diagnostic } from './diagnostic';
import { groupBy } from './grouping';
import { readSuppressions, type ReadSuppression } from './suppressionComments';

/** Where nothing can be found without the other side of the connection, a comment may be needed all the same. */
const dependsOnOthers = 'contract';
const ownCode = 'rule/suppression';

/** A code or area that a comment says to keep silent about. */
interface Suppression extends ReadSuppression {
  used: boolean;
}

/**
 * Leaves out what comments say to keep silent about, and adds what is wrong with the comments themselves.
 * `// sync-rule-ignore CODE, CODE: reason` holds for its own line, or when it has the line to itself for the next line
 * of code; `// sync-rule-ignore-file CODE: reason` for the file. An area such as `names` stands for all of its codes.
 * The time is linear in the length of the text and the number of problems.
 */
export function suppress(parsed: ParseResult, found: readonly Diagnostic[]): Diagnostic[] {
  if (!/sync-rule-ig/i.test(parsed.text)) return [...found];
  const lines = indexLines(parsed.text);
  const problems: Diagnostic[] = [];
  const report = (at: Range, message: string, more: Partial<Diagnostic> = {}) => {
    problems.push({ code: ownCode, severity: 'warning', message, start: at.start, end: at.end, ...more });
  };
  const suppressions: Suppression[] = [];
  for (const read of readSuppressions(parsed, lines, report)) {
    const refused = whyRefused(read.word.text);
    if (!refused) suppressions.push({ ...read, used: false });
    else
      report(
        read.word,
        refused.message,
        refused.instead === undefined ? {} : { fix: write(read.word, refused.instead) },
      );
  }
  const byLine = groupBy(suppressions, ({ line }) => line);
  const isHeard = (diagnostic: Diagnostic) => {
    const { line } = lines.position(diagnostic.start);
    const near = [...(byLine.get(line) ?? []), ...(byLine.get(undefined) ?? [])];
    const fitting = near.filter(({ word }) => covers(word.text, diagnostic.code));
    for (const one of fitting) one.used = true;
    return fitting.length === 0;
  };
  const heard = found.filter(isHeard);
  const reportUnused = (isMeant: (one: Suppression) => boolean) => {
    for (const one of suppressions) {
      if (one.used || !isMeant(one) || parsed.errors.length > 0 || areaOf(one.word.text) === dependsOnOthers) continue;
      const message = `Nothing here is reported as '${one.word.text}', so there is nothing to ignore.`;
      report(one.word, message, { severity: 'hint', tags: ['unnecessary'], fix: one.removal });
    }
  };
  // What is said of comments can be ignored as well; only then is it known whether those comments are of use.
  reportUnused(({ word }) => !covers(word.text, ownCode));
  const told = problems.splice(0).filter(isHeard);
  reportUnused(({ word }) => covers(word.text, ownCode));
  return [...heard, ...told, ...problems];
}

interface Refusal {
  readonly message: string;
  /** The one word that was surely meant. */
  readonly instead?: string;
}

function whyRefused(word: string): Refusal | undefined {
  if (changeableCodes.includes(word)) return undefined;
  const area = areas.find(({ name }) => name === areaOf(word));
  if (area?.fixed) return { message: `'${word}' cannot be ignored: ${area.doc}` };
  const suggestions = suggestCodes(word);
  const [only] = suggestions;
  return {
    message: `There is no '${word}' to ignore.${didYouMean(suggestions)}`,
    ...(only !== undefined && suggestions.length === 1 && { instead: only }),
  };
}

function write({ start, end }: Range, text: string): NonNullable<Diagnostic['fix']> {
  return { title: `Write '${text}'`, start, end, text };
}

function covers(word: string, code: string): boolean {
  return word === code || word === areaOf(code);
}
