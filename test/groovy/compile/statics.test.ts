import { refuses } from './table';

refuses(
  'static-context',
  [
    [
      'static f() { ⟦Foo⟧.bar() }',
      "'Foo' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'class A { class B { }\n static f() { new ⟦B⟧() } }',
      "An object of 'B' lives in one of 'A', which a static method has not. Declare the class 'B' as 'static'.",
    ],
    [
      'class A { def x; static f() { ⟦x⟧ } }',
      "'x' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'class A { def x; static f() { ⟦this.x⟧ } }',
      "'x' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'static f() { ⟦unknown⟧ }',
      "'unknown' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'static f() { "$⟦unknown⟧" }',
      "'unknown' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'static f() { ⟦unknown⟧.foo }',
      "'unknown' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'static f() { ⟦unknown⟧ = 1 }',
      "'unknown' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'static f() { ⟦unknown⟧.foo() }',
      "'unknown' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'static f() { ⟦args⟧ }',
      "'args' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'class A { static x = ⟦y⟧ }',
      "'y' cannot be used in static code, which sees neither the variables of the script nor fields that are not static. Make it static too.",
    ],
    [
      'class A { def getFoo() { 1 }\n static f() { ⟦foo⟧ } }',
      "'foo' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'class A { static f() { ⟦metaClass⟧ } }',
      "'metaClass' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'class A { static { ⟦foo⟧ } }',
      "'foo' cannot be used in static code, which sees neither the variables of the script nor fields that are not static. Make it static too.",
    ],
    [
      'enum E { A; static X = []; E() { ⟦X⟧ << 1 } }',
      "'X' does not exist yet while the constants of the enum are made. Use it in a method instead.",
    ],
    [
      'class A { def x = 1; static y = ⟦x⟧ }',
      "'x' cannot be used in static code, which sees neither the variables of the script nor fields that are not static. Make it static too.",
    ],
    [
      'class A extends Exception { def x; A() { super(⟦x⟧) } }',
      "'x' cannot be used here: the object does not exist yet while this(...) or super(...) is called. Use a parameter of the constructor.",
    ],
    [
      'class A extends Exception { def x() { } \n A() { super(⟦x⟧()) } }',
      "'x' cannot be used here: the object does not exist yet while this(...) or super(...) is called. Use a parameter of the constructor.",
    ],
    [
      'class A extends Exception { A() { super(⟦foo⟧) } }',
      "'foo' cannot be used here: the object does not exist yet while this(...) or super(...) is called. Use a parameter of the constructor.",
    ],
    [
      'static f() { ⟦owner⟧ }',
      "'owner' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'static f() { ⟦it⟧ }',
      "'it' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'static f() { ⟦java⟧.util.Foo }',
      "'java' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'class A extends Exception { A() { super(⟦foo⟧()) } }',
      "'foo' cannot be used here: the object does not exist yet while this(...) or super(...) is called. Use a parameter of the constructor.",
    ],
    [
      'class A extends Exception { A() { super(⟦this⟧) } }',
      "'this' cannot be used here: the object does not exist yet while this(...) or super(...) is called. Use a parameter of the constructor.",
    ],
    [
      'class A extends Exception { def x; A() { super(⟦this⟧.x) } }',
      "'this' cannot be used here: the object does not exist yet while this(...) or super(...) is called. Use a parameter of the constructor.",
    ],
    [
      'enum E { A; static final X = 1; E() { println ⟦X⟧ } }',
      "'X' does not exist yet while the constants of the enum are made. Use it in a method instead.",
    ],
    [
      'enum E { A; E() { println ⟦A⟧ } }',
      "'A' does not exist yet while the constants of the enum are made. Use it in a method instead.",
    ],
    [
      'enum E { A(x: ⟦a⟧); def x }',
      "'a' cannot be used in static code, which sees neither the variables of the script nor fields that are not static. Make it static too.",
    ],
    [
      'enum E { A(⟦foo⟧); E(x) { } }',
      "'foo' cannot be used in static code, which sees neither the variables of the script nor fields that are not static. Make it static too.",
    ],
    [
      'class A { def f() { super(⟦foo⟧) } }',
      "'foo' cannot be used here: the object does not exist yet while this(...) or super(...) is called. Use a parameter of the constructor.",
    ],
    [
      'import groovy.transform.Field\n@Field X = 1\nstatic f() { ⟦X⟧ }',
      "'X' cannot be used in a static method, which sees neither the variables of the script nor fields that are not static. Pass it as a parameter, or remove 'static'.",
    ],
    [
      'enum E { A; E() { this(⟦this⟧) } \n E(x) { } }',
      "'this' cannot be used here: the object does not exist yet while this(...) or super(...) is called. Use a parameter of the constructor.",
    ],
    [
      'class A { A() { this(⟦this⟧) } \n A(x) { } }',
      "'this' cannot be used here: the object does not exist yet while this(...) or super(...) is called. Use a parameter of the constructor.",
    ],
  ],
  [
    'Foo.bar()',
    'class A { var x = 1 }',
    'class A { A() { this() } }',
    'class A { def f() { super() } }',
    'class A { class B { }\n def f() { new B() } }',
    'class A<T> extends Exception { }',
    'class A extends RuntimeException { A(String m) { super(m) } }',
    'class A extends RuntimeException { A(String m) { super(m, 1, 2, 3, 4, 5, 6) } }',
    'static f() { this.foo }',
    'static f() { super.foo() }',
    'class A { def x; static f() { [1].each { x } } }',
    'static f() { [1].each { unknown } }',
    'static f() { unknown() }',
    'class A { static getFoo() { 1 }\n static f() { foo } }',
    'class A { def x; static class B { def f() { x } } }',
    'static f() { { -> delegate } }',
    'static f() { java.util.List }',
    'enum E { A(1); E(int x) { } }',
    'enum E { A; E(int x) { } }',
    "class A { A(int x) { this('a', 'b') } }",
    'enum E { A; E() { super() } }',
    'class A { class B { } \n def f() { new B(a: 1) } }',
    'static f() { [1].each { this.x } }',
    'class A extends Exception { static x() { } \n A() { super(x()) } }',
    'class A { A() { this({ x }) } \n A(c) { } \n def x }',
    'enum E { A; static final int X = 1; E() { println X } }',
    'enum E { A; static X = []; { X << 1 } }',
    'enum E { A; static X = []; def f() { X << 1 } }',
    "class A extends Exception { @Override String getMessage() { '' } }",
    'enum E { A({ foo }); E(x) { } }',
    'class A { A() { [1].each { super(foo) } } }',
    'class A { static x = 1\n static f() { x } }',
    'class A { static f(x) { x } }',
    'static f() { def x = 1; x }',
    'static f() { String.&valueOf }',
    'import groovy.transform.Field\n@Field static X = 1\nstatic f() { X }',
    "enum E { A, B; static final String X = 'x'; E() { println X } }",
    'class A { A() { this println } \n A(x) { } }',
  ],
);

