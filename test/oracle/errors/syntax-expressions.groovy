// === nothing after an equals sign
def a =
// === ok nothing after an equals sign, then a statement
def a =
println 1
// === nothing after an equals sign before a semicolon
def a = ;
println 1
// === nothing after plus
def a = 1 +
// === nothing after plus before a parenthesis
def a = (1 + )
// === nothing after and
if (a && ) { println 1 }
// === nothing before and
if (&& a) { println 1 }
// === nothing after a comparison
if (a == ) { println 1 }
// === nothing before a comparison
if (== a) { println 1 }
// === nothing after not
if (!) { println 1 }
// === nothing after a dot
def a = issue.
// === ok nothing after a dot, then a statement
issue.
println 1
// === nothing after a safe dot
def a = issue?.
// === nothing after a dot before a parenthesis
println(issue.)
// === nothing after a dot before an operator
def a = issue. + 1
// === ok two dots
def a = issue..key
// === two dots with a blank
def a = issue. .key
// === dot then question mark
def a = replica.?key
// === dot then question mark in an assignment
issue.summary = replica.?summary
// === question mark with a blank and a dot
def a = replica? .key
// === ok two question marks
def a = replica??.key
// === question mark after the name
def a = replica.key?
// === dot at the start
.key
// === safe dot at the start
?.key
// === ok arrow for a property
def a = issue->key
// === colon for a property
def a = issue:key
// === ok double colon for a property
def a = issue::key
// === hash for a property
def a = issue#key
// === ok slash for a property
def a = issue/key
// === ok property by a number
def a = issue.1
// === ok property by a string
def a = issue.'due date'
issue."Due date" = 1
// === ok property by two words
def a = issue.due date
// === property by a bracket after a dot
def a = issue.['key']
// === ok property by a hyphenated name
def a = issue.due-date
// === ok property by a keyword
def a = issue.class.in.default.new
// === ok call with a blank before the parenthesis
println (1)
// === ok call with a bracket
println[1]
// === ok call in braces
println{1}
// === ok call twice
foo()()
// === ok call of a number
1()
// === ok call of a string
'a'()
// === ok command with a minus
foo -1
// === ok command of several words
please set status to done
// === command after return
return foo 1
// === command in a list
def a = [foo 1]
// === command in a ternary
def a = b ? foo 1 : 2
// === command after an operator
def a = 1 + foo 2
// === ok command in a comparison
if (foo 1 == 2) { println 1 }
// === command with a keyword
foo if 1
// === ok command after a number
1 foo 2
// === ok command after a string
'a' foo 2
// === ok command with a list
foo [1, 2], 3
// === ok command with a map and a comma
foo a: 1, b: 2
// === command with a comma only
foo ,
// === command with a trailing comma
foo 1,
// === ok command with a trailing comma and a statement
foo 1,
println 2
// === command with a closing parenthesis
foo 1)
// === ok command missing a comma
foo 1 2
// === command with new
foo new Date
// === ternary without an else
def a = b ? c
// === ternary without a then
def a = b ? : c
// === ternary without a condition
def a = ? b : c
// === ternary with a semicolon
def a = b ? c ; d
// === ternary with two colons
def a = b ? c : : d
// === ternary with two question marks
def a = b ? ? c : d
// === ok ternary nested
def a = b ? c : d ? e : f
// === ternary with else
def a = b ? c else d
// === elvis with a blank
def a = b ? : c
// === elvis without a value
def a = b ?:
// === elvis without a condition
def a = ?: b
// === elvis the other way
def a = b :? c
// === ok elvis chain
def a = b ?: c ?: d
// === ok elvis assignment
a ?= 1
// === colon alone
def a = b : c
// === equals twice
def a == 1
// === equals after a declaration and a colon
def a := 1
// === ok comparison with one equals in a call
if (foo(a = 1)) { println 1 }
// === greater or equal the wrong way
if (a => 1) { println 1 }
// === less or equal the wrong way
if (a =< 1) { println 1 }
// === ok not equal the wrong way
if (a =! 1) { println 1 }
// === not equal with a blank
if (a ! = 1) { println 1 }
// === comparison with a blank inside
if (a = = 1) { println 1 }
// === and with a blank inside
if (a & & b) { println 1 }
// === ok single and
if (a & b) { println 1 }
// === triple and
if (a &&& b) { println 1 }
// === triple or
if (a ||| b) { println 1 }
// === ok triple equals
if (a === b) { println 1 }
// === quadruple equals
if (a ==== b) { println 1 }
// === ok two comparisons in a row
if (1 < a < 3) { println 1 }
// === ok two equalities in a row
if (a == b == c) { println 1 }
// === ok plus twice with blanks
def a = 1 + + 2
// === ok plus plus plus
def a = 1 +++ 2
// === times twice
def a = 1 * * 2
// === times and slash
def a = 1 */ 2
// === ok power
def a = 2 ** 3
// === increase twice
a++ ++
// === increase and decrease
a++--
// === not after the value
def a = b!
// === ok not twice
def a = !!b
// === ok minus twice
def a = - -b
// === ok shift operators
def a = 1 << 2 >> 3 >>> 4
// === shift with a missing operand
def a = 1 <<
// === left shift the wrong way
def a = 1 <<< 2
// === regex find without a pattern
def a = b =~
// === ok regex find and match
def a = b =~ /x/
def c = b ==~ /x/
// === ok regex match with a blank
def a = b == ~ /x/
// === spaceship with a blank
def a = 1 <= > 2
// === ok spaceship
def a = 1 <=> 2
// === ok in without a collection
if (a in) { println 1 }
// === instanceof without a type
if (a instanceof) { println 1 }
// === ok instanceof with a negation before it
if (!a instanceof String) { println 1 }
// === instanceof with parentheses
if (a instanceof (String)) { println 1 }
// === as without a type
def a = b as
println a
// === ok as with generics
def a = b as List<String>
// === ok cast without a value
def a = (String)
// === ok cast without a value and a statement
def a = (int)
println a
// === new with a dot
def a = new .Date()
// === new twice
def a = new new Date()
// === new with a property
def a = new Date().
// === new with braces
def a = new Date{}
// === new with brackets
def a = new ArrayList[]
// === new array with parentheses
def a = new int(3)
// === ok new with a closure
def a = new Thread({ println 1 })
// === ok new in lower case typo
def a = nwe Date()
// === range without a start
def a = ..3
// === ok ranges
def a = [1..3, 1..<3, 1<..3, 1<..<3]
// === range with a blank
def a = 1. .3
// === spread dot without a name
def a = b*.
// === ok spread dot
def a = b*.c
// === method pointer with a number
def a = b.&1
// === at field without a name
def a = b.@
// === ok safe index
def a = b?[0]
// === ok safe index without a value
def a = b?[]
// === index with a colon
def a = b[1:2]
// === index with a statement
def a = b[def c = 1]
// === ok assignment twice
def a, b
a = b = 1
// === assignment to a comparison
a == 1 = 2
// === compound assignment twice
def a = 1
a += += 2
// === compound assignment in a declaration
def a += 1
// === compound assignment with a blank
def a = 1
a + = 2
// === ok compound assignments
def a = 1
a += 1; a -= 1; a *= 2; a /= 2; a %= 2; a **= 2; a <<= 1; a >>= 1; a >>>= 1; a &= 1; a |= 1; a ^= 1
// === semicolon in an expression
def a = 1 + ; 2
// === comma at the end of a statement
issue.summary = replica.summary,
issue.description = replica.description
// === ok dot at the end of a statement
issue.summary = replica.summary.
issue.description = replica.description
// === colon at the end of a statement
issue.summary = replica.summary:
// === comma between assignments
a = 1, b = 2
// === assignment without a target
= 1
// === operator at the start
* 2
// === and at the start
&& a
// === ok plus at the start
+ 2
// === ok line that begins with a dot
issue
  .key
