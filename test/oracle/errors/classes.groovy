// === class declared twice
class A { }
class A { }
// === class and interface of the same name
class A { }
interface A { }
// === class and enum of the same name
enum A { X }
class A { }
// === nested classes of the same name
class A { class B { } class B { } }
// === ok nested class named as another outer one
class A { class B { } }
class B { }
// === ok nested class named as its outer one
class A { class A { } }
// === class extends itself
class A extends A { }
// === two classes extend each other
class A extends B { }
class B extends A { }
// === three classes extend each other
class A extends B { }
class B extends C { }
class C extends A { }
// === two interfaces extend each other
interface A extends B { }
interface B extends A { }
// === interface extends itself
interface A extends A { }
// === class extends a final class
class A extends String { }
// === class extends a final class of the script
final class A { }
class B extends A { }
// === class extends an interface
class A extends Runnable { }
// === class extends an interface of the script
interface I { }
class A extends I { }
// === class implements a class
class A implements Date { }
// === class implements a class of the script
class B { }
class A implements B { }
// === interface extends a class
interface A extends Date { }
// === interface implements
interface A implements Runnable { }
// === class extends two classes
class A extends Date, Number { }
// === class extends an enum
enum E { X }
class A extends E { }
// === class extends a record
record R(int x) { }
class A extends R { }
// === class extends a trait
trait T { }
class A extends T { }
// === ok class implements a trait
trait T { }
class A implements T { }
// === class extends a primitive
class A extends int { }
// === class extends an annotation
class A extends Override { }
// === class implements the same interface twice
class A implements Runnable, Runnable { void run() { } }
// === ok class extends a type parameter
class A<T> extends T { }
// === implements before extends
class A implements Runnable extends Date { void run() { } }
// === extends twice
class A extends Date extends Number { }
// === class without a name
class { }
// === class without a body
class A
// === class with parentheses
class A() { }
// === ok class with a lower-case name
class a { }
println new a()
// === class with a string name
class 'A' { }
// === class with a keyword name
class if { }
// === class header without brace
class A
  def f() { 1 }
}
// === class with a dotted name
class a.B { }
// === class in a method
def f() { class A { } }
// === class in a block
if (true) { class A { } }
// === class in a closure
def f = { class A { } }
// === class body with a statement
class A { println 1 }
// === class body with an assignment
class A { a = 1 }
// === class body with an if
class A { if (true) { } }
// === class body with a call
class A {
  def list = []
  list.add(1)
}
// === class body with a for
class A { for (x in [1]) { } }
// === class body with a return
class A { return 1 }
// === class body with a name alone
class A { foo }
// === ok class with a semicolon
class A { def a; def b; };
// === abstract and final class
abstract final class A { }
// === private class
private class A { }
// === ok protected class
protected class A { }
// === static class
static class A { }
// === ok static nested class
class A { static class B { } }
// === synchronized class
synchronized class A { }
// === transient class
transient class A { }
// === native class
native class A { }
// === volatile class
volatile class A { }
// === final interface
final interface A { }
// === public public class
public public class A { }
// === public private class
public private class A { }
// === def class
def class A { }
// === ok strictfp class
strictfp class A { }
// === abstract method in a concrete class
class A { abstract def f() }
// === abstract method with a body
abstract class A { abstract def f() { 1 } }
// === ok abstract method in an abstract class
abstract class A { abstract def f() }
// === method without a body
class A { def f() }
// === method without a body in an abstract class
abstract class A { def f() }
// === void method without a body
class A { void f() }
// === script method without a body
def f()
// === ok method with an empty body
class A { def f() { } }
// === subclass misses an abstract method
abstract class A { abstract def f() }
class B extends A { }
// === subclass misses one of two abstract methods
abstract class A { abstract def f(); abstract def g() }
class B extends A { def f() { 1 } }
// === ok subclass has the abstract method
abstract class A { abstract def f() }
class B extends A { def f() { 1 } }
// === ok abstract subclass misses an abstract method
abstract class A { abstract def f() }
abstract class B extends A { }
// === subclass of the abstract subclass misses it
abstract class A { abstract def f() }
abstract class B extends A { }
class C extends B { }
// === class misses Runnable run
class A implements Runnable { }
// === class misses Comparable compareTo
class A implements Comparable<A> { }
// === class has compareTo of another type
class A implements Comparable<A> { int compareTo(String other) { 0 } }
// === ok class has compareTo
class A implements Comparable<A> { int compareTo(A other) { 0 } }
// === class misses Iterator next
class A implements Iterator<String> { boolean hasNext() { false } }
// === class misses Comparator compare
class A implements Comparator<String> { }
// === class misses Closeable close
class A implements Closeable { }
// === class misses Callable call
class A implements java.util.concurrent.Callable<String> { }
// === class misses an interface method
interface I { def f() }
class A implements I { }
// === class misses an inherited interface method
interface I { def f() }
interface J extends I { }
class A implements J { }
// === ok property implements an interface getter
interface I { String getName() }
class A implements I { String name }
// === ok superclass implements the interface method
interface I { def f() }
class B { def f() { 1 } }
class A extends B implements I { }
// === ok interface default method
interface I { default def f() { 1 } }
class A implements I { }
// === interface method with another result
interface I { String f() }
class A implements I { int f() { 1 } }
// === interface method with other parameters
interface I { def f(String a) }
class A implements I { def f(Integer a) { 1 } }
// === interface method made private
interface I { def f() }
class A implements I { private def f() { 1 } }
// === interface method made static
interface I { def f() }
class A implements I { static def f() { 1 } }
// === override of a final method
class A { final def f() { 1 } }
class B extends A { def f() { 2 } }
// === override of a final method of Object
class A { def getClass() { null } }
// === override of a notify
class A { void notify() { } }
// === override with another result
class A { String f() { '' } }
class B extends A { int f() { 1 } }
// === ok override with a narrower result
class A { Object f() { '' } }
class B extends A { String f() { '' } }
// === override of toString with int
class A { int toString() { 1 } }
// === override of toString with def
class A { def toString() { 'a' } }
// === override of equals with a string result
class A { String equals(Object o) { '' } }
// === override of hashCode with String
class A { String hashCode() { '' } }
// === override weaker public to private
class A { public def f() { 1 } }
class B extends A { private def f() { 2 } }
// === override weaker public to protected
class A { def f() { 1 } }
class B extends A { protected def f() { 2 } }
// === toString made private
class A { private String toString() { '' } }
// === ok instance method overrides a static one
class A { static def f() { 1 } }
class B extends A { def f() { 2 } }
// === ok static method overrides an instance one
class A { def f() { 1 } }
class B extends A { static def f() { 2 } }
// === Override without a super method
class A { @Override def f() { 1 } }
// === Override with a wrong name
class A { @Override String tostring() { '' } }
// === Override with wrong parameters
class A { @Override boolean equals(String o) { true } }
// === ok Override of toString
class A { @Override String toString() { '' } }
// === ok Override of an interface method
class A implements Runnable { @Override void run() { } }
// === Override in a script
@Override def f() { 1 }
// === Override of the script run
@Override def run() { 1 }
// === same method twice
class A { def f() { 1 }
  def f() { 2 } }
