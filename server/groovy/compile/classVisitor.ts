import { type ScriptClass } from './scriptClasses';
import { type Scopes } from './scopes';
import { type Visitor } from '../walk';

/** Calls `handle` for every class of the text, nameless ones included, when the walk gets to its header or its braces. */
export function onEachClass(scopes: Scopes, handle: (one: ScriptClass) => void): Visitor {
  return {
    enter: {
      ClassDeclaration: (declaration) => {
        const described = scopes.classOf(declaration);
        if (described) handle(described);
      },
      ClassBody: (_, parent) => {
        if (parent.kind !== 'New' && parent.kind !== 'EnumConstant') return;
        const described = scopes.owner;
        if (described) handle(described);
      },
    },
  };
}
