import { refuses } from './table';

refuses(
  'record',
  [
    [
      'record R(int a) { int ⟦b⟧ }',
      'A record has only the fields of its header. Move it into the parentheses, or make it static.',
    ],
    [
      'record R(int ⟦hashCode⟧) { }',
      "A component cannot be named 'hashCode', as every object has a method of this name.",
    ],
  ],
  [
    'record R(int a) { static int b }',
    'record R(int a) { R(int b) { } }',
    'record R(int a) { R() { this(1) } }',
    'record R(int a) { int a() { 1 } }',
    "record R(int a) { String a() { '' } }",
  ],
);

refuses(
  'trait',
  [
    ['trait T { ⟦T⟧() { } }', 'A trait cannot have a constructor.'],
    ['trait T { int n = 1; def f() { ⟦n⟧++ } }', "'++' and '--' do not work on a field of a trait. Write 'n += 1'."],
    ['trait T { int n = 1; def f() { ++⟦n⟧ } }', "'++' and '--' do not work on a field of a trait. Write 'n += 1'."],
    [
      'trait T { int n = 1; def f() { ⟦this.n⟧++ } }',
      "'++' and '--' do not work on a field of a trait. Write 'n += 1'.",
    ],
    ['trait T { class ⟦X⟧ { } }', "A class within a trait must be static. Write 'static class X'."],
    [
      'trait T { private int x = 1; def f() { ⟦x⟧++ } }',
      "'++' and '--' do not work on a field of a trait. Write 'x += 1'.",
    ],
    ['trait T { interface ⟦X⟧ { } }', "A class within a trait must be static. Write 'static interface X'."],
  ],
  [
    'trait T { }\nnew T()',
    'trait T { int n = 1; def f() { n += 1 } }',
    'trait T { static class X { } }',
    'trait T { private def f() { } }',
    'trait T { def f() { def i = 1; i++ } }',
    'trait T { def f(i) { i++ } }',
    'trait T { def f() { foo++ } }',
    'trait T { int n; def f() { [1].each { n++ } } }',
    'final trait T { }',
    'abstract trait T { }',
    'trait T { def f(o) { o.n++ } }',
    'trait T { enum X { A } }',
    'trait T { int x = 1; def f() { x += 1 } }',
  ],
);

refuses(
  'annotation',
  [
    [
      '@SuppressWarnings(⟦foo⟧) def f() { }',
      "Only a fixed text is allowed here, such as 'unchecked', or a list of them: ['a', 'b'].",
    ],
    [
      'class A { @⟦Override⟧ def f() { } }',
      "'f' overrides nothing. Check its name and parameters, or remove '@Override'.",
    ],
    [
      '@interface X { ⟦Object⟧ a() }',
      "'a' of an annotation must be a primitive, a String, a Class, an enum, an annotation, or an array of these.",
    ],
    ['@interface X { int a(⟦int b⟧) }', "'a' of an annotation cannot have parameters."],
    ['@Deprecated @⟦Deprecated⟧ def f() { }', "'@Deprecated' is there twice. Remove one of them."],
    ['@⟦Override⟧ def x = 1', "'@Override' is not allowed before a variable. Remove it."],
    ['@⟦Override⟧ class A { }', "'@Override' is not allowed before a class. Remove it."],
    ['@⟦String⟧ def f() { }', "'String' is not an annotation."],
    ['@Deprecated(⟦foo⟧ = 1) def f() { }', "'@Deprecated' has no value 'foo'."],
    [
      '@SuppressWarnings(⟦1⟧) def f() { }',
      "Only a fixed text is allowed here, such as 'unchecked', or a list of them: ['a', 'b'].",
    ],
    ["@SuppressWarnings(value = 'a', ⟦value⟧ = 'b') def f() { }", "'value' is given twice. Remove one of them."],
    [
      "@SuppressWarnings(⟦{ 'a' }⟧) def f() { }",
      "Only a fixed text is allowed here, such as 'unchecked', or a list of them: ['a', 'b'].",
    ],
    [
      '@SuppressWarnings(⟦"$x"⟧) def f() { }',
      "Only a fixed text is allowed here, such as 'unchecked', or a list of them: ['a', 'b'].",
    ],
    ['@⟦Override⟧ def foo() { }', "'foo' overrides nothing. Check its name and parameters, or remove '@Override'."],
    [
      'class A implements I { @⟦Override⟧ String name }\ninterface I { String getName() }',
      "'@Override' is not allowed before a field. Remove it.",
    ],
    [
      'import groovy.transform.Field\ndef f() { @⟦Field⟧ def x = 1 }',
      "'@Field' works only for variables of the script itself, not in methods and classes. Remove it.",
    ],
    [
      'import groovy.transform.Field\nclass A { @⟦Field⟧ def x = 1 }',
      "'@Field' is not allowed before a field. Remove it.",
    ],
    [
      'import groovy.transform.Immutable\n@Immutable class A { def ⟦x⟧ }',
      "'x' of an immutable class needs a type whose values cannot change, such as 'String', 'int' or 'List'.",
    ],
    ['def f(@Deprecated @⟦Deprecated⟧ a) { }', "'@Deprecated' is there twice. Remove one of them."],
    ['[1].each { @⟦Override⟧ x -> 1 }', "'@Override' is not allowed before a parameter. Remove it."],
    [
      'import groovy.transform.Field\n@⟦Field⟧ def (a, b) = [1, 2]',
      "'@Field' works for one variable only. Declare them one by one.",
    ],
    ['@interface X { int a() }\n@⟦X⟧ def f() { }', "'@X' needs a value for 'a'."],
    ['@interface X { int a() default 1 }\n@X(⟦b⟧ = 2) def f() { }', "'@X' has no value 'b'."],
    ['@interface X { }\n@X @⟦X⟧ def f() { }', "'@X' is there twice. Remove one of them."],
    ['@Deprecated @⟦Deprecated⟧ def x = 1', "'@Deprecated' is there twice. Remove one of them."],
    [
      'class A implements Comparable<A> { @⟦Override⟧ int compareto(A a) { 0 } \n int compareTo(A a) { 0 } }',
      "'compareto' overrides nothing. Did you mean 'compareTo'?",
    ],
  ],
  [
    '@interface X { int a() default 1 }',
    "@SuppressWarnings('a') @SuppressWarnings('b') def f() { }",
    '@SuppressWarnings def f() { }',
    "@SuppressWarnings('a' + 'b') def f() { }",
    "@SuppressWarnings(['a', 'b']) def f() { }",
    'import groovy.transform.Field\nif (true) { @Field def x = 1 }',
    'import groovy.transform.Canonical\n@Canonical class A { def x }',
    'import groovy.transform.Immutable\n@Immutable class A { List x; Date d; String s; int i }',
    'import groovy.util.logging.Log\n@Log class A { }',
    'import groovy.transform.TupleConstructor\n@TupleConstructor class A { def x; A() { } }',
    'def evaluate(String s) { 1 }',
    'import groovy.transform.Field\n[1].each { @Field def x = 1 }',
    "class B { String name }\nclass A extends B { @Override String getName() { '' } }",
    'class B { def f(a) { } }\nclass A extends B { @Override def f(a, b = 1) { } }',
    'class A implements Comparable<A> { @Override int compareTo(A a) { 0 } }',
    'new Thread() { @Override void run() { } }',
    '@Override void setBinding(Binding b) { }',
    "@SuppressWarnings('unchecked') def f() { }",
  ],
);
