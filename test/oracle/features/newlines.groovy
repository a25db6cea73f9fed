// === ok operator at the line end: arithmetic
def a = 1 +
  2 -
  3 *
  4
// === ok operator at the line end: logic
def a = b &&
  c ||
  d
// === ok operator at the line end: comparison
def a = b ==
  c
// === ok operator at the line end: assignment
def a =
  1
// === ok operator at the line end: elvis and ternary
def a = b ?:
  c ?
  d :
  e
// === ok operator at the line end: dot
def a = b.
  c.
  d()
// === ok operator at the line end: safe dot
def a = b?.
  c
// === ok operator at the line end: in, instanceof, as
def a = b in
  c
// === ok operator at the line end: instanceof
def a = b instanceof
  String
// === ok operator at the line end: as
def a = b as
  String
// === ok operator at the line end: range
def a = 1..
  2
// === ok operator at the line end: regex
def a = b =~
  /x/
// === ok operator at the line end: not
def a = !
  b
// === operator at the line end: unary minus
def a = -
  b
// === ok operator at the line end: comma in a declaration
def a = 1,
  b = 2
// === ok operator at the line start: arithmetic
def a = 1
  * 2
  / 3
  % 4
// === ok operator at the line start: plus is a new statement
def a = 1
  + 2
// === ok operator at the line start: minus is a new statement
def a = 1
  - 2
// === ok operator at the line start: logic
def a = b
  && c
  || d
// === ok operator at the line start: comparison
def a = b
  == c
// === ok operator at the line start: less than
def a = b
  < c
// === ok operator at the line start: assignment
def a
  = 1
// === ok operator at the line start: compound assignment
a
  += 1
// === ok operator at the line start: dot
def a = b
  .c
  .d()
  ?.e
  *.f
  ??.g
// === ok operator at the line start: method pointer
def a = b
  .&c
// === ok operator at the line start: attribute
def a = b
  .@c
// === operator at the line start: question mark bracket
def a = b
  ?[0]
// === ok operator at the line start: bracket
def a = b
  [0]
// === ok operator at the line start: parenthesis
def a = b
  (0)
// === ok operator at the line start: brace
def a = b
  { 0 }
// === ok operator at the line start: in
def a = b
  in c
// === ok operator at the line start: not in
def a = b
  !in c
// === ok operator at the line start: instanceof
def a = b
  instanceof String
// === ok operator at the line start: as
def a = b
  as String
// === ok operator at the line start: shift
def a = b
  << c
  >> d
// === ok operator at the line start: bit
def a = b
  & c
  | d
  ^ e
// === ok operator at the line start: spaceship
def a = b
  <=> c
// === ok operator at the line start: regex
def a = b
  =~ /c/
// === ok operator at the line start: range
def a = 1
  ..2
// === operator at the line start: power
def a = 2
  ** 3
// === ok operator at the line start: increment
def a = 1
  ++b
// === ok operator at the line start: not
def a = b
  !c
// === ok operator at the line start: tilde
def a = b
  ~c
// === ok operator at the line start: arrow
def a = b
  -> c
// === ok operator at the line start: comma
foo(1
  , 2)
// === ok operator at the line start: colon in a ternary
def a = b ? c
  : d
// === ok operator at the line start after a blank line
def a = b

  && c
// === ok operator at the line start after a comment
def a = b
  // and
  && c
// === ok dot at the line start after a blank line and a comment
def a = b

  // then
  .c()
// === ok return with its value on the next line
def f() {
  return
  1
}
// === ok return with an operator on the next line
def f() {
  return a
    && b
}
// === throw with its value on the next line
throw
new Exception('x')
// === assert with its value on the next line
assert
  true
// === ok assert with its message on the next line
assert true :
  'x'
// === ok assert with its colon on the next line
assert true
  : 'x'
// === if with its condition on the next line
if
(true) { println 1 }
// === ok if with its body on the next line
if (true)
  println 1
// === ok if with its brace on the next line
if (true)
{
  println 1
}
// === ok if with an else on its own line
if (true) {
  println 1
}
else {
  println 2
}
// === ok if with an else after a blank line
if (true) {
  println 1
}

else {
  println 2
}
// === ok if with an else after a comment
if (true) {
  println 1
}
// otherwise
else {
  println 2
}
// === ok if with else on the line of a statement
if (true) println 1 else println 2
// === ok if with else after a newline without braces
if (true)
  println 1
else
  println 2
// === ok if without braces and an inner if
if (a)
  if (b) println 1
  else println 2
// === ok condition over lines
if (a
    && b
    || c) {
  println 1
}
// === ok condition with the operator at the end
if (a &&
    b) {
  println 1
}
// === ok parentheses over lines in a condition
if (
  a
) {
  println 1
}
// === ok while with its brace on the next line
while (a)
{
  break
}
// === ok do with its parts on lines
do
{
  println 1
}
while (false)
// === do while with the condition on the next line
do { println 1 } while
(false)
// === ok for with its brace on the next line
for (x in [1])
{
  println x
}
// === ok for header over lines
for (int i = 0;
     i < 2;
     i++) {
  println i
}
// === ok for header with in on the next line
for (x
     in [1]) { println x }
