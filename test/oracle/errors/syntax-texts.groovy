// === string never closed
def a = 'abc
println a
// === double-quoted string never closed
def a = "abc
println a
// === string never closed at the end
println 'abc
// === string never opened
def a = abc'
println a
// === string closed with the other quote
def a = 'abc"
println a
// === string opened with the other quote
def a = "abc'
println a
// === apostrophe inside
def a = 'don't'
// === ok apostrophe escaped
def a = 'don\'t'
// === ok quote inside
def a = "say "hello" now"
// === triple string never closed
def a = '''abc
def
// === triple double string never closed
def a = """abc
def
// === triple string closed with two
def a = '''abc''
println a
// === ok triple string with quotes
def a = '''it's "so" '' '''
// === ok triple string over lines
def a = """one
two ${1 + 1}
"""
// === slashy string never closed
def a = /abc
println a
// === ok slashy string
def a = /a\/b\d+/
// === dollar-slashy string never closed
def a = $/abc
println a
// === ok dollar-slashy string
def a = $/a/b $$ $/c/$
// === unknown escape
def a = '\d'
// === unknown escape in a double-quoted string
def a = "\s+\w"
// === regex in a double-quoted string
def a = "a.b".replaceAll("\.", "")
// === ok known escapes
def a = '\n\t\r\b\f\\\'\"\$\0\12\u0041'
// === unicode escape too short
def a = '\u00'
// === unicode escape not hexadecimal
def a = '\uXYZW'
// === Windows path
def a = 'C:\Users\data'
// === lone dollar
def a = "costs $"
// === dollar with a number
def a = "costs $5"
// === dollar with a blank
def a = "costs $ 5"
// === ok escaped dollar
def a = "costs \$5"
// === ok dollar in a plain string
def a = 'costs $5'
// === ok dollar with a trailing dot
def a = "$a."
// === ok dollar with a property
def a = "$b.c.d and $e"
// === ok empty interpolation
def a = "${}"
// === ok interpolation with a blank only
def a = "${ }"
// === ok interpolation with a statement
def a = "${def b = 1; b}"
// === ok interpolation with two statements
def a = "${1; 2}"
// === interpolation with an error
def a = "${1 + }"
// === interpolation with a missing operand
def a = "${* 2}"
// === ok interpolation with a closure
def a = "${-> 1} ${ x -> x }"
// === ok nested interpolation
def a = "a ${"b ${"c ${1}"}"}"
// === ok interpolation with if
def a = "${if (true) 1}"
// === ok dollar brace in a single-quoted string
def a = '${b}'
// === ok hash interpolation
def a = "#{b}"
// === typographic quotes
def a = ‹U+201C›abc‹U+201D›
// === typographic apostrophes
def a = ‹U+2018›abc‹U+2019›
// === typographic quote at the end
def a = "abc‹U+201D›
// === back quotes
def a = `abc`
// === no-break space
def‹U+00A0›a = 1
// === no-break space at the start of a line
if (true) {
‹U+00A0›‹U+00A0›println 1
}
// === zero-width space
def a‹U+200B› = 1
// === byte order mark in the middle
def a = 1
‹U+FEFF›def b = 2
// === en dash
def a = 1 ‹U+2013› 2
// === ok no-break space in a string
def a = 'x‹U+00A0›y'
// === ok smart quotes in a string
def a = 'x ‹U+201C›y‹U+201D›'
// === full-width parenthesis
println‹U+FF08›1)
// === multiplication sign
def a = 2 ‹U+00D7› 3
// === ellipsis
def a = [1, ‹U+2026›]
// === ok umlauts in a name
def größe = 1
println größe
// === emoji as a name
def ‹U+1F600› = 1
// === ok emoji in a string
def a = '‹U+1F600›'
// === hash comment
# a comment
println 1
// === hash comment after a statement
println 1 # a comment
// === ok double-dash comment
-- a comment
println 1
// === HTML comment
<!-- a comment -->
println 1
// === block comment never closed
/* a comment
println 1
// === block comment closed twice
/* a comment */ */
println 1
// === nested block comment
/* a /* b */ c */
println 1
// === ok comments everywhere
def a = /* b */ 1 // c
/** d */ println(a /* e */)
// === single slash comment
/ a comment
println 1
// === backslash alone
def a = \
// === backslash before a blank
def a = 1 \ 
  + 2
