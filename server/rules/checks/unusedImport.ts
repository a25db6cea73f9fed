import { type ImportDeclaration } from '../../groovy/ast';
import { lastPart } from '../../groovy/nodeFacts';
import { type Check, type CheckedRule } from './check';
import { deletionOf } from './deletion';

/** An import whose name stands nowhere else in the text. */
export const unusedImport: Check = {
  code: 'flow/unused-import',
  severity: 'hint',
  title: 'Import that nothing uses',
  wholeText: true,
  begin: (rule, report) => {
    const imports: ImportDeclaration[] = [];
    return {
      enter: {
        ImportDeclaration: (declaration) => {
          if (declaration.annotations.length === 0) imports.push(declaration);
        },
      },
      leave: {
        Script: () => {
          if (imports.length === 0) return;
          const words = wordsOutside(rule, imports);
          const seen = new Set<string>();
          for (const one of imports) {
            const name = one.alias?.text ?? lastPart(one.name.text);
            const key = `${String(one.isStatic)} ${one.name.text} ${String(one.star)} ${name}`;
            const isTwice = seen.has(key);
            seen.add(key);
            if (!isTwice && (one.star || name === '' || words.has(name))) continue;
            const message = isTwice ? `'${one.name.text}' is imported already.` : `Nothing here uses '${name}'.`;
            const fix = deletionOf(rule, one, 'Remove the import');
            report(one, message, { tags: ['unnecessary'], ...(fix && { fix }) });
          }
        },
      },
    };
  },
};

/** All words of the text but those in comments and imports. What stands in a string counts: it may be run as code. */
function wordsOutside({ parsed }: CheckedRule, imports: readonly ImportDeclaration[]): Set<string> {
  const words = new Set<string>();
  const gaps = [...parsed.comments, ...imports].sort((a, b) => a.start - b.start);
  let from = 0;
  for (const { start, end } of [...gaps, { start: parsed.text.length, end: parsed.text.length }]) {
    if (start > from) {
      for (const [word] of parsed.text.slice(from, start).matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)) {
        words.add(word);
        // `"$Name"` is the word behind the sign.
        for (const part of word.split('$')) words.add(part);
      }
    }
    from = Math.max(from, end);
  }
  return words;
}
