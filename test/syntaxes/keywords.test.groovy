// SYNTAX TEST "source.groovy.sync-rule" "Keywords of Groovy 4"

if (a) b() else if (c) d() else { e() }
// <-- keyword.control.conditional.sync-rule
//         ^^^^ keyword.control.conditional.sync-rule
//              ^^ keyword.control.conditional.sync-rule
//  ^ variable.other.readwrite.sync-rule
//                                ^ entity.name.function.call.sync-rule
while (true) { break }
// <----- keyword.control.loop.sync-rule
//     ^^^^ constant.language.boolean.sync-rule
//             ^^^^^ keyword.control.flow.sync-rule
do { continue } while (false)
// <-- keyword.control.loop.sync-rule
//   ^^^^^^^^ keyword.control.flow.sync-rule
//              ^^^^^ keyword.control.loop.sync-rule
//                     ^^^^^ constant.language.boolean.sync-rule
for (i in 0..9) { }
// <--- keyword.control.loop.sync-rule
//   ^ variable.other.declaration.sync-rule
//     ^^ keyword.operator.in.sync-rule
for (String name : names) { }
//   ^^^^^^ entity.name.type.sync-rule
//          ^^^^ variable.other.declaration.sync-rule
//               ^ keyword.operator.in.sync-rule
for (def entry in map) { }
//   ^^^ storage.type.def.sync-rule
//       ^^^^^ variable.other.declaration.sync-rule
//             ^^ keyword.operator.in.sync-rule
for (x : list) { }
//   ^ variable.other.declaration.sync-rule
//     ^ keyword.operator.in.sync-rule
try { a } catch (IOException | SQLException problem) { throw problem } finally { b }
// <--- keyword.control.exception.sync-rule
//        ^^^^^ keyword.control.exception.sync-rule
//               ^^^^^^^^^^^ entity.name.type.sync-rule
//                           ^ keyword.operator.bitwise.sync-rule
//                                          ^^^^^^^ variable.parameter.sync-rule
//                                                     ^^^^^ keyword.control.exception.sync-rule
//                                                                     ^^^^^^^ keyword.control.exception.sync-rule
try (def reader = file.newReader()) { }
//   ^^^ storage.type.def.sync-rule
//       ^^^^^^ variable.other.declaration.sync-rule
return null
// <------ keyword.control.flow.sync-rule
//     ^^^^ constant.language.null.sync-rule
assert total == 3 : 'three'
// <------ keyword.control.assert.sync-rule
//     ^^^^^ variable.other.readwrite.sync-rule - variable.other.key.sync-rule
//                  ^^^^^^^ string.quoted.single.sync-rule
synchronized (lock) { }
// <------------ keyword.control.synchronized.sync-rule
def made = new Date()
// <--- storage.type.def.sync-rule
//  ^^^^ variable.other.declaration.sync-rule
//         ^^^ keyword.operator.new.sync-rule
//             ^^^^ entity.name.type.sync-rule - entity.name.function.call.sync-rule
var count = 1
// <--- storage.type.def.sync-rule
//  ^^^^^ variable.other.declaration.sync-rule
final limit = 5
// <----- storage.modifier.sync-rule
//    ^^^^^ variable.other.declaration.sync-rule
def cut = text as String
//             ^^ keyword.operator.as.sync-rule
//                ^^^^^^ entity.name.type.sync-rule
def inside = a in b && c !in d
//             ^^ keyword.operator.in.sync-rule
//                       ^^^ keyword.operator.in.sync-rule
def same = a instanceof String || b !instanceof List
//           ^^^^^^^^^^ keyword.operator.instanceof.sync-rule
//                                  ^^^^^^^^^^^ keyword.operator.instanceof.sync-rule
def size = switch (n) { case 1: yield 'one'; default: yield n }
//         ^^^^^^ keyword.control.switch.sync-rule
//                      ^^^^ keyword.control.switch.sync-rule
//                              ^^^^^ keyword.control.flow.sync-rule
//                                           ^^^^^^^ keyword.control.switch.sync-rule
//                                                    ^^^^^ keyword.control.flow.sync-rule
public static final int MAX = 1
// <------ storage.modifier.sync-rule
//     ^^^^^^ storage.modifier.sync-rule
//            ^^^^^ storage.modifier.sync-rule
//                  ^^^ storage.type.primitive.sync-rule
//                      ^^^ variable.other.declaration.sync-rule
private protected abstract native strictfp transient volatile threadsafe
// <------- storage.modifier.sync-rule
//      ^^^^^^^^^ storage.modifier.sync-rule
//                ^^^^^^^^ storage.modifier.sync-rule
//                         ^^^^^^ storage.modifier.sync-rule
//                                ^^^^^^^^ storage.modifier.sync-rule
//                                         ^^^^^^^^^ storage.modifier.sync-rule
//                                                   ^^^^^^^^ storage.modifier.sync-rule
//                                                            ^^^^^^^^^^ storage.modifier.sync-rule
boolean a; byte b; char c; double d; float e; long f; short g
// <------- storage.type.primitive.sync-rule
//         ^^^^ storage.type.primitive.sync-rule
//                 ^^^^ storage.type.primitive.sync-rule
//                         ^^^^^^ storage.type.primitive.sync-rule
//                                   ^^^^^ storage.type.primitive.sync-rule
//                                            ^^^^ storage.type.primitive.sync-rule
//                                                    ^^^^^ storage.type.primitive.sync-rule
goto const
// <---- keyword.other.reserved.sync-rule
//   ^^^^^ keyword.other.reserved.sync-rule
