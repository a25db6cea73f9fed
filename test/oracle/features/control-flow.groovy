// === ok if with all kinds of conditions
if (a) { }
if (!a) { }
if (a && b) { }
if (a == null) { }
if (a instanceof String) { }
if (a in b) { }
if (a =~ /x/) { }
if ((b = a)) { }
// === ok if with single statements
if (a) println 1
if (a) return
if (a) b = 1
if (a) throw new Exception('x')
// === ok if with an empty body
if (a) { }
if (a) ;
// === ok if in an else without braces
if (a) println 1 else if (b) println 2 else println 3
// === ok if with a semicolon before else
if (a) println 1; else println 2
// === ok if with a declaration as its body
if (a) def b = 1
// === ok if with a block and a statement on the next line
if (a) { println 1 }
println 2
// === ok if with a statement directly after its block
if (a) { println 1 } println 2
// === ok while loops
while (a) { break }
while (a) break
while (a--) { continue }
// === while with a declaration in the condition
while (def a = 1) { break }
// === ok do while loops
do { println 1 } while (a)
do println 1 while (a)
do { println 1 } while (a);
// === do while with a statement directly after
do { println 1 } while (a) println 2
// === ok for in loops
for (x in [1]) { }
for (def x in [1]) { }
for (String x in ['a']) { }
for (final x in [1]) { }
for (var x in [1]) { }
for (x in 1..3) println x
for (x in a.b()) { }
for (x in [a: 1]) { println x.key }
// === ok for colon loops
for (def x : [1]) { }
for (String x : ['a']) { }
for (int x : [1]) { }
for (final String x : ['a']) { }
// === ok for classic loops
for (int i = 0; i < 2; i++) { }
for (def i = 0; i < 2; i += 2) println i
for (;;) { break }
for (int i = 0;;) { break }
for (; a;) { break }
for (;; a++) { break }
for (int i = 0, j = 1; i < j; i++, j--) { }
for (a = 0; a < 1; a++) { }
for (a = 0, b = 1; a < b; a++, b--) { }
// === ok for classic loop with a call as initialiser
for (foo(); a; bar()) { break }
// === for classic loop with a command as update
for (int i = 0; i < 1; foo i) { i++ }
// === ok for classic loop with a closure in the condition
for (int i = 0; list.any { it > i }; i++) { }
// === ok for with multiple assignment
for (def (a, b) = [1, 2]; a < b; a++) { }
// === for with a tuple variable
for ((a, b) in [[1, 2]]) { println a }
// === ok for with a typed generic variable
for (Map.Entry<String, Integer> e in [a: 1]) { println e.key }
for (List<String> l : [['a']]) { println l }
// === ok for with an annotation
for (@Deprecated x in [1]) { }
// === ok for with a label
outer:
for (x in [1]) {
  inner:
  for (y in [2]) {
    if (x) continue outer
    if (y) break inner
    continue
  }
}
// === ok for with an array variable
for (int[] x in [[1] as int[]]) { }
// === ok for without braces over lines
for (x in [1])
  for (y in [2])
    println x + y
