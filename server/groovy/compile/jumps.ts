import { type Break, type Continue, type Name, type Return } from '../ast';
import { type Check } from './check';
import { isVoid, nameOf } from '../nodeFacts';
import { type Visitor } from '../walk';

/** Code that no break, continue or label reaches out of: a method, a closure, an initialiser, the script's statements. */
interface Body {
  readonly kind: 'script' | 'callable' | 'closure' | 'switch' | 'initializer';
  /** `f` where the body is of a method `void f()` or a constructor: nothing can be returned. */
  readonly returnsNothing: string | undefined;
  loops: number;
  switches: number;
  readonly labels: Set<string>;
  readonly wanted: { readonly label: Name; readonly word: string }[];
}

/** break, continue, return and their labels. */
export function checkJumps(check: Check): Visitor {
  const bodies: Body[] = [newBody('script')];
  const body = () => bodies.at(-1) ?? newBody('script');
  const open = (kind: Body['kind'], returnsNothing?: string) => {
    bodies.push(newBody(kind, returnsNothing));
  };
  const close = () => {
    const closed = bodies.pop();
    if (closed) reportMissingLabels(check, closed);
  };
  const loop = (by: number) => () => {
    body().loops += by;
  };
  return {
    enter: {
      MethodDeclaration: (method) => {
        open('callable', isVoid(method.returnType) ? nameOf(method.name) : undefined);
      },
      ConstructorDeclaration: (constructor) => {
        open('callable', constructor.name.text);
      },
      Initializer: (initializer) => {
        open(initializer.isStatic ? 'callable' : 'initializer', initializer.isStatic ? 'static' : undefined);
      },
      Closure: () => {
        open('closure');
      },
      Lambda: () => {
        open('closure');
      },
      SwitchExpression: () => {
        open('switch');
      },
      While: loop(1),
      DoWhile: loop(1),
      For: loop(1),
      ForIn: loop(1),
      Switch: () => {
        body().switches++;
      },
      Labeled: (labeled) => {
        body().labels.add(labeled.label.text);
      },
      Break: (statement) => {
        checkBreak(check, body(), statement);
      },
      Continue: (statement) => {
        checkContinue(check, body(), statement);
      },
      Return: (statement) => {
        checkReturn(check, body(), statement);
      },
    },
    leave: {
      MethodDeclaration: close,
      ConstructorDeclaration: close,
      Initializer: close,
      Closure: close,
      Lambda: close,
      SwitchExpression: close,
      While: loop(-1),
      DoWhile: loop(-1),
      For: loop(-1),
      ForIn: loop(-1),
      Switch: () => {
        body().switches--;
      },
      Script: close,
    },
  };
}

function newBody(kind: Body['kind'], returnsNothing?: string): Body {
  return { kind, returnsNothing, loops: 0, switches: 0, labels: new Set(), wanted: [] };
}

function checkBreak(check: Check, body: Body, statement: Break): void {
  const { label } = statement;
  if (body.kind === 'switch' && body.loops === 0 && body.switches === 0) {
    const message =
      "A switch that gives a value cannot be left by 'break'. Use 'yield value', or an arrow '->' for each case.";
    check.report('compile/misplaced-jump', statement, message);
  } else if (body.loops === 0 && body.switches === 0) {
    check.report('compile/misplaced-jump', statement, outside('break', body, 'a loop or switch'));
  } else if (label && body.loops === 0) {
    check.report(
      'compile/misplaced-jump',
      statement,
      "'break' with a label works only in a loop. Leave out the label.",
    );
  } else if (label) {
    body.wanted.push({ label, word: 'break' });
  }
}

function checkContinue(check: Check, body: Body, statement: Continue): void {
  if (body.loops === 0) {
    const message =
      body.kind === 'switch'
        ? "A switch that gives a value cannot be left by 'continue'."
        : outside('continue', body, 'a loop');
    check.report('compile/misplaced-jump', statement, message);
  } else if (statement.label) {
    body.wanted.push({ label: statement.label, word: 'continue' });
  }
}

function outside(word: string, body: Body, home: string): string {
  if (body.kind !== 'closure') return `'${word}' works only inside ${home}.`;
  const advice =
    word === 'continue'
      ? "Use 'return' to go on with the next element."
      : "Use a 'for' loop, or 'find', 'any' or 'every' to stop early.";
  return `'${word}' does not work in a closure, only inside ${home}. ${advice}`;
}

function checkReturn(check: Check, body: Body, statement: Return): void {
  if (body.kind === 'initializer') {
    check.report('compile/misplaced-jump', statement, "'return' is not allowed in the initialiser of a class.");
  } else if (body.kind === 'switch' && body.loops === 0 && body.switches === 0) {
    const message = "A switch that gives a value cannot be left by 'return'. Use 'yield value'.";
    check.report('compile/misplaced-jump', statement, message);
  } else if (body.returnsNothing !== undefined && statement.value && statement.value.kind !== 'NullLiteral') {
    if (statement.value.kind === 'Missing' || statement.value.kind === 'Unreadable') return;
    check.report('compile/return-value', statement, returnMessage(check, body.returnsNothing));
  }
}

function returnMessage({ scopes }: Check, name: string): string {
  if (scopes.code === 'constructor') return "A constructor returns nothing. Write 'return' alone.";
  if (scopes.code === 'initializer') return "A 'static { }' block returns nothing. Write 'return' alone.";
  return `The method '${name}' is 'void' and returns nothing. Write 'return' alone, or 'def' instead of 'void'.`;
}

function reportMissingLabels(check: Check, body: Body): void {
  for (const { label, word } of body.wanted) {
    if (label.text === '' || body.labels.has(label.text)) continue;
    const message = `There is no loop with the label '${label.text}' here. Put '${label.text}:' before the loop, or write '${word}' alone.`;
    check.report('compile/missing-label', label, message);
  }
}
