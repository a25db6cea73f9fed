import { type Argument, type Call, type Expression, type MapLiteral } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Fix } from '../../groovy/problem';
import { type Check, type CheckedRule, type Report } from './check';
import { Conditions } from './conditions';
import { localValue } from './localValue';
import { type Path, pathOf } from './path';
import { fieldWritten, recordOf, replicaOf } from './recordField';

/** `issue.setStatus(statuses[replica.status.name])`: a status that is not in the map gives null. */
export const statusMapWithoutFallback: Check = {
  code: 'sync/status-map-without-fallback',
  severity: 'warning',
  title: 'Status map without fallback',
  begin: (rule, report) => {
    const conditions = new Conditions(rule);
    const given: Given[] = [];
    return {
      enter: {
        ...conditions.visitor,
        Call: (call) => {
          const value = statusSet(rule, call);
          if (value) given.push({ value, isSetter: true });
        },
        Assignment: (assignment) => {
          const write = fieldWritten(rule, assignment);
          if (write?.operator === '=') given.push({ value: write.value, isSetter: false });
        },
      },
      leave: {
        Script: () => {
          for (const one of given) reportGap(rule, conditions, one, report);
        },
      },
    };
  },
};

interface Given {
  readonly value: Expression;
  readonly isSetter: boolean;
}

/** A value that is looked up in a map which the text spells. */
interface LookUp {
  readonly node: Expression;
  readonly map: Expression;
  readonly literal: MapLiteral;
  readonly key: Expression;
  /** The path of the replica that the key is made from. */
  readonly from: Path;
}

/** The value that `setStatus` gives the record, in any kind of rule. */
function statusSet(rule: CheckedRule, call: Call): Expression | undefined {
  const { callee, arguments: given } = call;
  const [value, another] = given;
  if (callee.kind !== 'Property' || callee.name.kind !== 'Name' || callee.name.text !== 'setStatus') return undefined;
  if (!isExpression(value) || another) return undefined;
  if (recordOf(rule, callee.object)) return value;
  return rule.types.memberOf(call).facts.some(({ kind }) => kind === 'method') ? value : undefined;
}

function reportGap(rule: CheckedRule, conditions: Conditions, { value, isSetter }: Given, report: Report): void {
  const found = lookUpOf(rule, localValue(rule, value));
  if (!found || coversAll(found.literal)) return;
  const isStatus = found.from.names.some((name) => name.toLowerCase() === 'status' || name.toLowerCase() === 'state');
  if (!isSetter && !isStatus) return;
  const asks = (one: Expression, what: 'anything' | 'more') => {
    const name = unwrap(one);
    const declared = name.kind === 'Variable' ? rule.types.definitionOf(name) : undefined;
    return declared !== undefined && declared.kind !== 'open' && conditions.askAbout(declared, what);
  };
  // That the other side sends a status at all does not mean that the map knows it.
  if (asks(value, 'anything') || asks(found.map, 'anything') || asks(found.key, 'more')) return;
  if (conditions.comparedBefore(value, found.from.key)) return;
  const key = rule.parsed.text.slice(found.key.start, found.key.end);
  const shown = key.includes('\n') ? 'the fallback' : key;
  const message = isSetter
    ? `A status that is not in the map gives null here, and the record cannot take it. Say after '?:' what to do then, such as '?: ${shown}'.`
    : `A status that is not in the map gives null here, and the field gets no value. Say after '?:' what to do then.`;
  const fix = isSetter ? fallBack(found, value, key) : undefined;
  report(value, message, { ...(!isSetter && { severity: 'hint' }), ...(fix && { fix }) });
}

function lookUpOf(rule: CheckedRule, node: Expression): LookUp | undefined {
  const parts = partsOf(node);
  if (!parts) return undefined;
  const literal = localValue(rule, parts.map);
  if (literal.kind !== 'MapLiteral' || literal.entries.length === 0) return undefined;
  if (literal.entries.some(({ kind }) => kind === 'SpreadMapEntry')) return undefined;
  const from = pathBehind(rule, parts.key);
  return from && { node, ...parts, literal, from };
}

/** `map[key]`, `map.get(key)`, `map."${key}"`. */
function partsOf(node: Expression): { map: Expression; key: Expression } | undefined {
  if (node.kind === 'Index') {
    const [key, another] = node.arguments;
    return isExpression(key) && !another ? { map: node.object, key } : undefined;
  }
  if (node.kind === 'Property') {
    const { name } = node;
    if (name.kind === 'Parenthesized') return { map: node.object, key: name.expression };
    const [before, key, after] = name.kind === 'GString' ? name.parts : [];
    if (before?.kind !== 'GStringText' || key?.kind !== 'Interpolation' || after?.kind !== 'GStringText')
      return undefined;
    return before.value + after.value === '' && key.value ? { map: node.object, key: key.value } : undefined;
  }
  if (node.kind !== 'Call' || node.callee.kind !== 'Property' || node.callee.name.kind !== 'Name') return undefined;
  const [key, another] = node.arguments;
  const isGet = node.callee.name.text === 'get' || node.callee.name.text === 'getAt';
  return isGet && isExpression(key) && !another ? { map: node.callee.object, key } : undefined;
}

/** What a key such as `replica.status?.name?.toLowerCase()` is read from, when that is the replica. */
function pathBehind(rule: CheckedRule, key: Expression): Path | undefined {
  let at = localValue(rule, key);
  for (let calls = 0; calls < 5 && at.kind === 'Call' && at.callee.kind === 'Property'; calls++) {
    at = localValue(rule, at.callee.object);
  }
  const path = pathOf(at);
  return path && replicaOf(rule, path.root) ? path : undefined;
}

/** A tracker that has open and closed only, and a yes or no, need no fallback. */
function coversAll({ entries }: MapLiteral): boolean {
  const keys = new Set(
    entries.map((entry) => {
      const key = entry.kind === 'MapEntry' ? entry.key : undefined;
      const text = key?.kind === 'Name' ? key.text : key?.kind === 'StringLiteral' ? key.value : '';
      return text.toLowerCase();
    }),
  );
  return (keys.has('open') && keys.has('closed') && keys.size === 2) || (keys.has('true') && keys.has('false'));
}

/** Only where the look-up stands in the call itself, and its key is short and does nothing but read. */
function fallBack({ node, key }: LookUp, value: Expression, text: string): Fix | undefined {
  if (unwrap(value) !== node || !pathOf(key)) return undefined;
  return { title: `Keep the name as it is: '?: ${text}'`, text: ` ?: ${text}`, start: value.end, end: value.end };
}

function isExpression(given: Argument | undefined): given is Expression {
  return given !== undefined && given.kind !== 'MapEntry' && given.kind !== 'SpreadMapEntry';
}
