import {
  type Argument,
  type Binary,
  type Call,
  type Expression,
  type Switch,
  type SwitchExpression,
} from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Range } from '../../text/range';
import { type HubType } from '../catalogueTypes';
import { fixedName } from '../types/fixedName';
import { pathOf } from '../types/narrowing';
import { isGuess, membersOfUnion, type RuleType } from '../types/ruleType';
import { argumentsAs } from '../types/typeRelations';
import { capitalize } from '../../text/suggest';
import { type Check, type CheckedRule, type Finding, type Report } from './check';
import { textWanted } from './textWanted';
import {
  describeObjects,
  hasTextKeys,
  heldObjectsOf,
  isText,
  namingProperty,
  objectsOf,
  stepTo,
} from './trackerObject';
import { nameOfCall } from './statementValue';

/**
 * A status, priority, user or other object of the tracker where its name is meant: as the key of a map of names, compared with
 * a text, or passed for one. Of what the other side sends it is only usual that it is an object; that is a warning where the
 * rule itself reads a property of it elsewhere.
 */
export const objectAsName: Check = {
  code: 'types/object-as-name',
  severity: 'warning',
  title: 'An object where its name is meant',
  begin: (rule, report) => {
    const finder = new Finder(rule);
    return {
      enter: {
        Index: ({ object, arguments: [key, ...others] }) => {
          if (others.length === 0 && hasTextKeys(rule.types.typeOf(object))) finder.asKey(key);
        },
        Call: (call) => {
          finder.inCall(call);
        },
        Binary: (binary) => {
          finder.compared(binary);
        },
        Switch: (written) => {
          finder.switched(written);
        },
        SwitchExpression: (written) => {
          finder.switched(written);
        },
        Assignment: ({ operator, target, value }) => {
          if (operator === '=') finder.assigned(target, value);
        },
        Property: ({ object, name }) => {
          finder.read(object, fixedName(name)?.text);
        },
      },
      leave: {
        Script: () => {
          finder.tell(report);
        },
      },
    };
  },
};

interface Candidate {
  readonly at: Range;
  readonly message: string;
  readonly more: Finding;
  /** What the rule would have to read elsewhere for it to be sure; nothing where it is. */
  readonly unsure: { readonly path: string | undefined; readonly types: readonly HubType[] } | undefined;
}

class Finder {
  private readonly candidates: Candidate[] = [];
  private readonly namesRead = new Map<string, Set<string>>();

  constructor(private readonly rule: CheckedRule) {}

  read(object: Expression, name: string | undefined): void {
    const path = name === undefined ? undefined : pathOf(object);
    if (path === undefined || name === undefined) return;
    const names = this.namesRead.get(path);
    if (names) names.add(name);
    else this.namesRead.set(path, new Set([name]));
  }

  asKey(key: Argument | undefined): void {
    this.found(key, undefined, (what) => `The keys of this map are names, but ${what}, so nothing is found.`);
  }

  inCall(call: Call): void {
    const name = nameOfCall(call) ?? '';
    const { callee } = call;
    const [first] = call.arguments;
    if (callee.kind === 'Property' && first && first.kind !== 'MapEntry' && first.kind !== 'SpreadMapEntry') {
      const receiver = this.rule.types.typeOf(callee.object);
      if (/^(?:get|getOrDefault|containsKey)$/.test(name) && hasTextKeys(receiver)) {
        this.asKey(first);
        return;
      }
      if (name === 'equals') {
        this.pair(callee.object, first, (what) => `${capitalize(what)} and never equal to a text.`);
        return;
      }
      if (/^(?:contains|indexOf|remove|count)$/.test(name) && call.arguments.length === 1) {
        this.held(first, callee.object);
      }
    }
    for (const { argument, parameter } of textWanted(this.rule, call)) {
      this.found(argument, parameter, (what) => `'${name}' wants a text here, but ${what}.`);
    }
  }

  compared({ operator, left, right }: Binary): void {
    if (/^[!=]==?$/.test(operator)) {
      const outcome = operator.startsWith('!') ? 'always different from' : 'never equal to';
      this.pair(left, right, (what) => `${capitalize(what)} and ${outcome} a text.`);
    }
    if (operator === 'in' || operator === '!in') this.held(left, right);
  }

