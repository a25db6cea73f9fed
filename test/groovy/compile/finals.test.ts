import { refuses } from './table';

refuses(
  'final-reassigned',
  [
    ['record R(int a) { def f() { ⟦a⟧ = 2 } }', "The component 'a' is final and cannot be changed."],
    [
      'final x = 1\n⟦x⟧ = 2',
      "The variable 'x' is final since line 1 and cannot be changed. Remove 'final', or use another name.",
    ],
    [
      'final x = 1\n⟦x⟧ += 2',
      "The variable 'x' is final since line 1 and cannot be changed. Remove 'final', or use another name.",
    ],
    [
      'final x = 1\n⟦x⟧++',
      "The variable 'x' is final since line 1 and cannot be changed. Remove 'final', or use another name.",
    ],
    [
      'final x = 1\n[1].each { ⟦x⟧ = 2 }',
      "The variable 'x' is final since line 1 and cannot be changed. Remove 'final', or use another name.",
    ],
    [
      'final x\nx = 1\n⟦x = 2⟧',
      "The variable 'x' is final since line 1 and may have its value already. Remove 'final', or use another name.",
    ],
    [
      'final x\nif (true) { x = 1 }\n⟦x = 2⟧',
      "The variable 'x' is final since line 1 and may have its value already. Remove 'final', or use another name.",
    ],
    [
      'def f(final a) { ⟦a⟧ = 1 }',
      "The parameter 'a' is final since line 1 and cannot be changed. Remove 'final', or use another name.",
    ],
    [
      'def f(final a) { ⟦a⟧++ }',
      "The parameter 'a' is final since line 1 and cannot be changed. Remove 'final', or use another name.",
    ],
    [
      'def c = { final a -> ⟦a⟧ = 1 }',
      "The parameter 'a' is final since line 1 and cannot be changed. Remove 'final', or use another name.",
    ],
    [
      'final (a, b) = [1, 2]\n⟦a⟧ = 3',
      "The variable 'a' is final since line 1 and cannot be changed. Remove 'final', or use another name.",
    ],
    [
      'final a = 1\ndef b\n(⟦a⟧, b) = [1, 2]',
      "The variable 'a' is final since line 1 and cannot be changed. Remove 'final', or use another name.",
    ],
    [
      'class A { final x = 1; def f() { ⟦x⟧ = 2 } }',
      "The field 'x' is final and cannot be changed. It can get its value only where it is declared or in a constructor.",
    ],
    [
      'class A { final x = 1; def f() { ⟦this.x⟧ = 2 } }',
      "The field 'x' is final and cannot be changed. It can get its value only where it is declared or in a constructor.",
    ],
    [
      'class A { final x; A() { [1].each { ⟦x⟧ = 1 } } }',
      "The field 'x' is final and cannot be changed. It can get its value only where it is declared or in a constructor.",
    ],
    [
      'class A { static final X = 1; static f() { ⟦X⟧ = 2 } }',
      "The field 'X' is final and cannot be changed. It can get its value only where it is declared or in a 'static { }' block.",
    ],
    [
      'class A { static final X = 1; A() { ⟦X⟧ = 2 } }',
      "The field 'X' is final and cannot be changed. It can get its value only where it is declared or in a 'static { }' block.",
    ],
    [
      'class A { final x = 1; def f() { [1].each { ⟦x⟧ = 2 } } }',
      "The field 'x' is final and cannot be changed. It can get its value only where it is declared or in a constructor.",
    ],
    ['enum E { A; static f() { ⟦A⟧ = null } }', "The constant 'A' is final and cannot be changed."],
    [
      'interface I { int A = 1 }\nclass B implements I { def f() { ⟦A⟧ = 2 } }',
      "The field 'A' is final and cannot be changed. It can get its value only where it is declared or in a 'static { }' block.",
    ],
    [
      'final x\n⟦x = 1⟧\n[1].each { println x }',
      "The variable 'x' is final since line 1 and may have its value already. Remove 'final', or use another name.",
    ],
    [
      'final x\n[1].each { ⟦x = 1⟧ }',
      "The variable 'x' is final since line 1 and may have its value already. Remove 'final', or use another name.",
    ],
    [
      'class A { final x = 1; { [1].each { ⟦x⟧ = 1 } } }',
      "The field 'x' is final and cannot be changed. It can get its value only where it is declared or in a constructor.",
    ],
    [
      'class A { final x = 1; class B { def f() { ⟦x⟧ = 2 } } }',
      "The field 'x' is final and cannot be changed. It can get its value only where it is declared or in a constructor.",
    ],
    [
      'class A { final x = 1; def f() { [1].each { ⟦this.x⟧ = 1 } } }',
      "The field 'x' is final and cannot be changed. It can get its value only where it is declared or in a constructor.",
    ],
    [
      'class A { final x = 1 }\nclass B extends A { def f() { ⟦x⟧ = 1 } }',
      "The field 'x' is final and cannot be changed. It can get its value only where it is declared or in a constructor.",
    ],
    [
      'def c = { final a -> ⟦a⟧++ }',
      "The parameter 'a' is final since line 1 and cannot be changed. Remove 'final', or use another name.",
    ],
    [
      'final x\ntry { x = 1 } catch (e) { ⟦x = 2⟧ }',
      "The variable 'x' is final since line 1 and may have its value already. Remove 'final', or use another name.",
    ],
  ],
  [
    'final x\nx = 1',
    'final x\nx + 1',
    'class A { final x = 1; def f() { x++ } }',
    'class A { final x; A() { x = 1 } }',
    'class A { static final X = 1 }\nA.X = 2',
    'class A { static final X; static { X = 2 } }',
    'private (a, b) = [1, 2]',
    'enum E { A; static f() { values() } }',
    'enum E { A; static f() { A } }',
    'final x = 1\n[1].each { println x }',
    'class A { final x; { x = 1 } }',
    'class A { final x; A() { [1].each { this.x = 1 } } }',
    'class A { final x = 1 }\nclass B extends A { def f() { this.x = 1 } }',
    'class A { final x = 1 }\nclass B extends A { B() { x = 1 } }',
    'record R(int a) { R { a = 1 } }',
    'enum E { A; static values() { } }',
    'def f() { final x\nif (true) { x = 1 } else { return 2 }\nx }',
    'record R(int a) { static int f() { 1 } }',
    'class A { static final X = 1 }\nstatic f() { A.X }',
    'enum E { P }\nstatic f() { E.P }',
    'class A { int x; A(y) { this.x = 1; foo(this) } }',
    'class A { A(y) { this this.x = 1 } }',
    'class A { def x; def m() { new Object() { def x = 1; def t() { def x = 2; x } } } }',
  ],
);

