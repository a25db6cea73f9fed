// === empty strings of all forms
def a = ['', "", '''''', """""", $//$]
// === ok plain strings in both quotes
println 'Open' + "Done"
// === ok quotes within the other quotes
println 'say "x"' + "it's"
// === all escapes
println "\b\f\n\r\t\\\'\"\$\0\7\77\377\u0041\uuu0041"
// === ok line continuation in a string
println 'one \
two'
// === ok line continuation in a double-quoted string
println "one \
${1} two"
// === ok triple string begins with a continuation
println '''\
one
  two
'''
// === ok triple string that ends in a quote
println '''it''''
// === ok triple string that ends in an escaped quote
println '''it\''''
// === ok triple string with two quotes inside
println """a ""b"" c"""
// === ok triple string with a lone quote before the end
println """a" """
// === ok triple string with a dollar
println """cost: \$5 and ${5}"""
// === ok triple plain string with a dollar
println '''cost: $5 and ${x}'''
// === triple string with a lone dollar
println """cost: $ 5"""
// === ok GString with a name
println "key: $key"
// === ok GString with a path
println "key: $issue.key.text and more."
// === ok GString with a path and a call after it
println "$issue.key()"
// === GString with a dollar at the very end
println "abc$"
// === GString with a dollar before a quote character
println "$'x'"
// === GString with two dollars
println "$$a"
// === ok GString with a name and a bracket
println "$a[0]"
// === ok GString with a safe path
println "$a?.b"
// === ok GString with a keyword name
println "$if"
// === ok GString with this
println "$this.key $this"
// === ok GString with super
println "$super"
// === ok GString with an underscore name
println "$_a $a_b $a1"
// === ok GString with an umlaut name
println "$größe"
// === ok GString with an expression
println "${issue.key} ${1 + 2} ${a ?: 'b'}"
// === ok GString with a nested string in the same quotes
println "${m["key"]} ${f("x", "y")}"
// === ok GString three levels deep
println "a${"b${"c${"d"}"}"}"
// === ok GString with a map
println "${[a: 1, b: [c: 2]]}"
// === ok GString with a closure
println "${list.collect { it.name }.join(', ')}"
// === ok GString with a closure that has braces in strings
println "${list.collect { "{" + it + "}" }}"
// === ok GString with a lazy closure
println "${-> issue.key}"
// === ok GString with a writer closure
println "${out -> out << 'x'}"
// === ok GString with a ternary
println "${a ? "yes" : 'no'}"
// === ok GString with line breaks in the expression
println "${
  1 +
  2
}"
// === ok GString with a line break in a triple string expression
println """${
  [1, 2]
    .size()
}"""
// === ok GString with a comment in the expression
println "${1 /* one */}"
// === ok GString with a line comment in the expression
println "${1 // one
}"
// === ok GString with a command
println "${foo 1}"
// === ok GString with two expressions side by side
println "${a}${b}$c$d"
// === ok GString with an escaped brace
println "\${a} {b} }{"
// === ok GString with an assignment
println "${a = 1}"
// === ok GString as a method name
issue."${name}"()
issue."$name" = 1
// === ok GString as a map key
def m = ["$a": 1, "${b}c": 2]
// === GString in an annotation
@SuppressWarnings("a${1}") def f() { 1 }
// === ok GString in a case
switch (a) { case "x${1}": println 1 }
// === ok GString with a semicolon in it
println "a;b${1};c"
// === GString with an error inside a nested one
println "${"${1 +}"}"
// === GString with an unclosed parenthesis inside
println "${foo(1}"
// === GString with an unclosed bracket inside
println "${a[1}"
// === GString with an extra parenthesis inside
println "${foo(1))}"
// === ok GString with a statement keyword inside
println "${return 1}"
// === ok GString with a declaration inside
println "${String s = 'x'}"
// === ok GString with a for inside
println "${for (i in 1..2) i}"
// === GString with a closing brace missing at the end
println "${a"
// === GString in a triple string with an unclosed brace
println """${a"""
// === GString with a newline in a single-line string
println "a
b"
// === ok slashy string
println(/abc/)
// === ok slashy string with an escaped slash
println(/a\/b/)
// === ok slashy string with other escapes
println(/\d+\s*\.\w/)
// === ok slashy string with a dollar at the end
println(/^abc$/)
// === ok slashy string with a dollar in the middle
println(/a$|b$/)
// === ok slashy string with interpolation
println(/a${b}c$d/)
// === ok slashy string over lines
println(/a
b/)
// === ok slashy string with quotes
println(/"a" 'b'/)
// === ok slashy string assigned
def a = /x/
// === ok slashy string after return
def f() { return /x/ }
// === ok slashy string after an operator
def a = b =~ /x/ || c ==~ /y/
// === ok slashy string in a list
def a = [/x/, /y/]
// === ok slashy string in a map
def a = [b: /x/]
// === ok slashy string in an index
def a = b[/x/]
// === ok slashy string after a closure arrow
def f = { x -> /y/ }
// === ok slashy string at the start of a statement
/x/
// === slashy string as a command argument
println /x/
// === ok slashy string in a case
switch (a) { case /x/: break }
// === ok slashy string after not
if (!/x/) { println 1 }
// === ok slashy string after tilde
def a = ~/x+/
// === ok slashy string that looks like a comment
println(/ * x *\//)
// === empty slashy string is a comment
println(//)
// === ok slashy string that ends in a backslash
println(/a\/)
// === ok division that looks like a slashy string
def a = b / c / d
// === ok division after a parenthesis
def a = (b) / c / d
// === ok division after a call
def a = b() / c() / d
// === ok division after an index
def a = b[0] / c[0] / d
// === ok division after a number
def a = 4 / 2 / 1
// === ok division assignment
a /= 2
// === ok division at the start of a line
def a = b
  / c
// === ok dollar-slashy string
println($/abc/$)
// === ok dollar-slashy string with slashes
println($/a/b//c/$)
// === ok dollar-slashy string with dollars
println($/a $ b $5 $$c/$)
// === ok dollar-slashy string with escapes
println($/a $/ b/$)
// === ok dollar-slashy string with interpolation
println($/a ${b} $c/$)
// === ok dollar-slashy string over lines
println($/a
b/$)
// === ok dollar-slashy string with a backslash
println($/a\b\/$)
// === dollar-slashy string never closed
println($/abc)
// === ok string with a method
println 'abc'.toUpperCase().size()
// === ok string with an index
println 'abc'[0] + 'abc'[-1] + 'abc'[0..1]
// === ok string called
'foo'()
// === ok string called with arguments
'foo'(1, 2) { 3 }
// === ok two strings side by side
println 'a' 'b'
// === ok two strings on two lines with plus
println 'a' +
  'b'
// === ok string on the next line with plus first
println('a'
  + 'b')
// === ok string multiplied
println '-' * 20
// === ok string in a string coercion
println 'a' as char
// === ok string as a statement
'Just a note'
// === ok triple string as a statement
'''
a note
'''
// === ok string with a tab in it
println 'a	b'
// === ok string with a carriage return escape only
println '\r\n'
// === ok string with an octal escape too large
println '\477'
// === string with a bad octal escape
println '\8'
// === string with an escaped blank
println '\ '
// === string with an escaped letter
println '\a'
// === double-quoted string with an escaped letter
println "\q"
// === triple string with an escaped letter
println '''\q'''
// === ok GString with a bad escape after an expression
println "${1}\q"
// === string with an unfinished unicode escape
println "\u12"
// === ok string with a unicode escape of a quote
println "\u0022"
// === unicode escape outside a string
def \u0061 = 1
