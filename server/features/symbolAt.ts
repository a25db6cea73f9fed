import {
  type ClassDeclaration,
  type Expression,
  type FieldDeclaration,
  type MethodDeclaration,
  type Name,
  type Node,
  type Property,
  type Script,
  type StringLiteral,
  type Variable,
} from '../groovy/ast';
import { nameOf, plainName, unwrap } from '../groovy/nodeFacts';
import { forEachNode } from '../groovy/children';
import { pathAt } from '../groovy/locate';
import { type Declared } from '../rules/types/inferTypes';
import { type Range } from '../text/range';
import { type RuleDocument } from './ruleDocument';

/** What a name in a text stands for, as far as the text itself can say. */
export type SymbolInText =
  | { readonly kind: 'variable'; readonly name: string; readonly declared: Declared }
  /** A method of the script, or of one of its classes. */
  | { readonly kind: 'method'; readonly name: string; readonly home: ClassDeclaration | undefined }
  | { readonly kind: 'class'; readonly name: string; readonly declaration: ClassDeclaration | undefined }
  /** A field of a class of the text. */
  | { readonly kind: 'field'; readonly name: string; readonly home: ClassDeclaration }
  /** A chain of names behind a variable, such as `issue.customFields."Team"`. */
  | { readonly kind: 'path'; readonly root: Declared; readonly steps: readonly string[] };

export interface SymbolHere {
  readonly symbol: SymbolInText;
  /** The name itself. */
  readonly range: Range;
}

/** Whether an offset is within a comment, and not just at an end of it. */
export function isInComment({ parsed }: RuleDocument, offset: number): boolean {
  return parsed.comments.some(({ start, end }) => start < offset && offset < end);
}

/** What the name at an offset stands for; nothing where there is no name, or none that the text knows anything of. */
export function symbolAt(document: RuleDocument, offset: number): SymbolHere | undefined {
  if (isInComment(document, offset)) return undefined;
  const path = pathAt(document.parsed.script, offset);
  const node = path.at(-1);
  if (node === undefined) return undefined;
  const symbol = symbolOf(document, node, path.at(-2));
  const range =
    node.kind === 'Type' ? { start: node.nameStart, end: node.nameEnd } : { start: node.start, end: node.end };
  return symbol && range.end > range.start ? { symbol, range } : undefined;
}

/** What a node that is a name stands for. `parent` is the node around it. */
export function symbolOf(document: RuleDocument, node: Node, parent: Node | undefined): SymbolInText | undefined {
  switch (node.kind) {
    case 'Variable':
      return ofVariable(document, node, parent);
    case 'Type':
      return node.dimensions === 0 || node.nameEnd > node.nameStart ? classNamed(document, node.name) : undefined;
    case 'Name':
    case 'StringLiteral':
      return ofName(document, node, parent);
    default:
      return undefined;
  }
}

function ofVariable(document: RuleDocument, node: Variable, parent: Node | undefined): SymbolInText | undefined {
  const declared = document.types.definitionOf(node);
  if (declared === undefined) return undefined;
  if (declared.kind !== 'open') return fieldOrVariable(document, declared);
  if (parent?.kind === 'Call' && parent.callee === node) {
    const home = classAround(document, node);
    if (home && hasMethod(home.body.members, node.name)) return { kind: 'method', name: node.name, home };
    if (hasMethod(document.parsed.script.statements, node.name))
      return { kind: 'method', name: node.name, home: undefined };
  }
  const own = classNamed(document, node.name);
  return own && (own.declaration ?? document.neighborClasses.has(node.name))
    ? own
    : { kind: 'variable', name: node.name, declared };
}

function ofName(
  document: RuleDocument,
  node: Name | StringLiteral,
  parent: Node | undefined,
): SymbolInText | undefined {
  if (parent === undefined) return undefined;
  if (parent.kind === 'Property' && parent.name === node) return ofProperty(document, parent);
  if (parent.kind === 'MethodDeclaration' && parent.name === node) {
    return { kind: 'method', name: nameOf(node), home: classAround(document, parent) };
  }
  if (node.kind !== 'Name') return undefined;
  if (parent.kind === 'ClassDeclaration' && parent.name === node)
    return { kind: 'class', name: node.text, declaration: parent };
  if (parent.kind === 'ConstructorDeclaration') return classNamed(document, node.text);
  const declared = document.types.definitionOf(node);
  return declared && fieldOrVariable(document, declared);
}

