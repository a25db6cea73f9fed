import { refuses } from './table';

refuses(
  'not-implemented',
  [
    [
      'class ⟦C⟧ implements Map { Entry e }',
      "'C' must implement 'clear()', 'containsKey(Object)', 'containsValue(Object)' and 9 more of 'Map'. Add it, or declare the class 'abstract'.",
    ],
    ['new ⟦Runnable⟧() { }', "This class must implement 'run()' of 'Runnable'. Add the missing method."],
    [
      'class ⟦A⟧ implements Runnable { }',
      "'A' must implement 'run()' of 'Runnable'. Add it, or declare the class 'abstract'.",
    ],
    [
      'abstract class B { abstract f() }\nclass ⟦A⟧ extends B { }',
      "'A' must implement 'f()' of 'B'. Add it, or declare the class 'abstract'.",
    ],
    ['enum E { ⟦A⟧; abstract def f() }', "The constant 'A' must implement 'f()', which is abstract in 'E'."],
    [
      'enum E { A { def f() { } }, ⟦B⟧; abstract def f() }',
      "The constant 'B' must implement 'f()', which is abstract in 'E'.",
    ],
    ['abstract enum E { ⟦A⟧ }', "The constant 'A' must implement the abstract methods of its enum."],
    [
      'trait T { abstract def f() }\nclass ⟦A⟧ implements T { }',
      "'A' must implement 'f()' of 'T'. Add it, or declare the class 'abstract'.",
    ],
    [
      'class ⟦A⟧ implements Comparable { int compareTo(A o) { 0 } }',
      "'A' must implement 'compareTo(Object)' of 'Comparable'. Add it, or declare the class 'abstract'.",
    ],
    [
      'class ⟦A⟧ extends Script { }',
      "'A' must implement 'run()' of 'Script'. Add it, or declare the class 'abstract'.",
    ],
    [
      "interface I { void setName(String s) }\nclass ⟦A⟧ implements I { final String name = '' }",
      "'A' must implement 'setName(String)' of 'I'. Add it, or declare the class 'abstract'.",
    ],
    [
      'interface I { String getName() }\nclass ⟦A⟧ implements I { private String name }',
      "'A' must implement 'getName()' of 'I'. Add it, or declare the class 'abstract'.",
    ],
    [
      'trait T implements Runnable { }\nclass ⟦A⟧ implements T { }',
      "'A' must implement 'run()' of 'Runnable'. Add it, or declare the class 'abstract'.",
    ],
    [
      'record ⟦R⟧(int a) implements Runnable { }',
      "'R' must implement 'run()' of 'Runnable'. Add it, or declare the class 'abstract'.",
    ],
    [
      'enum ⟦E⟧ implements Runnable { A, B; }',
      "'E' must implement 'run()' of 'Runnable'. Add it, or declare the class 'abstract'.",
    ],
    [
      'enum ⟦E⟧ implements Runnable { A { void run() { } } }',
      "'E' must implement 'run()' of 'Runnable'. Add it, or declare the class 'abstract'.",
    ],
    [
      'enum ⟦E⟧ implements Runnable { A { void run() { } }, B }',
      "'E' must implement 'run()' of 'Runnable'. Add it, or declare the class 'abstract'.",
    ],
    [
      'class ⟦A⟧ implements Comparator<String> { int compare(Integer a, Integer b) { 0 } }',
      "'A' must implement 'compare(Object, Object)' of 'Comparator'. Add it, or declare the class 'abstract'.",
    ],
    [
      'interface I<T> { void f(T t) }\nclass ⟦A⟧ implements I<String> { void f(Integer s) { } }',
      "'A' must implement 'f(Object)' of 'I'. Add it, or declare the class 'abstract'.",
    ],
    [
      'interface I<T> { void f(T t) }\nclass ⟦A⟧ implements I { void f(String s) { } }',
      "'A' must implement 'f(Object)' of 'I'. Add it, or declare the class 'abstract'.",
    ],
  ],
  [
    'new Runnable() { void run() { } }',
    'enum E { A { def f() { } }; abstract def f() }',
    'trait T implements Runnable { }',
    'class A implements Comparable<A> { int compareTo(A o) { 0 } }',
    'class A implements Comparator<String> { int compare(String a, String b) { 0 } }',
    'class A implements Comparator<String> { int compare(a, b) { 0 } }',
    'class A extends Script { def run() { } }',
    'record R(int a) implements Runnable { void run() { } }',
    'trait T { def f() { } }\nclass A implements T { def f() { T.super.f() } }',
    'enum E implements Runnable { A; void run() { } }',
    'interface I<T> { void f(T t) }\nclass A implements I<String> { void f(String s) { } }',
    'interface I<T extends Number> { void f(T t) }\nclass A implements I<Integer> { void f(Number s) { } }',
    'class A implements Comparator<String> { int compare(String a, String b) { 0 } \n @Override Comparator<String> reversed() { this } }',
    'trait T { def f() { } }\nclass A implements T { @Override def f() { } }',
    'enum E { A { int f() { 1 } }; abstract int f() }',
    'abstract class A { }\nclass B extends A { }\nnew B()',
  ],
);

