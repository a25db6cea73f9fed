// SYNTAX TEST "source.groovy.sync-rule" "Closures and lambdas"

def a = { it + 1 }
//      ^ meta.block.sync-rule punctuation.section.block.begin.sync-rule
//        ^^ variable.language.it.sync-rule
//               ^ meta.block.sync-rule punctuation.section.block.end.sync-rule
list.each { x -> y }
//          ^ meta.parameters.sync-rule variable.parameter.sync-rule
//            ^^ keyword.operator.arrow.sync-rule
//               ^ variable.other.readwrite.sync-rule - meta.parameters.sync-rule
map.collectEntries { k, v -> [k, v] }
//                   ^ meta.parameters.sync-rule variable.parameter.sync-rule
//                      ^ meta.parameters.sync-rule variable.parameter.sync-rule
//                            ^ variable.other.readwrite.sync-rule
def b = { -> 1 }
//        ^^ keyword.operator.arrow.sync-rule
def c = { String s, int n = 2, Map<String, X> m = [a: 1], final z -> s }
//        ^^^^^^ meta.parameters.sync-rule entity.name.type.sync-rule
//               ^ meta.parameters.sync-rule variable.parameter.sync-rule
//                      ^ meta.parameters.sync-rule variable.parameter.sync-rule
//                          ^ meta.parameters.sync-rule constant.numeric.integer.sync-rule
//                             ^^^ entity.name.type.sync-rule
//                                            ^ meta.parameters.sync-rule variable.parameter.sync-rule
//                                                        ^^^^^ storage.modifier.sync-rule
//                                                              ^ meta.parameters.sync-rule variable.parameter.sync-rule
//                                                                   ^ variable.other.readwrite.sync-rule - meta.parameters.sync-rule
def d = (x, int y) -> x + y
//       ^ meta.parameters.sync-rule variable.parameter.sync-rule
//              ^ meta.parameters.sync-rule variable.parameter.sync-rule
//                    ^ variable.other.readwrite.sync-rule
def e = x -> x
//      ^ variable.parameter.sync-rule
//           ^ variable.other.readwrite.sync-rule
list.each { m = n.collect { z -> z } }
//          ^ variable.other.readwrite.sync-rule - meta.parameters.sync-rule
//                          ^ variable.parameter.sync-rule
list.each { log.info "a -> b" }
//              ^^^^ entity.name.function.call.sync-rule
//                    ^^^^^^ string.quoted.double.sync-rule - meta.parameters.sync-rule
issue.comments.collect { comment ->
//                       ^^^^^^^ variable.parameter.sync-rule
    comment.body = comment.body + 'x'
//  ^^^^^^^ variable.other.readwrite.sync-rule
    comment
}
// <- punctuation.section.block.end.sync-rule
commentHelper.mergeComments(issue, replica) { it.executor = x; it }
//            ^^^^^^^^^^^^^ entity.name.function.call.sync-rule
//                                            ^^ variable.language.it.sync-rule
//                                               ^^^^^^^^ variable.other.property.sync-rule
owner.x + delegate.y + thisObject.z
// <----- variable.language.sync-rule
//        ^^^^^^^^ variable.language.sync-rule
//                     ^^^^^^^^^^ variable.language.sync-rule
a.owner + b.it
//^^^^^ variable.other.property.sync-rule - variable.language.sync-rule
//          ^^ variable.other.property.sync-rule - variable.language.it.sync-rule
