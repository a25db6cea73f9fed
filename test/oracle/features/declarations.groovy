// === ok methods of a script
def f() { 1 }
def g(a, b) { a + b }
String h(String a, int b = 1, Object... c) { a }
void i() { }
static j() { 1 }
private String k() { '' }
protected l() { 1 }
public void m() { }
final n() { 1 }
synchronized o() { 1 }
// === ok methods with generics
<T> T f(T a) { a }
def <T> T g(T a) { a }
static <K, V> Map<K, V> h(Map<K, V> a) { a }
<T extends Comparable<T>> T i(List<? extends T> a) { a[0] }
// === ok methods with array results
String[] f() { null }
int[][] g() { null }
// === ok method with a string name
def 'sends a key'() { 1 }
def "and a status"() { 2 }
// === method with a GString name
def "a ${1}"() { 1 }
// === ok method with a keyword-like name
def as() { 1 }
def record() { 2 }
def trait() { 3 }
// === ok method with a nullable result
def f() { null }
// === ok method with default values of many kinds
def f(a = 1, b = 'x', c = [1], d = [e: 1], g = { it }, h = a + 1, i = foo(1), j = null) { a }
// === ok method with final and annotated parameters
def f(final String a, @Deprecated b, @SuppressWarnings('x') final c) { a }
// === ok method with an annotation with values
@SuppressWarnings(['a', 'b']) @Deprecated(since = '1', forRemoval = true) def f() { 1 }
// === method without a body in a script with a semicolon
def f();
// === ok method called before it is declared
f(1)
def f(a) { a }
// === ok method after a statement on the same line
println 1; def f() { 2 }
// === method and a statement on the same line
def f() { 1 } println 2
// === ok method that is named like a class
def Date() { 1 }
String String() { 'x' }
// === ok method with upper case and arguments
Foo(1)
// === ok call in upper case with a block
Foo(1) { 2 }
// === ok class with all kinds of members
class A {
  static final int MAX = 3
  private String name
  protected int count = 0
  public def any
  List<String> labels = []
  Map<String, List<Integer>> map = [:]
  String a, b = 'x', c
  A() { }
  A(String name) { this.name = name }
  private A(int count, String... more) { this() }
  static { println 1 }
  { println 2 }
  def f() { name }
  static g() { MAX }
  String h(String a = 'x') { a }
  abstract static class B { abstract def i() }
  class C { def j() { name } }
  interface D { def k() }
  enum E { X, Y }
}
// === ok class with extends and implements
class A extends ArrayList<String> implements Comparable<A>, Runnable {
  int compareTo(A other) { 0 }
  void run() { }
}
// === ok class with generics
class A<T, U extends Number & Comparable<U>> { T a; U b; Map<T, ? super U> c; List<?> d }
// === ok class with annotations
@Deprecated
@groovy.transform.ToString(includeNames = true, excludes = ['a'])
class A { @Deprecated String a; @SuppressWarnings('x') def f() { 1 } }
// === ok class members on one line
class A { def a; def b = 1; def f() { 1 }; def g() { 2 } }
// === class members on one line without semicolons
class A { def f() { 1 } def g() { 2 } }
// === ok class with property accessors
class A { String name; String getName() { name }; void setName(String a) { this.name = a }; boolean isReady() { true } }
// === ok class with operators
class A { A plus(A other) { this }; def getAt(int i) { i }; void putAt(int i, a) { }; boolean asBoolean() { true }; def call(a) { a } }
// === ok class with missing hooks
class A { def methodMissing(String name, args) { name }; def propertyMissing(String name) { name } }
// === ok class with a main method
class A { static void main(String[] args) { println 1 } }
// === ok class and statements in one script
class A { def a }
println new A(a: 1).a
def b = new A()
b.a = 2
// === ok class used before it is declared
println new A().a
class A { def a }
// === ok class with a method called super
class A extends Date { String toString() { super.toString() + super.hashCode() } }
// === ok class with this and super calls
class A { int a; A() { this(1) }; A(int a) { super(); this.a = a } }
// === ok class with a closure field
class A { def a = { it }; static b = { x -> x }; Closure c = { -> 1 } }
// === ok class with a field and a line break after equals
class A { def a =
  1 }
// === ok class with a getter that takes a closure
class A { def a(@DelegatesTo(A) Closure c) { c() } }
// === ok class with generics method call
class A { def f() { this.<String>g('x') }; def <T> T g(T a) { a } }
// === ok class with a nested class in a nested class
class A { class B { class C { def a } } }
// === ok class with an inner class made from outside
class A { class B { } }
def a = new A()
def b = new A.B(a)
// === ok class with a static nested class made from outside
class A { static class B { } }
def b = new A.B()
// === ok class with a for in a method
class A { def f() { for (x in [1]) { if (x) return x }; null } }
// === ok class with a method of a keyword-like name
class A { def in() { 1 }; def as() { 2 } }
// === class with a method of a keyword name
class A { def if() { 1 } }
// === ok class with string method names
class A { def 'a b'() { 1 } }
// === class with a property of a string name
class A { def 'a b' = 1 }
// === ok class with a field of the class itself
class A { A next; List<A> all }
// === ok class with varargs constructor
class A { A(String... a) { } }
// === ok class with a throws clause
class A { def f() throws IOException, Exception { 1 } }
// === ok class with a final class and a final method
final class A { final def f() { 1 } }
// === ok class with empty lines and comments only
class A {
  // nothing

