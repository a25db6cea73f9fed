import { refuses } from './table';

refuses(
  'duplicate-member',
  [
    ['class A { int ⟦metaClass⟧ }', "Groovy needs the name 'metaClass' for itself. Use another one."],
    [
      'class A { def name\n def ⟦Name⟧ }',
      "The properties 'Name' and 'name' would have the same getter 'getName()'. Rename one of them.",
    ],
    [
      'class A { def ⟦Name⟧\n def name }',
      "The properties 'Name' and 'name' would have the same getter 'getName()'. Rename one of them.",
    ],
    ['enum E { A; def ⟦A⟧ }', "'A' is already declared on line 1. Rename one of them."],
    ['class A { def a; def ⟦a⟧ }', "'a' is already declared on line 1. Rename one of them."],
    [
      'class A { private int a; String ⟦a⟧ }',
      "'a' is already declared on line 1 with another type. Use one type, or rename one of them.",
    ],
    ['class A { private int a; private String ⟦a⟧ }', "'a' is already declared on line 1. Rename one of them."],
    ['enum E { A, ⟦A⟧ }', "'A' is already declared on line 1. Rename one of them."],
    ['enum E { A; static final ⟦A⟧ = 1 }', "'A' is already declared on line 1. Rename one of them."],
    ['record R(int a, int ⟦a⟧) { }', "'a' is already declared on line 1. Rename one of them."],
  ],
  [
    'final enum E { A }',
    'enum E { A }\nE.A = 1',
    'class A { def name\n def getName() { } }',
    'enum E { A(1) }',
    'record R(int a) { static { } }',
    'record R(int a) { { } }',
    'record R(int a) { class X { } }',
    'final record R(int a) { }',
    'record R(private int a) { }',
    'record R(int... a) { }',
    'record R(int a = 1) { }',
    'class A { def a; def f() { def a = 1; a } }',
    'class A { private int a; int a }',
  ],
);

