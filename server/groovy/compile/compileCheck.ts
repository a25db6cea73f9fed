import { indexLines } from '../../text/lines';
import { type ParseResult } from '../parse';
import { type Problem } from '../problem';
import { Problems } from '../problems';
import { checkAnnotations } from './annotations';
import { checkBlankFinals } from './blankFinals';
import { certainOnes } from './certain';
import { type Check } from './check';
import { checkConstructors } from './constructors';
import { checkExpressions } from './expressions';
import { checkForms } from './forms';
import { checkHeaders } from './headers';
import { checkJumps } from './jumps';
import { checkMembers } from './members';
import { checkModifiers } from './modifiers';
import { checkOverriding } from './overriding';
import { reportRedeclared } from './redeclared';
import { type NameSet, Types } from './resolve';
import { Scopes } from './scopes';
import { checkTransforms } from './transforms';
import { checkTypeArguments } from './typeArguments';
import { checkTypeChecked } from './typeChecked';
import { checkUnknownClasses } from './unknownClasses';
import { checkVariables } from './variables';
import { walk } from '../walk';

const nothing: NameSet = new Set();

/**
 * What the Groovy compiler refuses in a text although its syntax is right: names declared twice, classes that do not exist,
 * misplaced jumps, changed finals, broken class headers and so on, in order of their places, at most one at a place. In a text
 * with syntax errors only what is certain all the same, and nothing where the parser has reported already. Never throws; the
 * time is linear in the length of the text. `outside` are simple names of classes that files beside this one bring.
 */
export function compileCheck(result: ParseResult, outside: NameSet = nothing): Problem[] {
  const { script, text } = result;
  const lines = indexLines(text);
  const lineOf = (offset: number) => lines.position(offset).line + 1;
  const problems = new Problems();
  const report: Check['report'] = (code, at, message, extra) => {
    problems.report(code, at.start, at.end, message, extra);
  };
  const types = new Types(script, outside);
  const scopes = new Scopes(types, (place, local, first) => {
    reportRedeclared({ report, lineOf }, place, local, first);
  });
  const check: Check = { text, types, scopes, report, lineOf };
  walk(script, [
    scopes.visitor,
    checkUnknownClasses(check, script),
    checkVariables(check),
    checkJumps(check),
    checkModifiers(check),
    checkAnnotations(check),
    checkTransforms(check),
    checkTypeChecked(check),
    ...checkExpressions(check),
    checkTypeArguments(check),
    checkBlankFinals(check),
    checkMembers(check, script),
    checkHeaders(check),
    ...checkForms(check),
    ...checkConstructors(check),
    checkOverriding(check, script),
  ]);
  return [...certainOnes(problems.inOrder(), result, lines)];
}
