// === ok inner class made by its outer object
class A { class B { } }
def a = new A()
def b = a.new A.B()
// === ok inner class made by this
class A { class B { }
  def f() { this.new B() } }
// === ok super attribute and super call through an interface
class A { def x = 1 }
class B extends A { def f() { super.x + super.@x } }
// === ok interface default method called by its name
interface I { default def f() { 1 } }
class A implements I { def f() { I.super.f() } }
// === ok trait method called by its name
trait T { def f() { 1 } }
class A implements T { def f() { T.super.f() } }
// === ok generic constructor call with a diamond and a closure
def a = new TreeMap<>({ x, y -> x <=> y } as Comparator)
// === ok generic method with bounds and wildcards
static <T extends Comparable<? super T>> T max(Collection<? extends T> items) { items.max() }
// === ok nested generics closed by three brackets in a parameter
def f(Map<String, Map<String, List<Integer>>> a) { a }
// === ok generics compared with shift
def a = b >> c
List<List<String>> d = []
// === less than, then greater than in arguments
println(a < b, c > (d))
// === ok less than before a type-like name and a parenthesis
if (a < B && c > (d)) { println 1 }
// === generics-like expression statement
a < b > c
// === generics-like declaration
A<B> c = null
// === generics-like declaration of lower-case names
a<b> c = null
// === ok cast in a chain
def a = ((String) b).trim() + ((Integer) c).intValue()
// === ok cast of a closure call
def a = (int) { 1 }()
// === ok cast to a nested class and to a generic array
def a = (Map.Entry<String, Integer>) b
def c = (List<String>[]) d
// === ok cast then unary
def a = (int) +b
// === ok cast to a primitive of a name in parentheses
def a = (int) (b)
// === ok double parentheses cast
def a = ((int) b)
// === ok cast and spread
foo((List) *b)
// === ok coercion chain with an index
def a = (b as List)[0] as Map
// === ok instanceof in a ternary
def a = b instanceof String ? b : c
// === ok not instanceof in a ternary
def a = b !instanceof String ? b : c
// === ok in with a negation and parentheses
def a = (b !in [1, 2]) ? 1 : 2
// === ok elvis with a closure
def a = b ?: { c }
// === ok elvis chain over lines with comments
def a = b ?: // first
  c ?: /* second */
  d
// === ok ternary with a GString and colons in it
def a = b ? "x: ${c ? 'y' : 'z'}" : 'w: v'
// === ok ternary with a map in each branch
def a = b ? [c: d ? 1 : 2] : [e: [:]]
// === ok ternary with a label-like name
def a = b ? c : d
e: println 1
// === ok ternary inside an index and an argument
def a = b[c ? 0 : 1] + d(e ? 1 : 2)
// === ok ternary with a safe index on its condition
def a = b?[0] ? 1 : 2
// === ok ternary with a cast
def a = b ? (int) c : (long) d
// === ok ternary with closures called
def a = b ? { 1 }() : { 2 }()
// === ok ternary with a negative number
def a = b ? -1 : +1
// === ok ternary without blanks and a property
def a = b?c.d:e.f
// === ok ternary without blanks and numbers
def a = b?1:2
// === ternary with a dot number
def a = b ?.5 : 1
// === ok range in a ternary
def a = b ? 1..2 : 3..<4
// === ok range in a for and in an index
for (i in 0..<a.size()) { println a[i..-1] }
// === ok range with calls on both sides
def a = b.min()..b.max()
// === ok range of negative decimals
def a = -1.5..1.5
// === ok closure with a range body
def f = { 1..it }
// === ok closure with a map body that needs brackets
def f = { [(it.key): it.value] }
// === ok closure with a string body
def f = { "x" }
// === ok closure with a statement and a trailing semicolon
def f = { a; }
// === ok closure with only an arrow and a statement
def f = {->println 1}
// === ok closure without blanks
def f={a,b->a+b}
// === ok closure with types without blanks
def f={String a,int b->a}
// === ok closure with generics in its parameters
def f = { Map<String, List<Integer>> a, Closure<?> b -> a }
// === ok closure with an array and varargs
def f = { int[] a, String... b -> a }
// === ok closure parameter named like a soft keyword
def f = { in, as, var -> in }
// === closure whose first statement looks like parameters
def f = { a, b }
// === ok closure whose first statement is a declaration
def f = { def a = 1
  a }
