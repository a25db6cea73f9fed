// === ok command with one argument
println 'a'
// === ok command with several arguments
foo 1, 2, 'a'
// === ok command with named arguments
foo a: 1, b: 2
// === ok command with mixed arguments
foo 1, a: 2, 3
// === ok command with a closure
foo { println it }
// === ok command with an argument and a closure
foo 1, { println it }
// === ok command with an argument and a trailing closure
foo 1 { println it }
// === ok command with a string and a trailing closure
task 'x' { println it }
// === ok command with a call and a trailing closure
foo bar(1) { println it }
// === ok command on a property
issue.setStatus 'Done'
// === ok command on a safe property
issue?.setStatus 'Done'
// === ok command on a spread property
issues*.setStatus 'Done'
// === ok command on a call result
foo().bar 1
// === ok command on an index
foo[0] 1
// === ok command on an index with a property
foo[0].bar 1
// === ok command on a string property
issue.'set status' 'Done'
// === ok command on a GString property
issue."set${x}" 'Done'
// === ok command on a this
this.foo 1
// === ok command on super
super.foo 1
// === ok command with new
println new Date()
// === ok command with a list after a comma
foo 1, [2]
// === ok command with a bracket first
foo [1]
// === command with a map in brackets
foo [a: 1]
// === ok command with a parenthesis first
foo (1)
// === ok command with a parenthesis first and more
foo (1), 2
// === ok command with a parenthesis first and an operator
foo (1) + 2
// === ok command with a minus
foo - 1
// === ok command with a minus without a blank
foo -1
// === ok command with a plus
foo + 1
// === ok command with a not
foo !a
// === ok command with a tilde
foo ~a
// === ok command with an increment
foo ++a
// === ok command with a star
foo *a
// === ok command with a keyword literal
foo true
foo null
foo this
// === command with an if
foo if
// === ok command with a cast
foo (int) 1
// === ok command with a coercion
foo 1 as String
// === ok command with an operator in its argument
foo 1 + 2, a && b
// === ok command with a ternary
foo a ? b : c
// === ok command with an elvis
foo a ?: b
// === ok command with a comparison
foo a == b
// === command with an assignment in its argument
foo a = 1
// === ok command with an instanceof
foo a instanceof String
// === ok command with a range
foo 1..2
// === ok command with a regex
foo a =~ /x/
// === ok command chain of two
foo a bar b
// === ok command chain of three
foo a bar b baz c
// === ok command chain that ends in a property
foo a bar
// === ok command chain with calls
foo(a).bar b baz c
// === ok command chain with a closure
foo { a } bar { b }
// === ok command chain with named arguments
foo a: 1 bar b: 2
// === ok command chain with several arguments
foo a, b bar c, d
// === ok command chain with a number
foo 1 bar 2
// === ok command chain that ends in a number
foo bar 1
// === ok command chain with a list
foo a [1]
// === ok command chain with a parenthesis
foo a (1)
// === ok command chain with a dot after
foo a .bar
// === ok command assigned
def a = foo 1
// === ok command assigned with a compound operator
a += foo 1
// === ok command assigned to a property
a.b = foo 1, 2
// === ok command in parentheses
println(foo 1)
// === ok command in an argument with others
println(foo 1, 2)
// === command in a second argument
println(1, foo 2)
// === ok command in an if
if (foo 1) { println 1 }
// === ok command in a while
while (foo 1) { println 1 }
// === ok command in a switch
switch (foo 1) { case 1: break }
// === command in a for
for (x in foo 1) { println x }
// === command in a return
def f() { return foo 1 }
// === command in a throw
throw foo 1
// === command in an assert
assert foo 1
// === command in a list
println([foo 1])
// === command in a map
println([a: foo 1])
// === command in a ternary
def a = b ? foo 1 : 2
// === ok command after an elvis
def a = b ?: foo 1
// === ok command after not
def a = !foo 1
// === command after plus
def a = 1 + foo 1
// === ok command in a closure
def f = { foo 1 }
// === ok command in a lambda
def f = x -> foo x
// === command as a default value
def f(a = foo 1) { a }
// === command in an index
def a = b[foo 1]
// === ok command in a cast
def a = (String) foo 1
// === ok command in parentheses with an operator
def a = (foo 1) + 2
// === ok command over lines with a comma
foo 1,
  2,
  3
