// SYNTAX TEST "source.groovy.sync-rule" "Methods and variables"

def greet(name, String other = 'x', int... rest) { name }
// <--- storage.type.def.sync-rule
//  ^^^^^ entity.name.function.definition.sync-rule
//        ^^^^ variable.parameter.sync-rule
//                     ^^^^^ variable.parameter.sync-rule
//                             ^^^ string.quoted.single.sync-rule
//                                  ^^^ storage.type.primitive.sync-rule
//                                     ^^^ keyword.operator.varargs.sync-rule
//                                         ^^^^ variable.parameter.sync-rule
//                                                 ^^^^ variable.other.readwrite.sync-rule
String label(Map<String, List<Integer>> m, final def x = [1, 2]) throws IOException, b.C { }
// <------ entity.name.type.sync-rule
//     ^^^^^ entity.name.function.definition.sync-rule
//           ^^^ entity.name.type.sync-rule
//                       ^^^^ meta.type-parameters.sync-rule entity.name.type.sync-rule
//                                      ^ variable.parameter.sync-rule
//                                         ^^^^^ storage.modifier.sync-rule
//                                                   ^ variable.parameter.sync-rule
//                                                        ^ constant.numeric.integer.sync-rule
//                                                               ^^^^^^ keyword.control.exception.sync-rule
//                                                                      ^^^^^^^^^^^ entity.name.type.sync-rule
private static helper() { }
// <------- storage.modifier.sync-rule
//      ^^^^^^ storage.modifier.sync-rule
//             ^^^^^^ entity.name.function.definition.sync-rule
void run() { }
// <---- storage.type.primitive.sync-rule
//   ^^^ entity.name.function.definition.sync-rule
int[] ids(String[] names) { }
// <--- storage.type.primitive.sync-rule
//    ^^^ entity.name.function.definition.sync-rule
//                 ^^^^^ variable.parameter.sync-rule
static <T extends Comparable<T>> List<T> top(T a, T b) { }
//      ^ meta.type-parameters.sync-rule entity.name.type.sync-rule
//        ^^^^^^^ storage.modifier.sync-rule
//                                       ^^^ entity.name.function.definition.sync-rule
//                                             ^ variable.parameter.sync-rule
def spread(
    String first, // one
//         ^^^^^ variable.parameter.sync-rule
//                ^^ comment.line.double-slash.sync-rule
    second
//  ^^^^^^ variable.parameter.sync-rule
) { }
send(a, b)
// <---- entity.name.function.call.sync-rule - entity.name.function.definition.sync-rule
//   ^ variable.other.readwrite.sync-rule - variable.parameter.sync-rule
send { it }
// <---- entity.name.function.call.sync-rule
send 'x', 1
// <---- entity.name.function.call.sync-rule
//   ^^^ string.quoted.single.sync-rule
send other
// <---- entity.name.function.call.sync-rule
//   ^^^^^ variable.other.readwrite.sync-rule
if (ok) println "x" else log.info 'y'
//      ^^^^^^^ entity.name.function.call.sync-rule
//                           ^^^^ entity.name.function.call.sync-rule
list.findAll { it }.each(print)
//   ^^^^^^^ entity.name.function.call.sync-rule
//                  ^^^^ entity.name.function.call.sync-rule
//                       ^^^^^ variable.other.readwrite.sync-rule
return send(a)
//     ^^^^ entity.name.function.call.sync-rule - entity.name.function.definition.sync-rule
Helper.find(1)
// <------ entity.name.type.sync-rule
//     ^^^^ entity.name.function.call.sync-rule
String s = 'a', t = 'b'
// <------ entity.name.type.sync-rule
//     ^ variable.other.declaration.sync-rule
//              ^ variable.other.readwrite.sync-rule
java.util.List<String> l = []
// <---- entity.name.namespace.sync-rule
//        ^^^^ entity.name.type.sync-rule
//                     ^ variable.other.declaration.sync-rule
def (a, String b) = [1, 2]
//   ^ variable.other.declaration.sync-rule
//             ^ variable.other.declaration.sync-rule
//                   ^ constant.numeric.integer.sync-rule
var n = MAX_SIZE + Limits.MAX + A.b
//      ^^^^^^^^ variable.other.constant.sync-rule
//                 ^^^^^^ entity.name.type.sync-rule
//                        ^^^ variable.other.constant.property.sync-rule
//                                ^ variable.other.property.sync-rule
