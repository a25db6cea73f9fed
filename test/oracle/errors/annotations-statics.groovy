// === annotation with an unknown member
@Deprecated(foo = 1) def f() { 1 }
// === ok annotation member missing
@SuppressWarnings def f() { 1 }
// === annotation given twice
@Deprecated @Deprecated def f() { 1 }
// === annotation that is a class
@String def f() { 1 }
// === annotation that is an interface
@Runnable def f() { 1 }
// === annotation with a wrong value type
@SuppressWarnings(1) def f() { 1 }
// === annotation with a value that is not constant
@SuppressWarnings(foo()) def f() { 1 }
// === annotation with a variable as its value
def a = 'x'
@SuppressWarnings(a) def f() { 1 }
// === ok annotation with a list value
@SuppressWarnings(['unchecked', 'rawtypes']) def f() { 1 }
// === annotation with braces as its value
@SuppressWarnings({'unchecked', 'rawtypes'}) def f() { 1 }
// === annotation with a closure value
@SuppressWarnings({ 'unchecked' }) def f() { 1 }
// === annotation on nothing
@Deprecated
// === annotation on an expression
@Deprecated println 1
// === ok annotation on an assignment
@Deprecated a = 1
// === annotation on an if
@Deprecated if (true) { println 1 }
// === ok annotation on a local
@Deprecated def a = 1
// === Override on a class
@Override class A { }
// === Override on a field
class A { @Override String a }
// === Override on a local
@Override def a = 1
// === Override on a parameter
def f(@Override a) { 1 }
// === ok FunctionalInterface on a class
@FunctionalInterface class A { }
// === ok Target on a method
@java.lang.annotation.Target([]) def f() { 1 }
// === annotation without a name
@ def f() { 1 }
// === annotation with an open parenthesis
@SuppressWarnings('x' def f() { 1 }
// === annotation member twice
@SuppressWarnings(value = 'a', value = 'b') def f() { 1 }
// === annotation with positional and named values
@SuppressWarnings('a', value = 'b') def f() { 1 }
// === annotation with a colon
@SuppressWarnings(value: 'a') def f() { 1 }
// === ok annotation on an import
@Deprecated import java.text.SimpleDateFormat
println 1
// === ok annotation on the package
@Deprecated package com.example
println 1
// === Field outside a script
class A { @groovy.transform.Field def a = 1 }
// === Field in a method
def f() { @groovy.transform.Field def a = 1 }
// === ok Field in a block
if (true) { @groovy.transform.Field def a = 1 }
// === Field on a method
@groovy.transform.Field def f() { 1 }
// === Field without import
@Field def a = 1
// === ok Field
import groovy.transform.Field
@Field def a = 1
// === Field twice of the same name
import groovy.transform.Field
@Field def a = 1
@Field def a = 2
// === ok Canonical
@groovy.transform.Canonical class A { String a }
// === Canonical on an interface
@groovy.transform.Canonical interface A { }
// === Immutable with a setter
@groovy.transform.Immutable class A { String a
  void setA(String a) { this.a = a } }
// === Immutable with an unknown field type
@groovy.transform.Immutable class A { Foo a }
// === Immutable with a mutable type
@groovy.transform.Immutable class A { StringBuilder a }
// === Immutable field assigned
@groovy.transform.Immutable class A { String a
  def f() { a = 'b' } }
// === ok ToString and EqualsAndHashCode
@groovy.transform.ToString @groovy.transform.EqualsAndHashCode class A { String a }
// === ToString with an unknown include
@groovy.transform.ToString(includes = ['b']) class A { String a }
// === ok Singleton with new
@Singleton class A { }
def a = new A()
// === Delegate on a missing type
class A { @Delegate Foo a }
// === CompileStatic with an unknown variable
@groovy.transform.CompileStatic def f() { foo }
// === TypeChecked with a misspelt method
@groovy.transform.TypeChecked def f() { 'a'.toUpercase() }
// === ok CompileStatic
@groovy.transform.CompileStatic int f(int a) { a + 1 }
// === ok TupleConstructor
@groovy.transform.TupleConstructor class A { String a, b }
// === Sortable with an unknown include
@groovy.transform.Sortable(includes = ['x']) class A { String a }
// === Memoized on a void method
class A { @groovy.transform.Memoized void f() { } }
// === ok Memoized
class A { @groovy.transform.Memoized def f(a) { a } }
// === Lazy on a local
@Lazy def a = 1
// === ok Lazy without a value
class A { @Lazy Date a }
// === ok BaseScript
@groovy.transform.BaseScript Script base
// === BaseScript of another class
@groovy.transform.BaseScript String base
// === ok Grab of nothing, not fetched
@Grab('com.example:nothing:1.0') import java.util.Date
println 1
// === static method uses an instance field
class A { String a
  static f() { a } }
// === static method assigns an instance field
class A { String a
  static f() { a = 'x' } }
// === ok static method calls an instance method
class A { def g() { 1 }
  static f() { g() } }
// === ok static method uses this
class A { static f() { this } }
// === static method uses this with a property
class A { String a
  static f() { this.a } }
// === ok static method uses super
class A { static f() { super.toString() } }
// === static method uses an unknown name
class A { static f() { foo } }
// === ok static method calls an unknown method
class A { static f() { foo() } }
// === static method assigns an unknown name
class A { static f() { foo = 1 } }
// === static method uses a script variable
def a = 1
class A { static f() { a } }
// === static script method uses a binding name
static f() { issue.key }
// === static script method assigns a binding name
static f() { issue = 1 }
// === static script method uses a script local
def a = 1
static f() { a }
// === ok instance method uses an unknown name
class A { def f() { foo } }
// === static initialiser uses an instance field
class A { String a
  static { a = 'x' } }
// === static field uses an instance field
class A { String a = 'x'
  static String b = a }
// === static field uses an unknown name
class A { static b = foo }
// === ok static closure uses an unknown name
class A { static f() { [1].each { foo } } }
// === ok static closure field uses an instance field
class A { String a
  static c = { a } }
// === ok static method uses a static field
class A { static String a = ''
  static f() { a } }
// === static method uses an inherited instance field
class B { String a }
class A extends B { static f() { a } }
// === static method uses an unknown class name in upper case
class A { static f() { Foo.bar() } }
// === static method uses an unknown class name as a value
class A { static f() { FOO } }
// === ok static nested class uses an outer instance field
class A { String a
  static class B { def f() { a } } }
// === ok static nested class calls outer this
class A { static class B { def f() { A.this } } }
// === ok inner class calls outer this
class A { class B { def f() { A.this } } }
// === outer this of another class
class A { def f() { String.this } }
// === ok this in a script
println this
// === outer super
class A { def f() { String.super.toString() } }
// === constructor arguments use an instance field
class A { String a
  A() { this(a) }
  A(x) { } }
// === ok super in a script
println super.toString()
// === ok static in a trait uses an unknown name
trait T { static f() { foo } }
// === enum static method uses an instance field
enum A { X
  int n
  static f() { n } }
// === ok void method used as a value
void f() { }
def a = f()
// === void variable
def f(void a) { }
// === ok class literal
def a = String.class
// === instanceof a primitive
def a = 1 instanceof int
// === instanceof a value
def a = 1 instanceof 2
// === instanceof a variable
def b = String
def a = 1 instanceof b
// === coercion to a variable
def b = String
def a = 1 as b
// === ok coercion to a string
def a = 1 as 'String'
// === ok coercion to nothing
def a = 1 as
// === cast to void
def a = (void) 1
// === ok cast of null to a primitive
def a = (int) null
// === ok cast to an array
def a = (String[]) ['x']
// === ok cast with generics
def a = (List<String>) []
// === ok cast to two types
def a = (String & Integer) 1
// === spread outside a list
def a = *[1, 2]
// === ok spread in a call
println(*[1])
// === spread of a map outside a map
def a = *:[b: 1]
// === ok spread of a map
def a = [*: [b: 1]]
// === spread in a map key
def a = [*b: 1]
// === ok spread in an index
def l = [1, 2]
def a = l[*[0, 1]]
// === spread in an assignment
def a
a = *[1]
// === spread of a map in a list
def a = [1, *: [b: 1]]
// === ok spread call operator on a class
String*.name
// === mixed list and map
def a = [1, b: 2]
// === mixed map and list
def a = [b: 2, 1]
// === duplicate named argument
def f(m) { m }
f(a: 1, a: 2)
// === ok duplicate map key
def a = [a: 1, a: 2]
// === named argument without a value
println(a: )
// === ok named argument with equals
println(a = 1)
// === method pointer without a name
def a = 'x'.&
// === method reference without a name
def a = String::
// === ok method reference to a keyword
def a = String::class
// === attribute without a name
def a = 'x'.@
// === range without an end
def a = 1..
// === ok range of characters
def a = 'a'..'z'
// === range with three dots
def a = 1...3
// === ok range with three ends
def a = 1..2..3
