import {
  type ClassBody,
  type ClassDeclaration,
  type ClassForm,
  type EnumConstant,
  type Argument,
  type Annotation,
  type Member,
  type ModifierOrAnnotation,
  type Parameter,
  type Type,
} from '../ast';
import { Kind, mayBeName } from '../scan/tokens';
import { parseAnnotations } from './annotations';
import { parseArgumentsInParentheses } from './arguments';
import { checkHeader } from './classChecks';
import { skipAnnotations, skipToken } from './lookahead';
import { parseMember } from './members';
import { parseParameters } from './parameters';
import { type Parser } from './parser';
import { none, reportMissingComma, skipUnreadable } from './shared';
import { parseTypeList, parseTypeParameters } from './types';
import { beginsNextAssignment, missingAfter } from './unfinished';

/** Whether the word of a class, interface, trait, enum, record or annotation stands here. */
export function beginsClass(p: Parser): boolean {
  switch (p.kind) {
    case Kind.Class:
    case Kind.Interface:
    case Kind.Enum:
      return p.nextKind() !== Kind.Assign;
    case Kind.At:
      return p.nextKind() === Kind.Interface;
    case Kind.Trait:
    case Kind.Record:
      return isHeaderBehind(p);
    default:
      return false;
  }
}

/** `trait` and `record` are words of the language only before a name with a header or a body. */
export function isHeaderBehind(p: Parser): boolean {
  if (!mayBeName(p.nextKind())) return false;
  switch (p.kindAt(p.index + 2)) {
    case Kind.LeftBrace:
    case Kind.LeftParen:
    case Kind.Less:
    case Kind.Extends:
    case Kind.Implements:
      return true;
    default:
      return false;
  }
}

function takeForm(p: Parser): ClassForm {
  const kind = p.kind;
  p.next();
  switch (kind) {
    case Kind.Interface:
      return 'interface';
    case Kind.Enum:
      return 'enum';
    case Kind.Trait:
      return 'trait';
    case Kind.Record:
      return 'record';
    case Kind.At:
      p.next();
      return '@interface';
    default:
      return 'class';
  }
}

/** A class from its word on. */
export function parseClass(p: Parser, modifiers: readonly ModifierOrAnnotation[], start: number): ClassDeclaration {
  const form = takeForm(p);
  let name;
  if (mayBeName(p.kind) && !beginsNextAssignment(p)) name = p.takeName();
  else {
    if (p.onNewLine) missingAfter(p, form, 'The name');
    p.reportExpected('syntax/name', `The name of the ${form} is missing here; found ${p.shown()}.`);
    name = p.missingName();
  }
  const typeParameters = p.kind === Kind.Less ? parseTypeParameters(p) : none;
  const header: readonly Parameter[] | undefined = p.kind === Kind.LeftParen ? parseParameters(p) : undefined;
  const superTypes: readonly Type[] = p.accept(Kind.Extends) ? parseTypeList(p, 'the class it extends') : none;
  const interfaces: readonly Type[] = p.accept(Kind.Implements)
    ? parseTypeList(p, 'the interface it implements')
    : none;
  const permits: readonly Type[] = p.accept(Kind.Permits) ? parseTypeList(p, 'the class it permits') : none;
  const body = parseRequiredClassBody(p, form, name.text);
  const declaration: ClassDeclaration = {
    kind: 'ClassDeclaration',
    start,
    end: p.lastEnd,
    form,
    modifiers,
    name,
    typeParameters,
    header,
    superTypes,
    interfaces,
    permits,
    body,
  };
  checkHeader(p, declaration);
  return declaration;
}

function parseRequiredClassBody(p: Parser, form: ClassForm, name: string): ClassBody {
  if (p.kind === Kind.LeftBrace) return parseClassBody(p, form, name);
  p.reportExpected('syntax/block', `Expected '{' and the members of the ${form} here, found ${p.shown()}.`);
  const open = braceOnLine(p);
  if (open < 0) return { kind: 'ClassBody', start: p.lastEnd, end: p.lastEnd, members: none };
  p.moveTo(open);
  return parseClassBody(p, form, name);
}

