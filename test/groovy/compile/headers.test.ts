import { refuses } from './table';

refuses(
  'wrong-supertype',
  [
    ['class A extends ⟦String⟧ { }', "The class 'String' is final and cannot be extended."],
    ['interface A extends ⟦Number⟧ { }', "'Number' is a class. An interface can extend interfaces only."],
    ['class A implements Runnable, ⟦Runnable⟧ { void run() { } }', "'Runnable' is listed twice. Remove one of them."],
    ['enum E { A }\nclass B extends ⟦E⟧ { }', "The enum 'E' is final and cannot be extended."],
    ['record R(int a) { }\nclass B extends ⟦R⟧ { }', "The class 'R' is final and cannot be extended."],
    ['trait T { }\nclass A extends ⟦T⟧ { }', "'T' is a trait: a class implements it. Write 'implements T'."],
    ['class A extends ⟦int⟧ { }', "'int' is a primitive type and cannot be extended."],
    ["new ⟦String⟧('') { }", "The class 'String' is final and cannot be extended."],
    ['enum E { A }\nnew ⟦E⟧() { }', "The enum 'E' is final and cannot be extended."],
  ],
  [
    'class A implements Runnable { @Override void run() { } }',
    'trait T extends Number { }',
    'trait T { void run() { } }\nclass A implements T, Runnable { }',
    'class B { void run() { } }\nclass A extends B implements Runnable { }',
    'interface I extends List<?> { }',
    'interface A extends Runnable, Comparable { }',
  ],
);

refuses(
  'cyclic-class',
  [
    ['class A extends B { }\nclass B extends ⟦A⟧ { }', "'B' and 'A' extend each other in a circle."],
    ['class A extends ⟦A⟧ { }', "'A' cannot extend or implement itself."],
    ['interface A extends B { }\ninterface B extends ⟦A⟧ { }', "'B' and 'A' extend each other in a circle."],
    ['class A extends ⟦A.B⟧ { static class B { } }', "'A' cannot extend or implement itself."],
    ['class A implements ⟦A⟧ { }', "'A' cannot extend or implement itself."],
    [
      'class A extends B { }\nclass B extends C { }\nclass C extends ⟦A⟧ { }',
      "'C' and 'B', 'A' extend each other in a circle.",
    ],
  ],
  [
    'class A { static class B { } }\nnew A.B()',
    'sealed class A { }\nclass B extends A { }',
    'class A<T> extends T { }',
    'class B { static X = 1 }\nclass A extends B { static f() { X } }',
    'class A { }\nclass B extends A { }',
    'class A extends B { }\nclass B extends C { }\nclass C { }',
    'class A { static class B extends A { } }',
  ],
);

refuses(
  'sealed-class',
  [
    ['sealed class ⟦A⟧ { }', "The sealed class 'A' permits no class to extend it. List them: 'permits …'."],
    [
      'sealed class A permits B { }\nclass B extends A { }\nclass C extends ⟦A⟧ { }',
      "'A' is sealed and does not permit 'C' to extend it. Add it to its 'permits' list.",
    ],
    ['non-sealed class ⟦A⟧ { }', "'A' cannot be 'non-sealed': nothing it extends or implements is sealed."],
    [
      'sealed interface I permits B { }\nclass C implements ⟦I⟧ { }\nclass B implements I { }',
      "'I' is sealed and does not permit 'C' to extend it. Add it to its 'permits' list.",
    ],
  ],
  [
    'sealed class A permits B { }\nclass B extends A { }',
    'sealed interface I permits A { }\nfinal class A implements I { }',
    'sealed class A permits B { }\nnon-sealed class B extends A { }',
    '@Deprecated class A { }',
  ],
);
