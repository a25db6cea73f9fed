import { type Call, type Closure, type Lambda, type Node, type Statement } from '../../groovy/ast';
import { isVoid } from '../../groovy/nodeFacts';
import { findScriptKind } from '../catalogue';
import { fixedName } from '../types/fixedName';
import { type CheckedRule } from './check';

/**
 * Whether nobody can get the value of a statement. The last statement of a closure or method gives its value back, and so
 * does that of a script which others call; where it is not sure, the answer is no.
 */
export function isValueLost(rule: CheckedRule, statement: Statement): boolean {
  let child: Node = statement;
  for (let parent = rule.parentOf(child); parent; parent = rule.parentOf(parent)) {
    switch (parent.kind) {
      case 'Script':
        return parent.statements.at(-1) !== child || isResultOfRuleLost(rule);
      case 'Block':
        if (parent.statements.at(-1) !== child) return true;
        break;
      case 'Try':
        if (parent.finallyBlock === child) return true;
        break;
      case 'SwitchCase':
        if (!endsCase(parent.statements, child)) return true;
        break;
      case 'If':
      case 'CatchClause':
      case 'Labeled':
      case 'Switch':
      case 'Synchronized':
        break;
      case 'While':
      case 'DoWhile':
      case 'For':
      case 'ForIn':
      case 'ConstructorDeclaration':
      case 'Initializer':
        return true;
      case 'Closure':
        return parent.statements.at(-1) !== child || isClosureValueLost(rule, parent);
      case 'Lambda':
        return isClosureValueLost(rule, parent);
      case 'MethodDeclaration':
        return isVoid(parent.returnType);
      default:
        return false;
    }
    child = parent;
  }
  return false;
}

/** What is last before `break` gives the value of the switch. */
function endsCase(statements: readonly Node[], child: Node): boolean {
  const at = statements.length - 1;
  return statements[at] === child || (statements[at]?.kind === 'Break' && statements[at - 1] === child);
}

/** The tracker runs a rule for what it does; of older kinds, and of those with names that nobody lists, nothing is known. */
function isResultOfRuleLost({ kind }: CheckedRule): boolean {
  const known = kind === undefined ? undefined : findScriptKind(kind);
  return known?.role === 'rule' && !known.legacy && known.otherNames === null;
}

/** Loops call their closure for what it does. */
const loops: readonly string[] = [
  'each',
  'eachWithIndex',
  'reverseEach',
  'eachByte',
  'eachCombination',
  'eachMatch',
  'times',
  'upto',
  'downto',
  'step',
  'forEach',
  'tap',
];

function isClosureValueLost(rule: CheckedRule, closure: Closure | Lambda): boolean {
  const call = rule.parentOf(closure);
  return call?.kind === 'Call' && isLastOf(call, closure) && loops.includes(nameOfCall(call) ?? '');
}

function isLastOf(call: Call, closure: Closure | Lambda): boolean {
  return (call.closures.at(-1) ?? call.arguments.at(-1)) === closure;
}

/** The name of the method that a call with a receiver spells. */
export function nameOfCall({ callee }: Call): string | undefined {
  return callee.kind === 'Property' ? fixedName(callee.name)?.text : undefined;
}
