// SYNTAX TEST "source.groovy.sync-rule" "A slash after an operand divides"

def a = b / c / d
//        ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
//          ^ variable.other.readwrite.sync-rule
//            ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
def e = 10 / 2 / 5
//         ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
//           ^ constant.numeric.integer.sync-rule
f(1) / 2 / g[0] / 3
//   ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
//     ^ constant.numeric.integer.sync-rule
//       ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
//              ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
h.size() /2/ i
//       ^^^ - string.regexp.slashy.sync-rule
'x' /2/ 3
//  ^^^ - string.regexp.slashy.sync-rule
"x".length() / "y".length() / 2
// <- string.quoted.double.sync-rule
//           ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
//             ^^^ string.quoted.double.sync-rule
i++ / 2 / 3
//  ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
i-- / 2 / 3
//  ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
list.sum { it } / 2 / 3
//              ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
if (x) { y / 2 } else { z / 3 }
//         ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
//               ^^^^ keyword.control.conditional.sync-rule
this / 2 / 3
//   ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
inner / 2 / return1 / 3
//    ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
//                  ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
j /= 2
//^^ keyword.operator.assignment.compound.sync-rule
def k = total
    / 60
//  ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
//    ^^ constant.numeric.integer.sync-rule
def l = (m / 2) // half / of it
//         ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
//              ^^ comment.line.double-slash.sync-rule
def n = o /* a */ / p / q
//        ^^^^^^^ comment.block.sync-rule
//                  ^ variable.other.readwrite.sync-rule
def r = s / '/' / t
//          ^^^ string.quoted.single.sync-rule
//                ^ variable.other.readwrite.sync-rule
