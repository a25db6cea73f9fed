import { type Argument, type Expression } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type CheckedRule } from './check';
import { localValue } from './localValue';
import { stepOf } from './path';
import { replicaOf } from './recordField';
import { variableOf } from './subject';

/** Longer chains say nothing. */
const mostSteps = 100;

/** Methods of lists whose result holds nothing but what the list held, as it was or changed one by one. */
const keeping = new Set([
  ...['findAll', 'grep', 'collect', 'collectMany', 'unique', 'toUnique', 'sort', 'toSorted', 'reverse', 'asReversed'],
  ...['toList', 'toSet', 'asImmutable', 'flatten', 'each', 'plus', 'minus', 'with', 'tap', 'stream', 'filter', 'map'],
]);
/** Those that make one text of the list. */
const joining = new Set(['join', 'inject', 'sum', 'toString']);

/**
 * The list of the replica that all of a value is made from, such as `comments` for
 * `replica.comments?.findAll { !it.internal } ?: []`; `text` tells whether one text may be made of it on the way.
 */
export function listOfReplica(rule: CheckedRule, value: Expression, text: 'list' | 'text'): string | undefined {
  let at = localValue(rule, value);
  for (let steps = 0; steps < mostSteps; steps++) {
    const step = stepOf(at);
    if (step && replicaOf(rule, step.object)) return step.name;
    const next = inner(rule, at, text);
    if (!next) return undefined;
    at = localValue(rule, next);
  }
  return undefined;
}

function inner(rule: CheckedRule, at: Expression, text: 'list' | 'text'): Expression | undefined {
  switch (at.kind) {
    case 'Elvis':
    case 'Cast':
    case 'As':
      return at.value;
    case 'Binary':
      return at.operator === '+' || at.operator === '-' ? at.left : undefined;
    case 'Property':
      return text === 'text' && at.operator === '*.' ? at.object : undefined;
    case 'Call': {
      const { callee } = at;
      if (callee.kind !== 'Property' || callee.name.kind !== 'Name') return undefined;
      if (variableOf(rule, callee.object)?.role === 'helper') return onlyList(rule, at.arguments);
      const name = callee.name.text;
      return keeping.has(name) || (text === 'text' && joining.has(name)) ? callee.object : undefined;
    }
    default:
      return undefined;
  }
}

/** What a helper like `nodeHelper.stripHtmlFromComments(list)` is given; nothing of one that is given more. */
function onlyList(rule: CheckedRule, given: readonly Argument[]): Expression | undefined {
  const [list, another] = given;
  if (!list || another || list.kind === 'MapEntry' || list.kind === 'SpreadMapEntry') return undefined;
  return replicaOf(rule, unwrap(list)) ? undefined : list;
}