// === same method twice with parameters
class A {
  def f(String a) { 1 }
  def f(String b) { 2 }
}
// === same method with another result
class A {
  String f() { '' }
  int f() { 2 }
}
// === ok same method with other parameters
class A {
  def f(String a) { 1 }
  def f(int a) { 2 }
}
// === same method by a default value
class A {
  def f(a, b = 1) { 1 }
  def f(a) { 2 }
}
// === same method by two default values
class A {
  def f(String a = '', int b = 1) { 1 }
  def f() { 2 }
}
// === same method static and not
class A {
  def f() { 1 }
  static def f() { 2 }
}
// === same erased generics
class A {
  def f(List<String> a) { 1 }
  def f(List<Integer> a) { 2 }
}
// === same script method twice
def f(a) { 1 }
def f(b) { 2 }
// === same script method by a default value
def f(a, b = 1) { 1 }
def f(a) { 2 }
// === ok overloaded script method
def f(String a) { 1 }
def f(Integer a) { 2 }
// === script method named run without parameters
def run() { 1 }
// === ok script method named main with parameters
static main(String[] args) { 1 }
// === ok script method named run with parameters
def run(a) { 1 }
// === script statements and a run method
def run() { 1 }
println 2
// === ok script method named after a keyword
def in() { 1 }
// === method named if
def if() { 1 }
// === ok method with a string name in a script
def 'a b'() { 1 }
// === same field twice
class A { String a
  String a }
