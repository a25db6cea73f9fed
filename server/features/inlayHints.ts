import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types';
import { type Expression } from '../groovy/ast';
import { walk } from '../groovy/compile/walk';
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
  const { lines, types, parsed } = document;
  const start = toOffset(lines, range.start);
  const end = toOffset(lines, range.end);
  const hints: InlayHint[] = [];
  const isSeen = (offset: number) => start <= offset && offset <= end;
  walk(parsed.script, [
    {
      enter: {
        Declarator: (node, parent) => {
          if (!settings.variableTypes || parent.kind !== 'VariableDeclaration' || parent.type || !node.value) return;
          if (!isSeen(node.name.end) || tellsItself(node.value)) return;
          const label = typeLabel(types.typeOf(node.value));
          if (label !== undefined)
            hints.push({ position: toPosition(lines, node.name.end), label: `: ${label}`, kind: InlayHintKind.Type });
        },
        Closure: (node) => {
          if (
            !settings.closureParameters ||
            node.parameters ||
            !isSeen(node.start) ||
            !/\r|\n/.test(document.text.slice(node.start, node.end))
          )
            return;
          let it: Expression | undefined;
          for (const statement of node.statements) it ??= firstIt(document, statement.start, statement.end);
          const label = it && typeLabel(types.typeOf(it));
          if (label !== undefined)
            hints.push({
              position: toPosition(lines, node.start + 1),
              label: ` it: ${label}`,
              kind: InlayHintKind.Type,
            });
        },
        Call: (node) => {
          if (!settings.parameterNames || !isSeen(node.start) || node.arguments.length < 2) return;
          const { chosen } = types.memberOf(node);
          if (chosen?.kind !== 'method') return;
          node.arguments.forEach((argument, at) => {
            const parameter = chosen.of.member.parameters[at];
            if (!parameter || !isPlain(argument.kind)) return;
            hints.push({
              position: toPosition(lines, argument.start),
              label: `${parameter.name}:`,
              kind: InlayHintKind.Parameter,
              paddingRight: true,
            });
          });
        },
      },
    },
  ]);
  return hints.sort((a, b) => a.position.line - b.position.line || a.position.character - b.position.character);
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
