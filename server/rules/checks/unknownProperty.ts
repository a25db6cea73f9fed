import { type Property } from '../../groovy/ast';
import { didYouMean } from '../../text/suggest';
import { isHubSubtype } from '../catalogueTypes';
import { fixedName } from '../types/fixedName';
import { elementOf } from '../types/typeRelations';
import { membersOfUnion, type RuleType } from '../types/ruleType';
import { type Check, type CheckedRule, type Report } from './check';
import { isOneSlip, NameComparer } from './freeNames/nearNames';
import { changeTo } from './freeNames/words';
import { hasPlainMethod, isExternalType, isTrackerType, propertyNamesOf, typeWords } from './memberNames';
import { isOwnValue } from './ownValue';
import { isNamedOpposite } from './partnerName';
import { isFieldOfRecord, meantField } from './wellKnownNames';

/** A property that what stands before the dot does not have. */
export const unknownProperty: Check = {
  code: 'names/unknown-property',
  severity: 'warning',
  title: 'Unknown property',
  begin: (rule, report) => {
    const names = new NameComparer();
    return {
      enter: {
        Property: (property, parent) => {
          if (parent.kind === 'Call' && parent.callee === property) return;
          const name = fixedName(property.name)?.text;
          if (name === undefined || name === '' || property.attribute || property.operator === '') return;
          const { certainty, facts } = rule.types.memberOf(property);
          const isFree = facts.length > 0 && facts.every(({ kind }) => kind === 'open');
          if (certainty === 'missing') checkMissing(rule, names, property, name, report);
          else if (certainty === 'unlikely' || isFree) checkLoose(rule, names, property, name, report);
        },
      },
    };
  },
};

function checkMissing(rule: CheckedRule, names: NameComparer, property: Property, name: string, report: Report): void {
  const type = receiverOf(rule, property);
  const isTracker = isTrackerType(type);
  const isOwn = !isTracker && isOwnValue(rule, property.object);
  const severity = isOwn ? { severity: 'error' as const } : {};
  const start = `${typeWords(type)} has no property '${name}'.`;
  if (hasPlainMethod(type, name) && property.name.kind === 'Name') {
    const { end } = property.name;
    const fix = { start: end, end, title: `Call '${name}()'`, text: '()' };
    report(property.name, `${start} It is a method: write '${name}()'.`, {
      ...severity,
      ...(!isWritten(rule, property) && { fix }),
    });
    return;
  }
  const { all, clear } = names.near(name, () => propertyNamesOf(type, isTracker ? undefined : rule.platform));
  const fix = clear !== undefined && property.name.kind === 'Name' ? { fix: changeTo(property.name, clear) } : {};
  if (!isTracker) {
    report(property.name, `${start}${didYouMean(all)}`, { ...severity, ...fix });
  } else if (clear !== undefined && isOneSlip(name, clear)) {
    const rank = isExternalType(type) ? { severity: 'hint' as const } : {};
    report(property.name, `${start}${didYouMean([clear])}`, { ...rank, ...fix });
  } else if (isRecord(type) && isFieldOfRecord(name)) {
    const message = `'${name}' is a field of other trackers; no page tells of it here. Check that it is there.`;
    report(property.name, message, { severity: 'hint' });
  }
}

/** Where any name may be there, only a near miss of a well-known one says something. */
function checkLoose(rule: CheckedRule, names: NameComparer, property: Property, name: string, report: Report): void {
  if (property.name.kind !== 'Name') return;
  const type = receiverOf(rule, property);
  const meant = isTrackerType(type)
    ? meantField(type, name, rule.platform)
    : names.near(name, () => propertyNamesOf(type, rule.platform)).clear;
  if (meant === undefined) return;
  const isSureMiss = isNamedOpposite(rule, property, meant);
  const message = `'${name}' is no well-known field. Did you mean '${meant}'?`;
  report(property.name, message, {
    fix: changeTo(property.name, meant),
    ...(!isSureMiss && { severity: 'hint' as const }),
  });
}

function receiverOf(rule: CheckedRule, { object, operator }: Property): RuleType {
  const type = rule.types.typeOf(object);
  return operator === '*.' ? elementOf(type) : type;
}

function isRecord(type: RuleType): boolean {
  return membersOfUnion(type).every((one) => one.kind === 'named' && isHubSubtype(one.name, 'LocalRecord'));
}

function isWritten(rule: CheckedRule, property: Property): boolean {
  const parent = rule.parentOf(property);
  return parent?.kind === 'Assignment' && parent.target === property;
}