// === same field twice with other types
class A { String a
  int a }
// === same field twice private
class A { private String a
  private int a }
// === ok property and private field of the same name
class A { String a
  private String b }
// === ok property and explicit field of the same name
class A { String a
  private String a }
// === static and instance field of the same name
class A { String a
  static String a }
// === ok property with its own getter
class A { String a
  String getA() { a } }
// === same parameter twice
def f(a, a) { 1 }
// === same parameter twice in a class method
class A { def f(String a, int a) { 1 } }
// === same parameter twice in a closure
def f = { a, a -> 1 }
// === same parameter twice in a lambda
def f = (a, a) -> 1
// === same parameter twice in a constructor
class A { A(a, a) { } }
// === ok parameter without a name
def f(String) { 1 }
// === parameter with a trailing comma
def f(a,) { 1 }
// === parameters without a comma
def f(String a String b) { 1 }
// === parameters with a semicolon
def f(String a; String b) { 1 }
// === parameter with a number
def f(1) { 1 }
// === parameter with a string
def f('a') { 1 }
// === varargs not last
def f(String... a, int b) { 1 }
// === ok varargs last
def f(int b, String... a) { 1 }
// === ok default in the middle
def f(a = 1, b) { 1 }
// === default without a value
def f(a = ) { 1 }
// === ok default refers to a later parameter
def f(a = b, b = 1) { 1 }
// === ok default refers to an earlier parameter
def f(a, b = a) { 1 }
// === ok static parameter
def f(static a) { 1 }
// === ok private parameter
def f(private a) { 1 }
// === method in a method
def f() {
  def g() { 1 }
}
// === method in a block
if (true) {
  def g() { 1 }
}
// === method in a closure
def f = { def g() { 1 } }
// === typed method in a method
def f() {
  String g(String a) { a }
}
// === void method in a method
def f() {
  void g() { println 1 }
}
// === ok method without a result type
f() { 1 }
// === method without a result type in a class
class A { f() { 1 } }
// === ok method with a modifier only
static f() { 1 }
private g() { 2 }
// === ok function keyword
function f() { 1 }
// === ok fun keyword
fun f() { 1 }
// === method body with an equals sign
def f() = 1
// === method with a colon type
def f(): String { '' }
// === method with an arrow
def f() -> 1
// === method with missing parentheses
def f { 1 }
// === method with a missing closing parenthesis
def f(a { 1 }
// === method with a missing brace
def f()
  println 1
}
// === method with throws and nothing
def f() throws { 1 }
// === ok method with throws
def f() throws IOException, IllegalStateException { 1 }
// === ok throws a non-exception
def f() throws String { 1 }
// === constructor with another name
class A { B() { } }
// === ok constructor with a result type
class A { void A() { } }
// === ok constructor with def
class A { def A() { 1 } }
// === same constructor twice
class A { A() { }
  A() { } }
// === ok same constructor by a default value
class A { A(a = 1) { }
  A() { } }
// === this call not first
class A { A() { println 1; this(1) }
  A(int a) { } }
// === super call not first
class A { A() { println 1; super() } }
// === ok this call first
class A { A() { this(1) }
  A(int a) { } }
// === ok super call in a method
class A { def f() { super() } }
// === ok this call in a method
class A { def f() { this() } }
// === ok this call to itself
class A { A() { this() } }
// === ok super call in a script
super()
// === constructor uses this in its super call
class A extends Exception { String m
  A() { super(m) } }
