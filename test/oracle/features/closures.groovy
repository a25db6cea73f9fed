// === ok empty closures
def a = [{}, { }, { -> }, { it -> }]
// === ok closure with an implicit parameter
def f = { it + 1 }
// === ok closure with one parameter
def f = { a -> a }
// === ok closure with typed parameters
def f = { String a, int b, List<String> c, int[] d -> a }
// === ok closure with def parameters
def f = { def a, final b -> a }
// === ok closure with default values
def f = { a = 1, b = a + 1 -> b }
// === ok closure with varargs
def f = { String a, Object... b -> b }
// === ok closure with an annotated parameter
def f = { @Deprecated a -> a }
// === closure with a trailing comma
def f = { a, b, -> a }
// === ok closure with a destructured parameter
def f = { (a, b) -> a }
// === ok closure with parameters over lines
def f = { a,
          b ->
  a + b
}
// === ok closure with the arrow on the next line
def f = { a
  -> a }
// === ok closure with statements on one line
def f = { println 1; println 2 }
// === ok closure with a body on the same line as the arrow
def f = { a -> println a
  a }
// === ok closure as the last argument in parentheses
foo(1, { it })
// === ok closure as a default value
def f(c = { it }) { c }
// === ok closure returned
def f() { return { it } }
// === ok closure on the line after return
def f() { return
  { it } }
// === ok closure in a list and a map
def a = [{ 1 }, { 2 }]
def b = [c: { 1 }, d: { x -> x }]
// === ok closure in a ternary
def f = a ? { 1 } : { 2 }
// === ok closure after an elvis
def f = a ?: { 1 }
// === ok closure after an operator
def f = a << { 1 }
def g = { 1 } >> { 2 }
// === ok closure coerced
def r = { println 1 } as Runnable
// === ok closure cast
def r = (Runnable) { println 1 }
// === ok closure with a nested closure
def f = { a -> { b -> a + b } }
// === ok closure with a block
def f = { a -> if (a) { { println 1 } } }
// === ok closure with a label
def f = { a: 1 }
// === ok closure with what looks like a map
def f = { [a: 1] }
// === ok closure called at once
println({ 1 }())
println({ a -> a }(1))
// === ok closure with a property
println({ 1 }.owner)
// === ok closure compared
if ({ 1 } == { 2 }) { println 1 }
// === ok closure in a condition
if ({ 1 }) { println 1 }
// === ok closure curried
def f = { a, b -> a }.curry(1)
// === ok closure with a method pointer
def f = 'a'.&toUpperCase
// === ok closure in a for collection
for (x in [1].collect { it }) { println x }
// === ok closure in an if with a call
if (list.any { it.name == 'x' }) { println 1 }
// === ok closure in a while condition
while (list.find { it }) { break }
// === ok closure in a switch value
switch (list.find { it }) { case 1: break }
// === ok closure in a case
switch (1) { case { it > 0 }: println 1 }
// === ok closure in a GString
println "${{ 1 }()}"
// === ok closure in an annotation
@groovy.transform.ConditionalInterrupt({ false }) class A { }
// === ok closure with a return
def f = { a -> if (a) return 1; 2 }
// === ok closure with a throw
def f = { throw new Exception('x') }
// === ok closure with try
def f = { try { 1 } catch (e) { 2 } }
// === ok closure with switch
def f = { a -> switch (a) { case 1: return 2; default: return 3 } }
// === closure with a class inside
def f = { class B { } }
// === closure with a method inside
def f = { def g() { 1 } }
// === closure with an import inside
def f = { import java.util.Date }
// === ok closure with a for header parameter of the same name
def f = { x -> for (y in x) { println y } }
// === ok closure that uses its own name
def f = { n -> n ? f(n - 1) : 0 }
// === ok closure declared and then assigned
def f
f = { n -> n ? f(n - 1) : 0 }
// === ok closure assigned on the next line
def f =
  { 1 }
// === ok closure brace on the next line after a call
list.each
{ println it }
// === ok closure brace on the next line after a call with parentheses
list.each()
{ println it }
// === ok closure after a blank line
list.each

{ println it }
// === ok closure with only a comment
def f = { /* nothing */ }
// === ok closure with a comment before the arrow
def f = { a /* x */ -> a }
// === ok closure with a line comment in the parameters
def f = { a, // first
          b -> a }
// === ok closure at the start of a statement with an arrow
{ a -> a }
// === ok closure at the start of a statement with a dot
{ -> 1 }.call()
// === ok block at the start of a statement with a dot
{ 1 }.call()
// === ok block at the start of a statement called
{ 1 }()
// === ok block with statements
{ def a = 1; println a }
// === ok empty block
{ }
{}
// === ok block in a method
def f() { { println 1 } }
// === ok block after an if
if (a) { println 1 }
{ println 2 }
// === ok block after a statement and a blank line
println 1

{ println 2 }
// === ok block after a semicolon
println 1;
{ println 2 }
// === ok lambda with no parameters
def f = () -> 1
// === ok lambda with one parameter in parentheses
def f = (a) -> a
// === ok lambda with one parameter bare
def f = a -> a
// === ok lambda with typed parameters
def f = (String a, int b) -> a
// === ok lambda with def and final
def f = (def a, final b) -> a
// === ok lambda with default values
def f = (a, b = 1) -> a
// === ok lambda with a block
def f = (a) -> { println a; a }
// === ok lambda with an empty block
def f = () -> { }
// === ok lambda that returns a map
def f = (a) -> [b: a]
// === ok lambda that returns a closure
def f = (a) -> ({ a })
// === lambda that returns a lambda
def f = a -> b -> a + b
// === ok lambda as an argument
list.stream().map(x -> x + 1).filter((x) -> x > 1)
// === ok lambda as a second argument
foo(1, (a, b) -> a)
// === lambda in a list
def l = [x -> x, (y) -> y]
// === lambda in a map
def m = [a: x -> x]
// === lambda in a ternary
def f = a ? x -> x : y -> y
// === ok lambda coerced
def f = (x -> x) as Closure
// === ok lambda over lines
def f = (a,
         b) ->
  a + b
// === ok lambda arrow on the next line
def f = (a)
  -> a
// === ok lambda with a command body
def f = a -> println a
// === ok lambda with an assignment body
def f = a -> b = a
// === lambda with a throw body
def f = a -> throw new Exception('x')
// === ok lambda with a return in a block
def f = a -> { return a }
// === ok lambda with a switch expression
def f = a -> switch (a) { case 1 -> 2; default -> 3 }
// === ok lambda with varargs
def f = (String... a) -> a
// === ok lambda with annotated parameters
def f = (@Deprecated a) -> a
// === ok lambda called at once
println(((a) -> a)(1))
// === lambda with a trailing comma
def f = (a, ) -> a
// === lambda with a missing parenthesis
def f = (a, b -> a
// === lambda with a missing body
def f = a ->
// === lambda with two arrows
def f = a -> -> 1
// === ok method references
def f = [String::valueOf, this::toString, 'a'::concat, Date::new, String[]::new]
// === ok method reference on an expression
def f = (1 + 2)::toString
// === ok method reference with generics
def f = List<String>::new
// === ok method reference as an argument
list.stream().map(String::trim).forEach(System.out::println)
// === ok method reference on super
class A { def f() { super::toString } }
// === ok method reference by a string
def f = String::'valueOf'
// === ok method pointer by a GString
def f = a.&"${b}"
// === ok method pointer on this
def f = this.&foo
// === ok method pointer with a line break
def f = a
  .&b
// === ok method reference with a line break
def f = String
  ::valueOf
// === ok method pointer called
println a.&b(1)
