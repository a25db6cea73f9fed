// === same name declared twice
def status = 'Open'
def status = 'Done'
// === same name declared twice with types
String key = 'A-1'
Integer key = 1
// === declared again in an if block
def label = 'x'
if (label) {
  def label = 'y'
}
// === declared again in an else block
def label = 'x'
if (label) { println 1 } else { def label = 'y' }
// === declared again in a loop body
def i = 0
for (c in [1, 2]) {
  def i = c
}
// === declared again as a for variable
def c = 0
for (c in [1, 2]) { println c }
// === declared again in a classic for
int n = 0
for (int n = 0; n < 3; n++) { println n }
// === declared again in a while body
def line = ''
while (line) { def line = 'a' }
// === declared again in a try block
def result = null
try {
  def result = 1
} finally { }
// === catch parameter of the same name
def e = null
try { println 1 } catch (Exception e) { println e }
// === ok catch parameters of the same name side by side
try { println 1 } catch (IOException e) { println e } catch (RuntimeException e) { println e }
// === declared again in a closure body
def names = ['a']
names.each { def names = it }
// === closure parameter hides a local
def issue = [1]
issue.each { issue -> println issue }
// === closure parameter hides a local with several
def key = 1
[a: 1].each { key, value -> println value }
// === nested closure repeats the parameter
[[1]].each { x -> x.each { x -> println x } }
// === nested closure declares it
def outer = { def it = 3; it }
// === closure declares its own parameter again
def f = { a -> def a = 1 }
// === method declares its own parameter again
def f(a) {
  def a = 1
}
// === for variable declared again in its body
for (x in [1]) { def x = 2 }
// === twice in a multiple assignment
def (a, a) = [1, 2]
// === multiple assignment of a declared name
def b = 1
def (a, b) = [1, 2]
// === twice in one declaration
def a = 1, a = 2
// === lambda parameter hides a local
def x = 1
def f = (x) -> x + 1
// === try resource of the same name
def r = 1
try (r = new StringReader('')) { println r }
// === try resource declared twice
try (def r = new StringReader(''); def r = new StringReader('')) { println r }
// === declared again in a switch case
def a = 1
switch (a) { case 1: def a = 2 }
// === ok declared in two cases
switch (1) {
  case 1: def a = 1; println a; break
  case 2: def b = 2; println b; break
}
// === ok declared in two cases of the same switch
switch (1) {
  case 1: def a = 1; break
  case 2: def a = 2; break
}
// === ok declared in two blocks side by side
if (true) { def a = 1 } else { def a = 2 }
// === ok declared in two closures side by side
[1].each { def a = it }
[2].each { def a = it }
// === ok method local of the same name as a script local
def a = 1
def f() { def a = 2; a }
// === ok class method local of the same name as a script local
def a = 1
class A { def f() { def a = 2; a } }
// === ok two for loops with the same variable
for (i in 1..2) { }
for (i in 1..2) { }
// === ok it in nested closures
[[1]].each { it.each { println it } }
// === ok block variable then the same name after the block
if (true) { def a = 1 }
def a = 2
// === ok used before its declaration
println a
def a = 1
// === ok undeclared name assigned
a = 1
println a
// === ok field with the same name as a local
@groovy.transform.Field def a = 1
def f() { def a = 2 }
// === field and local of the same name
@groovy.transform.Field def a = 1
def a = 2
// === final local assigned again
final status = 'Open'
status = 'Done'
// === final local assigned with a compound operator
final int n = 1
n += 1
// === final local increased
final int n = 1
n++
// === final local decreased prefix
final int n = 1
--n
// === ok final local without value, assigned once
final int n
n = 1
// === final local without value, assigned twice
final int n
n = 1
n = 2
// === final local without value, used
final int n
println n
// === final local assigned in a closure
final n = 1
[1].each { n = it }
// === ok final local assigned in both branches
final int n
if (true) { n = 1 } else { n = 2 }
// === final local assigned in an if, then again
final int n
if (true) { n = 1 }
n = 2
// === final local in multiple assignment
final a = 1
def b
(a, b) = [1, 2]
// === final declared by multiple assignment, assigned again
final (a, b) = [1, 2]
a = 3
// === final method parameter assigned
def f(final a) { a = 1 }
// === final closure parameter assigned
def f = { final a -> a = 1 }
// === ok final for variable assigned
for (final x in [1]) { x = 2 }
// === ok final catch parameter assigned
try { println 1 } catch (final Exception e) { e = null }
// === ok final assigned in a loop
final int n
for (i in 1..2) { n = i }
// === final assigned in a try and a catch
final int n
try { n = 1 } catch (Exception e) { n = 2 }
// === assigning a number
1 = 2
// === assigning a string
'summary' = 'x'
// === assigning a GString
"${1}" = 2
// === assigning null
null = 1
// === assigning true
true = 1
// === assigning a call
foo() = 1
// === assigning a method call
issue.getSummary() = 'x'
// === assigning a sum
def a = 1
a + 1 = 2
// === assigning a list
[1, 2] = [3, 4]
// === ok assigning a parenthesised name
def a
(a) = [1]
// === assigning this
this = 1
// === assigning super
super = 1
// === assigning a class name
String = 1
// === assigning a constant by compound operator
1 += 2
// === assigning a ternary
def a, b
(a ? a : b) = 1
// === assigning a closure
{ -> } = 1
// === ok increasing a number
1++
// === ok increasing a string
'a'++
// === ok increasing a call
foo()++
// === ok increasing a property
def m = [a: 1]
m.a++
++m.a
m['a']++
// === ok increasing a sum in parentheses
def a = 1
(a + 1)++
// === ok prefix increase of a number
++1
// === ok assignment in a condition without parentheses
def a = 1
if (a = 2) { println a }
// === ok assignment in a while condition
def a
while (a = next()) { println a }
// === ok assignment in a ternary condition
def a
def b = a = 1 ? 2 : 3
// === ok assignment in a condition in double parentheses
def a = 1
if ((a = 2)) { println a }
// === ok assignment of a property in a condition
if (issue.status = 'Done') { println 1 }
// === ok safe navigation on the left
def m = [:]
m?.a = 1
// === ok spread on the left
def m = [[:]]
m*.a = 1
// === elvis assignment to a constant
1 ?= 2
// === declaration without a name
def = 1
// === declaration with a keyword as its name
def class = 1
// === declaration named new
def new = 1
// === declaration named if
def if = 1
// === declaration named default
def default = 1
// === declaration named this
def this = 1
// === declaration named true
def true = 1
// === declaration named int
def int = 1
// === ok declaration named in
def in = 1
// === ok declaration named as
def as = 1
// === declaration named goto
def goto = 1
// === declaration named const
def const = 1
// === declaration named with a digit first
def 1st = 1
// === declaration named with a hyphen
def due-date = 1
// === declaration named with a dot
def issue.x = 1
// === declaration with a string name
def 'a' = 1
// === ok declaration with two types
String Integer a = 1
// === declaration of void
void a = 1
// === two names without comma
def a b = 1
// === ok type then name without value
String a
Integer b, c
int[] d
List<String> e
// === multiple assignment with missing bracket
def (a, b = [1, 2]
// === multiple assignment without a value
def (a, b)
// === ok multiple assignment of a single value
def (a, b) = null
// === multiple assignment with a property
def (a.b, c) = [1, 2]
// === multiple assignment without def of properties
def m = [:]
(m.a, m.b) = [1, 2]
// === multiple assignment with an empty list
def () = [1]
// === trailing comma in a multiple assignment
def (a, b,) = [1, 2]
// === ok var without value
var a
// === ok var with value
var a = 1
// === array initialiser
int[] a = {1, 2, 3}
// === ok Java array initialiser with new
int[] a = new int[] {1, 2}
String[] b = new String[] {'a'}
// === array with size and values
int[] a = new int[2] {1, 2}
// === ok int local from a string constant
int a = 'abc'
// === ok String from a number
String s = 5
// === ok boolean from a list
boolean b = []
// === modifiers twice on a local
final final int a = 1
// === public on a local
public int a = 1
// === private on a local
private int a = 1
// === static on a local
static int a = 1
// === abstract on a local
abstract int a = 1
// === synchronized on a local
synchronized int a = 1
// === transient on a local
transient int a = 1
// === volatile on a local
volatile int a = 1
// === private on a local in a method
def f() { private int a = 1 }
// === static on a local in a method
def f() { static int a = 1 }
// === protected on a local in a closure
def f = { protected a = 1 }
// === native on a local
native int a
