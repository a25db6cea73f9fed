// SYNTAX TEST "source.groovy.sync-rule" "Strings without embedded expressions"

def a = 'plain $x ${y}' + 1
//      ^ string.quoted.single.sync-rule punctuation.definition.string.begin.sync-rule
//       ^^^^^^^^^^^^^ string.quoted.single.sync-rule - meta.embedded.expression.sync-rule meta.embedded.property.sync-rule
//                    ^ punctuation.definition.string.end.sync-rule
//                        ^ constant.numeric.integer.sync-rule - string.quoted.single.sync-rule
def b = 'esc \b\f\n\r\s\t\\\'\"\$ \u00e9 \0 \12 \377 end'
//           ^^^^^^^^^^^^^^^^^^^^ string.quoted.single.sync-rule constant.character.escape.sync-rule
//                                ^^^^^^ constant.character.escape.sync-rule
//                                       ^^ constant.character.escape.sync-rule
//                                          ^^^ constant.character.escape.sync-rule
//                                              ^^^^ constant.character.escape.sync-rule
//                                                   ^^^ string.quoted.single.sync-rule - constant.character.escape.sync-rule
def c = 'bad \d \u12 \w' + 'after'
//           ^^ invalid.illegal.escape.sync-rule
//              ^^^^ invalid.illegal.escape.sync-rule
//                   ^^ invalid.illegal.escape.sync-rule
//                       ^ keyword.operator.arithmetic.sync-rule
def d = ''
//      ^^ string.quoted.single.sync-rule
def e = '' + ""
//         ^ keyword.operator.arithmetic.sync-rule - string.quoted.single.sync-rule
//           ^^ string.quoted.double.sync-rule
def f = 'joined \
//              ^ string.quoted.single.sync-rule constant.character.escape.line-join.sync-rule
  line' + 1
//^^^^ string.quoted.single.sync-rule
//        ^ constant.numeric.integer.sync-rule - string.quoted.single.sync-rule
def g = '''three
//      ^^^ string.quoted.triple.single.sync-rule punctuation.definition.string.begin.sync-rule
  'one' and ''two'' \n \q \
//^^^^^^^^^^^^^^^^^ string.quoted.triple.single.sync-rule - string.quoted.single.sync-rule
//                  ^^ constant.character.escape.sync-rule
//                     ^^ invalid.illegal.escape.sync-rule
//                        ^ constant.character.escape.line-join.sync-rule
  // no comment /* either */ $none
//^^ string.quoted.triple.single.sync-rule - comment.line.double-slash.sync-rule comment.block.sync-rule
//                           ^^^^^ string.quoted.triple.single.sync-rule - meta.embedded.property.sync-rule
end''' + h
// ^^^ punctuation.definition.string.end.sync-rule
//     ^ keyword.operator.arithmetic.sync-rule - string.quoted.triple.single.sync-rule
def i = '''quote at the end'''' + 1
//                                ^ constant.numeric.integer.sync-rule - string.quoted.triple.single.sync-rule
def j = '''''' + 1
//               ^ constant.numeric.integer.sync-rule - string.quoted.triple.single.sync-rule
issue.'Field name' = 'x'
//    ^^^^^^^^^^^^ string.quoted.single.sync-rule
def k = "//" + '/*' + 1
//       ^^ string.quoted.double.sync-rule - comment.line.double-slash.sync-rule
//              ^^ string.quoted.single.sync-rule - comment.block.sync-rule
//                    ^ constant.numeric.integer.sync-rule - comment.block.sync-rule