  /* here */
}
// === ok class body closed on the same line as a method
class A { def f() {
  1 } }
// === ok class with two semicolons
class A { def a;; def b }
// === ok class without blanks
class A{def a;def f(){1}}
// === ok class with a line break before extends
class A
extends Date { }
// === ok anonymous classes
def a = new Runnable() { void run() { println 1 } }
def b = new Date(1) { String toString() { 'x' } }
def c = new Comparator<String>() { int compare(String x, String y) { 0 } }
// === ok anonymous class with fields and an initialiser
def a = new Object() { def b = 1; { b = 2 }; def f() { b } }
// === ok anonymous class in an argument
foo(new Runnable() { void run() { } }, 1)
// === anonymous class with its brace on the next line
def a = new Runnable()
{
  void run() { }
}
// === ok anonymous class called
new Object() { def f() { 1 } }.f()
// === interface with all kinds of members
interface A extends Runnable, Comparable<A> {
  int MAX = 3
  def f()
  String g(String a, int b)
  void h() throws IOException
  default String i() { 'x' }
  interface B { }
  class C { }
}
// === ok interface with generics
interface A<T> { T f(T a); List<T> g() }
// === ok trait with all kinds of members
trait A {
  String name = 'x'
  private int count
  static int all = 0
  abstract def f()
  def g() { name }
  private def h() { count }
  static i() { all }
}
// === ok traits combined
trait A { def f() { 1 } }
trait B extends A { def g() { 2 } }
class C implements A, B { }
// === ok trait as a variable name
def trait = 1
println trait
// === ok enum with all kinds of members
enum A implements Runnable {
  X('x', 1) { String f() { 'fx' } },
  Y('y', 2),
  @Deprecated Z('z', 3)

  final String a
  final int b
  private A(String a, int b) { this.a = a; this.b = b }
  static A find(String a) { values().find { it.a == a } }
  String f() { a }
  void run() { }
}
// === ok enum on one line
enum A { X, Y, Z }
// === ok enum with a trailing comma over lines
enum A {
  X,
  Y,
}
// === ok enum with a semicolon and members
enum A { X, Y; def f() { 1 } }
// === ok enum with members after a line break
enum A { X, Y
  def f() { 1 } }
// === ok enum with named arguments
enum A { X(a: 1), Y(a: 2); int a }
// === ok enum with comments
enum A {
  X, // first
  /* second */ Y
}
// === ok enum in a switch
enum A { X, Y }
switch (A.X) { case A.X: break; case A.Y: break }
// === enum with only a semicolon
enum A { ; def f() { 1 } }
// === ok nested enum
class A { enum B { X } }
println A.B.X
// === ok records
record A(String a, int b) { }
record B() { }
record C(a, b = 1) { static d = 1; def f() { a } }
record D<T>(T a) implements Comparable<D> { int compareTo(D o) { 0 } }
// === ok record with a compact constructor
record A(int a) { A { if (a < 0) throw new IllegalArgumentException('a') } }
// === ok record with annotations
@Deprecated record A(@Deprecated String a) { }
// === ok record over lines
record A(
  String a,
  int b
) {
}
// === ok record as a variable and method name
def record = 1
record = 2
println record
// === ok sealed hierarchy
sealed interface A permits B, C { }
final class B implements A { }
non-sealed class C implements A { }
// === ok sealed and permits as names
def sealed = 1
def permits = 2
println sealed + permits
// === ok annotation definitions
@interface A { String value(); int b() default 1; String[] c() default []; Class d() default Object }
@A('x') class B { }
@A(value = 'x', b = 2, c = ['y'], d = String) class C { }
// === ok annotation with no parentheses content
@Deprecated() def f() { 1 }
// === ok annotation with a nested annotation
@interface A { B value() }
@interface B { String value() }
@A(@B('x')) class C { }
// === ok annotation with a constant expression
@SuppressWarnings('a' + 'b') def f() { 1 }
// === ok annotation with a class constant
class A { static final String B = 'x' }
@SuppressWarnings(A.B) def f() { 1 }
// === ok annotation on a for variable and a closure parameter
for (@Deprecated x in [1]) { }
def f = { @Deprecated x -> x }
// === ok annotation on a local with a type
@SuppressWarnings('x') String a = 'y'
// === ok annotation on a multiple assignment
@Deprecated def (a, b) = [1, 2]
// === ok annotation on a constructor and a parameter
class A { @Deprecated A(@Deprecated a) { } }
// === annotation on a type use
List<@Deprecated String> a = []
// === ok variables with all kinds of types
def a
def b = 1
var c = 2
String d
int e = 1
final f = 2
final String g = 'x'
List<String> h = []
Map<String, Map<String, List<Integer>>> i = [:]
java.util.Date j
int[] k
Map.Entry<String, Integer> l
List<? extends Number> m
List<?> n
// === ok several variables in one declaration
def a = 1, b, c = 3
int d, e = 2
String f = 'x',
  g = 'y'
