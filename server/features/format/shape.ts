import { type Expression, type Node, type Statement } from '../../groovy/ast';
import { walk } from '../../groovy/walk';
import { type ParseResult } from '../../groovy/parse';

/** What the tree says about places that tokens alone do not tell. Keys and members are offsets. */
export interface Shape {
  /** Where statements, members, elements, arguments and labels begin: a line that begins elsewhere continues another one. */
  readonly starters: ReadonlySet<number>;
  /** How many levels deeper than the text around it something stands: bodies without braces, and what follows a case. */
  readonly deeper: ReadonlyMap<number, number>;
  /** Signs with one operand, which nothing separates from it: `-x`, `!x`, `*list`. */
  readonly prefixes: ReadonlySet<number>;
  /** `x++` */
  readonly postfixes: ReadonlySet<number>;
  /** Where operators with two operands begin, with where they end. */
  readonly operators: ReadonlyMap<number, number>;
  /** Colons with a blank on both sides: of `? :`, `for (a : b)` and `assert a : b`. They stand somewhere from the key up to the value. */
  readonly colonsBefore: ReadonlySet<number>;
  /** Parentheses of calls and brackets of indexes, which stand close to what is before them. */
  readonly close: ReadonlySet<number>;
  /** Statements whose `else`, or the `while` of a `do`, is somewhere before the offset that is the key. */
  readonly elseBefore: ReadonlyMap<number, number>;
  /** Where the values of maps and the targets of assignments begin and end, which people put into columns. */
  readonly columns: readonly Column[];
}

/** `key : value`, `name = value` behind a type or `def`, or `target = value`; the sign stands between the two. */
export interface Column {
  readonly start: number;
  readonly keyEnd: number;
  readonly valueStart: number;
  readonly kind: 'entry' | 'declaration' | 'assignment';
}

export function shapeOf({ script, text }: ParseResult): Shape {
  const starters = new Set<number>();
  const deeper = new Map<number, number>();
  const prefixes = new Set<number>();
  const postfixes = new Set<number>();
  const operators = new Map<number, number>();
  const colonsBefore = new Set<number>();
  const close = new Set<number>();
  const elseBefore = new Map<number, number>();
  const columns: Column[] = [];

  const begin = (nodes: readonly Node[] | undefined) => {
    for (const { start } of nodes ?? []) starters.add(start);
  };
  const hang = (statement: Node, body: Statement) => {
    if (body.kind === 'Block' || body.kind === 'Empty') return;
    starters.add(body.start);
    deeper.set(body.start, (deeper.get(statement.start) ?? 0) + 1);
  };
  const column = (start: number, key: Node, value: Node, kind: Column['kind']) => {
    columns.push({ start, keyEnd: key.end, valueStart: value.start, kind });
  };
  const closeBehind = (object: Expression) => {
    const opening = /^[ \t]*(?:\?\[|\[)/.exec(text.slice(object.end, object.end + 40));
    if (opening) close.add(object.end + opening[0].length - (opening[0].endsWith('?[') ? 2 : 1));
  };
  walk(script, [
    {
      enter: {
        Script: ({ statements }) => {
          begin(statements);
        },
        Block: ({ statements }) => {
          begin(statements);
        },
        Closure: ({ statements }) => {
          begin(statements);
        },
        Lambda: ({ parameters }) => {
          begin(parameters);
        },
        ClassBody: ({ members }) => {
          begin(members);
        },
        ClassDeclaration: (node) => {
          begin(node.header);
          beginBehindAnnotations(node.modifiers, starters, text);
        },
        MethodDeclaration: (node) => {
          begin(node.parameters);
          beginBehindAnnotations(node.modifiers, starters, text);
        },
        ConstructorDeclaration: (node) => {
          begin(node.parameters);
          beginBehindAnnotations(node.modifiers, starters, text);
        },
        FieldDeclaration: (node) => {
          beginBehindAnnotations(node.modifiers, starters, text);
        },
        VariableDeclaration: (node) => {
          beginBehindAnnotations(node.modifiers, starters, text);
        },
        Declarator: (node) => {
          if (node.value) column(node.start, node.name, node.value, 'declaration');
        },
        Annotation: ({ values }) => {
          begin(values);
        },
        EnumConstant: (node) => {
          begin(node.arguments);
        },
        If: (node) => {
          hang(node, node.then);
          const { otherwise } = node;
          if (!otherwise) return;
          elseBefore.set(otherwise.start, node.start);
          if (otherwise.kind === 'If') deeper.set(otherwise.start, deeper.get(node.start) ?? 0);
          else hang(node, otherwise);
        },
        While: (node) => {
          hang(node, node.body);
        },
        DoWhile: (node) => {
          hang(node, node.body);
          elseBefore.set(node.condition.start, node.start);
        },
        For: (node) => {
          hang(node, node.body);
          begin(node.init);
        },
        ForIn: (node) => {
          hang(node, node.body);
          if (node.separator === ':') colonsBefore.add(node.iterable.start);
        },
        SwitchCase: ({ labels, statements }) => {
          begin(labels);
          begin(statements);
          for (const { start } of statements) deeper.set(start, 1);
        },
        Assert: ({ message }) => {
          if (message) colonsBefore.add(message.start);
        },
        Try: ({ resources }) => {
          begin(resources);
        },
        Parenthesized: ({ expression }) => {
          starters.add(expression.start);
        },
        List: ({ elements }) => {
          begin(elements);
        },
        Tuple: ({ elements }) => {
          begin(elements);
        },
        ArrayInitializer: ({ elements }) => {
          begin(elements);
        },
        MapLiteral: ({ entries }) => {
          begin(entries);
        },
        MapEntry: (node) => {
          column(node.start, node.key, node.value, 'entry');
        },
        Call: (node) => {
          begin(node.arguments);
          if (node.open >= 0) close.add(node.open);
        },
        New: (node) => {
          begin(node.arguments);
          if (node.open >= 0) close.add(node.open);
        },
        Index: (node) => {
          begin(node.arguments);
          closeBehind(node.object);
        },
        Unary: ({ start }) => {
          prefixes.add(start);
        },
        Spread: ({ start }) => {
          prefixes.add(start);
        },
        SpreadMapEntry: ({ start }) => {
          prefixes.add(start);
        },
        Postfix: ({ end, operator }) => {
          postfixes.add(end - operator.length);
        },
        Binary: ({ operatorStart, operator }) => {
          operators.set(operatorStart, operatorStart + operator.length);
        },
        Assignment: (node) => {
          operators.set(node.operatorStart, node.operatorStart + node.operator.length);
          column(node.start, node.target, node.value, 'assignment');
        },
        Ternary: ({ whenFalse }) => {
          colonsBefore.add(whenFalse.start);
        },
      },
    },
  ]);
  return { starters, deeper, prefixes, postfixes, operators, colonsBefore, close, elseBefore, columns };
}

/** What stands below an annotation that has a line of its own is not its continuation. */
function beginBehindAnnotations(modifiers: readonly Node[], starters: Set<number>, text: string): void {
  for (const { kind, end } of modifiers) {
    const blank = kind === 'Annotation' ? /^[ \t]*(?:\r\n?|\n)\s*/.exec(text.slice(end, end + 1000)) : undefined;
    if (blank) starters.add(end + blank[0].length);
  }
}
