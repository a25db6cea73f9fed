import {
  type AnnotationValue,
  type Block,
  type MethodDeclaration,
  type ModifierOrAnnotation,
  type Type,
  type TypeParameter,
} from '../ast';
import { Kind, mayBeName } from '../scan/tokens';
import { parseElementValue } from './annotations';
import { parseBlock } from './blocks';
import { parseParameters } from './parameters';
import { type Parser } from './parser';
import { none } from './shared';
import { type Place } from './statements';
import { parseStringLiteral } from './texts';
import { parseTypeList } from './types';

/** A method from its name on; before it the caller has read modifiers, type parameters and the type it returns. */
export function parseMethod(
  p: Parser,
  start: number,
  modifiers: readonly ModifierOrAnnotation[],
  typeParameters: readonly TypeParameter[],
  returnType: Type | undefined,
  place: Place | 'class',
): MethodDeclaration {
  const nameStart = p.start;
  const nameEnd = p.end;
  if (place !== 'script' && place !== 'class') {
    p.report(
      'syntax/nested-method',
      nameStart,
      nameEnd,
      "A method is not allowed here. Methods go at the top of the script or in a class; within a block use a closure: 'def name = { … }'.",
    );
  }
  const name = p.kind === Kind.String ? parseStringLiteral(p) : mayBeName(p.kind) ? p.takeName() : missingMethodName(p);
  const parameters = p.kind === Kind.LeftParen ? parseParameters(p) : missingParameters(p);
  let defaultValue: AnnotationValue | undefined;
  let thrown: readonly Type[] = none;
  let body: Block | undefined;
  if (p.kind === Kind.Default) {
    p.next();
    const value = parseElementValue(p);
    defaultValue = { kind: 'AnnotationValue', start: value.start, end: value.end, name: undefined, value };
  } else {
    if (p.accept(Kind.Throws)) thrown = parseTypeList(p, 'the class of an exception');
    if (p.kind === Kind.LeftBrace) body = parseBlock(p);
  }
  if (typeParameters.length > 0 && modifiers.length === 0 && returnType === undefined && body !== undefined) {
    p.report(
      'syntax/method-type',
      nameStart,
      nameEnd,
      "The type that the method returns, or 'def', is missing before its name.",
    );
  }
  if (place === 'script' && body === undefined) {
    p.report(
      'syntax/method-body',
      nameStart,
      nameEnd,
      `The method needs its statements in braces: '${p.text.slice(nameStart, nameEnd)}(…) { … }'.`,
    );
  }
  return {
    kind: 'MethodDeclaration',
    start,
    end: p.lastEnd,
    modifiers,
    typeParameters,
    returnType,
    name,
    parameters,
    thrown,
    defaultValue,
    body,
  };
}

function missingMethodName(p: Parser) {
  p.reportExpected('syntax/name', `The name of the method is missing here; found ${p.shown()}.`);
  return p.missingName();
}

function missingParameters(p: Parser): readonly never[] {
  p.reportExpected(
    'syntax/parameter',
    `After the name of a method come parentheses with its parameters; found ${p.shown()}.`,
  );
  return none;
}