refuses(
  'final-without-value',
  [
    [
      'final x\nprintln ⟦x⟧',
      "The variable 'x' may have no value yet. Give it one on line 1, or in every case before this line.",
    ],
    [
      'final x\ndef y = ⟦x⟧',
      "The variable 'x' may have no value yet. Give it one on line 1, or in every case before this line.",
    ],
    [
      'final x\nif (true) { x = 1 }\nprintln ⟦x⟧',
      "The variable 'x' may have no value yet. Give it one on line 1, or in every case before this line.",
    ],
    [
      'final x\ntry { x = 1 } finally { }\nprintln ⟦x⟧',
      "The variable 'x' may have no value yet. Give it one on line 1, or in every case before this line.",
    ],
  ],
  ['final x\nif (true) { x = 1 } else { x = 2 }\nprintln x', 'final x\nwhile (true) { x = 1; break }\nprintln x'],
);

refuses(
  'not-assignable',
  [
    ['⟦String⟧ = 1', "'String' is the name of a class, and nothing can be assigned to a class. Use another name."],
    ['⟦Integer⟧ += 1', "'Integer' is the name of a class, and nothing can be assigned to a class. Use another name."],
    [
      'Integer a ⟦String⟧ = 1',
      "'String' is the name of a class, and nothing can be assigned to a class. Use another name.",
    ],
  ],
  ['def String = 1', 'Integer++', 'String.foo = 1', 'Integer String = 1'],
);
