import { type Call, type Expression } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Fix } from '../../groovy/problem';
import { listWords } from '../../text/suggest';
import { findPlatform } from '../catalogue';
import { findHubType, type Trap } from '../catalogueTypes';
import { type Check, type CheckedRule } from './check';
import { localValue } from './localValue';
import { pathOf } from './path';

/** `nodeHelper.getUserByUsername(…)` where the tracker no longer knows user names: it never finds anybody. */
export const returnsNothing: Check = {
  code: 'sync/returns-nothing',
  severity: 'warning',
  title: 'Method that never finds anything here',
  begin: (rule, report) => ({
    enter: {
      Call: (call) => {
        const { callee } = call;
        if (callee.kind !== 'Property' || callee.name.kind !== 'Name') return;
        const trap = trapOf(rule, callee.object, callee.name.text);
        if (!trap) return;
        const fix = fixOf(rule, call, trap);
        report(callee.name, messageOf(rule, callee.name.text, trap), { ...(fix && { fix }) });
      },
    },
  }),
};

function messageOf({ platform }: CheckedRule, method: string, { instead }: Trap): string {
  const where = findPlatform(platform ?? '')?.label ?? 'this platform';
  const todo = instead ? ` Use ${listWords(instead, 'or')}.` : '';
  return `'${method}' never finds anything on ${where}: it gives null, and no error is raised.${todo}`;
}

/** What the catalogue says of a method that gives null on the rule's platform. */
function trapOf({ types, platform }: CheckedRule, object: Expression, method: string): Trap | undefined {
  const type = types.typeOf(object);
  if (platform === undefined || type.kind !== 'named' || type.isGuess) return undefined;
  // Pages may leave the platform out where the method is of no use, so that it is not asked for by platform.
  const methods = findHubType(type.name)?.methods.filter(({ name }) => name === method) ?? [];
  const traps = methods.flatMap((one) => one.traps ?? []);
  return traps.find((trap) => trap.kind === 'gives-null' && trap.platforms?.includes(platform));
}

/** Only where what the call is given is surely what the other method asks for. */
function fixOf(rule: CheckedRule, call: Call, { instead }: Trap): Fix | undefined {
  const [value, another] = call.arguments;
  const { callee } = call;
  if (!value || another || value.kind === 'MapEntry' || value.kind === 'SpreadMapEntry') return undefined;
  const other = instead?.find((name) => name.endsWith('ByEmail'));
  if (other === undefined || callee.kind !== 'Property' || !isMail(rule, value)) return undefined;
  const { start, end } = callee.name;
  return { title: `Find by e-mail with '${other}'`, text: other, start, end };
}

function isMail(rule: CheckedRule, value: Expression): boolean {
  const at = localValue(rule, value);
  const first = at.kind === 'Elvis' ? at.value : at;
  return isAddress(first) && (at.kind !== 'Elvis' || isAddress(unwrap(at.fallback)));
}

function isAddress(value: Expression): boolean {
  if (value.kind === 'StringLiteral') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.value);
  return pathOf(value)?.names.at(-1) === 'email';
}