// === variable with a lower-case type
foo a = 1
// === ok variable with a type and no blank before generics
List <String> a = []
// === ok variable with generics over lines
Map<String,
    Integer> a = [:]
// === ok variable with three closing angle brackets
Map<String, Map<String, List<Integer>>> a = [:]
List<List<List<String>>> b = []
// === ok variable with a wildcard bound
List<? super Integer> a = []
// === ok variable with a raw nested type
Map.Entry a
// === ok variable with a primitive array
int[] a = [1, 2], b = [3]
// === ok variable with final last
def final a = 1
// === ok variable with def and a type
def String a = 'x'
// === ok variable with var and a type
var String a = 'x'
// === ok variable with an upper-case name
String NAME = 'x'
def Foo = 1
println Foo
// === variable with a dollar and an underscore
def $a = 1, _b = 2, $ = 3, _ = 4
// === ok variable with non-Latin letters
def имя = 1, 名前 = 2, été = 3
// === variable named like a modern keyword
def var = 1
def yield = 2
def enum = 3
// === variable named interface
def interface = 1
// === variable declared in parentheses
(def a) = 1
// === variable declared in an argument
foo(int a = 1)
// === ok Field variables
import groovy.transform.Field
@Field String a = 'x'
@Field final int b = 1
@Field static c = 2
@Field def d = { it }
// === ok imports of all kinds
import java.util.Date
import java.util.concurrent.*
import java.text.SimpleDateFormat as Format
import static java.lang.Math.max
import static java.lang.Math.*
import static java.lang.Math.min as smallest
import java.util.Map.Entry;
println 1
// === ok import with a comment
import java.util.Date // dates
import /* all */ java.text.*
println 1
// === import of a class in the default package
import Foo
println 1
// === ok imports after a comment and a blank line

// first
import java.util.Date

println 1
// === ok imports on one line
import java.util.Date; import java.text.*; println 1
// === ok imports after code
println 1
import java.util.Date
def a = new Date()
// === ok import used above it
def a = new SimpleDateFormat('x')
import java.text.SimpleDateFormat
// === ok package and imports
package com.example.rules

import java.util.Date

println 1
// === ok package with an annotation and a comment
/* rules */
package com.example
// === ok package with a semicolon
package com.example; println 1
// === ok package with a keyword in it
package com.example.in
// === ok package alone
package a
// === ok new in all forms
def a = new Date()
def b = new java.util.Date(1)
def c = new ArrayList<String>()
def d = new HashMap<String, List<Integer>>([a: [1]])
def e = new ArrayList<>()
def f = new Date().time
def g = new Date(1).format('x')
def h = new int[2].length
def i = new Thread({ println 1 } as Runnable)
def j = new Date() + 1
def k = (new Date())
// === ok new with a closure after it
def a = new Thread() { println 1 }
// === ok new with named arguments
class A { def b, c }
def a = new A(b: 1, c: 2)
// === ok new in a chain over lines
def a = new StringBuilder()
  .append('x')
  .append(1)
  .toString()
// === ok new with annotations
def a = new @Deprecated Date()
// === ok new of a nested generic class
def a = new AbstractMap.SimpleEntry<String, Integer>('x', 1)
// === ok class literals
def a = [String, String.class, int, int.class, int[], int[].class, java.util.Date, Map.Entry]
// === ok class literal of a primitive in a call
foo(int, String)
// === ok class compared
if (a.class == String) { println 1 }
if (a.getClass() == java.util.Date.class) { println 1 }
// === ok static calls and properties
Math.max(1, 2)
Integer.MAX_VALUE
java.lang.Math.PI
Map.Entry.name
// === ok qualified names of unknown classes in expressions
com.example.Foo.bar()
com.example.Foo.BAR
def a = com.example.Foo
// === ok generic static call
List.<String>of('x')
// === ok primitive types everywhere
boolean a = true
byte b = 1
char c = 'x'
short d = 1
int e = 1
long f = 1
float g = 1
double h = 1
// === ok void method in a class and a script
class A { void f() { } }
void g() { }
// === ok instance initialiser looks like a closure
class A { def a = 1
  { println a } }
// === ok static initialiser after a field
class A { static a
  static { a = 1 } }
// === ok static method after a field without a value
class A { static a
  static f() { a } }
