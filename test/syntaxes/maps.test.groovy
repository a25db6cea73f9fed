// SYNTAX TEST "source.groovy.sync-rule" "Map keys and named arguments"

def a = [one: 1, 'two words': 2, "x $y": 3, (key): 4, 5: 6]
//       ^^^ variable.other.key.sync-rule
//          ^ punctuation.separator.key-value.sync-rule
//               ^^^^^^^^^^^ string.quoted.single.sync-rule
//                                   ^ meta.embedded.property.sync-rule
//                                           ^^^ variable.other.readwrite.sync-rule - variable.other.key.sync-rule
//                                                    ^ constant.numeric.integer.sync-rule
def b = [:]
//       ^ punctuation.separator.key-value.sync-rule
def c = [
    one: 1, // first
//  ^^^ variable.other.key.sync-rule
//          ^^ comment.line.double-slash.sync-rule
    two: [
//  ^^^ variable.other.key.sync-rule
        three: x ? y : z,
//      ^^^^^ variable.other.key.sync-rule
//                 ^ variable.other.readwrite.sync-rule - variable.other.key.sync-rule
//           ^ punctuation.separator.key-value.sync-rule
//                   ^ keyword.operator.ternary.sync-rule
    ],
    four : 4
//  ^^^^ variable.other.key.sync-rule
]
send(to: 'x', by: [y: 1]) { it }
//   ^^ variable.other.key.sync-rule
//            ^^ variable.other.key.sync-rule
//                 ^ variable.other.key.sync-rule
send to: 'x', by: 1
// <---- entity.name.function.call.sync-rule
//   ^^ variable.other.key.sync-rule
//            ^^ variable.other.key.sync-rule
send to: 'x',
     by: 1
//   ^^ variable.other.key.sync-rule - entity.name.label.sync-rule
list.find(a ? b : c)
//            ^ variable.other.readwrite.sync-rule - variable.other.key.sync-rule
[a ? b : c, d: 1]
//   ^ variable.other.readwrite.sync-rule - variable.other.key.sync-rule
//          ^ variable.other.key.sync-rule
def d = e ? [f: 1] : [g: 2]
//           ^ variable.other.key.sync-rule
//                 ^ keyword.operator.ternary.sync-rule
//                    ^ variable.other.key.sync-rule
send(x ?
    y : z)
//  ^ variable.other.readwrite.sync-rule - variable.other.key.sync-rule
