// SYNTAX TEST "source.groovy.sync-rule" "Annotations"

@Field def a = 1
// <- meta.annotation.sync-rule punctuation.definition.annotation.sync-rule
// <~----- meta.annotation.sync-rule storage.type.annotation.sync-rule
//     ^^^ storage.type.def.sync-rule - meta.annotation.sync-rule
@groovy.transform.CompileStatic
// <~------------------------------ storage.type.annotation.sync-rule
@Grab(group = 'x', version = "1") import a.B
// <~---- storage.type.annotation.sync-rule
//   ^ meta.annotation.sync-rule punctuation.section.arguments.begin.sync-rule
//    ^^^^^ entity.other.attribute-name.annotation.sync-rule
//          ^ keyword.operator.assignment.sync-rule
//            ^^^ meta.annotation.sync-rule string.quoted.single.sync-rule
//                              ^ meta.annotation.sync-rule punctuation.section.arguments.end.sync-rule
@Tags(["a", "b"])
//     ^^^ meta.annotation.sync-rule string.quoted.double.sync-rule
//    ^ meta.annotation.sync-rule meta.brackets.sync-rule
@Check({ it > 1 })
//       ^^ meta.annotation.sync-rule variable.language.it.sync-rule
def b(@Named('x') String c, @D int e) { }
//    ^ punctuation.definition.annotation.sync-rule
//     ^^^^^ storage.type.annotation.sync-rule
//                       ^ variable.parameter.sync-rule
//                           ^ storage.type.annotation.sync-rule
//                                 ^ variable.parameter.sync-rule
issue.@summary
//   ^^ punctuation.accessor.attribute.sync-rule
//     ^^^^^^^ variable.other.property.sync-rule - storage.type.annotation.sync-rule
@interface Marked { String value() default 'x'; int[] n() default [] }
// <---------- storage.type.interface.sync-rule - storage.type.annotation.sync-rule
//         ^^^^^^ entity.name.type.interface.sync-rule
//                         ^^^^^ entity.name.function.definition.sync-rule
//                                 ^^^^^^^ storage.modifier.sync-rule
//                                                    ^ entity.name.function.definition.sync-rule
