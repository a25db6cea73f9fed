import { type Node } from './ast';

/** The child nodes of a node in source order. Fields that are not written are left out. */
export function children(node: Node): Node[] {
  const found: Node[] = [];
  forEachChild(node, (child) => {
    found.push(child);
  });
  return found;
}

/** Calls `visit` with the node and everything in it, parents before children, in source order; safe on deep trees. */
export function forEachNode(root: Node, visit: (node: Node) => void): void {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    visit(node);
    waiting.push(...children(node).reverse());
  }
}

/** Calls `visit` with each child in source order, without building a list. */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  const one = (child: Node | undefined) => {
    if (child !== undefined) visit(child);
  };
  const each = (nodes: readonly Node[] | undefined) => {
    if (nodes !== undefined) for (const child of nodes) visit(child);
  };
  switch (node.kind) {
    case 'Script':
    case 'Block':
      each(node.statements);
      return;
    case 'PackageDeclaration':
      each(node.annotations);
      one(node.name);
      return;
    case 'ImportDeclaration':
      each(node.annotations);
      one(node.name);
      one(node.alias);
      return;
    case 'VariableDeclaration':
    case 'FieldDeclaration':
      each(node.modifiers);
      one(node.type);
      each(node.declarators);
      return;
    case 'Declarator':
      one(node.name);
      one(node.value);
      return;
    case 'TupleDeclaration':
      each(node.modifiers);
      each(node.variables);
      one(node.value);
      return;
    case 'TupleVariable':
      one(node.type);
      one(node.name);
      return;
    case 'ExpressionStatement':
    case 'Parenthesized':
      one(node.expression);
      return;
    case 'If':
      one(node.condition);
      one(node.then);
      one(node.otherwise);
      return;
    case 'While':
      one(node.condition);
      one(node.body);
      return;
    case 'DoWhile':
      one(node.body);
      one(node.condition);
      return;
    case 'For':
      each(node.init);
      one(node.condition);
      each(node.update);
      one(node.body);
      return;
    case 'ForIn':
      one(node.variable);
      one(node.iterable);
      one(node.body);
      return;
    case 'Switch':
    case 'SwitchExpression':
      one(node.subject);
      each(node.cases);
      return;
    case 'SwitchCase':
      each(node.labels);
      each(node.statements);
      return;
    case 'SwitchLabel':
      each(node.values);
      return;
    case 'Try':
      each(node.resources);
      one(node.body);
      each(node.catches);
      one(node.finallyBlock);
      return;
    case 'CatchClause':
      each(node.modifiers);
      each(node.types);
      one(node.name);
      one(node.body);
      return;
    case 'Synchronized':
      one(node.lock);
      one(node.body);
      return;
    case 'Return':
    case 'Throw':
    case 'Yield':
    case 'Spread':
    case 'SpreadMapEntry':
    case 'Interpolation':
      one(node.value);
      return;
    case 'Break':
    case 'Continue':
      one(node.label);
      return;
    case 'Labeled':
      one(node.label);
      one(node.statement);
      return;
    case 'Assert':
      one(node.condition);
      one(node.message);
      return;
    case 'ClassDeclaration':
      each(node.modifiers);
      one(node.name);
      each(node.typeParameters);
      each(node.header);
      each(node.superTypes);
      each(node.interfaces);
      each(node.permits);
      one(node.body);
      return;
    case 'ClassBody':
      each(node.members);
      return;
    case 'MethodDeclaration':
      each(node.modifiers);
      each(node.typeParameters);
      one(node.returnType);
      one(node.name);
      each(node.parameters);
      each(node.thrown);
      one(node.defaultValue);
      one(node.body);
      return;
    case 'ConstructorDeclaration':
      each(node.modifiers);
      one(node.name);
      each(node.parameters);
      each(node.thrown);
      one(node.body);
      return;
    case 'Initializer':
      one(node.body);
      return;
    case 'EnumConstant':
      each(node.annotations);
      one(node.name);
      each(node.arguments);
      one(node.body);
      return;
    case 'Parameter':
      each(node.modifiers);
      one(node.type);
      one(node.name);
      one(node.defaultValue);
      return;
    case 'Annotation':
      one(node.name);
      each(node.values);
      return;
    case 'AnnotationValue':
      one(node.name);
      one(node.value);
      return;
    case 'Type':
      each(node.annotations);
      each(node.typeArguments);
      one(node.bound);
      return;
    case 'TypeParameter':
      each(node.annotations);
      one(node.name);
      each(node.bounds);
      return;
    case 'Variable':
      each(node.typeArguments);
      return;
    case 'GString':
      each(node.parts);
      return;
    case 'List':
    case 'Tuple':
    case 'ArrayInitializer':
    case 'AnnotationList':
      each(node.elements);
      return;
    case 'MapLiteral':
      each(node.entries);
      return;
    case 'MapEntry':
      one(node.key);
      one(node.value);
      return;
    case 'Closure':
      each(node.parameters);
      each(node.statements);
      return;
    case 'Lambda':
      each(node.parameters);
      one(node.body);
      return;
    case 'Property':
      one(node.object);
      each(node.typeArguments);
      one(node.name);
      return;
    case 'MethodPointer':
      one(node.object);
      one(node.name);
      return;
    case 'Index':
      one(node.object);
      each(node.arguments);
      return;
    case 'Call':
      one(node.callee);
      each(node.arguments);
      each(node.closures);
      return;
    case 'New':
      one(node.outer);
      one(node.type);
      each(node.arguments);
      one(node.body);
      return;
    case 'NewArray':
      one(node.outer);
      one(node.type);
      each(node.dimensions);
      one(node.initializer);
      return;
    case 'ArrayDimension':
      one(node.size);
      return;
    case 'Unary':
    case 'Postfix':
      one(node.operand);
      return;
    case 'Binary':
      one(node.left);
      one(node.right);
      return;
    case 'Assignment':
      one(node.target);
      one(node.value);
      return;
    case 'Ternary':
      one(node.condition);
      one(node.whenTrue);
      one(node.whenFalse);
      return;
    case 'Elvis':
      one(node.value);
      one(node.fallback);
      return;
    case 'Cast':
      one(node.type);
      one(node.value);
      return;
    case 'As':
    case 'InstanceOf':
      one(node.value);
      one(node.type);
      return;
    case 'Empty':
    case 'Unreadable':
    case 'Modifier':
    case 'QualifiedName':
    case 'Name':
    case 'NumberLiteral':
    case 'StringLiteral':
    case 'GStringText':
    case 'BooleanLiteral':
    case 'NullLiteral':
    case 'This':
    case 'Super':
    case 'PrimitiveName':
    case 'Missing':
      return;
  }
}
