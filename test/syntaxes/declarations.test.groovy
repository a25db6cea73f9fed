// SYNTAX TEST "source.groovy.sync-rule" "Classes, interfaces, traits, enums, records"

class Mapper<T extends Number> extends Base implements One, a.b.Two {
// <----- storage.type.class.sync-rule
//    ^^^^^^ entity.name.type.class.sync-rule
//           ^ entity.name.type.sync-rule
//             ^^^^^^^ storage.modifier.sync-rule
//                             ^^^^^^^ meta.class.sync-rule storage.modifier.sync-rule
//                                     ^^^^ entity.name.type.sync-rule
//                                          ^^^^^^^^^^ storage.modifier.sync-rule
//                                                          ^ entity.name.namespace.sync-rule
//                                                              ^^^ entity.name.type.sync-rule
  final String name = 'x'
//^^^^^ storage.modifier.sync-rule
//      ^^^^^^ entity.name.type.sync-rule
//             ^^^^ variable.other.declaration.sync-rule
  private count
//^^^^^^^ storage.modifier.sync-rule
//        ^^^^^ variable.other.declaration.sync-rule
  static LIMIT = 5, other
//       ^^^^^ variable.other.declaration.sync-rule
  static { init() }
//^^^^^^ storage.modifier.sync-rule
//         ^^^^ entity.name.function.call.sync-rule
  Mapper(String name, int size = 1) { this.name = name }
//^^^^^^ entity.name.function.constructor.sync-rule
//              ^^^^ variable.parameter.sync-rule
//                        ^^^^ variable.parameter.sync-rule
//                               ^ constant.numeric.integer.sync-rule
//                                    ^^^^ variable.language.sync-rule
//                                         ^^^^ variable.other.property.sync-rule
  Mapper() { super(1) }
//^^^^^^ entity.name.function.constructor.sync-rule
//           ^^^^^ variable.language.sync-rule
  String toString() { name }
//       ^^^^^^^^ entity.name.function.definition.sync-rule
  class Inner { def x }
//      ^^^^^ entity.name.type.class.sync-rule
//                  ^ variable.other.declaration.sync-rule
  void last() { def made = new Mapper('x') }
//     ^^^^ entity.name.function.definition.sync-rule
//                             ^^^^^^ entity.name.type.sync-rule - entity.name.function.constructor.sync-rule
}
// <- meta.class.sync-rule punctuation.section.block.end.sync-rule
def after = 1
// <--- storage.type.def.sync-rule - meta.class.sync-rule
interface Shape extends A, B { int area(); default int twice() { area() * 2 } }
// <--------- storage.type.interface.sync-rule
//        ^^^^^ entity.name.type.interface.sync-rule
//              ^^^^^^^ storage.modifier.sync-rule
//                                 ^^^^ entity.name.function.definition.sync-rule
//                                         ^^^^^^^ storage.modifier.sync-rule
//                                                     ^^^^^ entity.name.function.definition.sync-rule
//                                                               ^^^^ entity.name.function.call.sync-rule
trait Loud { String shout() { text.toUpperCase() } }
// <----- storage.type.trait.sync-rule
//    ^^^^ entity.name.type.trait.sync-rule
//                  ^^^^^ entity.name.function.definition.sync-rule
enum Level { LOW, HIGH(2), Other { int x() { 1 } }; final int n; Level(int n = 1) { this.n = n } }
// <---- storage.type.enum.sync-rule
//   ^^^^^ entity.name.type.enum.sync-rule
//           ^^^ variable.other.enummember.sync-rule
//                ^^^^ variable.other.enummember.sync-rule
//                     ^ constant.numeric.integer.sync-rule
//                         ^^^^^ variable.other.enummember.sync-rule
//                                     ^ entity.name.function.definition.sync-rule
//                                                               ^^^^^ entity.name.function.constructor.sync-rule
record Point(int x, String y = 'a') implements Shape { Point { x = 1 } }
// <------ storage.type.record.sync-rule
//     ^^^^^ entity.name.type.record.sync-rule
//               ^ meta.parameters.sync-rule variable.parameter.sync-rule
//                         ^ variable.parameter.sync-rule
//                             ^^^ string.quoted.single.sync-rule
//                                  ^^^^^^^^^^ storage.modifier.sync-rule
record Pair<A, B>(A first, B second) { }
// <------ storage.type.record.sync-rule
//          ^ meta.type-parameters.sync-rule entity.name.type.sync-rule
//                  ^^^^^ variable.parameter.sync-rule
sealed interface Animal permits Dog, Cat { }
// <------ storage.modifier.sync-rule
//                      ^^^^^^^ storage.modifier.sync-rule
//                              ^^^ entity.name.type.sync-rule
//                                   ^^^ entity.name.type.sync-rule
non-sealed class Dog implements Animal { }
// <---------- storage.modifier.sync-rule
//               ^^^ entity.name.type.class.sync-rule
abstract class Split
// <-------- storage.modifier.sync-rule
//             ^^^^^ entity.name.type.class.sync-rule
    extends Base
//  ^^^^^^^ meta.class.sync-rule storage.modifier.sync-rule
    implements One,
      Two
//    ^^^ meta.class.sync-rule entity.name.type.sync-rule
{
  int y
//    ^ meta.class.sync-rule variable.other.declaration.sync-rule
}
def end = 2
// <--- storage.type.def.sync-rule - meta.class.sync-rule
