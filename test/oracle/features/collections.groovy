// === ok lists
def a = [[], [1], [1, 2], [1, 'a', null, true], [[1], [2, [3]]]]
// === ok list over lines
def a = [
  1,
  2,

  3
]
// === ok list with trailing comma over lines
def a = [
  1,
  2,
]
// === ok list with leading commas
def a = [
  1
  , 2
]
// === ok list with comments
def a = [ // first
  1, /* second */ 2
  // last
]
// === ok list with spreads
def a = [*b, 1, *c]
// === ok list with a range
def a = [1..3, *1..3]
// === ok list with a spread of a call
def a = [*foo(), *[1, 2].collect { it }]
// === ok list with a ternary and an elvis
def a = [b ? 1 : 2, c ?: 3]
// === ok list with an assignment
def a = [b = 1]
// === ok list with a cast
def a = [(int) 1, 2 as String]
// === list with a closure
def a = [{ it }, x -> x]
// === ok list with new
def a = [new Date(), new Date(1)]
// === ok list at the start of a statement
[1, 2].each { println it }
// === ok list at the start of a line after another statement
println 1
[1, 2].each { println it }
// === ok list index chain
def a = b[0][1]['c'][d]
// === ok list negative index and range index
def a = b[-1] + b[0..-2] + b[1..<3]
// === ok list index with several
def a = b[0, 2, 4..5]
// === ok list safe index
def a = b?[0]?['c']
// === ok list safe index assigned
b?[0] = 1
// === ok list index assigned
b[0] = 1
b[0] += 2
b[0]++
// === ok list index with a closure
def a = b[{ 1 }]
// === ok list index over lines
def a = b[
  0
]
// === ok list index on the next line
def a = b
[0]
// === ok index of a call
def a = foo()[0]
// === ok index of a literal
def a = [1, 2][0] + 'abc'[0] + [a: 1]['a']
// === index of a parenthesis
def a = (b)[0]
// === ok index of a closure result
def a = { it }(1)[0]
// === index with a map entry
def a = b[c: 1]
// === list without brackets
def a = 1, 2
// === ok maps
def a = [[:], [a: 1], [a: 1, 'b': 2, "c": 3], [a: [b: [c: 1]]]]
// === ok map with keys of many kinds
def a = [1: 'a', 1.5: 'b', 'c d': 1, (d): 2, "e${1}": 3, null: 4, true: 5, this: 6]
// === ok map with keyword keys
def a = [if: 1, else: 2, for: 3, class: 4, in: 5, new: 6, def: 7, default: 8, case: 9, return: 10, int: 11, void: 12]
// === ok map with modern keyword keys
def a = [as: 1, var: 2, record: 3, trait: 4, enum: 5, interface: 6, yield: 7, sealed: 8, permits: 9, goto: 10, const: 11]
// === ok map with a list key
def a = [[1, 2]: 'x']
// === ok map with a map key
def a = [[a: 1]: 'x']
// === ok map with a closure key
def a = [{ 1 }: 'x']
// === ok map with a negative key in parentheses
def a = [(-1): 'x']
// === ok map with a call key in parentheses
def a = [(foo()): 'x']
// === map with a call key
def a = [foo(): 'x']
// === ok map with a property key in parentheses
def a = [(b.c): 'x']
// === ok map with a triple string key
def a = ['''b''': 1, """c""": 2]
// === ok map with a slashy key
def a = [/b/: 1]
// === ok map with a class key
def a = [String: 1, (String): 2]
// === ok map over lines
def a = [
  b: 1,
  'c': 2,
  d: [
    e: 3
  ]
]
// === ok map with the colon on the next line
def a = [b
  : 1]
// === ok map with the value on the next line
def a = [b:
  1]
// === ok map with blanks around the colon
def a = [b : 1, c :2, d: 3]
// === ok map with spreads
def a = [*: b, c: 1, *: [d: 2]]
// === ok map with a ternary value
def a = [b: c ? 1 : 2, d: e ?: 3]
// === map with a lambda value
def a = [b: x -> x, c: { it }]
// === ok map with an assignment value
def a = [b: c = 1]
// === ok map empty with blanks
def a = [ : ]
def b = [
  :
]
// === map with a comma only
def a = [:,]
// === ok map with a trailing comma
def a = [b: 1,]
// === ok map at the start of a statement
[b: 1].each { k, v -> println k }
// === ok map in a call without brackets
foo(b: 1, c: 2)
// === ok map property and index
def a = b.c['d'].'e f'."g${1}"
// === ok map property assigned
b.c = 1
b['d'] = 2
b.'e f' = 3
b."g${1}" = 4
// === map with numbers without comma
def a = [1: 2 3: 4]
// === map with a missing value at the end
def a = [b:]
// === map with two colons
def a = [b: c: 1]
// === map with a semicolon
def a = [b: 1;]
// === map with a def
def a = [def b: 1]
// === ok set and array coercions
def a = [1, 2] as Set
def b = [1, 2] as int[]
String[] c = ['x']
// === ok arrays
int[] a = new int[3]
def b = new String[2][3]
def c = new int[2][]
def d = new int[] {1, 2}
// === array initialisers nested
def a = new int[][] {{1}, {2, 3}}
// === ok array initialiser with a trailing comma
def a = new int[] {1, 2,}
// === ok array initialiser empty
def a = new int[] {}
// === ok array initialiser over lines
def a = new String[] {
  'a',
  'b'
}
// === array initialiser without type
def a = {1, 2}
// === ok array types
int[] a
String[][] b
List<String>[] c
def f(int[] x, String[]... y) { x }
// === ok array with brackets after the name
int a[] = [1]
// === ok array of an expression size
def a = new int[b + 1]
// === ok array with a range
def a = new int[1..2]
// === array missing its bracket
def a = new int[3
// === ok array of generics
def a = new List<String>[2]
// === ok array annotated
def a = new int @Deprecated [3]
// === ok ranges
def a = [1..3, 1..<3, 1<..3, 1<..<3, 'a'..'c', b..c, (1 + 1)..(2 * 3)]
// === ok range with method
def a = (1..3).collect { it }
// === ok range with a call without parentheses
def a = 1..b.size()
// === ok range over lines
def a = 1
  ..3
// === ok range with an end on the next line
def a = 1..
  3
// === ok range with negative ends
def a = -1..-3
// === range half-open with a blank
def a = 1.. <3
// === ok range of ranges
def a = (1..2)..(3..4)
// === ok spread dot
def a = b*.c*.d()*.e
// === ok spread dot safe
def a = b*.c?.d
// === ok spread dot with an index
def a = b*.c[0]
// === ok spread dot with a closure
def a = b*.collect { it }
// === ok in with a list, a map and a range
if (a in [1, 2] && b in [c: 1] && d in 1..3) { println 1 }
