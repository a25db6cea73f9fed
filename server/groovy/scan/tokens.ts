/**
 * The kinds of token. Their order carries meaning: `Identifier` to `Yield` may be used as names,
 * `Identifier` to `False` are words, `As` to `False` are the words Groovy knows.
 */
export const enum Kind {
  EndOfText,
  Identifier,
  /** An identifier that begins with an upper-case letter; Groovy's grammar tells type names by it. */
  Capitalized,
  As,
  In,
  Permits,
  Record,
  Sealed,
  Trait,
  Var,
  Yield,
  Def,
  /** boolean, byte, char, short, int, long, float, double */
  Primitive,
  Void,
  Abstract,
  Assert,
  Break,
  Case,
  Catch,
  Class,
  Const,
  Continue,
  Default,
  Do,
  Else,
  Enum,
  Extends,
  Final,
  Finally,
  For,
  Goto,
  If,
  Implements,
  Import,
  InstanceOf,
  Interface,
  Native,
  New,
  NonSealed,
  Package,
  Private,
  Protected,
  Public,
  Return,
  Static,
  Strictfp,
  Super,
  Switch,
  Synchronized,
  This,
  Throw,
  Throws,
  ThreadSafe,
  Transient,
  Try,
  Volatile,
  While,
  Null,
  True,
  False,
  Integer,
  Decimal,
  /** A whole string without interpolation, quotes included. */
  String,
  /** From the opening quote up to the first `$` of an interpolation. */
  GStringBegin,
  /** The text between two interpolations; its range may be empty. */
  GStringPart,
  /** The text behind the last interpolation with the closing quote. */
  GStringEnd,
  LeftParen,
  RightParen,
  LeftBracket,
  /** `?[` */
  SafeBracket,
  RightBracket,
  LeftBrace,
  RightBrace,
  Semicolon,
  Comma,
  Dot,
  SafeDot,
  SpreadDot,
  SafeChainDot,
  MethodPointer,
  MethodReference,
  Arrow,
  At,
  Ellipsis,
  Question,
  Colon,
  Elvis,
  Assign,
  AddAssign,
  SubtractAssign,
  MultiplyAssign,
  DivideAssign,
  ModAssign,
  PowerAssign,
  ShiftLeftAssign,
  ShiftRightAssign,
  ShiftRightUnsignedAssign,
  AndAssign,
  XorAssign,
  OrAssign,
  ElvisAssign,
  OrOr,
  AndAnd,
  Or,
  Xor,
  And,
  Find,
  Match,
  Equal,
  NotEqual,
  Identical,
  NotIdentical,
  Spaceship,
  Less,
  LessEqual,
  Greater,
  GreaterEqual,
  NotIn,
  NotInstanceOf,
  Range,
  RangeLeftOpen,
  RangeRightOpen,
  RangeOpen,
  Add,
  Subtract,
  Multiply,
  Divide,
  Mod,
  Power,
  Not,
  BitNot,
  Increment,
  Decrement,
}

/** What lies before a token or is special about it, as bits. */
export const enum Flag {
  /** A line end, or a comment that counts as one, lies before the token. */
  Break = 1,
  /** As Break, and line ends mean something here: not directly within parentheses or square brackets. */
  NewLine = 2,
  /** Not in the text: put in where a closing or opening bracket is missing. */
  Inserted = 4,
  /** The brace of `${` in a string, and the one that closes it. */
  Interpolation = 8,
}

export function mayBeName(kind: Kind): boolean {
  return kind >= Kind.Identifier && kind <= Kind.Yield;
}

export function isWord(kind: Kind): boolean {
  return kind >= Kind.Identifier && kind <= Kind.False;
}

const words: readonly (readonly [string, Kind])[] = [
  ['as', Kind.As],
  ['in', Kind.In],
  ['permits', Kind.Permits],
  ['record', Kind.Record],
  ['sealed', Kind.Sealed],
  ['trait', Kind.Trait],
  ['var', Kind.Var],
  ['yield', Kind.Yield],
  ['def', Kind.Def],
  ['boolean', Kind.Primitive],
  ['byte', Kind.Primitive],
  ['char', Kind.Primitive],
  ['short', Kind.Primitive],
  ['int', Kind.Primitive],
  ['long', Kind.Primitive],
  ['float', Kind.Primitive],
  ['double', Kind.Primitive],
  ['void', Kind.Void],
  ['abstract', Kind.Abstract],
  ['assert', Kind.Assert],
  ['break', Kind.Break],
  ['case', Kind.Case],
  ['catch', Kind.Catch],
  ['class', Kind.Class],
  ['const', Kind.Const],
  ['continue', Kind.Continue],
  ['default', Kind.Default],
  ['do', Kind.Do],
  ['else', Kind.Else],
  ['enum', Kind.Enum],
  ['extends', Kind.Extends],
  ['final', Kind.Final],
  ['finally', Kind.Finally],
  ['for', Kind.For],
  ['goto', Kind.Goto],
  ['if', Kind.If],
  ['implements', Kind.Implements],
  ['import', Kind.Import],
  ['instanceof', Kind.InstanceOf],
  ['interface', Kind.Interface],
  ['native', Kind.Native],
  ['new', Kind.New],
  ['package', Kind.Package],
  ['private', Kind.Private],
  ['protected', Kind.Protected],
  ['public', Kind.Public],
  ['return', Kind.Return],
  ['static', Kind.Static],
  ['strictfp', Kind.Strictfp],
  ['super', Kind.Super],
  ['switch', Kind.Switch],
  ['synchronized', Kind.Synchronized],
  ['this', Kind.This],
  ['throw', Kind.Throw],
  ['throws', Kind.Throws],
  ['threadsafe', Kind.ThreadSafe],
  ['transient', Kind.Transient],
  ['try', Kind.Try],
  ['volatile', Kind.Volatile],
  ['while', Kind.While],
  ['null', Kind.Null],
  ['true', Kind.True],
  ['false', Kind.False],
];

/** The words Groovy knows, for messages and for guessing what a misspelled one was meant to be. */
export const keywords: readonly string[] = words.map(([word]) => word);

const longestWord = 12;
const firstLetter = 97;

interface Word {
  readonly text: string;
  readonly kind: Kind;
}

/** Words by first letter and length: a comparison or two tells a keyword without making a string of it. */
const wordTable: readonly Word[][] = (() => {
  const table: Word[][] = Array.from({ length: 26 * (longestWord + 1) }, () => []);
  for (const [text, kind] of words) {
    table[(text.charCodeAt(0) - firstLetter) * (longestWord + 1) + text.length]?.push({ text, kind });
  }
  return table;
})();

/** The kind of the word at `start` that is written in small ASCII letters. */
export function wordKind(text: string, start: number, end: number): Kind {
  const length = end - start;
  if (length < 2 || length > longestWord) return Kind.Identifier;
  const candidates = wordTable[(text.charCodeAt(start) - firstLetter) * (longestWord + 1) + length];
  if (candidates !== undefined) {
    for (const word of candidates) if (text.startsWith(word.text, start)) return word.kind;
  }
  return Kind.Identifier;
}