refuses(
  'wrong-override',
  [
    [
      'interface I { String f() }\nclass A implements I { int ⟦f⟧() { 1 } }',
      "'f()' must return 'String', as in 'I'. Write 'String f(…)'.",
    ],
    [
      'class A { def f() { } }\nclass B extends A { private def ⟦f⟧() { } }',
      "'f()' is public in 'A' and cannot be private here. Remove the modifier.",
    ],
    [
      "class A { protected String ⟦toString⟧() { '' } }",
      "'toString()' is public in 'Object' and cannot be protected here. Remove the modifier.",
    ],
    [
      'class A { final def f() { } }\nclass B extends A { def ⟦f⟧() { } }',
      "'f()' of 'A' is final and cannot be overridden. Use another name.",
    ],
    [
      'class A { Class ⟦getClass⟧() { null } }',
      "'getClass()' of 'Object' is final and cannot be overridden. Use another name.",
    ],
    [
      "class A { int f() { 1 } }\nclass B extends A { String ⟦f⟧() { '' } }",
      "'f()' must return 'int', as in 'A'. Write 'int f(…)'.",
    ],
    [
      'class A { int ⟦toString⟧() { 1 } }',
      "'toString()' must return 'String', as in 'Object'. Write 'String toString(…)'.",
    ],
    [
      'class A { Integer ⟦hashCode⟧() { 1 } }',
      "'hashCode()' must return 'int', as in 'Object'. Write 'int hashCode(…)'.",
    ],
    [
      'class A { def ⟦equals⟧(Object o) { true } }',
      "'equals()' must return 'boolean', as in 'Object'. Write 'boolean equals(…)'.",
    ],
    [
      "class A { def ⟦toString⟧() { '' } }",
      "'toString()' must return 'String', as in 'Object'. Write 'String toString(…)'.",
    ],
    [
      'class A implements Runnable { protected void ⟦run⟧() { } }',
      "'run()' is public in 'Runnable' and cannot be protected here. Remove the modifier.",
    ],
    [
      'class A implements Runnable { @groovy.transform.PackageScope void ⟦run⟧() { } }',
      "'run()' is public in 'Runnable' and cannot be package here. Remove the modifier.",
    ],
    [
      'interface I { def f() }\nclass A implements I { void ⟦f⟧() { } }',
      "'f()' must return 'Object', as in 'I'. Write 'Object f(…)'.",
    ],
    [
      'interface I { def f() }\nclass A implements I { int ⟦f⟧() { 1 } }',
      "'f()' must return 'Object', as in 'I'. Write 'Object f(…)'.",
    ],
    [
      'interface I { Object f() }\nclass A implements I { int ⟦f⟧() { 1 } }',
      "'f()' must return 'Object', as in 'I'. Write 'Object f(…)'.",
    ],
    [
      'interface I { void f() }\nclass A implements I { def ⟦f⟧() { } }',
      "'f()' must return 'void', as in 'I'. Write 'void f(…)'.",
    ],
    [
      'interface I { String f() }\nclass A implements I { def ⟦f⟧() { } }',
      "'f()' must return 'String', as in 'I'. Write 'String f(…)'.",
    ],
    [
      'class I { def f() { } }\nclass A extends I { int ⟦f⟧() { 1 } }',
      "'f()' must return 'Object', as in 'I'. Write 'Object f(…)'.",
    ],
    [
      'class I { def f() { } }\nclass A extends I { void ⟦f⟧() { } }',
      "'f()' must return 'Object', as in 'I'. Write 'Object f(…)'.",
    ],
    [
      'class I { void f() { } }\nclass A extends I { def ⟦f⟧() { } }',
      "'f()' must return 'void', as in 'I'. Write 'void f(…)'.",
    ],
    [
      'class I { String f() { } }\nclass A extends I { def ⟦f⟧() { } }',
      "'f()' must return 'String', as in 'I'. Write 'String f(…)'.",
    ],
    [
      'class I { int f() { 1 } }\nclass A extends I { long ⟦f⟧() { 1 } }',
      "'f()' must return 'int', as in 'I'. Write 'int f(…)'.",
    ],
    [
      'class A implements Runnable { def ⟦run⟧() { } }',
      "'run()' must return 'void', as in 'Runnable'. Write 'void run(…)'.",
    ],
    [
      'class A implements Comparator { def ⟦compare⟧(a, b) { 0 } }',
      "'compare()' must return 'int', as in 'Comparator'. Write 'int compare(…)'.",
    ],
    [
      'interface I { String getName() }\nclass A implements I { int ⟦name⟧ }',
      "'getName()' must return 'String', as in 'I'. Write 'String getName(…)'.",
    ],
    [
      'interface I { String getName() }\nclass A implements I { static String ⟦name⟧ }',
      "'getName()' implements a method of 'I' and cannot be static. Remove 'static'.",
    ],
    ['def ⟦println⟧(x) { }', "'println()' must return 'void', as in 'Script'. Write 'void println(…)'."],
    [
      "private String ⟦toString⟧() { '' }",
      "'toString()' is public in 'Object' and cannot be private here. Remove the modifier.",
    ],
    [
      'class A { def ⟦setProperty⟧(String n, v) { } }',
      "'setProperty()' must return 'void', as in 'GroovyObject'. Write 'void setProperty(…)'.",
    ],
    ["enum E { A; String ⟦name⟧() { '' } }", "Every enum has a method 'name()', which is final. Use another name."],
    ['class A { def ⟦finalize⟧() { } }', "'finalize()' must return 'void', as in 'Object'. Write 'void finalize(…)'."],
    [
      'class A implements Iterable<String> { def ⟦iterator⟧() { null } }',
      "'iterator()' must return 'Iterator', as in 'Iterable'. Write 'Iterator iterator(…)'.",
    ],
  ],
  [
    'interface I { String getName() }\nclass A implements I { String name }',
    'interface I { def f(int a) }\nclass A implements I { def f(int a, int b = 1) { } }',
    'class A { def f() { } }\nclass B extends A { static def f() { } }',
    "class A { @Override String toString() { '' } }",
    'class A implements Iterator { boolean hasNext() { false } \n def next() { null } }',
    'class B { private B() { } }\nclass A extends B { }',
    'interface I { def f() }\nclass A implements I { String f() { } }',
    'interface I { Number f() }\nclass A implements I { Integer f() { } }',
    'class I { static f() { } }\nclass A extends I { def f() { } }',
    'class A implements java.util.concurrent.Callable { def call() { 1 } }',
    'interface I { boolean isGood() }\nclass A implements I { boolean good }',
    'class A { String name\n int getName() { 1 } }',
    "@Override String toString() { '' }",
    'void print(Object x) { }',
    'def getProperty(String x) { }',
    'class A { def getProperty(String x) { } }',
    'class A { def invokeMethod(String n, args) { } }',
    "class A { String clone() { '' } }",
    'class A implements Iterable<String> { Iterator<String> iterator() { null } }',
  ],
);
