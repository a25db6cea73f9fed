import { type Expression, type Statement, type SwitchCase, type SwitchLabel } from '../ast';
import { Kind } from '../scan/tokens';
import { beginsCaseIn, parseStatementsUpTo } from './blocks';
import { parseInParentheses } from './control';
import { parseExpression, parseStatementExpression } from './expressions';
import { skipToken } from './lookahead';
import { type Parser } from './parser';

/** `switch (x) { case 1: … }` as a statement; with arrows it is an expression that stands for one. */
export function parseSwitchStatement(p: Parser): Statement {
  if (hasArrowLabel(p)) {
    const expression = parseStatementExpression(p);
    return { kind: 'ExpressionStatement', start: expression.start, end: expression.end, expression };
  }
  const start = p.start;
  p.next();
  const subject = parseInParentheses(p, 'switch');
  const cases = parseCases(p, false);
  return { kind: 'Switch', start, end: p.lastEnd, subject, cases };
}

export function parseSwitchExpression(p: Parser): Expression {
  const start = p.start;
  p.next();
  const subject = parseInParentheses(p, 'switch');
  const results = p.results;
  p.switchExpressions++;
  const cases = parseCases(p, true);
  p.switchExpressions--;
  checkExpression(p, start, cases, p.results > results);
  p.endsInCall = false;
  return { kind: 'SwitchExpression', start, end: p.lastEnd, subject, cases };
}

/** Whether the first label of the switch at hand is `case … ->`. */
function hasArrowLabel(p: Parser): boolean {
  const open = p.nextKind() === Kind.LeftParen ? p.partnerOf(p.index + 1) + 1 : p.index + 1;
  if (p.kindAt(open) !== Kind.LeftBrace) return false;
  const close = p.partnerOf(open);
  for (let at = open + 1; at < close; at = skipToken(p, at)) {
    const kind = p.kindAt(at);
    if (kind === Kind.Arrow) return true;
    if (kind === Kind.Colon || kind === Kind.Semicolon) return false;
  }
  return false;
}

/** What Groovy refuses in a switch that has a value. */
function checkExpression(p: Parser, start: number, cases: readonly SwitchCase[], hasResult: boolean): void {
  const end = start + 'switch'.length;
  const labels = cases.flatMap((group) => group.labels);
  const first = labels[0];
  if (first === undefined) {
    p.remark('syntax/switch', start, end, "A switch that gives a value needs at least one 'case'.");
    return;
  }
  const other = labels.find(({ arrow }) => arrow !== first.arrow);
  if (other !== undefined) {
    p.remark('syntax/switch', other.end - 1, other.end, "In one switch all labels end with '->', or all end with ':'.");
    return;
  }
  if (!first.arrow) {
    if (!hasResult) {
      p.remark(
        'syntax/switch',
        start,
        end,
        "A switch that gives a value needs 'yield value' in its cases, or '->' after its labels.",
      );
    }
    return;
  }
  for (const { labels: own, statements } of cases) {
    const second = statements[1];
    const again = own[1];
    if (again !== undefined) {
      p.remark(
        'syntax/switch',
        again.start,
        again.end,
        "After '->' comes a value; several values of one case are separated by commas.",
      );
    } else if (second !== undefined) {
      p.remark('syntax/switch', second.start, second.end, "After '->' comes one statement. Put several in braces.");
    }
  }
}

function parseCases(p: Parser, isExpression: boolean): SwitchCase[] {
  const cases: SwitchCase[] = [];
  if (p.kind !== Kind.LeftBrace) {
    p.reportExpected('syntax/block', `Expected '{' and the cases of the switch here, found ${p.shown()}.`);
    return cases;
  }
  const close = p.partnerOf(p.index);
  p.next();
  const quiet = p.quiet;
  while (p.index < close) {
    p.quiet = quiet;
    if (beginsCaseIn(p)) cases.push(parseCase(p, close, isExpression));
    else skipToCase(p, close);
  }
  p.quiet = quiet;
  checkDefault(p, cases);
  p.moveTo(close);
  p.next();
  return cases;
}

function skipToCase(p: Parser, close: number): void {
  p.reportExpected('syntax/case', `In a switch everything comes after a 'case …:' or 'default:'; found ${p.shown()}.`);
  while (p.index < close && !beginsCaseIn(p)) p.skip();
}

function parseCase(p: Parser, close: number, isExpression: boolean): SwitchCase {
  const start = p.start;
  const labels: SwitchLabel[] = [];
  while (p.index < close && beginsCaseIn(p)) labels.push(parseLabel(p, isExpression));
  const statements = parseStatementsUpTo(p, close, 'case');
  const last = labels.at(-1);
  if (statements.length === 0 && last !== undefined) {
    p.remark(
      'syntax/case',
      last.start,
      last.end,
      "Nothing follows this label: a statement is missing, such as 'break'.",
    );
  }
  return { kind: 'SwitchCase', start, end: p.lastEnd, labels, statements };
}

function parseLabel(p: Parser, isExpression: boolean): SwitchLabel {
  const start = p.start;
  const isDefault = p.kind === Kind.Default;
  p.next();
  const values: Expression[] = [];
  if (!isDefault) {
    p.inCaseLabel = true;
    do values.push(isExpression ? parseCaseValue(p) : parseExpression(p));
    while (isExpression && p.accept(Kind.Comma));
    p.inCaseLabel = false;
  }
  const arrow = p.kind === Kind.Arrow;
  if ((arrow || p.kind === Kind.Colon) && !p.onNewLine) p.next();
  else if (isDefault) reportNoColon(p);
  else if (p.kind === Kind.Comma) {
    p.report('syntax/case', p.start, p.end, "Several values of one case go into a list: 'case [1, 2]:'.");
    while (!p.onNewLine && !p.is(Kind.Colon) && !p.is(Kind.RightBrace) && !p.is(Kind.EndOfText)) p.skip();
    p.accept(Kind.Colon);
  } else p.reportExpected('syntax/case', `Expected ':' after the value of this case, found ${p.shown()}.`);
  return { kind: 'SwitchLabel', start, end: p.lastEnd, isDefault, arrow, values };
}

function reportNoColon(p: Parser): void {
  const at = p.lastEnd;
  p.remark('syntax/case', at, at, "A ':' is missing after 'default'.", {
    fix: { title: 'Put :', start: at, end: at, text: ':' },
  });
}

function parseCaseValue(p: Parser): Expression {
  if (p.kind !== Kind.Multiply) return parseExpression(p);
  const start = p.start;
  p.next();
  const value = parseExpression(p);
  return { kind: 'Spread', start, end: value.end, value };
}

/** `default` stands once, and last. */
function checkDefault(p: Parser, cases: readonly SwitchCase[]): void {
  const defaults = cases.flatMap(({ labels }) => labels.filter(({ isDefault }) => isDefault));
  const first = defaults[0];
  if (first === undefined) return;
  const again = defaults[1];
  if (again !== undefined) {
    p.remark('syntax/default', again.start, again.end, "A switch has only one 'default'.", {
      related: [{ start: first.start, end: first.end, message: 'The first one is here.' }],
    });
    return;
  }
  if (cases.at(-1)?.labels.some(({ isDefault }) => isDefault) === true) return;
  p.remark(
    'syntax/default',
    first.start,
    first.end,
    "'default' must be the last label of its switch. Move it to the end.",
  );
}
