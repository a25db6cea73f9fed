import { type Block, type Closure, type Expression, type Lambda, type Parameter } from '../ast';
import { Kind } from '../scan/tokens';
import { parseStatementExpression } from './expressions';
import { closureArrow } from './lookahead';
import { parseClosureParameters, parseParameters } from './parameters';
import { type Parser } from './parser';
import { parseBlock, parseStatementsUpTo } from './blocks';

/** `{ … }` or `{ a, b -> … }` at the brace. */
export function parseClosure(p: Parser, place: 'block' | 'value' = 'block'): Closure {
  const start = p.start;
  const open = p.index;
  const close = p.partnerOf(open);
  const arrow = closureArrow(p, open);
  p.next();
  let parameters: readonly Parameter[] | undefined;
  if (arrow >= 0) {
    parameters = parseClosureParameters(p, arrow);
    p.moveTo(arrow);
    p.next();
  }
  const statements = parseStatementsUpTo(p, close, arrow < 0 ? place : 'block');
  p.next();
  return { kind: 'Closure', start, end: p.lastEnd, parameters, statements };
}

/** `x -> …` at the name. */
export function parseLambda(p: Parser): Lambda {
  const name = p.takeName();
  const parameter: Parameter = {
    kind: 'Parameter',
    start: name.start,
    end: name.end,
    modifiers: [],
    type: undefined,
    varargs: false,
    name,
    defaultValue: undefined,
  };
  return parseLambdaBody(p, name.start, [parameter]);
}

/** `(a, b) -> …` at the parenthesis. */
export function parseParenthesizedLambda(p: Parser): Lambda {
  const start = p.start;
  return parseLambdaBody(p, start, parseParameters(p));
}

function parseLambdaBody(p: Parser, start: number, parameters: readonly Parameter[]): Lambda {
  p.next();
  const body: Block | Expression = p.kind === Kind.LeftBrace ? parseBlock(p) : parseStatementExpression(p);
  p.endsInCall = true;
  return { kind: 'Lambda', start, end: body.end, parameters, body };
}
