import { type Edit } from '../text/edits';
import { lineEndOf } from '../text/lines';
import { type Script } from './ast';

/**
 * Writes imports where imports stand: in a line of their own behind the last one, else with an empty line between behind the
 * package, else before the first statement. Gives the edit for the full name of a class.
 */
export function importWriter(script: Script, text: string): (fullName: string) => Edit {
  const lineEnd = lineEndOf(text);
  const last = script.statements.findLast(({ kind }) => kind === 'ImportDeclaration' || kind === 'PackageDeclaration');
  if (last) {
    const separator = last.kind === 'PackageDeclaration' ? lineEnd + lineEnd : lineEnd;
    const [rest = ''] = restOfLine.exec(text.slice(last.end)) ?? [];
    const at = last.end + rest.length;
    return (fullName) => ({ start: at, end: at, text: `${separator}import ${fullName}` });
  }
  const start = script.statements[0]?.start ?? 0;
  return (fullName) => ({ start, end: start, text: `import ${fullName}${lineEnd}${lineEnd}` });
}

/** A semicolon and a comment belong to the declaration before them; another statement does not. */
const restOfLine = /^[ \t]*;?[ \t]*(?:\/\/[^\r\n]*)?(?=[\r\n]|$)/;
