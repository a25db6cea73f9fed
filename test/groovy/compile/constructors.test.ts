import { refuses } from './table';

refuses(
  'not-creatable',
  [
    ['new ⟦Number⟧()', "'Number' is abstract: no object can be made of it. Name a class that extends it."],
    ['new ⟦List⟧()', "'List' is an interface: no object can be made of it. Name a class that implements it."],
    ['enum E { A }\nnew ⟦E⟧()', "'E' is an enum: use one of its constants instead of 'new'."],
    ['abstract class A { }\nnew ⟦A⟧()', "'A' is abstract: no object can be made of it. Name a class that extends it."],
    ['new ⟦Override⟧()', "'Override' is an interface: no object can be made of it. Name a class that implements it."],
    ['new ⟦int⟧()', "'int' is a primitive type: no object can be made of it."],
  ],
  ['new int[-1]'],
);

refuses(
  'constructor-call',
  [
    [
      'class A { A() { println 1; ⟦super()⟧ } }',
      "'super(…)' must be the first statement of the constructor. Move it to the beginning.",
    ],
    [
      'class A { A() { this(1); ⟦super()⟧ } \n A(int a) { } }',
      "'super(…)' must be the first statement of the constructor. Move it to the beginning.",
    ],
    [
      'class B { B(int a) { } }\nclass ⟦A⟧ extends B { }',
      "'B' has no constructor without arguments. Give 'A' a constructor that calls 'super(…)'.",
    ],
    [
      'class B { B(int a) { } }\nclass A extends B { ⟦A⟧() { } }',
      "'B' has no constructor without arguments. Begin this one with 'super(…)'.",
    ],
    [
      'class ⟦A⟧ extends Enum { }',
      "'Enum' has no constructor without arguments. Give 'A' a constructor that calls 'super(…)'.",
    ],
    [
      'class ⟦A⟧ extends Closure { }',
      "'Closure' has no constructor without arguments. Give 'A' a constructor that calls 'super(…)'.",
    ],
    [
      'class B { B(int a) { } }\nclass A extends B { ⟦A⟧() { println 1; ⟦super(1)⟧ } }',
      "'B' has no constructor without arguments. Begin this one with 'super(…)'.",
      "'super(…)' must be the first statement of the constructor. Move it to the beginning.",
    ],
  ],
  [
    'class B { B(int a) { } }\nclass A extends B { A() { super(1) } }',
    'class A extends Closure { A() { super(null) } }',
    'class A { A() { this(1) } \n A(int a) { } }',
    'class B { B(int a = 1) { } }\nclass A extends B { }',
    'class B { B() { } \n B(int a) { } }\nclass A extends B { }',
    'class A { A(y) { println 1\n this this } }',
  ],
);
