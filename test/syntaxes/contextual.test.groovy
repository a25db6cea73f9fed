// SYNTAX TEST "source.groovy.sync-rule" "Keywords that are only names where they stand"

m.in + m.class + m.default
//^^ variable.other.property.sync-rule - keyword.operator.in.sync-rule
//       ^^^^^ variable.other.property.sync-rule - storage.type.class.sync-rule
//                 ^^^^^^^ variable.other.property.sync-rule - storage.modifier.sync-rule
issue.record = issue?.new
//    ^^^^^^ variable.other.property.sync-rule - storage.type.record.sync-rule
//                    ^^^ variable.other.property.sync-rule - keyword.operator.new.sync-rule
list*.return
//    ^^^^^^ variable.other.property.sync-rule - keyword.control.flow.sync-rule
issue.if { }
//    ^^ entity.name.function.call.sync-rule - keyword.control.conditional.sync-rule
def m = [default: 1, class: 2, in: 3, as: 4, new: 5, if: 6]
//       ^^^^^^^ variable.other.key.sync-rule - keyword.control.switch.sync-rule
//                   ^^^^^ variable.other.key.sync-rule - storage.type.class.sync-rule
//                             ^^ variable.other.key.sync-rule - keyword.operator.in.sync-rule
//                                    ^^ variable.other.key.sync-rule - keyword.operator.as.sync-rule
//                                           ^^^ variable.other.key.sync-rule - keyword.operator.new.sync-rule
//                                                   ^^ variable.other.key.sync-rule - keyword.control.conditional.sync-rule
send(default: 1, return: 2)
//   ^^^^^^^ variable.other.key.sync-rule - keyword.control.switch.sync-rule
//               ^^^^^^ variable.other.key.sync-rule - keyword.control.flow.sync-rule
send default: 1, case: 2
//   ^^^^^^^ variable.other.key.sync-rule - keyword.control.switch.sync-rule
//               ^^^^ variable.other.key.sync-rule - keyword.control.switch.sync-rule
record = 5
// <------ variable.other.readwrite.sync-rule - storage.type.record.sync-rule
record.save()
// <------ variable.other.readwrite.sync-rule - storage.type.record.sync-rule
trait = sealed + permits
// <----- variable.other.readwrite.sync-rule - storage.type.trait.sync-rule
//      ^^^^^^ variable.other.readwrite.sync-rule - storage.modifier.sync-rule
//               ^^^^^^^ variable.other.readwrite.sync-rule - storage.modifier.sync-rule
yield = 1
// <----- variable.other.readwrite.sync-rule - keyword.control.flow.sync-rule
yield.next
// <----- variable.other.readwrite.sync-rule - keyword.control.flow.sync-rule
var = 2
// <--- variable.other.readwrite.sync-rule - storage.type.def.sync-rule
def in = 1
//  ^^ variable.other.declaration.sync-rule - keyword.operator.in.sync-rule
def as = 1
//  ^^ variable.other.declaration.sync-rule - keyword.operator.as.sync-rule
as = in + 1
// <-- variable.other.readwrite.sync-rule - keyword.operator.as.sync-rule
inside = asset + format + define + newest + classic
// <------ variable.other.readwrite.sync-rule - keyword.operator.in.sync-rule
//       ^^^^^ variable.other.readwrite.sync-rule - keyword.operator.as.sync-rule
//               ^^^^^^ variable.other.readwrite.sync-rule - keyword.control.loop.sync-rule
//                        ^^^^^^ variable.other.readwrite.sync-rule - storage.type.def.sync-rule
//                                 ^^^^^^ variable.other.readwrite.sync-rule - keyword.operator.new.sync-rule
//                                          ^^^^^^^ variable.other.readwrite.sync-rule - storage.type.class.sync-rule
def $in = in$ + if$x + naïve
//  ^^^ variable.other.declaration.sync-rule - keyword.operator.in.sync-rule
//        ^^^ variable.other.readwrite.sync-rule - keyword.operator.in.sync-rule
//              ^^^^ variable.other.readwrite.sync-rule - keyword.control.conditional.sync-rule
//                     ^^^^^ variable.other.readwrite.sync-rule
if (!index && !instance) { }
//  ^ keyword.operator.logical.sync-rule
//   ^^^^^ variable.other.readwrite.sync-rule - keyword.operator.in.sync-rule
//             ^^^^^^^^ variable.other.readwrite.sync-rule - keyword.operator.instanceof.sync-rule
issue.
  in
//^^ variable.other.property.sync-rule - keyword.operator.in.sync-rule
issue
  .class
// ^^^^^ variable.other.property.sync-rule - storage.type.class.sync-rule
m.return / 2 / m.in / 3
//       ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
//           ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
//                  ^ keyword.operator.arithmetic.sync-rule - string.regexp.slashy.sync-rule
