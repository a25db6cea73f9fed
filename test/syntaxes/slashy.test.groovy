// SYNTAX TEST "source.groovy.sync-rule" "Slashy and dollar-slashy strings"

def a = /ab+c \d \w 'x' "y" $/
//      ^ string.regexp.slashy.sync-rule punctuation.definition.string.begin.sync-rule
//       ^^^^^^^^^^^^^^^^^^^^ string.regexp.slashy.sync-rule - invalid.illegal.escape.sync-rule invalid.illegal.dollar.sync-rule string.quoted.single.sync-rule
//                           ^ punctuation.definition.string.end.sync-rule
def b = /path\/to\/${x}\/$y.z end/ + 1
//           ^^ constant.character.escape.sync-rule
//                 ^^ punctuation.section.embedded.begin.sync-rule
//                        ^ meta.embedded.property.sync-rule variable.other.readwrite.sync-rule
//                            ^^^ string.regexp.slashy.sync-rule
//                                   ^ constant.numeric.integer.sync-rule - string.regexp.slashy.sync-rule
if (text =~ /x/ || text ==~ /y/) { }
//          ^^^ string.regexp.slashy.sync-rule
//              ^^ keyword.operator.logical.sync-rule - string.regexp.slashy.sync-rule
//                          ^^^ string.regexp.slashy.sync-rule
text.replaceAll(/x/, /y/)
//              ^^^ string.regexp.slashy.sync-rule
//                 ^ punctuation.separator.sync-rule - string.regexp.slashy.sync-rule
//                   ^^^ string.regexp.slashy.sync-rule
[/x/, a: /y/]
// <~--- string.regexp.slashy.sync-rule
//       ^^^ string.regexp.slashy.sync-rule
def c = { /x/ }
//        ^^^ string.regexp.slashy.sync-rule
list.find { x -> /y/ }
//               ^^^ string.regexp.slashy.sync-rule
a ? /x/ : /y/
//  ^^^ string.regexp.slashy.sync-rule
//      ^ keyword.operator.ternary.sync-rule
//        ^^^ string.regexp.slashy.sync-rule
!/x/; ~/y/; a && /z/
// <~--- string.regexp.slashy.sync-rule
//     ^^^ string.regexp.slashy.sync-rule
//               ^^^ string.regexp.slashy.sync-rule
a + /x/ + 'b' - /y/
//  ^^^ string.regexp.slashy.sync-rule
//        ^^^ string.quoted.single.sync-rule - string.regexp.slashy.sync-rule
//              ^^^ string.regexp.slashy.sync-rule
return /x/
//     ^^^ string.regexp.slashy.sync-rule
assert /x/
//     ^^^ string.regexp.slashy.sync-rule
a in /x/
//   ^^^ string.regexp.slashy.sync-rule
case /x/: 1
//   ^^^ string.regexp.slashy.sync-rule
//        ^ constant.numeric.integer.sync-rule - string.regexp.slashy.sync-rule
/start of a line/.matcher(text)
// <----------------- string.regexp.slashy.sync-rule
//                ^^^^^^^ entity.name.function.call.sync-rule
def d = /=/
//      ^^^ string.regexp.slashy.sync-rule
def e = /several
//      ^^^^^^^^ string.regexp.slashy.sync-rule
lines/ + 1
// <------ string.regexp.slashy.sync-rule
//       ^ constant.numeric.integer.sync-rule - string.regexp.slashy.sync-rule
def f = $/dollar / slash \ "x" 'y' $ $$ $/ $5 ${z} $a.b end/$ + 1
//      ^^ string.regexp.dollar-slashy.sync-rule punctuation.definition.string.begin.sync-rule
//               ^^^^^^^^^^^^^^^^^^^ string.regexp.dollar-slashy.sync-rule - constant.character.escape.sync-rule
//                                   ^^ constant.character.escape.sync-rule
//                                      ^^ constant.character.escape.sync-rule
//                                         ^^ string.regexp.dollar-slashy.sync-rule - meta.embedded.property.sync-rule
//                                              ^ meta.embedded.expression.sync-rule variable.other.readwrite.sync-rule
//                                                    ^ meta.embedded.property.sync-rule variable.other.property.sync-rule
//                                                         ^^ punctuation.definition.string.end.sync-rule
//                                                              ^ constant.numeric.integer.sync-rule - string.regexp.dollar-slashy.sync-rule
println $/several
//      ^^^^^^^^^ string.regexp.dollar-slashy.sync-rule
/ lines '
// <--------- string.regexp.dollar-slashy.sync-rule - string.quoted.single.sync-rule
/$ + 1
//   ^ constant.numeric.integer.sync-rule - string.regexp.dollar-slashy.sync-rule
def g = $/${x}/$
//          ^ meta.embedded.expression.sync-rule variable.other.readwrite.sync-rule
def h = /\u0041/ + $/\u0041/$
//       ^^^^^^ string.regexp.slashy.sync-rule constant.character.escape.sync-rule
//                   ^^^^^^ string.regexp.dollar-slashy.sync-rule constant.character.escape.sync-rule
