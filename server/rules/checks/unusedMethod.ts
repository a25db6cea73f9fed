import { type MethodDeclaration, type Node } from '../../groovy/ast';
import { findScriptKind } from '../catalogue';
import { type Check } from './check';
import { deletionOf } from './deletion';

/** A method of a rule that nothing calls. */
export const unusedMethod: Check = {
  code: 'flow/unused-method',
  severity: 'hint',
  title: 'Method that nothing calls',
  wholeText: true,
  begin: (rule, report) => {
    // What rules call lies in external scripts, where nobody sees who calls it.
    if (rule.kind === undefined || findScriptKind(rule.kind)?.role !== 'rule') return {};
    const methods: MethodDeclaration[] = [];
    const mentioned = new Set<string>();
    let body: MethodDeclaration | undefined;
    let isLibrary = true;
    let isOpen = false;
    const mention = (name: string) => {
      // A method that only calls itself is called by nobody.
      if (body?.name.kind !== 'Name' || body.name.text !== name) mentioned.add(name);
    };
    return {
      enter: {
        Script: ({ statements }) => {
          isLibrary = statements.every(({ kind }) => declares.has(kind));
        },
        MethodDeclaration: (method, parent) => {
          if (parent.kind !== 'Script') return;
          body = method;
          if (method.name.kind === 'Name' && method.modifiers.every(({ kind }) => kind === 'Modifier'))
            methods.push(method);
        },
        Variable: ({ name }) => {
          mention(name);
        },
        Name: ({ text }, parent) => {
          if (parent.kind === 'Property' || parent.kind === 'MethodPointer') mention(text);
        },
        StringLiteral: ({ value }) => {
          if (value.length < 100) mention(value);
        },
        GString: (_, parent) => {
          // `"$name"()` may mean any of them.
          if (parent.kind === 'Call' || parent.kind === 'Property' || parent.kind === 'MethodPointer') isOpen = true;
        },
      },
      leave: {
        MethodDeclaration: (method) => {
          if (body === method) body = undefined;
        },
        Script: () => {
          if (isLibrary || isOpen) return;
          for (const method of methods) {
            const { name } = method;
            if (name.kind !== 'Name' || namesOf(name.text).some((one) => mentioned.has(one))) continue;
            if (called.test(name.text)) continue;
            const fix = deletionOf(rule, method, `Remove '${name.text}'`);
            report(name, `Nothing in this rule calls '${name.text}'.`, { tags: ['unnecessary'], ...(fix && { fix }) });
          }
        },
      },
    };
  },
};

const declares = new Set<Node['kind']>([
  'MethodDeclaration',
  'ClassDeclaration',
  'ImportDeclaration',
  'PackageDeclaration',
  'Empty',
]);

/** What Groovy itself calls. */
const called = /^$|^_|^(main|run|call|toString|methodMissing|propertyMissing|invokeMethod|getProperty|setProperty)$/;

/** `getOwner` can be called as `owner`, too. */
function namesOf(name: string): string[] {
  const [, property] = /^(?:get|set|is)(\p{Lu}.*)$/u.exec(name) ?? [];
  if (property === undefined) return [name];
  return [name, property, property.charAt(0).toLowerCase() + property.slice(1)];
}
