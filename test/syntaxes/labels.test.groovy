// SYNTAX TEST "source.groovy.sync-rule" "Labels and switch"

outer: for (i in 1..2) { inner: while (a) { break outer } }
// <----- entity.name.label.sync-rule
//                       ^^^^^ entity.name.label.sync-rule
//                                                ^^^^^ entity.name.label.sync-rule
    next:
//  ^^^^ entity.name.label.sync-rule
//      ^ punctuation.separator.label.sync-rule
{ block: 1 }
//^^^^^ entity.name.label.sync-rule - variable.other.key.sync-rule
continue outer
// <-------- keyword.control.flow.sync-rule
//       ^^^^^ entity.name.label.sync-rule
switch (issue.status.name) {
// <------ keyword.control.switch.sync-rule
    case 'Open':
//  ^^^^ keyword.control.switch.sync-rule
//       ^^^^^^ meta.case.sync-rule string.quoted.single.sync-rule
//             ^ punctuation.separator.case.sync-rule
        break
//      ^^^^^ keyword.control.flow.sync-rule
    case LOW:
//       ^^^ meta.case.sync-rule variable.other.constant.sync-rule - variable.other.key.sync-rule entity.name.label.sync-rule
    case String: 1
//       ^^^^^^ meta.case.sync-rule entity.name.type.sync-rule
//               ^ constant.numeric.integer.sync-rule - meta.case.sync-rule
    case [1, 2]: case 3..5: x()
//           ^ meta.case.sync-rule constant.numeric.integer.sync-rule
//                     ^^ meta.case.sync-rule keyword.operator.range.sync-rule
//                          ^ entity.name.function.call.sync-rule - meta.case.sync-rule
    case { it > 1 }: y()
//         ^^ meta.case.sync-rule variable.language.it.sync-rule
    case ~/x.*/: 1
//        ^^^^^ string.regexp.slashy.sync-rule
    case 1, 2 -> 3
//            ^^ keyword.operator.arrow.sync-rule
//               ^ constant.numeric.integer.sync-rule - meta.case.sync-rule
    case Foo -> 4
//       ^^^ meta.case.sync-rule entity.name.type.sync-rule - variable.parameter.sync-rule
    case 1,
         2: z()
//       ^ meta.case.sync-rule constant.numeric.integer.sync-rule
//          ^ entity.name.function.call.sync-rule - meta.case.sync-rule
    default: w()
//  ^^^^^^^ keyword.control.switch.sync-rule - entity.name.label.sync-rule
//           ^ entity.name.function.call.sync-rule
    default -> 5
//  ^^^^^^^ keyword.control.switch.sync-rule
}
// <- punctuation.section.block.end.sync-rule