// === ok for with break and a semicolon
for (x in [1]) { break; }
// === ok for with a condition that assigns
for (int i = 0; (j = i) < 2; i++) { }
// === ok labels
a: println 1
b: { println 2 }
c: while (false) { }
d: do { } while (false)
e: for (;;) { break e }
// === ok two labels on a statement
a: b: println 1
// === ok label in a closure
def f = { a: println 1 }
// === ok label on a declaration
a: def b = 1
// === ok label on an if
a: if (b) { println 1 }
// === label on a method
a: def f() { 1 }
// === label on a class
a: class B { }
// === ok label of a keyword-like name
in: println 1
// === label on nothing
a:
// === label on nothing in a block
if (b) { a: }
// === ok break and continue in nested loops
while (true) { for (;;) { do { break } while (true); break }; break }
// === ok break in a switch in a loop
for (x in [1]) { switch (x) { case 1: break; default: continue } }
// === ok switch with many cases
switch (a) {
  case 1:
  case 2:
    println 1
    break
  case 'x':
    println 2
  case ['a', 'b']:
  case 1..3:
  case String:
  case ~/x.*/:
  case { it > 1 }:
  case null:
    println 3
    break
  default:
    println 4
}
// === ok switch with blocks
switch (a) {
  case 1: { println 1; break }
  default: { println 2 }
}
// === ok switch with a declaration in a case
switch (a) { case 1: def b = 1; println b }
// === ok switch with returns
def f(a) { switch (a) { case 1: return 'x'; case 2: return 'y'; default: return 'z' } }
// === ok switch on a call, an expression and a string
switch (foo()) { case 1: break }
switch (a + 1) { case 1: break }
switch ('x') { case 'x': break }
// === ok switch with a nested switch
switch (a) { case 1: switch (b) { case 2: break }; break }
// === ok switch with arrows as a statement
switch (a) {
  case 1 -> println 1
  case 2, 3 -> println 2
  default -> println 3
}
// === ok switch with arrows and blocks as a statement
switch (a) {
  case 1 -> { println 1; println 2 }
  default -> { }
}
// === ok switch expression with arrows
def b = switch (a) {
  case 1 -> 'one'
  case 2, 3 -> 'more'
  case String -> { def c = 1; yield c }
  default -> throw new Exception('x')
}
// === ok switch expression with colons
def b = switch (a) {
  case 1: yield 'one'
  case 2:
  case 3: yield 'more'
  default: yield 'none'
}
// === ok switch expression returned
def f(a) { return switch (a) { case 1 -> 2; default -> 3 } }
// === ok switch expression in an argument, a list and a map
foo(switch (a) { case 1 -> 2; default -> 3 })
def l = [switch (a) { case 1 -> 2; default -> 3 }]
def m = [b: switch (a) { case 1 -> 2; default -> 3 }]
// === ok switch expression with an operator
def b = 1 + switch (a) { case 1 -> 2; default -> 3 }
// === ok switch expression with an operator after it
def b = switch (a) { case 1 -> 2; default -> 3 } + 1
// === switch expression with a call after it
def b = switch (a) { case 1 -> 2; default -> 3 }.toString()
// === ok switch expression nested
def b = switch (a) { case 1 -> switch (c) { case 2 -> 3; default -> 4 }; default -> 5 }
// === ok switch expression without a default
def b = switch (a) { case 1 -> 2 }
// === ok switch expression with an if and yield
def b = switch (a) { case 1: if (c) { yield 1 } else { yield 2 }; default: yield 3 }
// === ok switch expression with yield and a map
def b = switch (a) { case 1: yield [c: 1]; default: yield [] }
// === ok switch expression with a closure value
def b = switch (a) { case 1 -> { c -> c }; default -> 2 }
// === ok yield with parentheses
def b = switch (a) { case 1: yield (1); default: yield(2) }
// === ok yield of a negative number
def b = switch (a) { case 1: yield -1; default: yield 2 }
// === ok switch with a trailing semicolon after arrows
switch (a) { case 1 -> println 1; default -> println 2; }
// === ok try in all forms
try { } finally { }
try { } catch (e) { }
try { } catch (Exception e) { }
try { } catch (IOException | RuntimeException e) { }
try { } catch (IOException e) { } catch (Exception f) { } finally { }
try { } catch (final Exception e) { }
// === ok try with resources in all forms
try (def a = new StringReader('')) { }
try (Reader a = new StringReader('')) { } catch (e) { } finally { }
try (def a = new StringReader(''); Reader b = new StringReader('')) { }
try (def a = new StringReader('');) { }
try (final Reader a = new StringReader('')) { }
// === ok try with resources over lines
try (
  def a = new StringReader('')
  def b = new StringReader('')
) {
  println 1
}
// === ok try with resources and a name
def a = new StringReader('')
try (a) { println 1 }
// === try with resources and a comma
try (def a = new StringReader(''), b = new StringReader('')) { println 1 }
// === ok try nested
try { try { } finally { } } catch (e) { try { } catch (f) { } }
// === ok try in a closure as a value
def f = { try { 1 } catch (e) { 2 } finally { 3 } }
// === ok catch with a qualified class
try { } catch (java.io.IOException e) { }
// === catch with generics
try { } catch (List<String> e) { }
// === catch with an array
try { } catch (Exception[] e) { }
// === ok catch with an annotation
try { } catch (@Deprecated Exception e) { }
// === ok throw in all forms
def f() { throw new Exception('x') }
def g() { throw e }
def h() { throw foo(1) }
def i() { throw (new Exception()) }
// === ok throw with a cast
throw (RuntimeException) new Exception('x')
// === ok throw with a ternary
throw a ? new Exception('x') : new Exception('y')
// === return in all forms
def f() { return }
def g() { return 1 }
def h() { return (1) }
def i() { return [1, 2] }
def j() { return { 1 } }
def k() { return -> 1 }
// === return with a lambda
def f() { return x -> x }
def g() { return (x) -> x }
def h() { return () -> 1 }
// === ok return with a ternary over lines
def f() {
  return a
    ? 1
    : 2
}
// === ok return with an assignment
def f() { return a = 1 }
// === return with a declaration
def f() { return def a = 1 }
// === return with two values
def f() { return 1, 2 }
// === ok return with a semicolon
def f() { return; }
// === ok assert in all forms
assert true
assert 1 == 1
assert a : 'message'
assert a && b : "message ${c}"
assert (a)
assert (a) : 'message'
assert [1] == [1]
assert { true }
// === ok assert with a closure and a colon
assert list.every { it > 0 } : 'all'
// === ok assert with a ternary
assert a ? b : c
// === ok assert with a ternary and a message
assert a ? b : c : 'message'
// === ok synchronized blocks
synchronized (a) { println 1 }
synchronized (a.b()) { }
// === synchronized with a closure after it
synchronized (a) { } { }
// === ok nested blocks in methods
def f() { if (a) { while (b) { try { for (x in c) { switch (x) { case 1: { do { break } while (d) } } } } finally { } } } }
// === ok statements on one line
def a = 1; def b = 2; if (a) { println a }; println b
// === ok unreachable code after break
for (x in [1]) { break; println 1 }
// === ok unreachable code after continue
for (x in [1]) { continue; println 1 }
// === ok infinite loop then a statement
while (true) { }
println 1
// === ok variables after a loop of the same name
for (x in [1]) { }
def x = 1
// === ok variable of the same name in two catch blocks and after
try { } catch (e) { }
def e = 1
// === ok closure parameter of the same name as a later local
[1].each { x -> println x }
def x = 1
// === closure parameter of the same name as an earlier local
def x = 1
[1].each { x -> println x }
// === ok implicit it within a for of the same name
for (it in [1]) { println it }
// === ok local named it
def it = 1
// === ok local named it and a closure that uses it
def it = 1
[2].each { println it }
// === local named this
def this = 1
// === ok if else chain of twenty
if (a == 1) { } else if (a == 2) { } else if (a == 3) { } else if (a == 4) { } else if (a == 5) { } else if (a == 6) { } else if (a == 7) { } else if (a == 8) { } else if (a == 9) { } else if (a == 10) { } else { }
