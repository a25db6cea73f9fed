import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types';
import { type Call, type Closure, type Declarator, type Expression } from '../groovy/ast';
import { walk } from '../groovy/walk';
import { type RuleType } from '../rules/types/inferTypes';
import { printType } from '../rules/typeNotation';
import { toOffset, toPosition } from './convert';
import { type RuleDocument } from './ruleDocument';

/** Which hints somebody wants to see. */
export interface InlayHintSettings {
  /** The types of variables that are declared without one. */
  readonly variableTypes: boolean;
  /** The names of what plain values are passed for. */
  readonly parameterNames: boolean;
  /** What a closure without parameters gets as `it`. */
  readonly closureParameters: boolean;
}

/** A longer type would be in the way more than it helps. */
const longestType = 40;

/** What a reader cannot see in a range: types that were worked out, names of parameters. */
export function inlayHints(document: RuleDocument, range: Range, settings: InlayHintSettings): InlayHint[] {
  const { lines, parsed } = document;
  const start = toOffset(lines, range.start);
  const end = toOffset(lines, range.end);
  const isSeen = (offset: number) => start <= offset && offset <= end;
  const hints: InlayHint[] = [];
  walk(parsed.script, [
    {
      enter: {
        Declarator: (node, parent) => {
          if (!settings.variableTypes || !isSeen(node.name.end)) return;
          if (parent.kind === 'VariableDeclaration' && !parent.type) hints.push(...ofVariable(document, node));
        },
        Closure: (node) => {
          if (settings.closureParameters && isSeen(node.start)) hints.push(...ofClosure(document, node));
        },
        Call: (node) => {
          if (settings.parameterNames && isSeen(node.start)) hints.push(...ofArguments(document, node));
        },
      },
    },
  ]);
  return hints.sort((a, b) => a.position.line - b.position.line || a.position.character - b.position.character);
}

function ofVariable({ lines, types }: RuleDocument, { name, value }: Declarator): InlayHint[] {
  const label = value && !tellsItself(value) ? typeLabel(types.typeOf(value)) : undefined;
  if (label === undefined) return [];
  return [{ position: toPosition(lines, name.end), label: `: ${label}`, kind: InlayHintKind.Type }];
}

/** Only for closures of several lines: in one line anybody sees what `it` is. */
function ofClosure(document: RuleDocument, { parameters, statements, start, end }: Closure): InlayHint[] {
  if (parameters || !/\r|\n/.test(document.text.slice(start, end))) return [];
  let it: Expression | undefined;
  for (const statement of statements) it ??= firstIt(document, statement.start, statement.end);
  const label = it && typeLabel(document.types.typeOf(it));
  if (label === undefined) return [];
  return [{ position: toPosition(document.lines, start + 1), label: ` it: ${label}`, kind: InlayHintKind.Type }];
}

/** Only where there are several: a single value tells by the name of the method what it is for. */
function ofArguments({ lines, types }: RuleDocument, call: Call): InlayHint[] {
  if (call.arguments.length < 2) return [];
  const { chosen } = types.memberOf(call);
  if (chosen?.kind !== 'method') return [];
  const { parameters } = chosen.of.member;
  return call.arguments.flatMap((argument, at) => {
    const parameter = parameters[at];
    if (!parameter || !isPlain(argument.kind)) return [];
    const position = toPosition(lines, argument.start);
    return [{ position, label: `${parameter.name}:`, kind: InlayHintKind.Parameter, paddingRight: true }];
  });
}

/** A first `it` of the closure itself in a part of the text. */
function firstIt({ parsed, types }: RuleDocument, start: number, end: number): Expression | undefined {
  const near = /\bit\b/.exec(parsed.text.slice(start, end));
  const found = near && types.variableAt(start + near.index);
  return found?.node.kind === 'Variable' && found.declared.kind === 'it' ? found.node : undefined;
}

function typeLabel(type: RuleType): string | undefined {
  if (type.kind === 'any' || (type.kind === 'named' && type.name === 'null')) return undefined;
  const label = printType(type);
  return label.length <= longestType && !label.includes('any') ? label : undefined;
}

/** Whether anybody sees the type at a glance: texts, numbers, `new Date()`, closures, lists and maps. */
function tellsItself(value: Expression): boolean {
  return (
    isPlain(value.kind) ||
    ['New', 'Closure', 'Lambda', 'List', 'MapLiteral', 'Cast', 'As', 'GString'].includes(value.kind)
  );
}

function isPlain(kind: string): boolean {
  return ['StringLiteral', 'NumberLiteral', 'BooleanLiteral', 'NullLiteral'].includes(kind);
}
