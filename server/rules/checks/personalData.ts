import { type MapLiteral, type Node, type StringLiteral } from '../../groovy/ast';
import { type Check, type CheckedRule } from './check';

/** E-mail addresses of people, as in a map of users. */
export const personalData: Check = {
  code: 'security/personal-data',
  severity: 'hint',
  title: 'Addresses of people in the text',
  begin: (rule, report) => {
    const ofMaps = new Map<MapLiteral, Set<string>>();
    const others = new Set<string>();
    let firstOther: StringLiteral | undefined;
    return {
      enter: {
        StringLiteral: (literal) => {
          if (!isPersonal(literal.value)) return;
          const map = mapAround(rule, literal);
          if (map) {
            const known = ofMaps.get(map) ?? new Set();
            ofMaps.set(map, known.add(literal.value.toLowerCase()));
          } else {
            others.add(literal.value.toLowerCase());
            firstOther ??= literal;
          }
        },
      },
      leave: {
        Script: () => {
          for (const [map, people] of ofMaps) {
            report({ start: map.start, end: map.start + 1 }, `This map names ${count(people.size)}. ${outcome}`);
          }
          if (firstOther) report(firstOther, `The text names ${count(others.size)}. ${outcome}`);
        },
      },
    };
  },
};

const outcome =
  'Whoever reads the rule learns it, and it is forgotten here when somebody leaves. Where both sides know the same addresses, look people up by what the other side sends.';

function count(people: number): string {
  return people === 1 ? 'a person by e-mail address' : `${people} people by their e-mail addresses`;
}

/** Mailboxes of teams and machines. */
const service =
  /(^|[._+-])(no-?reply|do-?not-?reply|support|help|helpdesk|service|servicedesk|desk|info|admin|administrator|sync|bot|robot|jira|exalate|integration|api|automation|automated|system|team|group|sales|hr|it|office|contact|hello|mail|postmaster|webmaster|root|security|billing|finance|legal|dev|devs|ops|devops|test|tester|user|username|name|someone|anybody|alerts?|monitoring|notifications?|tickets?|issues?|incidents?|requests?|default|unknown|nobody|partner|customers?|agent|queue|triage|oncall|press|jobs|marketing|orders?)([._+-]|\d*$)/i;
const madeUp = /(^|\.)(example|test|invalid|local|localhost|yourcompany|company|domain|mycompany|acme)(\.|$)/i;

function isPersonal(text: string): boolean {
  if (text.length > 120) return false;
  const [, name = '', host = ''] = /^([\w.+-]+)@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(text) ?? [];
  return name.length > 1 && !service.test(name) && !madeUp.test(host);
}

/** The map that a literal is a key or value of, however deep in lists. */
function mapAround(rule: CheckedRule, literal: StringLiteral): MapLiteral | undefined {
  let node: Node | undefined = rule.parentOf(literal);
  for (let steps = 0; node && steps < 10; node = rule.parentOf(node), steps++) {
    if (node.kind === 'MapLiteral') return node;
    if (!['MapEntry', 'List', 'Parenthesized'].includes(node.kind)) return undefined;
  }
  return undefined;
}
