// SYNTAX TEST "source.groovy.sync-rule" "Numbers"

[0, 7, 1_000, 5i, 5I, 5l, 5L, 5g, 5G]
// <~- constant.numeric.integer.sync-rule
//  ^ constant.numeric.integer.sync-rule
//     ^^^^^ constant.numeric.integer.sync-rule
//            ^^ constant.numeric.integer.sync-rule
//                        ^^ constant.numeric.integer.sync-rule
//                                ^^ constant.numeric.integer.sync-rule
[0xFF, 0Xff_00L, 0xffd, 0b101, 0B11G, 017, 0_7L]
// <~---- constant.numeric.hex.sync-rule
//     ^^^^^^^^ constant.numeric.hex.sync-rule
//               ^^^^^ constant.numeric.hex.sync-rule
//                      ^^^^^ constant.numeric.binary.sync-rule
//                             ^^^^^ constant.numeric.binary.sync-rule
//                                    ^^^ constant.numeric.octal.sync-rule
//                                         ^^^^ constant.numeric.octal.sync-rule
[1.5, .5, 1.5e3, 1e-3f, 1E+4G, 2f, 2D, 1_0.2_5g]
// <~--- constant.numeric.decimal.sync-rule
//    ^^ constant.numeric.decimal.sync-rule
//        ^^^^^ constant.numeric.decimal.sync-rule
//               ^^^^^ constant.numeric.decimal.sync-rule
//                      ^^^^^ constant.numeric.decimal.sync-rule
//                             ^^ constant.numeric.decimal.sync-rule
//                                 ^^ constant.numeric.decimal.sync-rule
//                                     ^^^^^^^^ constant.numeric.decimal.sync-rule
5.times { }
// <- constant.numeric.integer.sync-rule
// <~- punctuation.accessor.sync-rule
//^^^^^ entity.name.function.call.sync-rule
1..5
// <- constant.numeric.integer.sync-rule
// <~-- keyword.operator.range.sync-rule
// ^ constant.numeric.integer.sync-rule
1.0..<2.5
// <--- constant.numeric.decimal.sync-rule
// ^^^ keyword.operator.range.sync-rule
//    ^^^ constant.numeric.decimal.sync-rule
10201L - 1
// <------ constant.numeric.integer.sync-rule
//     ^ keyword.operator.arithmetic.sync-rule
a1 = b2.c3
// <-- variable.other.readwrite.sync-rule - constant.numeric.integer.sync-rule
//      ^^ variable.other.property.sync-rule - constant.numeric.integer.sync-rule
[08, 1_, 0b2, 0xG, 12abc]
// <~-- invalid.illegal.numeric.sync-rule
//   ^^ invalid.illegal.numeric.sync-rule
//       ^^^ invalid.illegal.numeric.sync-rule
//            ^^^ invalid.illegal.numeric.sync-rule
//                 ^^^^^ invalid.illegal.numeric.sync-rule
