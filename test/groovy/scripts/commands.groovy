println 'a'
println a, b: 1, c
foo bar baz
foo bar baz qux
foo { it } bar
foo(1) { 2 } { 3 }
foo 1, { 2 }
task x(type: Copy) { into 'y' }
a = foo 4
println(foo 4)
foo (1), 2
foo [1, 2], 3
foo -1
foo !x
foo new Bar(), this
send to: 'left', 'text'
issue.summary.trim() with { it }
nodeHelper.setStatus 'Open', issue
if (foo 4) bar 5
