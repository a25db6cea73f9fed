import { type Call, type Expression, type GString, type New, type StringLiteral } from '../../groovy/ast';
import { unwrap } from '../../groovy/nodeFacts';
import { type Range } from '../../text/range';
import { fixedName } from '../types/fixedName';
import { type Check, type CheckedRule } from './check';

/** A call by `http://` from a script that sends a password or token. */
export const plainHttp: Check = {
  code: 'security/plain-http',
  severity: 'warning',
  title: 'Token sent without encryption',
  begin: (rule, report) => {
    const called: Range[] = [];
    let sendsSecret = false;
    const address = (expression: Expression | undefined) => {
      const literal = expression && addressIn(rule, expression);
      if (literal) called.push(literal);
    };
    return {
      enter: {
        StringLiteral: ({ value }) => {
          sendsSecret ||= secretHeader.test(value);
        },
        MapEntry: ({ key }) => {
          sendsSecret ||= key.kind === 'Name' && secretHeader.test(key.text);
        },
        New: (creation) => {
          if (urlTypes.test(creation.type.name)) address(firstOf(creation));
        },
        Call: (call) => {
          const { callee } = call;
          if (callee.kind !== 'Property') return;
          const method = fixedName(callee.name)?.text ?? '';
          sendsSecret ||= method === 'basicAuth' || method === 'bearerAuth';
          if (/^to(URL|URI)$/.test(method)) address(callee.object);
          else if (isSender(callee.object, method)) address(firstOf(call));
        },
        Property: ({ object, name }) => {
          if (/^to(URL|URI)$/.test(fixedName(name)?.text ?? '')) address(object);
        },
      },
      leave: {
        Script: () => {
          if (!sendsSecret) return;
          const seen = new Set<number>();
          for (const { start } of called) {
            if (seen.has(start)) continue;
            seen.add(start);
            report(
              { start, end: start + 'http://'.length },
              "By 'http://' everything is sent without encryption, also the token or password that this script sends. Call the address by 'https://'.",
            );
          }
        },
      },
    };
  },
};

const secretHeader = /^(Proxy-)?Authorization$|^X-(Api-Key|Auth-Token|Access-Token)$|^Api-?Key$/i;
const urlTypes = /^(java\.net\.)?(URL|URI)$|^(RESTClient|HTTPBuilder|HttpGet|HttpPost|HttpPut|HttpPatch|HttpDelete)$/;

/** `URI.create(…)`, `httpClient.get(…)`. */
function isSender(object: Expression, method: string): boolean {
  const inner = unwrap(object);
  if (inner.kind !== 'Variable') return false;
  if (inner.name === 'URI') return method === 'create';
  return /client$/i.test(inner.name) && /^(get|post|put|patch|delete|http|request|uri|url)$/i.test(method);
}

function firstOf({ arguments: [first] }: Call | New): Expression | undefined {
  return first && first.kind !== 'MapEntry' && first.kind !== 'SpreadMapEntry' ? first : undefined;
}

/** The place of a foreign `http://` that an expression begins with, also by way of a variable with one value. */
function addressIn(rule: CheckedRule, expression: Expression): Range | undefined {
  let at = unwrap(expression);
  for (let steps = 0; steps < 40; steps++) {
    if (at.kind === 'Binary' && at.operator === '+') at = unwrap(at.left);
    else if (at.kind === 'Call' && at.callee.kind === 'Property' && at.arguments.length === 0)
      at = unwrap(at.callee.object);
    else if (at.kind === 'Variable') {
      const values = rule.types.definitionOf(at)?.values ?? [];
      const [only] = values;
      if (values.length !== 1 || only?.part !== 'whole') return undefined;
      at = unwrap(only.from);
    } else if (at.kind === 'GString' && at.parts[0]?.kind === 'GStringText' && at.parts[0].value === '') {
      const begin = at.parts[1];
      if (begin?.kind !== 'Interpolation' || !begin.value) return undefined;
      at = unwrap(begin.value);
    } else break;
  }
  return at.kind === 'StringLiteral' || at.kind === 'GString' ? addressAt(at) : undefined;
}

function addressAt(literal: StringLiteral | GString): Range | undefined {
  const begin = literal.kind === 'GString' ? literal.parts[0] : literal;
  if (begin === undefined || begin.kind === 'Interpolation') return undefined;
  const [, host = ''] = /^http:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(begin.value) ?? [];
  if (!isForeign(host)) return undefined;
  const start = literal.start + literal.quote.length;
  return { start, end: start + 'http://'.length };
}

/** Whether the network of the house is surely left: by a name with a dot that is not one of the house's own. */
function isForeign(host: string): boolean {
  if (!host.includes('.')) return false;
  if (/^(127|10|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host)) return false;
  return !/\.(local|localhost|internal|intern|intranet|lan|corp|home|test|example|invalid)$/i.test(host);
}