// === ok line that begins with an operator
def a = 1
  * 2
// === line that begins with power
def a = 1
  ** 2
// === ok line that begins with an arrow
def f = { x
  -> x }
// === ok keyword as a statement: in
in
// === keyword as a statement: instanceof
instanceof String
// === keyword as a statement: extends
extends A
// === keyword as a statement: throws
throws Exception
// === ok keyword as a statement: this
this
// === ok keyword as a statement: super
super
// === keyword as a statement: new
new
// === keyword as a statement: def
def
// === keyword as a statement: final
final
// === keyword as a statement: static
static
// === keyword as a statement: package
package
// === keyword as a statement: class
class
// === ok keyword as a statement: int
int
// === ok keyword as a statement: return
return
// === ok keyword as a statement: void
void
// === ok keyword as a statement: null
null
// === keyword as a variable: default = 1
default = 1
// === keyword as a variable: class
class = 1
// === keyword as a variable: package
println package
// === keyword as an argument
println(class)
// === keyword as an argument: def
println(def)
// === ok keyword as a method name after a dot
a.if(1)
// === typo of def
deff a = 1
// === ok typo of return
retrun a
// === ok typo of if
fi (a) { println 1 }
// === ok typo of else
if (a) { println 1 } esle { println 2 }
// === ok typo of while
whlie (a) { println 1 }
// === ok typo of for
fro (x in [1]) { println x }
// === typo of try
tyr { println 1 } catch (Exception e) { println 2 }
// === typo of catch
try { println 1 } cacth (Exception e) { println 2 }
// === typo of finally
try { println 1 } finaly { println 2 }
// === ok typo of class
clas A { def a }
// === ok typo of import
imprt java.text.SimpleDateFormat
// === ok typo of throw
thorw new Exception('x')
// === ok typo of instanceof
if (a instanceOf String) { println 1 }
// === ok typo of null
if (a == nul) { println 1 }
// === ok upper case If
If (a) { println 1 } Else { println 2 }
// === upper case Def
Def a = 1
// === ok upper case Return
def f() { Return 1 }
// === ok upper case New
def a = New Date()
// === ok upper case Import
Import java.text.SimpleDateFormat
// === a wildcard before the name of a method
def none = scala.Option$.MODULE$.<?>empty()
// === a wildcard among types before the name of a method
class A {
    static none() { Collections.<String, ?>emptyMap() }
}
// === ok a wildcard within a type before the name of a method
def none = Collections.<List<?>>emptyList()
