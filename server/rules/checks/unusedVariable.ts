import { type Expression, type Name, type Node, type Variable, type VariableDeclaration } from '../../groovy/ast';
import { forEachChild } from '../../groovy/children';
import { type Declared } from '../types/inferTypes';
import { type Check, type CheckedRule } from './check';
import { deletionOf } from './deletion';

/** A local variable that nothing reads. */
export const unusedVariable: Check = {
  code: 'flow/unused-variable',
  severity: 'hint',
  title: 'Variable that nothing uses',
  wholeText: true,
  begin: (rule, report) => {
    const candidates: Candidate[] = [];
    const read = new Set<Declared>();
    const mentioned = new Set<Declared>();
    /** Names that stand for something which the text does not declare: perhaps one of these after all. */
    const open = new Set<string>();
    return {
      enter: {
        VariableDeclaration: (declaration, parent) => {
          if (declaration.modifiers.some(({ kind }) => kind === 'Annotation') || parent.kind === 'Try') return;
          for (const { name, value } of declaration.declarators) {
            candidates.push({ names: [name], declaration: parent.kind === 'For' ? undefined : declaration, value });
          }
        },
        TupleDeclaration: ({ variables }, parent) => {
          if (parent.kind === 'ClassBody') return;
          candidates.push({ names: variables.map(({ name }) => name), declaration: undefined, value: undefined });
        },
        Variable: (variable) => {
          const declared = rule.types.definitionOf(variable);
          if (!declared || declared.kind === 'open') open.add(variable.name);
          else {
            mentioned.add(declared);
            if (!isOnlyWritten(rule, variable)) read.add(declared);
          }
        },
      },
      leave: {
        Script: () => {
          for (const { names, declaration, value } of candidates) {
            const all = names.map((name) => rule.types.definitionOf(name));
            const isUsed = all.some((one, at) => !one || read.has(one) || open.has(names[at]?.text ?? ''));
            if (isUsed || names.some(({ text }) => free.test(text))) continue;
            const isGiven = all.some((one) => one && mentioned.has(one));
            for (const name of names) {
              const what = isGiven ? 'is given a value, but nothing reads it' : 'is not used anywhere';
              const isPlain = !isGiven && declaration?.declarators.length === 1 && hasNoEffect(value);
              const fix = isPlain ? deletionOf(rule, declaration, `Remove '${name.text}'`) : undefined;
              report(name, `'${name.text}' ${what}.`, { tags: ['unnecessary'], ...(fix && { fix }) });
            }
          }
        },
      },
    };
  },
};

interface Candidate {
  /** Those that only go together: the parts of a list. */
  readonly names: readonly Name[];
  readonly declaration: VariableDeclaration | undefined;
  readonly value: Expression | undefined;
}

/** Names that say themselves that nothing uses them; also what is missing altogether. */
const free = /^$|^_|^(ignored?|unused|dummy)/i;

/** `x = 1`, `x += 1` and `x++` as statements of their own put something in, but take nothing out. */
function isOnlyWritten(rule: CheckedRule, variable: Variable): boolean {
  const parent = rule.parentOf(variable);
  if (parent?.kind === 'Tuple') return true;
  const isWritten =
    (parent?.kind === 'Assignment' && parent.target === variable) ||
    parent?.kind === 'Postfix' ||
    (parent?.kind === 'Unary' && (parent.operator === '++' || parent.operator === '--'));
  return isWritten && isForgotten(rule, parent);
}

/** Whether what an expression gives is surely taken by nobody. The last statement may be what a closure gives back. */
function isForgotten(rule: CheckedRule, expression: Node): boolean {
  const statement = rule.parentOf(expression);
  if (statement?.kind === 'For') return statement.condition !== expression;
  if (statement?.kind !== 'ExpressionStatement') return false;
  const list = rule.parentOf(statement);
  if (list?.kind === 'Closure') return list.statements.at(-1) !== statement;
  return true;
}

const harmless = new Set<Node['kind']>([
  'Variable',
  'Property',
  'NumberLiteral',
  'StringLiteral',
  'BooleanLiteral',
  'NullLiteral',
  'GString',
  'GStringText',
  'Interpolation',
  'List',
  'MapLiteral',
  'MapEntry',
  'Name',
  'Parenthesized',
  'Binary',
  'Ternary',
  'Elvis',
  'Index',
  'Type',
  'As',
  'Cast',
  'This',
]);

/** Whether leaving a value out changes nothing else. A closure does nothing until it is called. */
function hasNoEffect(value: Expression | undefined): boolean {
  const waiting: Node[] = value ? [value] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'Closure' || node.kind === 'Lambda') continue;
    if (!harmless.has(node.kind) || (node.kind === 'Binary' && node.operator === '<<')) return false;
    forEachChild(node, (child) => waiting.push(child));
  }
  return true;
}
