// SYNTAX TEST "source.groovy.sync-rule" "Types, generics, casts"

Map<String, ? super Number> m = new HashMap<>()
// <--- entity.name.type.sync-rule
// ^ punctuation.definition.typeparameters.begin.sync-rule
//          ^ keyword.operator.wildcard.sync-rule
//            ^^^^^ storage.modifier.sync-rule
//                  ^^^^^^ entity.name.type.sync-rule
//                        ^ punctuation.definition.typeparameters.end.sync-rule
//                                  ^^^^^^^ entity.name.type.sync-rule
List<? extends List<int[]>> deep = []
//     ^^^^^^^ storage.modifier.sync-rule
//                  ^^^ storage.type.primitive.sync-rule
//                          ^^^^ variable.other.declaration.sync-rule
def a = (String) b
//      ^ meta.cast.sync-rule punctuation.section.cast.begin.sync-rule
//       ^^^^^^ meta.cast.sync-rule entity.name.type.sync-rule
//               ^ variable.other.readwrite.sync-rule
def c = (int) d + (java.util.List<String>) e
//       ^^^ meta.cast.sync-rule storage.type.primitive.sync-rule
//                 ^^^^ meta.cast.sync-rule entity.name.namespace.sync-rule
//                           ^^^^ meta.cast.sync-rule entity.name.type.sync-rule
//                                         ^ variable.other.readwrite.sync-rule
def f = g as java.util.Set<String>
//        ^^ keyword.operator.as.sync-rule
//           ^^^^ entity.name.namespace.sync-rule
//                     ^^^ entity.name.type.sync-rule
def h = i as int[]
//           ^^^ storage.type.primitive.sync-rule
def j = (x) * 2 + (K) + 1
//       ^ variable.other.readwrite.sync-rule - meta.cast.sync-rule
//                 ^ entity.name.type.sync-rule - meta.cast.sync-rule
new java.text.SimpleDateFormat("yyyy")
//  ^^^^ entity.name.namespace.sync-rule
//            ^^^^^^^^^^^^^^^^ entity.name.type.sync-rule - entity.name.function.call.sync-rule
java.time.LocalDate.now()
// <---- entity.name.namespace.sync-rule
//        ^^^^^^^^^ entity.name.type.sync-rule
//                  ^^^ entity.name.function.call.sync-rule
new String[3]
//  ^^^^^^ entity.name.type.sync-rule
//         ^ constant.numeric.integer.sync-rule
if (A < B && C > D) { }
//    ^ keyword.operator.comparison.sync-rule - meta.type-parameters.sync-rule
//             ^ keyword.operator.comparison.sync-rule - meta.type-parameters.sync-rule
if (i < MAX && j > MIN) { }
//    ^ keyword.operator.comparison.sync-rule
//      ^^^ variable.other.constant.sync-rule
Collections.<String>emptyList()
//          ^ meta.type-parameters.sync-rule punctuation.definition.typeparameters.begin.sync-rule
//                  ^^^^^^^^^ entity.name.function.call.sync-rule
Map.Entry<String, Integer> entry = null
// <--- entity.name.type.sync-rule
//  ^^^^^ entity.name.type.sync-rule
//                         ^^^^^ variable.other.declaration.sync-rule
Foo[] foos = Foo[].class
// <--- entity.name.type.sync-rule
//    ^^^^ variable.other.declaration.sync-rule
//                 ^^^^^ variable.other.property.sync-rule
static <T extends Number & Comparable<T>> T top(List<T> all) { }
//        ^^^^^^^ storage.modifier.sync-rule
//                       ^ keyword.operator.bound.sync-rule
//                         ^^^^^^^^^^ entity.name.type.sync-rule
//                                          ^^^ entity.name.function.definition.sync-rule
