// SYNTAX TEST "source.groovy.sync-rule" "Operators"

a = b + c - d * e / f % g ** h
//^ keyword.operator.assignment.sync-rule
//    ^ keyword.operator.arithmetic.sync-rule
//        ^ keyword.operator.arithmetic.sync-rule
//            ^ keyword.operator.arithmetic.sync-rule
//                ^ keyword.operator.arithmetic.sync-rule
//                    ^ keyword.operator.arithmetic.sync-rule
//                        ^^ keyword.operator.arithmetic.sync-rule
a += 1; b -= 1; c *= 1; d /= 1; e %= 1; f **= 1; g ?= 1; h <<= 1; i >>= 1; j >>>= 1; k &= 1; l |= 1; m ^= 1
//^^ keyword.operator.assignment.compound.sync-rule
//        ^^ keyword.operator.assignment.compound.sync-rule
//                ^^ keyword.operator.assignment.compound.sync-rule
//                        ^^ keyword.operator.assignment.compound.sync-rule
//                                ^^ keyword.operator.assignment.compound.sync-rule
//                                        ^^^ keyword.operator.assignment.compound.sync-rule
//                                                 ^^ keyword.operator.assignment.compound.sync-rule
//                                                         ^^^ keyword.operator.assignment.compound.sync-rule
//                                                                  ^^^ keyword.operator.assignment.compound.sync-rule
//                                                                           ^^^^ keyword.operator.assignment.compound.sync-rule
//                                                                                     ^^ keyword.operator.assignment.compound.sync-rule
//                                                                                             ^^ keyword.operator.assignment.compound.sync-rule
//                                                                                                     ^^ keyword.operator.assignment.compound.sync-rule
//    ^ punctuation.terminator.statement.sync-rule
a == b != c === d !== e <=> f
//^^ keyword.operator.comparison.sync-rule
//     ^^ keyword.operator.comparison.sync-rule
//          ^^^ keyword.operator.comparison.sync-rule
//                ^^^ keyword.operator.comparison.sync-rule
//                      ^^^ keyword.operator.spaceship.sync-rule
a < b; c <= d; e > f; g >= h
//^ keyword.operator.comparison.sync-rule
//       ^^ keyword.operator.comparison.sync-rule
//               ^ keyword.operator.comparison.sync-rule
//                      ^^ keyword.operator.comparison.sync-rule
a =~ b; c ==~ d
//^^ keyword.operator.match.sync-rule
//        ^^^ keyword.operator.match.sync-rule
a && b || !c
//^^ keyword.operator.logical.sync-rule
//     ^^ keyword.operator.logical.sync-rule
//        ^ keyword.operator.logical.sync-rule
a & b | c ^ ~d
//^ keyword.operator.bitwise.sync-rule
//    ^ keyword.operator.bitwise.sync-rule
//        ^ keyword.operator.bitwise.sync-rule
//          ^ keyword.operator.bitwise.sync-rule
a << b; c >> d; e >>> f
//^^ keyword.operator.shift.sync-rule
//        ^^ keyword.operator.shift.sync-rule
//                ^^^ keyword.operator.shift.sync-rule
i++; --j
// <~-- keyword.operator.increment.sync-rule
//   ^^ keyword.operator.increment.sync-rule
a ? b : c
//^ keyword.operator.ternary.sync-rule
//  ^ variable.other.readwrite.sync-rule - variable.other.key.sync-rule
//    ^ keyword.operator.ternary.sync-rule
a ?: b
//^^ keyword.operator.elvis.sync-rule
a ? 'x' : 'y'
//^ keyword.operator.ternary.sync-rule
//      ^ keyword.operator.ternary.sync-rule
def answer = a ?
    yes :
    no
//  ^^ variable.other.readwrite.sync-rule
def other = a
    ? yes
    : no
//  ^ keyword.operator.ternary.sync-rule
//    ^^ variable.other.readwrite.sync-rule
(1..2) + (1..<2) + (1<..2) + (1<..<2)
//^^ keyword.operator.range.sync-rule
//         ^^^ keyword.operator.range.sync-rule
//                   ^^^ keyword.operator.range.sync-rule
//                             ^^^^ keyword.operator.range.sync-rule
x?[0]
// <~-- punctuation.section.brackets.begin.sync-rule
[*list, *:map]
// <~- keyword.operator.arithmetic.sync-rule
//      ^^ keyword.operator.spread-map.sync-rule
a \
//^ constant.character.escape.line-join.sync-rule
  + b
//^ keyword.operator.arithmetic.sync-rule
