// SYNTAX TEST "source.groovy.sync-rule" "Members and method references"

a.b?.c*.d??.e
// <- variable.other.readwrite.sync-rule
// <~- punctuation.accessor.sync-rule
//^ variable.other.property.sync-rule
// ^^ punctuation.accessor.safe.sync-rule
//   ^ variable.other.property.sync-rule
//    ^^ punctuation.accessor.spread.sync-rule
//      ^ variable.other.property.sync-rule
//       ^^^ punctuation.accessor.safe-chain.sync-rule
//          ^ variable.other.property.sync-rule
a.b() + c?.d { } + e.f 'x'
//^ entity.name.function.call.sync-rule
//         ^ entity.name.function.call.sync-rule
//                   ^ entity.name.function.call.sync-rule
this.&send
// <---- variable.language.sync-rule
//  ^^ keyword.operator.method-reference.sync-rule
//    ^^^^ entity.name.function.reference.sync-rule
Foo::bar + Foo::new + String[]::new
// ^^ keyword.operator.method-reference.sync-rule
//   ^^^ entity.name.function.reference.sync-rule
//              ^^^ keyword.operator.new.sync-rule
//                            ^^ keyword.operator.method-reference.sync-rule
a.@b
// <~-- punctuation.accessor.attribute.sync-rule
// ^ variable.other.property.sync-rule
a.
    // why
//  ^^ comment.line.double-slash.sync-rule
    send(1)
//  ^^^^ entity.name.function.call.sync-rule
a
    .b
//   ^ variable.other.property.sync-rule
    ?.c()
//    ^ entity.name.function.call.sync-rule
issue.customFields."My field".value?.value
//    ^^^^^^^^^^^^ variable.other.property.sync-rule
//                 ^^^^^^^^^^ string.quoted.double.sync-rule
//                            ^^^^^ variable.other.property.sync-rule
//                                   ^^^^^ variable.other.property.sync-rule
a."$b"()
//  ^ meta.embedded.property.sync-rule