// === ok closure whose first statement is a typed declaration
def f = { String a = 'x'
  a }
// === ok closure whose first statement is a label
def f = { outer: for (x in [1]) { break outer } }
// === ok closure whose first statement is a ternary
def f = { a ? b : c }
// === ok closure whose first statement is a map access
def f = { it['a'] }
// === closure whose first statement is a lambda
def f = { x -> y -> z }
// === ok closure with a nested block first
def f = { { println 1 } }
// === ok closure with an anonymous class
def f = { new Runnable() { void run() { } } }
// === ok closure in a field of a map in a call
foo(a: { 1 }, b: [c: { d -> d }])
// === ok trailing closure after named arguments
foo(a: 1) { b -> b }
// === ok trailing closure after an index
foo[0] { 1 }
// === ok trailing closure after a property
foo.bar { 1 }
// === ok trailing closure after a safe property
foo?.bar { 1 }
// === ok trailing closure after a spread property
foo*.bar { 1 }
// === ok trailing closure after a string property
foo.'bar baz' { 1 }
// === ok trailing closure after a GString property
foo."${bar}" { 1 }
// === ok trailing closure after a method pointer
foo.&bar { 1 }
// === trailing closure after new
new Thread { 1 }
// === ok trailing closure after new with arguments
new Thread('x') { 1 }
// === ok trailing closure after a literal
5 { 1 }
// === ok trailing closure after a list
[1] { 1 }
// === trailing closure after a parenthesis
(foo) { 1 }
// === ok trailing closure after a closure
{ -> 1 } { 2 }
// === ok trailing closure in a condition
if (foo { it } && bar { it }) { println 1 }
// === ok trailing closure in a return
def f() { return foo { it } }
// === ok trailing closure in an assertion
assert foo { it } == 1
// === ok trailing closure after an operator
def a = 1 + foo { it }
// === ok trailing closure before an operator
def a = foo { it } + 1
// === ok trailing closure before a ternary
def a = foo { it } ? 1 : 2
// === ok trailing closure before an elvis on the next line
def a = foo { it }
  ?: bar
