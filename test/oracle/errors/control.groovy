// === break outside a loop
def a = 1
break
// === continue outside a loop
continue
// === break in an if outside a loop
if (true) {
  break
}
// === continue in a closure inside a loop
for (x in [1]) {
  [2].each { continue }
}
// === break in a closure
[1, 2].each { if (it > 1) break }
// === continue in a closure
[1, 2].each { if (it > 1) continue; println it }
// === break in a closure inside a while
while (true) { [1].each { break } }
// === break in a lambda
def f = x -> { break }
// === ok break in a loop inside a closure
[1].each { for (x in [1]) { break } }
// === ok break in a switch
switch (1) { case 1: break }
// === continue in a switch outside a loop
switch (1) { case 1: continue }
// === ok continue in a switch inside a loop
for (x in [1]) { switch (x) { case 1: continue } }
// === break to a missing label
for (x in [1]) { break outer }
// === continue to a missing label
for (x in [1]) { continue outer }
// === ok break to a label
outer:
for (x in [1]) { for (y in [1]) { break outer } }
// === ok continue to a label
outer:
for (x in [1]) { for (y in [1]) { continue outer } }
// === ok label on another statement
outer: println 1
for (x in [1]) { break outer }
// === ok label of another loop
outer:
for (x in [1]) { }
for (x in [1]) { break outer }
// === break to a label from a closure
outer:
for (x in [1]) { [1].each { break outer } }
// === break to a label of a block
outer: { break outer }
// === break label in switch
switch (1) { case 1: break foo }
// === ok the same label twice nested
a: for (x in [1]) { a: for (y in [1]) { break a } }
// === ok the same label twice side by side
a: for (x in [1]) { }
a: for (x in [1]) { }
// === label with a number
1: println 2
// === break with a value
for (x in [1]) { break 1 }
// === return with a value in a void method
void f() { return 1 }
// === ok return without a value in a void method
void f() { return }
// === ok return with null in a void method
void f() { return null }
// === return with a call in a void method
void f() { return println(1) }
// === ok return at the top of a script
return 1
// === ok code after return
return 1
println 2
// === ok code after throw
throw new Exception('x')
println 2
// === return in a constructor
class A { A() { return 1 } }
// === ok bare return in a constructor
class A { A() { return } }
// === return in an initialiser block
class A { { return } }
// === ok return in a static initialiser
class A { static { return } }
// === try alone
try { println 1 }
// === ok try with finally
try { println 1 } finally { println 2 }
// === catch alone
catch (Exception e) { println e }
// === finally alone
finally { println 1 }
// === finally before catch
try { println 1 } finally { println 2 } catch (Exception e) { println 3 }
// === finally twice
try { println 1 } finally { println 2 } finally { println 3 }
// === ok catch without a type
try { println 1 } catch (e) { println e }
// === ok catch with def
try { println 1 } catch (def e) { println e }
// === ok catch without a name
try { println 1 } catch (Exception) { println 1 }
// === catch without parentheses
try { println 1 } catch Exception e { println 1 }
// === catch with empty parentheses
try { println 1 } catch () { println 1 }
// === catch without parentheses and name
try { println 1 } catch { println 1 }
// === catch with two parameters
try { println 1 } catch (IOException a, Exception b) { println 1 }
// === catch without braces
try { println 1 } catch (Exception e) println 1
// === try without braces
try println 1
catch (Exception e) { println 1 }
// === ok multi catch
try { println 1 } catch (IOException | IllegalStateException e) { println e }
// === multi catch with a comma
try { println 1 } catch (IOException, IllegalStateException e) { println e }
// === multi catch with double bar
try { println 1 } catch (IOException || IllegalStateException e) { println e }
// === ok multi catch of related types
try { println 1 } catch (IOException | FileNotFoundException e) { println e }
// === catch of a String
try { println 1 } catch (String e) { println e }
// === catch of an unknown class
try { println 1 } catch (IoException e) { println e }
// === ok catch of the general one first
try { println 1 } catch (Exception e) { println 1 } catch (IOException e) { println 2 }
// === ok the same catch twice
try { println 1 } catch (IOException e) { println 1 } catch (IOException f) { println 2 }
// === ok throw of a string
throw 'x'
// === throw without a value
throw
// === throw new without a class
throw new
// === throws on a closure
def f = { throws Exception -> 1 }
// === if without parentheses
if a == 1 { println 1 }
// === if without a condition
if () { println 1 }
// === if without anything
if
// === if with a missing closing parenthesis
if (a == 1 {
  println 1
}
// === if with a missing opening parenthesis
if a == 1) {
  println 1
}
// === ok if with then
if (true) then { println 1 }
// === ok if with a semicolon and else
if (true) println 1;
else println 2
// === else alone
else { println 1 }
// === else after a statement between
if (true) { println 1 }
println 2
else { println 3 }
// === two else
if (true) { println 1 } else { println 2 } else { println 3 }
// === ok elseif
if (true) { println 1 } elseif (false) { println 2 }
// === ok else with a condition
if (true) { println 1 } else (false) { println 2 }
// === ok else if
if (true) { println 1 } else if (false) { println 2 } else { println 3 }
// === ok endif
if (true) println 1
endif
// === ok if with a single equals sign on a property
if (replica.status = 'Open') { println 1 }
// === empty if body without braces
if (true)
// === ok if with an empty statement
if (true);
// === ok unless
unless (true) { println 1 }
// === while without parentheses
while true { println 1 }
// === while without a condition
while () { println 1 }
// === ok while with an empty statement
while (false);
// === do without while
do { println 1 }
// === ok do while
do { println 1 } while (false)
// === do while without parentheses
do { println 1 } while false
// === until
do { println 1 } until (true)
// === for without parentheses
for x in [1, 2] { println x }
// === for each in
for each (x in [1]) { println x }
// === ok foreach
foreach (x in [1]) { println x }
// === for with of
for (x of [1]) { println x }
// === for with only two parts
for (int i = 0; i < 2) { println i }
// === for with four parts
for (int i = 0; i < 2; i++; i++) { println i }
// === for with commas
for (int i = 0, i < 2, i++) { println i }
// === ok for without parts
for (;;) { break }
// === for without a body
for (x in [1])
// === ok for with an empty statement
for (x in [1]);
// === for without a collection
for (x in ) { println x }
// === for without a variable
for (in [1]) { println 1 }
// === ok for with colon
for (String x : ['a']) { println x }
// === ok for with a colon and no type
for (x : ['a']) { println x }
// === for with two variables
for (k, v in [a: 1]) { println k }
// === ok for with several initialisers
for (int i = 0, j = 1; i < j; i++, j--) { println i }
// === for with let
for (let i = 0; i < 2; i++) { println i }
// === ok for with a final variable
for (final String x : ['a']) { println x }
// === ok for with a bare name and classic parts
for (i = 0; i < 2; i++) { println i }
// === ok assert
assert 1 == 1 : 'message'
// === ok assert with a comma
assert 1 == 1, 'message'
// === assert alone
assert
// === assert with a missing message
assert 1 == 1 :
// === assert with an assignment
def a
assert a = 1
// === synchronized without parentheses
synchronized { println 1 }
// === ok synchronized
synchronized (this) { println 1 }
// === synchronized without braces
synchronized (this) println 1
// === ok try resource without a value
try (def r) { println 1 }
// === ok try with resources
try (def r = new StringReader('a'); def s = new StringReader('b')) { println r.text }
// === try with empty parentheses
try () { println 1 }
// === ok try with an expression resource
def r = new StringReader('a')
try (r) { println 1 }
// === ok try with resources alone
try (def r = new StringReader('a')) { println r.text }
// === ok yield in a plain method
def f() { yield 1 }
// === goto
goto end
// === ok nested blocks
{ println 1; { println 2 } }
// === stray closing brace
println 1
}
// === stray closing parenthesis
println 1
)
// === stray closing bracket
println 1
]
// === brace closed twice
if (true) {
  println 1
}}
// === brace never closed
if (true) {
  println 1
// === brace of an inner block never closed
if (true) {
  if (false) {
    println 1
}
println 2
// === method never closed
def f() {
  println 1

def g() { println 2 }
// === class never closed
class A {
  def f() { 1 }
// === closure never closed
[1].each { x ->
  println x
println 2
// === ok statement after a block on the same line
if (true) { println 1 } println 2
// === ok two statements on one line
println 1 println 2
// === two assignments on one line
def a = 1 def b = 2
// === ok two assignments on one line without def
a = 1 b = 2
// === ok two statements with a semicolon
println 1; println 2;
// === ok semicolons only
;;;
// === ok empty script
