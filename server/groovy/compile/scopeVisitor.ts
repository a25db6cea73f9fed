import { type Scopes } from './scopes';
import { findAnnotationOf, hasModifier, isInterface } from '../nodeFacts';
import { type Visitor } from '../walk';

/** Tells the scopes where the walk is: what opens and closes them, and what is declared in them. */
export function scopeVisitor(scopes: Scopes): Visitor {
  const open = () => {
    scopes.open();
  };
  const close = () => {
    scopes.close();
  };
  return {
    enter: {
      Block: open,
      SwitchCase: open,
      For: open,
      Try: (statement) => {
        scopes.openTry(statement);
      },
      ForIn: open,
      CatchClause: (clause) => {
        scopes.open();
        scopes.declare(clause.name, 'caught', { isFinal: hasModifier(clause.modifiers, 'final') });
      },
      Closure: (closure) => {
        scopes.openClosure(closure);
      },
      Lambda: (lambda) => {
        scopes.openClosure(lambda);
      },
      SwitchExpression: () => {
        scopes.open();
      },
      Parameter: (parameter, parent) => {
        const isFinal = hasModifier(parameter.modifiers, 'final');
        if (parent.kind === 'ForIn') scopes.declare(parameter.name, 'loop', { isFinal });
        if (parent.kind === 'Closure' || parent.kind === 'Lambda')
          scopes.declare(parameter.name, 'parameter', { isFinal });
      },
      MethodDeclaration: (method) => {
        const names = method.typeParameters.map(({ name }) => name.text);
        scopes.openRoom('method', hasModifier(method.modifiers, 'static'), names);
      },
      ConstructorDeclaration: () => {
        scopes.openRoom('constructor', false);
      },
      Initializer: (initializer) => {
        scopes.openRoom('initializer', initializer.isStatic);
      },
      FieldDeclaration: (field) => {
        scopes.openRoom('value', hasModifier(field.modifiers, 'static') || isInterface(scopes.owner));
      },
      EnumConstant: () => {
        scopes.openRoom('value', true);
      },
      ClassDeclaration: (declaration) => {
        scopes.openClass(declaration);
      },
      ClassBody: (body, parent) => {
        if (parent.kind === 'New' || parent.kind === 'EnumConstant') scopes.openNameless(parent, body);
      },
      Call: (call) => {
        scopes.enterCall(call, 1);
      },
    },
    leave: {
      Block: (block, parent) => {
        scopes.close();
        // Resources can be seen in the body only, not in catch and finally.
        if (parent.kind === 'Try' && parent.body === block) scopes.close();
      },
      SwitchCase: close,
      SwitchExpression: close,
      For: close,
      ForIn: close,
      CatchClause: close,
      Closure: () => {
        scopes.closeClosure();
      },
      Lambda: () => {
        scopes.closeClosure();
      },
      Parameter: (parameter, parent) => {
        if (parent.kind !== 'MethodDeclaration' && parent.kind !== 'ConstructorDeclaration') return;
        scopes.declare(parameter.name, 'parameter', { isFinal: hasModifier(parameter.modifiers, 'final') });
      },
      Declarator: (declarator, parent) => {
        if (parent.kind !== 'VariableDeclaration') return;
        const annotated = findAnnotationOf(parent.modifiers, 'Field') !== undefined;
        scopes.declare(declarator.name, 'variable', {
          isFinal: hasModifier(parent.modifiers, 'final'),
          hasValue: declarator.value !== undefined,
          isField: annotated && scopes.code === 'script' && scopes.owner === undefined,
          isStatic: annotated && hasModifier(parent.modifiers, 'static'),
        });
      },
      Assignment: (assignment, parent) => {
        if (parent.kind === 'ExpressionStatement') scopes.declareResource(parent, assignment);
      },
      TupleDeclaration: (tuple, parent) => {
        if (parent.kind === 'ClassBody') return;
        const isFinal = hasModifier(tuple.modifiers, 'final');
        for (const { name } of tuple.variables) scopes.declare(name, 'variable', { isFinal });
      },
      MethodDeclaration: () => {
        scopes.closeRoom();
      },
      ConstructorDeclaration: () => {
        scopes.closeRoom();
      },
      Initializer: () => {
        scopes.closeRoom();
      },
      FieldDeclaration: () => {
        scopes.closeRoom();
      },
      EnumConstant: () => {
        scopes.closeRoom();
      },
      ClassDeclaration: () => {
        scopes.closeClass();
      },
      ClassBody: (_, parent) => {
        if (parent.kind === 'New' || parent.kind === 'EnumConstant') scopes.closeNameless();
      },
      Call: (call) => {
        scopes.enterCall(call, -1);
      },
    },
  };
}
