// === default twice
switch (1) { default: println 1; break; default: println 2 }
// === default first
switch (1) { default: println 1; break; case 1: println 2 }
// === default in the middle
switch (1) { case 1: println 1; break; default: println 2; break; case 2: println 3 }
// === ok same case twice
switch (1) { case 1: println 1; break; case 1: println 2 }
// === ok same string case twice
switch ('a') { case 'a': println 1; break; case 'a': println 2 }
// === case without colon
switch (1) { case 1 println 1 }
// === case without value
switch (1) { case : println 1 }
// === case with a comma list, old style
switch (1) { case 1, 2: println 1 }
// === ok case with arrow as a statement
switch (1) { case 1 -> println 1 }
// === ok case with arrow and a comma list
def r = switch (1) { case 1, 2 -> 'a'; default -> 'b' }
// === arrow and colon mixed
def r = switch (1) { case 1 -> 'a'; default: 'b' }
// === colon and arrow mixed
def r = switch (1) { case 1: yield 'a'; default -> 'b' }
// === arrow and colon mixed as a statement
switch (1) { case 1 -> println 1; default: println 2 }
// === switch expression without a value
def r = switch (1) { case 1: println 1 }
// === switch expression with return
def r = switch (1) { case 1: return 1 }
// === switch expression with return in an arrow
def r = switch (1) { case 1 -> return 1 }
// === switch expression with break
def r = switch (1) { case 1: break; default: yield 1 }
// === ok switch expression with yield
def r = switch (1) { case 1: yield 'a'; default: yield 'b' }
// === ok switch expression with a block without yield
def r = switch (1) { case 1 -> { println 1 } default -> 2 }
// === ok switch expression with a block and yield
def r = switch (1) { case 1 -> { println 1; yield 1 } default -> 2 }
// === ok switch expression with throw
def r = switch (1) { case 1 -> throw new Exception('a'); default -> 2 }
// === switch expression without cases
def r = switch (1) { }
// === ok switch without cases
switch (1) { }
// === statement before the first case
switch (1) { println 1; case 1: println 2 }
// === switch without parentheses
switch 1 { case 1: println 1 }
// === switch without a value
switch () { case 1: println 1 }
// === switch without braces
switch (1) case 1: println 1
// === switch never closed
switch (1) {
  case 1: println 1
// === case outside a switch
case 1: println 1
// === default outside a switch
default: println 1
// === default with a value
switch (1) { default 1: println 1 }
// === default without colon
switch (1) { default println 1 }
// === ok otherwise
switch (1) { case 1: println 1; break; otherwise: println 2 }
// === else in a switch
switch (1) { case 1: println 1; else: println 2 }
// === last case empty
switch (1) { case 1: }
// === default empty
switch (1) { case 1: break; default: }
// === ok cases of many kinds
switch (x) { case 1..3: case [4, 5]: case Integer: case ~/a/: case { it > 3 }: println 1; break; case null: println 2 }
// === default twice with arrows
def r = switch (1) { default -> 1; default -> 2 }
// === default first with arrows
def r = switch (1) { default -> 1; case 1 -> 2 }
// === arrow without a value
def r = switch (1) { case 1 -> }
// === ok yield outside as a method name
yield(1)
// === ok switch expression in a call
println(switch (1) { case 1 -> 'a'; default -> 'b' })
// === continue in a switch expression
for (x in [1]) { def r = switch (x) { case 1 -> { continue } default -> 2 } }
