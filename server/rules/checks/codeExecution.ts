import { type Call, type Expression } from '../../groovy/ast';
import { lastPart, unwrap } from '../../groovy/nodeFacts';
import { fixedName } from '../types/fixedName';
import { withoutNull } from '../types/ruleType';
import { type Check, type CheckedRule } from './check';

/** A command of the operating system, or code made from text. */
export const codeExecution: Check = {
  code: 'security/code-execution',
  severity: 'information',
  title: 'Commands and code made from text',
  begin: (rule, report) => ({
    enter: {
      Call: (call) => {
        const what = whatIsRun(rule, call);
        if (what === 'command') report(call, `This runs a command on the tracker's server. ${mixing}`);
        else if (what === 'code')
          report(call, `This runs text as code. ${mixing} Write the code into the rule itself.`);
      },
      New: (creation) => {
        const type = lastPart(creation.type.name);
        if (type === 'ProcessBuilder') report(creation, `This runs a command on the tracker's server. ${mixing}`);
        else if (type === 'GroovyShell' || type === 'GroovyClassLoader') {
          report(creation, `This runs text as code. ${mixing} Write the code into the rule itself.`);
        }
      },
    },
  }),
};

const mixing = 'Whatever the other side sends must never become part of it.';

function whatIsRun(rule: CheckedRule, { callee, arguments: given }: Call): 'command' | 'code' | undefined {
  if (callee.kind !== 'Property') return undefined;
  const method = fixedName(callee.name)?.text;
  const object = unwrap(callee.object);
  if (method === 'execute' && given.length <= 2 && isCommand(rule, object)) return 'command';
  if (method === 'exec' && isRuntime(object)) return 'command';
  if (object.kind !== 'Variable' || rule.types.definitionOf(object)?.node) return undefined;
  return object.name === 'Eval' && /^(me|x|xy|xyz)$/.test(method ?? '') ? 'code' : undefined;
}

/** A text or a list of texts, for sure. */
function isCommand(rule: CheckedRule, object: Expression): boolean {
  if (object.kind === 'StringLiteral' || object.kind === 'GString') return true;
  if (object.kind === 'List') {
    return (
      object.elements.length > 0 && object.elements.every(({ kind }) => kind === 'StringLiteral' || kind === 'GString')
    );
  }
  const type = withoutNull(rule.types.typeOf(object));
  return type.kind === 'named' && type.isGuess !== true && /^(String|GString)$/.test(type.name);
}

/** `Runtime.getRuntime()` and `Runtime.runtime`. */
function isRuntime(object: Expression): boolean {
  const property = object.kind === 'Call' ? object.callee : object;
  if (property.kind !== 'Property' || property.object.kind !== 'Variable') return false;
  return property.object.name === 'Runtime' && /^(getRuntime|runtime)$/.test(fixedName(property.name)?.text ?? '');
}