// === ok trailing closure before an index
def a = foo { it }[0]
// === ok trailing closure before a call
def a = foo { it }(1)
// === ok trailing closure before in
def a = foo { it } in [1]
// === ok trailing closure before as
def a = foo { it } as List
// === ok switch on a closure call
switch (foo { it }) { case 1: break }
// === ok closure after a ternary on the next line
def a = b ? c : d
{ 1 }
// === ok closure after a cast on the next line
def a = b as String
{ println 1 }
// === ok closure after an increment on the next line
a++
{ println 1 }
// === ok closure after a declaration on the next line
def a
{ println 1 }
// === ok closure after a typed declaration on the next line
String a
{ println 1 }
// === ok closure after an import on the next line
import java.util.Date
{ println 1 }
// === ok closure after a label
a:
{ println 1 }
// === ok closure after break in a loop
for (x in [1]) { break
{ println 1 } }
// === ok closure after a method on the next line
def f() { 1 }
{ println 1 }
// === ok closure after a class on the next line
class A { }
{ println 1 }
// === closure after an annotation
@Deprecated
{ println 1 }
// === if after an expression on the same line
println 1 if (a) { }
// === ok list after a closing brace on the next line
if (a) { }
[1].each { println it }
// === ok list after a call on the next line
foo()
[1].each { println it }
// === ok parenthesis after a call on the next line
foo()
(1).toString()
// === ok parenthesis after a closing brace on the next line
foo { 1 }
(1).toString()
// === ok minus after a closing brace on the next line
foo { 1 }
-1
// === ok not after a value on the next line
def a = b
!c
// === ok string after a value on the next line
def a = b
'c'.trim()
// === ok slashy string after a value on the next line
def a = b
/c/.trim()
// === ok slashy string in parentheses on the next line
def a = b
(/c/).trim()
// === ok number property on the next line
def a = 1
.5
// === ok method with default values that are closures
def f(Closure a = { it }, b = { x, y -> x }) { a }
// === ok method with a closure default and a body on the next line
def f(a = { it })
{ a }
// === ok method whose name is a string with a closure body
def 'f'() { { -> 1 } }
// === ok method with a varargs array
def f(int[]... a) { a }
// === ok method with an array default
def f(int[] a = [1, 2] as int[]) { a }
// === ok method with a map default
def f(Map a = [:], b = [c: 1]) { a }
// === ok method with many modifiers
private static final synchronized def f() { 1 }
// === ok method with a generic result of arrays
List<String[]> f() { [] }
// === ok method with a nested class result
Map.Entry<String, ?> f() { null }
// === ok method named like a type
List List(a) { [a] }
// === ok typed method without def after a comment
/* x */ String f() { 'x' }
// === ok typed method with a lower-case type
string f() { 'x' }
// === ok method call that looks like a declaration
foo bar
// === method call that looks like a typed declaration
Foo bar
// === method call that looks like a generic declaration
foo < bar > baz
// === ok declaration that looks like a call
String println
// === assignment that looks like a declaration
foo bar = 1
// === ok constructor-like call at the top
Foo()
// === constructor-like method in a class of another name
class A { Foo() { } }
// === ok call of a method named like a class with a closure
Foo { 1 }
// === ok record-like call
record(1)
// === ok record-like assignment and record declaration
record = 1
record Point(int x, int y) { }
// === ok trait-like and enum-like names
trait = 1
trait.foo()
// === ok sealed-like names
sealed = 1
permits(2)
// === ok var-like names
var = 1
var.foo()
var var = 2
// === ok yield-like names
yield = 1
yield(2)
def a = yield
// === ok as-like and in-like names
def as = 1, in = 2
println as + in
// === ok as as a method and a key
foo.as(1)
foo.in(2)
println([as: 1, in: 2].as)
// === ok def-like property names
a.def = 1
a.class = 2
a.'if' = 3
a.if = 4
a.null = 5
a.true = 6
a.int = 7
// === ok this-like property names
a.this
a.super
a.new
// === ok keyword method names after dots
a.for(1).while(2).try { 3 }.return()
// === ok attribute with keyword name
a.@class
// === ok method pointer with keyword name
def f = a.&class
// === numbers as property names after a safe dot
a?.1
// === dollar names
def $a = 1
println "$$a ${$a}"
// === ok underscore names
def _a = 1, __ = 2
println "$_a"
// === ok names with digits and dollars
def a1$b2_c3 = 1
// === ok class names with dollars
class A$B { }
// === ok unicode class and method names
class Größe { def ändern() { 1 } }
new Größe().ändern()
// === supplementary letters in names
def ‹U+10400› = 1
// === ok combining marks in names
def a‹U+0301›b = 1
// === ok currency sign in a name
def a€ = 1
// === ok string with a supplementary character escape
println '\uD83D\uDE00'
// === ok string with a zero character
println 'a‹U+0000›b'
// === ok string with a form feed
println 'a‹U+000C›b'
// === ok string with a line separator
println 'a‹U+2028›b'
// === ok comment with a line separator
// a‹U+2028›b
println 1
// === ok triple string with mixed quotes at its end
println """a'b"c""" + '''a"b'c'''
// === ok triple string of four quotes
println """"a"""
// === ok triple string with an escaped triple quote
println """a \""" b"""
// === ok triple string with five quotes at its end
println """a"""""
// === ok empty triple string then a string
println """""" + ""
// === ok adjacent quotes
println ''''''
// === ok GString in a GString in a closure in a GString
println "a ${[1].collect { "b ${it + "${it}"}" }.join("${','}")}"
// === ok GString with a map literal and quotes
println "a ${[b: "c", 'd': 'e']['d']}"
// === ok GString with a slashy string
println "a ${b =~ /c"d/}"
// === ok GString with a triple string
println "a ${"""b "c" d"""}"
// === ok GString with a comment that has a brace
println "a ${b /* } */}"
// === ok GString with a character that looks like the end
println "a ${b['}']}"
// === ok GString with a switch expression
println "a ${switch (b) { case 1 -> 2; default -> 3 }}"
// === ok GString with nested closures and braces
println "a ${b.each { c -> c.each { d -> { e -> e } } }}"
// === ok slashy string with a nested slash in an expression
println(/a ${b / c} d/)
// === ok slashy string with a nested slashy string
println(/a ${b =~ /c/} d/)
// === ok slashy string over lines with an expression
println(/a
${b}
c/)
// === ok slashy string after a comma and a colon
foo(1, /a/)
foo(a: /b/)
// === ok slashy string after arithmetic
def a = 1 + /b/
// === ok slashy string after an open brace
def f = { /a/ }
// === ok slashy string after a semicolon
def a = 1; /b/
// === ok slashy string after an equals operator
if (a == /b/) { println 1 }
// === ok slashy string after a name and a dot call
def a = b.replaceAll(/c/, /d/)
// === ok slashy string after in
def a = b in /c/
// === ok slashy string after as
def a = b as /c/
// === ok slashy string after assert
assert /a/
// === ok slashy string after else
if (a) println 1 else /b/
// === ok slashy string after throw
throw /a/
// === ok slashy string with an equals sign first
def a = /=b/
// === slashy string with a star first
def a = /*b*/
// === slashy string with a slash first
def a = //b/
// === ok division and a slashy string on one line
def a = b / c; def d = /e/
// === division by a parenthesis and a slash in a string
def a = b / (c) + '/'
// === ok division assignment and a slash later
a /= b; println '/'
// === ok two divisions that look like a slashy string after a call
def a = foo() / 2 + bar() / 3
// === ok two divisions after a closing bracket
def a = b[0] / 2 + c[0] / 3
// === ok two divisions after a closing brace
def a = b { 1 } / 2 + c { 1 } / 3
// === ok two divisions after a string
def a = 'b' / 2 + 'c' / 3
// === ok division after an increment
def a = b++ / 2 / 3
// === ok division after a keyword value
def a = this / 2 / 3
def b = null / 2 / 3
// === ok dollar-slashy string with a slash before the end
def a = $/b//$
// === ok dollar-slashy string with an escaped end
def a = $/b $/$ c/$
// === ok dollar-slashy string with a dollar before the end
def a = $/b$/$
// === ok dollar-slashy string in a call and a list
foo($/a/$, [$/b/$])
// === ok dollar-slashy string with a quote and a newline
def a = $/it's
"so"/$
// === ok comment between a name and its parenthesis
foo /* x */ (1)
// === ok comment between if and its parts
if /* a */ (b) /* c */ { /* d */ } /* e */ else /* f */ { }
// === comment after a backslash
def a = 1 \ // x
  + 2
// === ok line comment between a condition and its body
if (a) // x
  println 1
// === ok line comment between an annotation and its method
@Deprecated // x
def f() { 1 }
// === ok line comment between a return type and a name
String // x
f() { 'x' }
// === ok line comment in a call chain
a.b() // x
  .c() // y
  .d()
// === ok line comment in a ternary
def a = b // x
  ? c // y
  : d // z
// === ok line comment in a map and a list
def a = [ // x
  b: 1, // y
  c: [ // z
    2
  ]
]
// === ok line comment at the end of a closure header
foo { a -> // x
  a }
// === ok block comment inside a GString expression with a quote
println "${a /* " */}"
// === ok doc comments everywhere
/** a */ class A { /** b */ def c /** d */
  /** e */ def f() { /** g */ 1 } /** h */ }
// === ok deep nesting of parentheses
def a = ((((((((((((((((((((1))))))))))))))))))))
// === ok deep nesting of lists
def a = [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]
// === ok deep nesting of closures
def a = {{{{{{{{{{ 1 }}}}}}}}}}
// === ok deep nesting of closures with arrows
def a = { -> { -> { -> { -> { -> 1 } } } } }
// === ok deep nesting of calls
a(b(c(d(e(f(g(h(i(j(k(1)))))))))))
// === ok deep nesting of ternaries
def a = b ? c ? d ? e ? 1 : 2 : 3 : 4 : 5
// === ok long chain of operators
def a = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 - 1 - 2 - 3 * 4 * 5 / 6 / 7 % 8
// === ok long chain of properties
def a = b.c.d.e.f.g.h.i.j.k.l.m.n.o.p
// === ok long chain of safe calls
def a = b?.c()?.d()?.e()?.f()?.g()
// === ok long chain of indexes
def a = b[0][1][2][3][4][5]
// === ok long chain of elvis operators
def a = b ?: c ?: d ?: e ?: f ?: g
// === ok long chain of conditions over lines
def a = b
  && c
  || d
  && (e
    || f)
// === ok statement after a closing brace with a semicolon
if (a) { }; println 1
// === ok statements separated by comments only
println 1 /* x */
println 2
// === ok try resource with generics and a cast
try (Reader a = (Reader) new StringReader('')) { }
// === ok try resource with a closure
try (def a = foo { it }) { }
// === ok for with a closure in the collection and a brace
for (a in b.findAll { it }) { println a }
// === ok for with a map literal
for (a in [b: 1, c: 2]) { println a }
// === ok for with a ternary
for (a in b ? c : d) { println a }
// === ok for with a cast
for (a in (List) b) { println a }
// === ok for with an index variable of a type and a colon in a ternary
for (int a : b ? [1] : [2]) { println a }
// === ok classic for with closures and commas
for (int i = 0, n = a.count { it }; i < n; i++) { }
// === ok while with a trailing closure
while (a.any { it }) { break }
// === ok do while with a closure condition
do { a = 1 } while (b.any { it })
// === ok labelled closure call
a: foo { it }
// === ok annotation with a closure, a list and a map-like value
@groovy.transform.TupleConstructor(includes = ['a', 'b'], force = true) class A { def a, b }
// === ok annotations stacked on one line
@Deprecated @SuppressWarnings('x') private static def f() { 1 }
// === ok annotation before and after a modifier
private @Deprecated static @SuppressWarnings('x') String f() { 'x' }
// === ok annotation with a trailing comma
@SuppressWarnings(['a', 'b',]) def f() { 1 }
// === annotation with nested lists
@SuppressWarnings([['a']]) def f() { 1 }
// === ok enum with bodies and a trailing comma
enum A { X { def f() { 1 } }, Y { def f() { 2 } },
  ; abstract def f() }
// === ok enum constants over lines with annotations and arguments
enum A {
  @Deprecated X(1),
  Y(2) {
    String toString() { 'y' }
  }
  int n
  A(int n) { this.n = n }
}
// === ok class with everything on one line
class A<T> extends ArrayList<T> implements Runnable { int a = 1; A() { super(); a = 2 }; void run() { println a }; static class B { } }
// === ok script with a class, an enum, an interface, a trait, a record and an annotation
class A { }
enum B { X }
interface C { }
trait D { }
record E(int a) { }
@interface F { }
println 1