// === ok backslash before a line end
def a = 1 \
  + 2
// === at sign alone
def a = @
// === at sign in an address
def a = jane@example.com
// === question mark alone
def a = ?
// === caret alone
def a = ^
// === tilde alone
def a = ~
// === exclamation mark alone
def a = !
// === hash in a name
def a# = 1
// === ok dollar in a name
def a$b = 1
// === percent in a name
def a% = 1
// === ok number with a letter
def a = 12abc
// === ok number with two dots
def a = 1.2.3
// === number with a trailing dot
def a = 1.
// === ok number with a leading dot
def a = .5
// === number with a comma
def a = 1,5
// === ok number with underscores
def a = 1_000_000
// === number with a trailing underscore
def a = 1_
// === ok number with a leading underscore in the fraction
def a = 1._5
// === ok hexadecimal without digits
def a = 0x
// === ok hexadecimal with a wrong digit
def a = 0xG
// === ok binary with a wrong digit
def a = 0b12
// === octal with a wrong digit
def a = 08
// === integer too large with a suffix
def a = 99999999999i
// === long too large with a suffix
def a = 99999999999999999999L
// === ok integer too large without a suffix
def a = 99999999999999999999
// === ok exponent without digits
def a = 1e
// === ok number suffixes
def a = [1i, 1L, 1g, 1.0f, 1.0d, 1.0g, 1e3, 0xFF, 0b11, 017]
// === ok number with a wrong suffix
def a = 1x
// === percentage
def a = 50%
// === ok currency
def a = 5€
// === date without quotes
def a = 2024-01-01T00:00
// === time without quotes
def a = 10:30
// === address without quotes
def a = https://example.com/x
// === ok version without quotes
def a = 1.2.3-beta
// === merge conflict marks
<<<<<<< HEAD
def a = 1
=======
def a = 2
>>>>>>> other
// === diff marks
+ def a = 1
- def b = 2
// === JSON pasted
{
  "name": "left_to_right",
  "type": "script"
}
// === XML pasted
<rule><name>x</name></rule>
// === ok YAML pasted
name: left
type: script
rules:
  - one
// === SQL pasted
select * from issues where key = 'A-1'
// === JavaScript pasted
const a = { b: 1 };
let c = () => { return a.b; };
// === Python pasted
def f(a):
    return a
// === text pasted
Please set the status to Done.
// === markdown fence pasted
```groovy
println 1
```
// === ok JavaScript strict equality
if (a === b) { println 1 }
// === ok JavaScript typeof
if (typeof a == 'string') { println 1 }
// === JavaScript template
def a = `x ${b}`
// === JavaScript optional call
def a = b?.()
// === JavaScript optional index
def a = b?.[0]
// === JavaScript nullish
def a = b ?? c
// === JavaScript arrow function
def f = (a) => { a }
// === ok JavaScript undefined
if (a == undefined) { println 1 }
// === JavaScript spread
def a = [...b]
// === ok Java for each with a type
for (String s : list) { println s }
// === ok Java lambda with a block
list.forEach(x -> { println x; });
// === ok Java text cast
String a = (String) b;
// === Kotlin val
val a = 1
// === Kotlin safe call on elvis return
def a = b ?: return
// === Scala match
a match { case 1 => 2 }
// === SQL not equal
if (a <> b) { println 1 }
// === ok and in words
if (a and b) { println 1 }
// === ok or in words
if (a or b) { println 1 }
// === ok not in words
if (not a) { println 1 }
// === ok is null
if (a is null) { println 1 }
// === ok not in
if (a not in b) { println 1 }
// === ok exclamation in
if (a !in b) { println 1 }
// === ok exclamation instanceof
if (a !instanceof String) { println 1 }