/** Index of the brace that opens the body behind what does not belong into the header, or -1. */
function braceOnLine(p: Parser): number {
  for (let at = p.index; ; at = skipToken(p, at)) {
    const kind = p.kindAt(at);
    if (p.newLineAt(at) || kind === Kind.Semicolon || kind === Kind.RightBrace || kind === Kind.EndOfText) return -1;
    if (kind === Kind.LeftBrace) return at;
  }
}

/** `{ … }` of a class with its members; `name` tells constructors, empty for an anonymous class. */
export function parseClassBody(p: Parser, form: ClassForm, name: string): ClassBody {
  const start = p.start;
  const close = p.partnerOf(p.index);
  p.next();
  const { quiet, commands, inCaseLabel, commaFollows } = p;
  p.quiet = false;
  p.inCaseLabel = false;
  p.commaFollows = false;
  const members: Member[] = [];
  if (p.enter()) {
    if (form === 'enum') {
      p.enumName = name;
      parseConstants(p, close, members);
    }
    while (p.index < close) parseNextMember(p, close, form, name, members);
    p.leave();
  }
  p.quiet = quiet;
  p.commands = commands;
  p.inCaseLabel = inCaseLabel;
  p.commaFollows = commaFollows;
  p.moveTo(close);
  p.next();
  return { kind: 'ClassBody', start, end: p.lastEnd, members };
}

function parseNextMember(p: Parser, close: number, form: ClassForm, name: string, members: Member[]): void {
  if (p.kind === Kind.Semicolon) {
    const first = members.length === 0 && p.index + 1 < close;
    if (first) p.remark('syntax/member', p.start, p.end, "A class cannot begin with ';'. Remove it.");
    p.next();
    return;
  }
  const from = p.index;
  members.push(parseMember(p, form, name));
  if (p.index === from) {
    members.pop();
    p.reportExpected('syntax/member', `A class holds fields and methods; ${p.shown()} begins neither.`);
    members.push(skipUnreadable(p));
  }
  if (p.index >= close || p.is(Kind.Semicolon) || p.onNewLine) p.quiet = false;
  else {
    p.report('syntax/separator', p.start, p.end, `A new line or ';' is missing before ${p.shown()}.`);
  }
}

/** The constants at the start of an enum: `A, B(1), C { … }`. */
function parseConstants(p: Parser, close: number, members: Member[]): void {
  while (p.index < close && beginsConstant(p)) {
    members.push(parseConstant(p));
    if (p.accept(Kind.Comma)) continue;
    if (p.index >= close || !beginsConstant(p)) break;
    reportMissingComma(p, 'constants');
  }
}

/** A name that is no type: directly behind it the constant ends, or has arguments or a body. */
function beginsConstant(p: Parser): boolean {
  const at = skipAnnotations(p, p.index);
  if (at < 0 || !mayBeName(p.kindAt(at))) return false;
  switch (p.kindAt(at + 1)) {
    case Kind.Comma:
    case Kind.Semicolon:
    case Kind.RightBrace:
    case Kind.LeftBrace:
      return true;
    case Kind.LeftParen: {
      const behind = p.partnerOf(at + 1) + 1;
      if (p.kindAt(behind) !== Kind.LeftBrace) return true;
      return p.kindAt(p.partnerOf(behind) + 1) === Kind.Comma || !looksLikeConstructor(p, at);
    }
    default:
      return p.newLineAt(at + 1);
  }
}

/** `Name(…) { … }` in enum Name is its constructor; which enum it is has just been read before the brace. */
function looksLikeConstructor(p: Parser, at: number): boolean {
  return p.textAt(at) === p.enumName;
}

function parseConstant(p: Parser): EnumConstant {
  const start = p.start;
  const annotations: readonly Annotation[] = p.kind === Kind.At ? parseAnnotations(p) : none;
  const name = p.takeName();
  let list: readonly Argument[] = none;
  if (p.kind === Kind.LeftParen && !p.onNewLine) list = parseArgumentsInParentheses(p).list;
  const body = p.kind === Kind.LeftBrace && !p.onNewLine ? parseClassBody(p, 'class', '') : undefined;
  return { kind: 'EnumConstant', start, end: p.lastEnd, annotations, name, arguments: list, body };
}