// === ok command with a closure on the next line
foo 1
{ println 2 }
// === command with a trailing comma
foo 1, 2,
// === ok command with a line continuation
foo \
  1
// === ok command with an argument on the next line
foo
1
// === ok command after a closure
{ -> 1 } 2
// === ok command after a literal
1 2
// === ok command after a string
'a' 'b'
// === ok command after a list
[1] 2
// === command after parentheses
(foo) 1
// === ok command after a call
foo(1) 2
// === ok command after a call with a name
foo(1) bar
// === command after new
new Foo2() 1
// === ok command with a semicolon
foo 1; bar 2
// === ok command with a generic method
foo.<String>bar 1
// === ok command with a spread argument after a comma
foo 1, *a
// === ok command with a spread map
foo *: a
// === ok command with a named argument and a spread map
foo a: 1, *: b
// === ok command with a method pointer
foo a.&b
// === ok command with a lambda in parentheses
foo((x) -> x)
// === ok command with a lambda
foo (x) -> x
// === ok command with a class
foo String
// === ok command with a primitive
foo int
// === ok command with a class literal
foo String.class
// === ok command of a keyword-like name
in 1
// === ok command of as
as 1
// === command of def
def 1
// === ok command of record
record 1
// === ok command of var
var 1
// === ok command of yield
yield 1
// === ok command with a label-like argument
foo a: b
// === ok command with only a named argument over lines
foo a: 1,
    b: 2
// === ok command with a dollar-slashy string
foo $/x/$
// === ok command with a triple string
foo '''x'''
// === ok command in a GString
println "${foo 1, 2}"
// === ok call with a trailing closure
foo(1) { println it }
// === ok call with two trailing closures
foo(1) { println 1 } { println 2 }
// === ok call with a trailing closure on the next line
foo(1)
{ println 1 }
// === ok call without parentheses with two closures
foo { 1 } { 2 }
// === ok call with a closure and arguments after it
foo { 1 }, 2
// === ok call with a trailing closure and a chain
foo(1) { it }.bar { it }.baz()
// === ok call chain over lines
foo()
  .bar { it }
  .baz(1)
  ?.qux()
// === ok call chain over lines with a comment between
foo()
  // a comment
  .bar()
  /* another */
  .baz()
// === ok call with named arguments and a closure
foo(a: 1, b: 2) { it }
// === ok call with a named argument by a string
foo('a b': 1, "c": 2)
// === ok call with a named argument by an expression
foo((a): 1)
// === ok call with a named argument by a GString
foo("${a}": 1)
// === ok call with a keyword as a named argument
foo(in: 1, as: 2, class: 3, if: 4, default: 5)
// === ok call with named arguments over lines
foo(
  a: 1,
  b: 2,
)
// === ok call with a spread list
foo(*a, *[1, 2])
// === ok call with a spread map
foo(*: a)
// === ok call with no blank before the closure
foo{ 1 }
// === ok call with generics
Collections.<String>emptyList()
// === call with generics and no receiver
<String>foo()
// === ok nested calls
a(b(c(d(e(1)))))
// === ok call of a call result
a()()()
// === ok call of an index result
a[0]()
// === ok call of a closure literal
({ 1 })()
// === ok call of a closure literal at the start of a statement
{ -> 1 }()
// === ok call with an empty line in the arguments
foo(

  1,

  2
)
// === ok call with comments in the arguments
foo(1, // one
  /* two */ 2)
