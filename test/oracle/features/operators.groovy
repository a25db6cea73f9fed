// === ok arithmetic
def a = 1 + 2 - 3 * 4 / 5 % 6 ** 2
// === ok power is left-associative
def a = 2 ** 3 ** 2
// === ok unary minus and power
def a = -2 ** 2
// === ok unary before a call
def a = -b.c() + -d[0] - +e
// === ok unary twice with blanks
def a = - -b + + +c + ~~d + !!e
// === ok unary minus then decrement
def a = - --b
// === ok minus minus minus
def a = b---c
// === ok plus plus plus
def a = b+++c
// === ok post and pre increments
a++; a--; ++a; --a
// === ok increments of properties and indexes
a.b++; ++a.b; a[0]--; --a[0]; a.b[0].c++
// === ok increment of a call result
foo().b++
// === ok increment of a parenthesis
(a)++
// === ok increment on the next line
def a = b
++c
// === ok pre-increment of a post-increment
++a++
// === ok comparison operators
def a = b < c || d > e || f <= g || h >= i || j == k || l != m || n <=> o
// === ok identity operators
def a = b === c || d !== e
// === ok regex operators
def a = b =~ c
def d = e ==~ f
// === ok find in a condition
if ((a =~ /x/).find()) { println 1 }
// === ok logic operators
def a = b && c || d && !e
// === ok bit operators
def a = b & c | d ^ ~e
// === ok shift operators
def a = b << c >> d >>> e
// === shift with generics-like text
def a = b < c >> d
// === ok less than and greater than that look like generics
def a = b < c && d > e
if (i < n && m > 0) { println 1 }
// === ok less than that looks like generics in a call
foo(a < b, c > d)
// === ok less than a call
if (a.size() < b.size()) { println 1 }
// === ok less than in a for
for (int i = 0; i < list.size(); i++) { println i }
// === ok greater than greater than assignment
a >>= 1
a >>>= 1
a <<= 1
// === ok assignment operators
a = 1; a += 1; a -= 1; a *= 1; a /= 1; a %= 1; a **= 1; a &= 1; a |= 1; a ^= 1; a ?= 1
// === ok assignment chain
a = b = c = 1
// === ok assignment in a call
foo(a = 1)
// === ok assignment in an index
b[a = 1] = 2
// === ok assignment in parentheses
def b = (a = 1) + 2
// === ok assignment to a safe property
a?.b = 1
a?.b?.c += 1
// === ok assignment to an attribute
a.@b = 1
// === ok assignment to a spread property
a*.b = 1
// === assignment to a method call
a.b() = 1
// === assignment to a cast
(String) a = 1
// === assignment to a not
!a = 1
// === assignment to an elvis
a ?: b = 1
// === assignment to a ternary without parentheses
a ? b : c = 1
// === assignment to an and
a && b = 1
// === assignment to a comparison
a == b = c
// === assignment to an in
a in b = c
// === assignment to a minus
-a = 1
// === assignment of a declaration
a = def b = 1
// === ok multiple assignment
def (a, b) = [1, 2]
def (String c, int d) = ['x', 1]
def (e, f, g) = foo()
// === ok multiple assignment of existing names
def a, b
(a, b) = [1, 2]
(a, b) = [b, a]
// === ok multiple assignment with final and var
final (a, b) = [1, 2]
var (c, d) = [3, 4]
// === ok multiple assignment with types mixed
def (String a, b) = [1, 2]
// === ok multiple assignment over lines
def (a,
     b) = [1,
           2]
// === ok multiple assignment of one
def (a) = [1]
// === multiple assignment with a nested tuple
def (a, (b, c)) = [1, [2, 3]]
// === multiple assignment with a compound operator
def a, b
(a, b) += [1, 2]
// === multiple assignment with an index
(a[0], b) = [1, 2]
// === multiple assignment with a type before the parenthesis
String (a, b) = ['x', 'y']
// === ok multiple assignment as an expression
def c = (a, b) = [1, 2]
// === ok ternary nested in all places
def a = b ? c ? 1 : 2 : d ? 3 : 4
// === ok ternary over lines
def a = b
  ? c
  : d
// === ok ternary with operators at the line ends
def a = b ?
  c :
  d
// === ok ternary with a map
def a = b ? [c: 1] : [:]
// === ok ternary with an index that looks safe
def a = b ? [1] : [2]
// === ternary without blanks before a list
def a = b?[1]:[2]
// === ok ternary with names only
def a = b?c:d
// === ok ternary with a property and a colon
def a = b ? c.d : e.f
// === ok ternary with a safe call
def a = b ? c?.d : e?.f
// === ok ternary with an assignment in the last branch
def a = b ? c : (d = 1)
// === ok ternary with a closure
def a = b ? { c } : { d }
// === ok ternary as a statement
a ? b() : c()
// === ok elvis over lines
def a = b
  ?: c
  ?: d
// === ok elvis with the operator at the end
def a = b ?:
  c