refuses(
  'outer-this',
  [
    ['class A { def f() { ⟦A.this⟧ } }', "'A.this' works only in a class within another one. Write 'this' alone."],
    ['⟦String.this⟧', "'String.this' works only in a class within another one. Write 'this' alone."],
    [
      'class A { def f() { [1].each { ⟦A.this⟧ } } }',
      "'A.this' works only in a class within another one. Write 'this' alone.",
    ],
    [
      'class A { def f() { ⟦A.super⟧.toString() } }',
      "'A.super' works only in a class within another one. Write 'super' alone.",
    ],
    ['class A { static class B { static f() { ⟦A.this⟧ } } }', "There is no object of 'A' in static code."],
    [
      'class A { class B { def f() { ⟦String.this⟧ } } }',
      "'String' is not a class around this one, so that it has no 'this' here.",
    ],
    [
      'new Object() { def g() { ⟦String.this⟧ } }',
      "'String' is not a class around this one, so that it has no 'this' here.",
    ],
  ],
  [
    'class A { def f() { [1].each { super.toString() } } }',
    'class A { def f() { this(1) } }',
    'class A { class B { def f() { A.this } } }',
    'class A { static class B { def f() { A.this } } }',
    'class A { def f() { new Object() { def g() { A.this } } } }',
    'class A { def f() { this(this) } }',
    'class A { class B { def f() { A.this.g() } } \n def g() { } }',
  ],
);

refuses(
  'undeclared',
  [
    [
      '@groovy.transform.CompileStatic\ndef f() { ⟦foo⟧ }',
      "'foo' is not declared, which '@CompileStatic' and '@TypeChecked' ask for. Declare it, or remove the annotation.",
    ],
    [
      'import groovy.transform.CompileStatic\n@CompileStatic\ndef f() { ⟦foo⟧ }',
      "'foo' is not declared, which '@CompileStatic' and '@TypeChecked' ask for. Declare it, or remove the annotation.",
    ],
    [
      '@groovy.transform.CompileStatic\nclass A { def x\n def f() { x }\n def g() { ⟦y⟧ } }',
      "'y' is not declared, which '@CompileStatic' and '@TypeChecked' ask for. Declare it, or remove the annotation.",
    ],
    [
      '@groovy.transform.CompileStatic\ndef f() { ⟦foo⟧ = 1 }',
      "'foo' is not declared, which '@CompileStatic' and '@TypeChecked' ask for. Declare it, or remove the annotation.",
    ],
    [
      '@groovy.transform.TypeChecked\ndef f() { ⟦foo⟧ }',
      "'foo' is not declared, which '@CompileStatic' and '@TypeChecked' ask for. Declare it, or remove the annotation.",
    ],
    [
      '@groovy.transform.CompileStatic\ndef f() { ⟦out⟧ }',
      "'out' is not declared, which '@CompileStatic' and '@TypeChecked' ask for. Declare it, or remove the annotation.",
    ],
    [
      '@groovy.transform.CompileStatic\ndef f() { ⟦args⟧ }',
      "'args' is not declared, which '@CompileStatic' and '@TypeChecked' ask for. Declare it, or remove the annotation.",
    ],
    [
      'class O { def z\n @groovy.transform.CompileStatic\n static class A { def f() { ⟦z⟧ } } }',
      "'z' is not declared, which '@CompileStatic' and '@TypeChecked' ask for. Declare it, or remove the annotation.",
    ],
  ],
  [
    'import groovy.transform.CompileStatic\n@CompileStatic\ndef f() { binding }',
    'import static java.lang.Math.PI\n@groovy.transform.CompileStatic\nclass A { def g() { PI } }',
    '@groovy.transform.CompileStatic\nclass A { def g() { String } }',
    '@groovy.transform.CompileStatic\nclass A { @groovy.transform.CompileDynamic\n def f() { foo } }',
    '@groovy.transform.Field def x = 1\n@groovy.transform.CompileStatic\ndef f() { x }',
    '@groovy.transform.CompileStatic\nclass A { def f() { metaClass } }',
    '@groovy.transform.CompileStatic\nclass A { def f() { getClass() } }',
    'class O { def z\n @groovy.transform.CompileStatic\n class A { def f() { z } } }',
  ],
);
