// SYNTAX TEST "source.groovy.sync-rule" "Strings with embedded expressions"

def a = "Hi $name!"
//       ^^ string.quoted.double.sync-rule
//          ^ meta.embedded.property.sync-rule punctuation.definition.interpolation.sync-rule
//           ^^^^ meta.embedded.property.sync-rule variable.other.readwrite.sync-rule
//               ^ string.quoted.double.sync-rule - meta.embedded.property.sync-rule
def b = "$a.b.c() $a.5 $a.$b $this.x $it"
//        ^ meta.embedded.property.sync-rule variable.other.readwrite.sync-rule
//          ^^^ meta.embedded.property.sync-rule
//             ^^ string.quoted.double.sync-rule - meta.embedded.property.sync-rule
//                  ^^ string.quoted.double.sync-rule - meta.embedded.property.sync-rule constant.numeric.decimal.sync-rule
//                            ^^^^ meta.embedded.property.sync-rule variable.language.sync-rule
//                                    ^^ variable.language.it.sync-rule
def c = "${a} and ${a.b + 1}"
//       ^^ meta.embedded.expression.sync-rule punctuation.section.embedded.begin.sync-rule
//         ^ - variable.other.property.sync-rule
//          ^ meta.embedded.expression.sync-rule punctuation.section.embedded.end.sync-rule
//            ^^^ string.quoted.double.sync-rule - meta.embedded.expression.sync-rule
//                      ^ meta.embedded.expression.sync-rule keyword.operator.arithmetic.sync-rule
//                        ^ meta.embedded.expression.sync-rule constant.numeric.integer.sync-rule
def d = "${list.collect { it.name + "}" }.join(', ')} end"
//                        ^^ meta.embedded.expression.sync-rule variable.language.it.sync-rule
//                                  ^^^ meta.embedded.expression.sync-rule string.quoted.double.sync-rule
//                                        ^^^^ meta.embedded.expression.sync-rule entity.name.function.call.sync-rule
//                                             ^^^^ meta.embedded.expression.sync-rule string.quoted.single.sync-rule
//                                                    ^^^ string.quoted.double.sync-rule - meta.embedded.expression.sync-rule
def e = "${[a: [1, 2]].a[0]} ${"${"deep"}"} end"
//          ^ variable.other.key.sync-rule
//                                 ^^^^ meta.embedded.expression.sync-rule string.quoted.double.sync-rule meta.embedded.expression.sync-rule string.quoted.double.sync-rule
//                                          ^^^ string.quoted.double.sync-rule - meta.embedded.expression.sync-rule
def f = "${-> x} ${} ${'}'} end"
//         ^^ meta.embedded.expression.sync-rule keyword.operator.arrow.sync-rule
//                     ^^^ meta.embedded.expression.sync-rule string.quoted.single.sync-rule
//                          ^^^ string.quoted.double.sync-rule - meta.embedded.expression.sync-rule
def g = "costs \$5 and \${no} and $ 5 or $5 \q"
//             ^^ constant.character.escape.sync-rule
//                       ^^^^ string.quoted.double.sync-rule - meta.embedded.expression.sync-rule
//                                ^ invalid.illegal.dollar.sync-rule
//                                       ^ invalid.illegal.dollar.sync-rule
//                                          ^^ invalid.illegal.escape.sync-rule
def h = "${list.collect { entry ->
//                        ^^^^^ meta.embedded.expression.sync-rule meta.parameters.sync-rule variable.parameter.sync-rule
  entry.name
//^^^^^ meta.embedded.expression.sync-rule variable.other.readwrite.sync-rule
}.join('')} end" + 1
//^^^^ meta.embedded.expression.sync-rule entity.name.function.call.sync-rule
//          ^^^ string.quoted.double.sync-rule - meta.embedded.expression.sync-rule
//                 ^ constant.numeric.integer.sync-rule - string.quoted.double.sync-rule
def i = "${send(
    1)} end" + 2
//  ^ meta.embedded.expression.sync-rule meta.group.sync-rule constant.numeric.integer.sync-rule
//      ^^^ string.quoted.double.sync-rule - meta.embedded.expression.sync-rule
//             ^ constant.numeric.integer.sync-rule - string.quoted.double.sync-rule
def j = """three "quoted" $a.b
//      ^^^ string.quoted.triple.double.sync-rule punctuation.definition.string.begin.sync-rule
//               ^^^^^^^^ string.quoted.triple.double.sync-rule - string.quoted.double.sync-rule
//                           ^ meta.embedded.property.sync-rule variable.other.property.sync-rule
  ${ [1, 2].collect {
    it * 2
//  ^^ string.quoted.triple.double.sync-rule meta.embedded.expression.sync-rule variable.language.it.sync-rule
  } }
//  ^ meta.embedded.expression.sync-rule punctuation.section.embedded.end.sync-rule
  text // text
//     ^^ string.quoted.triple.double.sync-rule - comment.line.double-slash.sync-rule meta.embedded.expression.sync-rule
end""" + 1
// ^^^ punctuation.definition.string.end.sync-rule
//       ^ constant.numeric.integer.sync-rule - string.quoted.triple.double.sync-rule
issue.customFields."My ${kind} field".value = 1
//                  ^^ string.quoted.double.sync-rule
//                       ^^^^ meta.embedded.expression.sync-rule variable.other.readwrite.sync-rule
//                                    ^^^^^ variable.other.property.sync-rule - string.quoted.double.sync-rule
