// === parenthesis never closed in a call
def a = foo(1, 2
println a
// === parenthesis never closed in nested calls
replica.key = nodeHelper.getUser(issue.reporter.get("x")
replica.summary = issue.summary
// === parenthesis closed twice
println(foo(1)))
// === parenthesis opened twice
println((foo(1))
// === parenthesis never opened
println foo 1)
// === bracket never closed in a list
def l = [1, 2
println l
// === bracket never closed in a map
def m = [
  a: 1,
  b: 2
println m
// === bracket closed with a parenthesis
def l = [1, 2)
// === bracket closed with a brace
def l = [1, 2}
// === parenthesis closed with a bracket
println(1]
// === parenthesis closed with a brace
println(1}
// === brace closed with a parenthesis
if (true) { println 1 )
// === brace closed with a bracket
[1].each { println it ]
// === index never closed
def a = l[1
println a
// === index closed twice
def a = l[1]]
// === ok index empty
def a = l[]
// === ok index with a range
def a = l[1..2]
// === ok index with several
def a = l[1, 2, 3]
// === ok index with a trailing comma
def a = l[1, ]
// === list with two commas
def l = [1,, 2]
// === list with a leading comma
def l = [, 1]
// === ok list with a trailing comma
def l = [1, 2,]
// === list with a comma only
def l = [,]
// === list without a comma
def l = [1 2]
// === list of strings without a comma
def l = ['a' 'b']
// === list over lines without a comma
def l = [
  'a',
  'b'
  'c'
]
// === list with semicolons
def l = [1; 2]
// === map without a comma
def m = [
  a: 1
  b: 2
]
// === map without a comma on one line
def m = [a: 1 b: 2]
// === ok map with equals signs
def m = [a = 1, b = 2]
// === map with an arrow
def m = [a -> 1]
// === map with a fat arrow
def m = ['a' => 1]
// === map with double colons
def m = [a:: 1]
// === map without a value
def m = [a: , b: 1]
// === map without a key
def m = [: 1]
// === ok map with a colon only, with blanks
def m = [ : ]
// === map in braces
def m = { a: 1, b: 2 }
// === map in braces with string keys
def m = { 'a': 1, 'b': 2 }
// === ok map key in parentheses
def m = [(a): 1]
// === map key with a dot
def m = [a.b: 1]
// === map key with a hyphen
def m = [due-date: 1]
// === map key negative
def m = [-1: 2]
// === map key call
def m = [foo(): 1]
// === ok map key string
def m = ['due-date': 1, "b": 2, "c${1}": 3]
// === map with two commas
def m = [a: 1,, b: 2]
// === map with semicolons
def m = [a: 1; b: 2]
// === ok map with a trailing comma
def m = [a: 1, b: 2,]
// === nested list in a map not closed
def m = [a: [1, 2, b: 3]
// === nested map in a list not closed
def l = [[a: 1, [b: 2]]
// === call with two commas
foo(1,, 2)
// === call with a leading comma
foo(, 1)
// === ok call with a trailing comma
foo(1, 2,)
// === call with a comma only
foo(,)
// === ok call without a comma
foo(1 2)
// === ok call with names without a comma
foo(a b)
// === call with strings without a comma
issue.setStatus('Open' 'Done')
// === call with semicolons
foo(1; 2)
// === ok call with named arguments by equals signs
foo(a = 1, b = 2)
// === call with a type before the argument
foo(String a)
// === call with def before the argument
foo(def a)
// === call over lines without a comma
foo(1,
  2
  3)
// === closure parameters without an arrow
[1].each { x, y println x }
// === ok closure with an arrow only
def f = { -> }
// === closure with a fat arrow
def f = { x => x }
// === ok closure with parenthesised parameters
def f = { (x, y) -> x }
// === closure with an arrow and a comma
def f = { x, -> x }
// === closure with a leading comma
def f = { , x -> x }
// === closure with parameters in bars
def f = { |x| x }
// === closure with two arrows
def f = { x -> y -> x }
// === ok closure with a default value
def f = { x = 1 -> x }
// === ok closure with types
def f = { String x, int y = 2 -> x }
// === ok closure with varargs
def f = { String... x -> x }
// === closure parameter by a number
def f = { 1 -> 2 }
// === closure parameter by a string
def f = { 'a' -> 2 }
// === closure parameter by a property
def f = { a.b -> 2 }
// === lambda without a body
def f = (x) ->
// === lambda with a fat arrow
def f = (x) => x + 1
// === ok lambda with a name without parentheses
def f = x -> x + 1
// === lambda with a type without parentheses
def f = String x -> x
// === lambda in a command
foo x -> x
// === ok lambda in parentheses
foo(x -> x)
// === arrow without anything before it
def f = -> 1
// === arrow alone
-> 1
// === brace alone
{
// === closing brace alone
}
// === closing parenthesis alone
)
// === closing bracket alone
]
// === parentheses empty
()
// === parentheses empty assigned
def a = ()
// === parentheses with two expressions
def a = (1, 2)
// === parentheses with a statement
def a = (def b = 1)
// === parentheses with an if
def a = (if (true) 1)
// === if as an expression
def a = if (true) 1 else 2
// === try as an expression
def a = try { 1 } finally { 2 }
// === for as an expression
def a = for (x in [1]) x
// === return as an expression
def a = return 1
// === throw as an expression
def a = foo ?: throw new Exception('x')
// === ok brace after return on the next line
return
{ 1 }
// === type arguments never closed
List<String a = []
// === type arguments closed twice
List<String>> a = []
// === ok type arguments nested
Map<String, List<Map<String, Integer>>> a = [:]
// === type arguments with a number
List<1> a = []
// === type arguments empty
List<> a = []
// === array type never closed
String[ a = []
// === cast never closed
def a = (String issue.key
// === gstring brace never closed
def a = "x ${issue.key"
println a
// === ok gstring brace closed twice
def a = "x ${issue.key}}"
// === gstring brace with a missing parenthesis
def a = "x ${foo(1}"
println a
// === ok gstring brace with a quote inside
def a = "x ${m["a"]}"
// === gstring brace with an unclosed quote inside
def a = "x ${m["a]}"
println a
// === braces of a rule closed too early
if (firstSync) {
  issue.projectKey = "ABC"
  }
  issue.typeName = "Task"
}
issue.summary = replica.summary
// === braces of a rule never closed
if (firstSync) {
  issue.projectKey = "ABC"
issue.typeName = "Task"

issue.summary = replica.summary
issue.description = replica.description
// === inner brace of a rule never closed
if (firstSync) {
  if (replica.type?.name == "Bug") {
    issue.typeName = "Bug"
  issue.projectKey = "ABC"
}
issue.summary = replica.summary
// === closure of a rule never closed
issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
  comment.body = comment.body.trim()
  comment

issue.summary = replica.summary
// === call of a rule never closed before a closure
issue.comments = commentHelper.mergeComments(issue, replica, { it }
issue.summary = replica.summary
// === map of a rule never closed
def statusMap = [
  "Open": "To Do",
  "Done": "Closed"

issue.setStatus(statusMap[replica.status.name])
// === else brace missing
if (firstSync) {
  issue.typeName = "Bug"
} else
  issue.typeName = "Task"
}
// === brace missing before else
if (firstSync) {
  issue.typeName = "Bug"
else {
  issue.typeName = "Task"
}
// === opening brace missing
if (firstSync)
  issue.typeName = "Bug"
}
issue.summary = replica.summary