// === ok elvis and ternary
def a = b ?: c ? d : e
// === elvis with a blank inside
def a = b ? : c
// === elvis with an assignment
def a = b ?: c = 1
// === ok not in and not instanceof
def a = b !in c
def d = e !instanceof String
// === ok not of in
def a = !(b in c)
// === ok not before in
def a = !b in c
// === ok instanceof with generics and arrays
def a = b instanceof List<String> || b instanceof int[]
// === ok instanceof with a qualified name
def a = b instanceof java.util.Map.Entry
// === instanceof with a pattern name
def a = b instanceof String s
// === ok instanceof and and
if (a instanceof String && b) { println 1 }
// === ok as and operators
def a = 1 + '2' as String
def b = '1' as int + 1
def c = d as String == 'x'
// === ok as chain
def a = b as String as List
// === ok as with a generic type and an array
def a = b as List<Map<String, Integer>>
def c = d as int[]
// === ok as in a condition
if ((a as int) > 1) { println 1 }
// === ok as without parentheses in a comparison
if (a as int > 1) { println 1 }
// === ok as with less than
if (a as int < 1) { println 1 }
// === ok as then a dot
def a = b as String.class
// === ok as then a method in parentheses
def a = (b as String).trim()
// === ok casts
def a = (String) b
def c = (int) 1.5
def d = (List<String>) e
def f = (int[]) [1]
def g = (java.util.Date) h
// === ok cast of a call, an index and a closure
def a = (String) b.c()
def d = (String) e[0]
def f = (Runnable) { println 1 }
// === ok cast of a cast
def a = (String) (Object) b
// === ok cast and an operator
def a = (String) b + (int) c
// === ok cast of not
def a = (boolean) !b
// === ok cast of a negative number
def a = (int) -1
def b = (Integer) -1
// === ok cast of a negative name
def a = (int) -b
// === ok cast of a parenthesis
def a = (int) (1 + 2)
// === ok cast of a string, a list and a map
def a = (String) 'b'
def c = (List) [1]
def d = (Map) [e: 1]
// === parentheses that look like casts
def a = (b) * (c)
def d = (b).size()
def e = (b)[0]
def f = (b) && (c)
def g = (b) ? 1 : 2
def h = (b) ?: 2
def i = (b) == (c)
def j = (b) in (c)
// === parentheses that look like a cast before a plus
def b = 1
def a = (b) + 1
// === parentheses that look like a cast before a string
def b = 1
def a = (b) 'c'
// === parentheses that look like a cast before a list
def b = [1]
def a = (b) [0]
// === parentheses around a property before a minus
def a = (b.c) - 1
// === ok parentheses around a call before a minus
def a = (b()) - 1
// === ok parentheses around a class before a minus
def a = (Integer) - 1
// === ok parentheses around an index before a minus
def a = (b[0]) - 1
// === ok parentheses nested
def a = ((((1)))) + ((2))
// === ok parentheses over lines
def a = (
  1 +
  2
)
// === ok parentheses with a line that begins with plus
def a = (1
  + 2)
// === ok spread operators
foo(*a)
def b = [*c]
def d = [*: e]
// === ok safe navigation
def a = b?.c?.d()?.e?[0]?.f
// === ok safe chain navigation
def a = b??.c.d
// === ok attribute access
def a = b.@c
def d = b?.@c
def e = b*.@c
// === ok method pointer and reference
def a = b.&c
def d = String::valueOf
// === ok call operator on a property
def a = b.c(1)(2)
// === ok unary after a keyword
return -1
// === ok precedence of in and comparison
def a = b in c == d
// === ok precedence of range and plus
def a = 1..2 + 3
// === ok precedence of instanceof and not
def a = !b instanceof String
// === ok precedence of and, or, ternary and assignment
a = b || c && d ? e : f
// === ok precedence of bit operators and equality
def a = b & c == d
// === ok precedence of shift and plus
def a = b << c + d
// === ok precedence of regex and equality
def a = b =~ c == d
// === ok operators without blanks
def a=b+c*d-e/f%g**h
def i=j?k:l
def m=n==o&&p!=q||r<s
// === ok operators with many blanks
def   a   =   b   +   c
// === ok semicolons in a row
a = 1;; b = 2;
// === ok statement of a bare name
a
// === ok statement of a bare literal
null
true
1.5
'x'
// === ok statement of a bare comparison
a == b
// === ok statement of a bare list and map
[1]
[a: 1]
// === ok statement of a bare closure
{ -> }
// === ok statement of a bare operator expression
a + b
// === ok question mark dot with a blank
def a = b ?. c
// === ok dot with blanks
def a = b . c . d ()
// === ok bang equals with blanks
def a = b != c
// === ok double bang
def a = !!b
// === implication
def a = b ==> c
// === ok arrow operator
def a = b -> c
// === hash rocket
def a = b => c
// === triple dot
def a = b...c
// === null coalescing
def a = b ?? c
// === pipe
def a = b |> c
// === ok integer division
def a = b // c
// === power by a caret
def a = b ^^ c
// === not equal by a tilde
def a = b ~= c
// === starship the other way
def a = b >=< c