function fieldOrVariable(document: RuleDocument, declared: Declared): SymbolInText {
  const home =
    declared.kind === 'field' && declared.node?.kind === 'Declarator'
      ? classAround(document, declared.node)
      : undefined;
  return home ? { kind: 'field', name: declared.name, home } : { kind: 'variable', name: declared.name, declared };
}

function ofProperty(document: RuleDocument, property: Property): SymbolInText | undefined {
  const name = plainName(property.name);
  if (name === undefined) return undefined;
  const home = declaredClassOf(document, property.object);
  if (home) {
    const parent = document.types.parentOf(property);
    if (parent?.kind === 'Call' && parent.callee === property) return { kind: 'method', name, home };
    if (hasField(home, name)) return { kind: 'field', name, home };
  }
  return pathOf(document, property);
}

/** The class of the text that an expression is an object of; `this` is one of the class around it. */
function declaredClassOf(document: RuleDocument, object: Expression): ClassDeclaration | undefined {
  const inner = unwrap(object);
  if (inner.kind === 'This') return classAround(document, inner);
  const type = document.types.typeOf(inner);
  const known = type.kind === 'nullable' ? type.type : type;
  return known.kind === 'named' ? known.declared : undefined;
}

/** No tracker nests its fields so deep; every name of a chain is looked at from its end to its beginning. */
const longestPath = 50;

/** The chain of names that a property ends; nothing where something else than names is in it. */
function pathOf(document: RuleDocument, property: Property): Extract<SymbolInText, { kind: 'path' }> | undefined {
  const steps: string[] = [];
  let at: Expression = property;
  while (at.kind === 'Property') {
    const step = plainName(at.name);
    if (step === undefined || step === '') return undefined;
    if (steps.push(step) > longestPath) return undefined;
    at = unwrap(at.object);
  }
  const root = at.kind === 'Variable' ? document.types.definitionOf(at) : undefined;
  return root && { kind: 'path', root, steps: steps.reverse() };
}

function hasMethod(nodes: readonly Node[], name: string): boolean {
  return nodes.some((one) => one.kind === 'MethodDeclaration' && nameOf(one.name) === name);
}

function hasField({ body, header }: ClassDeclaration, name: string): boolean {
  const isOne = (one: Node): one is FieldDeclaration => one.kind === 'FieldDeclaration';
  return (
    body.members.filter(isOne).some(({ declarators }) => declarators.some((one) => one.name.text === name)) ||
    (header ?? []).some((one) => one.name.text === name)
  );
}

function classNamed(
  { parsed, neighborClasses }: RuleDocument,
  name: string,
): Extract<SymbolInText, { kind: 'class' }> | undefined {
  const declaration = declarationsIn(parsed.script).classes.get(name);
  return declaration !== undefined || neighborClasses.has(name) ? { kind: 'class', name, declaration } : undefined;
}

/** What a script declares, wherever in it. */
export interface Declarations {
  /** The first one of each name. */
  readonly classes: ReadonlyMap<string, ClassDeclaration>;
  readonly methods: readonly MethodDeclaration[];
}

const known = new WeakMap<Script, Declarations>();

/** Looked up once for a script: it is asked about each of its names. */
export function declarationsIn(script: Script): Declarations {
  const before = known.get(script);
  if (before) return before;
  const classes = new Map<string, ClassDeclaration>();
  const methods: MethodDeclaration[] = [];
  forEachNode(script, (node) => {
    if (node.kind === 'MethodDeclaration') methods.push(node);
    if (node.kind === 'ClassDeclaration' && !classes.has(node.name.text)) classes.set(node.name.text, node);
  });
  const found = { classes, methods };
  known.set(script, found);
  return found;
}

/** The innermost class of the text around a node. */
export function classAround({ types }: RuleDocument, node: Node): ClassDeclaration | undefined {
  for (let at = types.parentOf(node); at; at = types.parentOf(at)) if (at.kind === 'ClassDeclaration') return at;
  return undefined;
}

/** The method of the script or of a class around a node. */
export function methodAround({ types }: RuleDocument, node: Node): MethodDeclaration | undefined {
  for (let at = types.parentOf(node); at; at = types.parentOf(at)) if (at.kind === 'MethodDeclaration') return at;
  return undefined;
}
