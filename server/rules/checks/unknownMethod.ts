import { type Call, type Expression } from '../../groovy/ast';
import { didYouMean } from '../../text/suggest';
import { isSure } from '../catalogueFacts';
import { findHubProperty, hubTypeLine } from '../catalogueTypes';
import { findVariable } from '../catalogueVariables';
import { findProperty } from '../members';
import { fixedName } from '../types/fixedName';
import { elementOf, isSubtype, libraryClassOf } from '../types/typeRelations';
import { isGuess, membersOfUnion, type RuleType } from '../types/ruleType';
import { type Check, type CheckedRule, type Report } from './check';
import { type FreeName, freeNamesOf } from './freeNames/freeNames';
import { hiddenDeclaration } from './freeNames/nameScopes';
import { isOneSlip, NameComparer } from './freeNames/nearNames';
import { NearVariables } from './freeNames/nearVariables';
import { changeTo, ruleWords } from './freeNames/words';
import { isExternalType, isTrackerType, methodNamesOf, typeWords } from './memberNames';
import { isOwnValue } from './ownValue';

/** A method that what stands before the dot does not have, or that nobody wrote. */
export const unknownMethod: Check = {
  code: 'names/unknown-method',
  severity: 'warning',
  title: 'Unknown method',
  begin: (rule, report) => {
    const names = new NameComparer();
    return {
      enter: {
        Script: () => {
          const near = new NearVariables(rule);
          for (const free of freeNamesOf(rule)) if (free.isCalled) checkFree(rule, free, near, report);
        },
        Call: (call) => {
          const { callee } = call;
          if (callee.kind !== 'Property' || callee.attribute) return;
          const name = fixedName(callee.name)?.text;
          if (name === undefined || name === '') return;
          const { certainty, facts } = rule.types.memberOf(call);
          if (certainty === 'missing') checkMissing(rule, names, { call, callee, name }, report);
          else if (certainty === 'unlikely') checkLoose(rule, names, { call, callee, name }, report);
          else if (facts.length === 0) checkProperty(rule, { call, callee, name }, report);
        },
      },
    };
  },
};

interface NamedCall {
  readonly call: Call;
  readonly callee: Extract<Expression, { kind: 'Property' }>;
  readonly name: string;
}

function checkMissing(rule: CheckedRule, names: NameComparer, { callee, name }: NamedCall, report: Report): void {
  const type = receiverOf(rule, callee);
  const isTracker = isTrackerType(type);
  const { all, clear } = names.near(name, () => methodNamesOf(type));
  const start = `${typeWords(type)} has no method '${name}'.`;
  const fix = clear !== undefined && callee.name.kind === 'Name' ? { fix: changeTo(callee.name, clear) } : {};
  if (!isTracker) {
    const severity = isOwnValue(rule, callee.object) ? { severity: 'error' as const } : {};
    report(callee.name, `${start}${didYouMean(all)}`, { ...severity, ...fix });
  } else if (clear !== undefined && isOneSlip(name, clear)) {
    const severity = isExternalType(type) ? { severity: 'hint' as const } : {};
    report(callee.name, `${start}${didYouMean([clear])}`, { ...severity, ...fix });
  }
}

/** What comes from the other side is usually of the type that is known. */
function checkLoose(rule: CheckedRule, names: NameComparer, { callee, name }: NamedCall, report: Report): void {
  const type = receiverOf(rule, callee);
  const { clear } = names.near(name, () => methodNamesOf(type));
  if (clear === undefined || !isOneSlip(name, clear) || callee.name.kind !== 'Name') return;
  const message = `${typeWords(type)} has no method '${name}', as far as is known.${didYouMean([clear])}`;
  report(callee.name, message, { severity: 'hint', fix: changeTo(callee.name, clear) });
}

/** `issue.summary()`: what is there is a property. */
function checkProperty(rule: CheckedRule, { call, callee, name }: NamedCall, report: Report): void {
  const type = receiverOf(rule, callee);
  if (callee.operator === '*.' || callee.name.kind !== 'Name' || !isPlainProperty(type, name, rule.platform)) return;
  const hasNothing = call.arguments.length === 0 && call.closures.length === 0 && call.open >= 0 && call.close > 0;
  const advice = hasNothing ? `Write '${name}' without parentheses.` : 'It cannot be called.';
  report(
    callee.name,
    `'${name}' of ${typeWords(type)} is a property, no method. ${advice}`,
    hasNothing ? { fix: { start: callee.name.end, end: call.close, title: 'Remove the parentheses', text: '' } } : {},
  );
}

/** Whether a type surely has a property of that name which holds nothing that can be called. */
function isPlainProperty(type: RuleType, name: string, platform: string | undefined): boolean {
  const [only, another] = membersOfUnion(type);
  if (only?.kind !== 'named' || another !== undefined || isGuess(type) || isSubtype(only.name, 'Map')) return false;
  const [hub] = hubTypeLine(only.name);
  if (!hub) {
    const found = libraryClassOf(only) && findProperty(only.name, name);
    return found?.kind === 'method' && found.result.kind === 'named' && found.result.name !== 'Closure';
  }
  const member = hub.loose ? undefined : findHubProperty(hub.name, name, platform)?.member;
  return member !== undefined && isSure(member) && /^[A-Z][A-Za-z]*(<.*>)?\??$/.test(member.type);
}

/** `statusFor(name)` without a method of that name. */
function checkFree(rule: CheckedRule, free: FreeName, near: NearVariables, report: Report): void {
  const { node, scope, isInClass, isLikeClass } = free;
  const { kind, platform } = rule;
  if (isLikeClass || (kind === undefined && !isInClass)) return;
  if (kind !== undefined && !isInClass && findVariable(node.name, kind, platform).answer !== 'no') return;
  const hidden = hiddenDeclaration(scope, node.name);
  if (hidden) {
    const message = `'${node.name}' is declared outside of the ${isInClass ? 'class' : 'method'}, which does not see it.`;
    const related = [{ start: hidden.start, end: hidden.end, message: `'${node.name}' is declared here.` }];
    report(node, `${message} Make it a method: '${node.name}(…) { … }' with 'def' before it.`, { related });
    return;
  }
  const { all, clear } = near.near(free);
  const where = isInClass ? 'the class' : ruleWords(rule);
  const message = `There is no method '${node.name}' in the text, and ${where} is given none.${didYouMean(all)}`;
  if (clear !== undefined && isOneSlip(node.name, clear)) report(node, message, { fix: changeTo(node, clear) });
  else report(node, message, { severity: 'information' });
}

/** What the method is looked up on; of a class what it is the class of. */
function receiverOf(rule: CheckedRule, { object, operator }: NamedCall['callee']): RuleType {
  const type = rule.types.typeOf(object);
  if (operator === '*.') return elementOf(type);
  const [instance] = type.kind === 'named' && type.name === 'Class' ? type.arguments : [];
  return instance ?? type;
}