refuses(
  'duplicate-method',
  [
    [
      'class A { A(int a) { }\n ⟦A⟧(int b) { } }',
      "The constructor 'A(int)' is already declared on line 1. Rename one of them, or give them different parameters.",
    ],
    [
      'def ⟦run⟧() { 1 }',
      "The statements of a script are its method 'run()', so that no other one can have this name. Rename it.",
    ],
    [
      'def ⟦run⟧() { }\nprintln 1',
      "The statements of a script are its method 'run()', so that no other one can have this name. Rename it.",
    ],
    [
      "class A { int f() { 1 }\n String ⟦f⟧() { '' } }",
      "The method 'f()' is already declared on line 1. Rename one of them.",
    ],
    [
      'def ⟦f⟧(a, b = 1) { }\ndef f(a) { }',
      "With its default values 'f(Object, Object)' can also be called as 'f(Object)', which is already declared on line 2. Rename one of them, or remove the default value.",
    ],
    [
      'def f(a) { }\ndef ⟦f⟧(a, b = 1) { }',
      "With its default values 'f(Object, Object)' can also be called as 'f(Object)', which is already declared on line 1. Rename one of them, or remove the default value.",
    ],
    [
      'def f(List<String> a) { }\ndef ⟦f⟧(List<Integer> a) { }',
      "The method 'f(List)' is already declared on line 1. Rename one of them, or give them different parameters.",
    ],
    [
      'def f(String... a) { }\ndef ⟦f⟧(String[] a) { }',
      "The method 'f(String[])' is already declared on line 1. Rename one of them, or give them different parameters.",
    ],
    [
      'def f(def a) { }\ndef ⟦f⟧(Object a) { }',
      "The method 'f(Object)' is already declared on line 1. Rename one of them, or give them different parameters.",
    ],
    [
      'def f(java.lang.String a) { }\ndef ⟦f⟧(String a) { }',
      "The method 'f(String)' is already declared on line 1. Rename one of them, or give them different parameters.",
    ],
    [
      'def <T> f(T a) { }\ndef ⟦f⟧(Object a) { }',
      "The method 'f(Object)' is already declared on line 1. Rename one of them, or give them different parameters.",
    ],
    ['class A { def f() { }\n def ⟦f⟧() { } }', "The method 'f()' is already declared on line 1. Rename one of them."],
    [
      'class A { static f() { }\n def ⟦f⟧() { } }',
      "The method 'f()' is already declared on line 1. Rename one of them.",
    ],
    ['interface I { def f()\n def ⟦f⟧() }', "The method 'f()' is already declared on line 1. Rename one of them."],
    [
      'def f() { }\ndef ⟦f⟧() { }\ndef ⟦f⟧() { }',
      "The method 'f()' is already declared on line 1. Rename one of them.",
      "The method 'f()' is already declared on line 1. Rename one of them.",
    ],
    [
      'new Object() { def f() { } \n def ⟦f⟧() { } }',
      "The method 'f()' is already declared on line 1. Rename one of them.",
    ],
    ["def 'a b'() { }\ndef ⟦'a b'⟧() { }", "The method 'a b()' is already declared on line 1. Rename one of them."],
  ],
  [
    'class A { def A() { } }',
    'static void main(String[] args) { }\nprintln 1',
    'def run(a) { }\nprintln 1',
    'static final def f() { }',
    'class A { def x() { }\n static f() { x() } }',
    'def f(String a, b = 1) { }\ndef f(a) { }',
    'class A { A(a, b = 1) { }\n A(c) { } }',
    '@Newify(A) def f() { A() }\nclass A { }',
    'class A { static f() { } }\nA.f()',
    'class A { def A(int x) { } }',
    'def f = { }\nf()',
    'def <T, T> f() { }',
    'class A { def clone() { } }',
    'def <T> void f() { }',
    'def f($) { }',
    'class A { void f() { } }',
    'class A { def f() { } }\nclass B { def f() { } }',
    'class A { def g() { } \n def f() { new Object() { def h() { A.this.g() } } } }',
    'class A { def x\n def f() { x } }',
  ],
);

refuses(
  'duplicate-class',
  [
    ['class A { }\nclass ⟦A⟧ { }', "A class 'A' is already declared on line 1. Rename one of them."],
    ['class A { class B { }\n class ⟦B⟧ { } }', "A class 'B' is already declared on line 1. Rename one of them."],
    ['interface A { }\nclass ⟦A⟧ { }', "A class 'A' is already declared on line 1. Rename one of them."],
    ['class A { enum X { P } \n class ⟦X⟧ { } }', "A class 'X' is already declared on line 1. Rename one of them."],
    [
      'class A { }\nclass ⟦A⟧ { }\nclass ⟦A⟧ { }',
      "A class 'A' is already declared on line 1. Rename one of them.",
      "A class 'A' is already declared on line 1. Rename one of them.",
    ],
  ],
  [
    'class A { class A { } }',
    'import A\nclass A { }',
    'class A { class B { } }\nnew A.B()',
    'strictfp class A { }',
    'class A { @interface B { } }',
    'class A { class X { } }\nclass B { class X { } }',
  ],
);

refuses(
  'mixed-visibility',
  [
    [
      'class A { private def ⟦f⟧(int a) { } \n public def f(String a) { } }',
      "'f' is private in one place and public in another, which Groovy refuses for methods of one name. Rename the private one, or remove 'private'.",
    ],
    [
      'private def ⟦f⟧(int a) { }\ndef f(String a) { }',
      "'f' is private in one place and public in another, which Groovy refuses for methods of one name. Rename the private one, or remove 'private'.",
    ],
  ],
  [
    'def f(private a) { }',
    'def f(int a) { }\ndef f(Integer a) { }',
    'class A { private f(int a) { } \n private f(String a) { } }',
    'class A { def f(int a) { } \n def f(String a) { } }',
  ],
);
