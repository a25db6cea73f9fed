// === enum constant twice
enum A { X, X }
// === enum without commas
enum A { X Y }
// === ok enum with a trailing comma
enum A { X, Y, }
// === ok enum with a trailing semicolon
enum A { X, Y; }
// === enum constants with semicolons
enum A { X; Y }
// === ok enum with values
enum A { X(1), Y(2)
  final int n
  A(int n) { this.n = n } }
// === enum with a public constructor
enum A { X
  public A() { } }
// === enum with a protected constructor
enum A { X
  protected A() { } }
// === enum extends a class
enum A extends Date { X }
// === ok enum implements an interface
enum A implements Runnable { X
  void run() { } }
// === enum misses an interface method
enum A implements Runnable { X }
// === enum abstract method not implemented
enum A { X
  abstract def f() }
// === ok enum abstract method implemented
enum A { X { def f() { 1 } }
  abstract def f() }
// === enum constant body misses the abstract method
enum A { X { }
  abstract def f() }
// === abstract enum
abstract enum A { X }
// === ok final enum
final enum A { X }
// === static enum at the top
static enum A { X }
// === enum constant after a method
enum A { def f() { 1 }
  X }
// === enum in a method
def f() { enum A { X } }
// === ok enum constant in lower case
enum A { x, y }
// === enum constant with a string
enum A { 'X' }
// === enum constant with a number
enum A { 1 }
// === enum constant with an assignment
enum A { X = 1 }
// === enum without a name
enum { X }
// === enum with parentheses
enum A() { X }
// === ok empty enum
enum A { }
// === ok enum with super call
enum A { X
  A() { super() } }
// === enum with a missing brace
enum A { X, Y
// === ok enum method named values
enum A { X
  static values() { [] } }
// === enum method named ordinal
enum A { X
  int ordinal() { 1 } }
// === enum generic
enum A<T> { X }
// === ok record
record R(String key, int number) { }
// === record without parentheses
record R { }
// === record without a body
record R(int a)
// === ok record with a method
record R(int a) { int twice() { a * 2 } }
// === record with an instance field
record R(int a) { int b }
// === record with a private field
record R(int a) { private int b }
// === ok record with a static field
record R(int a) { static int b = 1 }
// === record component twice
record R(int a, int a) { }
// === record extends a class
record R(int a) extends Date { }
// === ok record implements an interface
record R(int a) implements Runnable { void run() { } }
// === record misses an interface method
record R(int a) implements Runnable { }
// === abstract record
abstract record R(int a) { }
// === record component assigned
record R(int a) { def f() { a = 1 } }
// === ok record component assigned outside
record R(int a) { }
new R(1).a = 2
// === ok compact constructor
record R(int a) { R { assert a > 0 } }
// === ok record with a constructor of the same parameters
record R(int a) { R(int a) { this.a = a } }
// === ok record component untyped
record R(a, b) { }
// === ok record component with a default
record R(int a = 1) { }
// === ok record without components
record R() { }
// === record in a method
def f() { record R(int a) { } }
// === record component of an unknown class
record R(Foo a) { }
// === ok trait
trait T { String name
  def f() { name } }
// === trait with a constructor
trait T { T() { } }
// === ok trait extends a class
trait T extends Date { }
// === ok trait extends a trait
trait T { }
trait U extends T { }
// === ok trait misses nothing with an abstract method
trait T { abstract def f() }
class A implements T { def f() { 1 } }
// === class misses an abstract trait method
trait T { abstract def f() }
class A implements T { }
// === ok new of a trait
trait T { }
new T()
// === trait with a protected method
trait T { protected def f() { 1 } }
// === ok trait with private and static members
trait T { private def f() { 1 }
  static def g() { 2 } }
// === ok trait with a final method
trait T { final def f() { 1 } }
// === trait with an inner class
trait T { class B { } }
// === ok trait with a static nested class
trait T { static class B { } }
// === ok final trait
final trait T { }
// === ok trait with an initialiser
trait T { { println 1 } }
// === ok trait method with super
trait T { def f() { super.f() } }
// === ok trait field final assigned
trait T { final int a = 1
  def f() { a = 2 } }
// === ok trait in a method
def f() { trait T { } }
// === ok trait without a name
trait { }
// === ok interface with a field
interface I { String A = 'x' }
// === interface with a body in a method
interface I { def f() { 1 } }
// === interface with a private method
interface I { private def f() }
// === interface with a protected method
interface I { protected def f() }
// === interface with a final method
interface I { final def f() }
// === interface with a static method
interface I { static def f() { 1 } }
// === interface with a synchronized method
interface I { synchronized def f() }
// === ok interface with public abstract method
interface I { public abstract def f() }
// === ok interface with a constructor
interface I { I() { } }
// === interface with an initialiser block
interface I { { println 1 } }
// === ok interface with a static initialiser
interface I { static { println 1 } }
// === interface method twice
interface I { def f()
  def f() }
// === interface constant assigned
interface I { int A = 1 }
class B implements I { def f() { A = 2 } }
// === ok interface with a property without a value
interface I { String a }
// === interface with default values in parameters
interface I { def f(a = 1) }
// === ok interface with a nested interface
interface I { interface J { } }
// === ok functional interface
@FunctionalInterface interface I { def f() }
// === ok functional interface with two methods
@FunctionalInterface interface I { def f(); def g() }
// === ok annotation definition
@interface A { String value() default ''
  int n() default 1 }
// === annotation member with a parameter
@interface A { String value(int a) }
// === annotation member of a wrong type
@interface A { Date value() }
// === annotation extends
@interface A extends Runnable { }
// === annotation member with a body
@interface A { String value() { '' } }
// === annotation default of a wrong type
@interface A { int value() default 'x' }
// === annotation default not constant
@interface A { long value() default System.nanoTime() }
// === ok annotation definition with an assignment
@interface A { String value = '' }