  switched({ subject, cases }: Switch | SwitchExpression): void {
    const values = cases.flatMap(({ labels }) => labels.flatMap((label) => label.values));
    if (values.length === 0 || !values.every((value) => isText(this.typeOf(value)))) return;
    this.found(subject, undefined, (what) => `The cases are texts, but ${what}.`, { severity: 'information' });
  }

  assigned(target: Expression, value: Expression): void {
    if (target.kind !== 'Property') return;
    const { certainty, facts } = this.rule.types.memberOf(target);
    const [fact] = facts;
    if (certainty !== 'sure' || fact?.kind !== 'property' || !/^String\??$/.test(fact.of.member.type)) return;
    const { name } = fact.of.member;
    this.found(value, name, (what) => `'${name}' is a text, but ${what}.`);
  }

  tell(report: Report): void {
    for (const { at, message, more, unsure } of this.candidates) {
      const isSure = !unsure || this.isRead(unsure.path, unsure.types);
      report(at, message, isSure ? more : { severity: 'information', ...more });
    }
  }

  /** Whether the rule takes it for an object elsewhere. */
  private isRead(path: string | undefined, types: readonly HubType[]): boolean {
    const names = path === undefined ? undefined : this.namesRead.get(path);
    return names !== undefined && types.some((type) => type.properties.some(({ name }) => names.has(name)));
  }

  private typeOf(expression: Expression): RuleType {
    return this.rule.types.typeOf(expression);
  }

  /** Either of two that are compared may be the object. */
  private pair(left: Expression, right: Expression, say: (what: string) => string): void {
    if (isText(this.typeOf(right))) this.found(left, mailIn(right), say);
    else if (isText(this.typeOf(left))) this.found(right, mailIn(left), say);
  }

  /** One value that is looked for in a collection: the object among texts, or the text among objects. */
  private held(value: Expression, collection: Expression): void {
    const type = this.typeOf(collection);
    const [element] = membersOfUnion(type).length === 1 ? (argumentsAs(type, 'Iterable') ?? []) : [];
    if (element && isText(element)) {
      this.found(value, undefined, (what) => `${capitalize(what)} and never one of these texts.`);
      return;
    }
    const types = isText(this.typeOf(value)) ? heldObjectsOf(type) : undefined;
    if (!types) return;
    const property = namingProperty(types, mailIn(value));
    const shown = this.shown(collection);
    const advice = property === undefined ? '' : ` Look at what names them: '${shown}*.${property}'.`;
    const canStep = property !== undefined && stepTo(this.rule, collection, property) !== undefined;
    const { end } = collection;
    this.candidates.push({
      at: collection,
      message: `'${shown}' holds ${describeObjects(types).replace(/^an? (.*)$/, '$1s')}, and a text is never one of them.${advice}`,
      more: canStep ? { fix: { title: `Write *.${property}`, start: end, end, text: `*.${property}` } } : {},
      unsure: isGuess(type) ? { path: undefined, types } : undefined,
    });
  }

  private found(
    argument: Argument | undefined,
    wanted: string | undefined,
    say: (what: string) => string,
    more: Finding = {},
  ): void {
    if (argument === undefined || argument.kind === 'MapEntry' || argument.kind === 'SpreadMapEntry') return;
    const expression = unwrap(argument);
    const type = this.typeOf(expression);
    const types = objectsOf(type);
    if (!types) return;
    const property = namingProperty(types, wanted);
    const shown = this.shown(expression);
    const step = property === undefined ? undefined : stepTo(this.rule, expression, property);
    const { end } = expression;
    const soft = isGuess(type);
    const advice = step === undefined ? '' : ` Use '${shown}${step}'.`;
    this.candidates.push({
      at: expression,
      message: say(`'${shown}' is ${soft ? 'usually ' : ''}${describeObjects(types)}`) + advice,
      more: step === undefined ? more : { ...more, fix: { title: `Write ${step}`, start: end, end, text: step } },
      unsure: soft ? { path: pathOf(expression), types } : undefined,
    });
  }

  private shown({ start, end }: Range): string {
    const text = this.rule.parsed.text.slice(start, end);
    return text.length <= 60 && !text.includes('\n') ? text : 'it';
  }
}

/** Compared with an address, a user is meant by it. */
function mailIn(text: Expression): string | undefined {
  const inner = unwrap(text);
  return inner.kind === 'StringLiteral' && inner.value.includes('@') ? 'email' : undefined;
}