// === constructor uses its method in the this call
class A { A() { this(f()) }
  A(a) { }
  def f() { 1 } }
// === ok abstract constructor
abstract class A { abstract A() }
// === static constructor
class A { static A() { } }
// === final constructor
class A { final A() { } }
// === ok constructor of an interface
interface I { I() }
// === ok initialiser blocks
class A { static { println 1 }
  { println 2 } }
// === final field assigned in a method
class A { final String a = ''
  def f() { a = 'b' } }
// === final field assigned in a method with this
class A { final String a = ''
  def f() { this.a = 'b' } }
// === ok final field assigned in the constructor
class A { final String a
  A() { a = 'b' } }
// === ok final field with a value assigned in the constructor
class A { final String a = 'x'
  A() { a = 'b' } }
// === final static field assigned in a method
class A { static final String A = ''
  static f() { A = 'b' } }
// === final static field assigned in a constructor
class A { static final String X
  A() { X = 'b' } }
// === ok final field never assigned
class A { final String a }
// === ok final field of another class assigned
class A { public final String a = '' }
class B { def f(A x) { x.a = 'b' } }
// === ok final property assigned outside
class A { final String a = '' }
new A().a = 'b'
// === ok final field increased
class A { final int a = 1
  def f() { a++ } }
// === final field assigned in a closure
class A { final int a = 1
  def f() { [1].each { a = it } } }
// === ok abstract field
abstract class A { abstract String a }
// === ok synchronized field
class A { synchronized String a }
// === ok native field
class A { native String a }
// === final volatile field
class A { final volatile String a = '' }
// === ok transient volatile static fields
class A { transient String a
  volatile int b
  static int c }
// === public private field
class A { public private String a }
// === static static field
class A { static static String a }
// === abstract private method
abstract class A { abstract private def f() }
// === ok abstract static method
abstract class A { abstract static def f() }
// === ok abstract final method
abstract class A { abstract final def f() }
// === volatile method
class A { volatile def f() { 1 } }
// === transient method
class A { transient def f() { 1 } }
// === ok synchronized method
class A { synchronized def f() { 1 } }
// === public private method
class A { public private def f() { 1 } }
// === public public method
class A { public public def f() { 1 } }
// === native method
class A { native int f() }
// === ok native method with a body
class A { native int f() { 1 } }
// === ok default method in a class
class A { default def f() { 1 } }
// === field without a name
class A { String }
// === field with def and no name
class A { def }
// === field named by a keyword
class A { def class }
// === field with two names without comma
class A { String a b }
// === ok several fields
class A { String a, b = 'x', c }
// === field on the next line
class A { String
  a }
// === anonymous class misses a method
def r = new Runnable() { }
// === ok anonymous class
def r = new Runnable() { void run() { println 1 } }
// === anonymous class of a final class
def r = new String() { }
// === anonymous class of an abstract class misses a method
abstract class A { abstract def f() }
def a = new A() { }
// === anonymous class with a constructor
def r = new Object() { Object() { } }
// === anonymous class without parentheses
def r = new Runnable { void run() { } }
// === inner class instance from a static method
class A { class B { }
  static f() { new B() } }
// === generic class with a missing bracket
class A<T { T a }
// === ok generic method
class A { def <T> T f(T a) { a } }
// === generic method without a result type
class A { <T> f(T a) { a } }
// === ok type parameter twice
class A<T, T> { }
// === type parameter in a static method
class A<T> { static T f(T a) { a } }
// === type parameter in a static field
class A<T> { static T a }
// === ok class shadows its type parameter
class A<String> { String a }
// === sealed class with a subclass outside
sealed class A permits B { }
final class B extends A { }
final class C extends A { }
// === ok sealed class
sealed class A permits B { }
final class B extends A { }
// === ok sealed subclass without modifier
sealed class A permits B { }
class B extends A { }
// === non-sealed without a sealed parent
non-sealed class A { }
// === permits without sealed
class A permits B { }
class B extends A { }
// === sealed without subclasses
sealed class A { }