// === ok try with its parts on lines
try
{
  println 1
}
catch (Exception e)
{
  println 2
}
finally
{
  println 3
}
// === ok switch with its brace on the next line
switch (1)
{
  case 1:
    println 1
    break

  default:
    println 2
}
// === case with its colon on the next line
switch (1) {
  case 1
  : println 1
}
// === ok method with its brace on the next line
def f()
{
  1
}
// === ok method with its parameters over lines
def f(
  a,
  b
) {
  a
}
// === ok method with its type on another line
String
f() { 'x' }
// === ok method with its modifier on another line
static
f() { 1 }
// === ok method with an annotation on another line
@Deprecated
def f() { 1 }
// === ok method with throws on another line
def f()
  throws Exception {
  1
}
// === ok class with its brace on the next line
class A
{
  def a
}
// === ok class with its clauses over lines
class A
  extends Date
  implements Runnable {
  void run() { }
}
// === ok closure with its brace on its own line
def f =
{
  1
}
// === ok declaration with its value on the next line
String a =
  'x'
// === ok declaration with its name on the next line
def
  a = 1
// === ok declaration with its type on the next line
final
String a = 'x'
// === ok type then name on the next line
String
a = 'x'
// === ok new with its class on the next line
def a = new
  Date()
// === ok new with its parenthesis on the next line
def a = new Date
()
// === import over lines
import java.util.
  Date
println 1
// === ok import with as on the next line
import java.util.Date
  as D
println 1
// === ok package then a blank line
package a.b

println 1
// === ok call with its parenthesis on the next line
foo
(1)
// === ok call with a trailing closure on the next line
foo(1)
{ 2 }
// === ok call with a trailing closure two lines below
foo(1)

{ 2 }
// === ok index with its bracket on the next line
a
[0]
// === ok literal then a brace on the next line
def a = 5
{ 3 }
// === ok name in parentheses then a brace on the next line
(a)
{ 3 }
// === ok cast with its value on the next line
def a = (String)
  b
// === ok backslash joins lines
def a = 1 \
  + 2 \
  - 3
// === ok backslash in a call
foo 1, \
  2
// === backslash then a blank line
def a = 1 \

// === ok backslash in a string
def a = 'b\
c'
// === ok backslash at the end of a comment
// a \
println 1
// === ok annotation and declaration on two lines
@Deprecated
def a = 1
// === ok label on its own line
a:
for (x in [1]) { break a }
// === ok label after a blank line
a:

for (x in [1]) { break a }
// === ok line ends CR LF
def a = 1‹U+000D›
def b = a +‹U+000D›
  2‹U+000D›
if (a) {‹U+000D›
  println b‹U+000D›
}
// === ok line ends CR only
def a = 1‹U+000D›def b = 2‹U+000D›println a
// === ok line ends CR LF in a triple string
def a = '''b‹U+000D›
c'''
// === ok line ends CR LF with a backslash
def a = 1 \‹U+000D›
  + 2
// === line ends CR LF and an error on the third line
def a = 1‹U+000D›
def b = 2‹U+000D›
def c = )
// === line ends CR only and an error on the third line
def a = 1‹U+000D›def b = 2‹U+000D›def c = )
// === ok line ends CR LF in a comment
/* a‹U+000D›
 b */ println 1
// === form feed between statements
println 1‹U+000C›
println 2
// === vertical tab between tokens
def‹U+000B›a = 1
// === line separator between statements
println 1‹U+2028›println 2
// === next line character between statements
println 1‹U+0085›println 2
// === ok tabs for indents
if (a) {
	println 1
		println 2
}
// === ok no line end at the end
println 1
// === ok only line ends
‹U+000A›‹U+000A›
// === ok only blanks
   
// === ok only a comment
// nothing
// === ok only a block comment
/* nothing */
// === ok comment at the end without a line end
println 1 // end
// === ok block comment between tokens
def/**/a/**/=/**/1
// === ok block comment with stars
/*** a **/ println 1 /**/
// === ok block comment over lines splits a statement
def a = 1 /*
*/ + 2
// === ok block comment over lines between statements
println 1 /*
*/ println 2
// === ok doc comment before a method
/**
 * Adds.
 * @param a the first
 */
def f(a) { a }
// === ok line comment with a quote
// don't
println 1
// === ok block comment with a quote
/* don't */ println 1
// === ok slashes in a string are no comment
println 'http://example.com' // but this is
// === ok shebang
#!/usr/bin/env groovy
println 1
// === shebang on the second line

#!/usr/bin/env groovy
println 1
// === byte order mark at the start
‹U+FEFF›println 1
// === zero character
println 1‹U+0000›
// === control character
println 1‹U+0001›
// === end of file character
println 1‹U+001A›
