// SYNTAX TEST "source.groovy.sync-rule" "Unfinished code does not spill over"

def a = 'never closed
//       ^^^^^^^^^^^^ string.quoted.single.sync-rule
def b = 1
// <--- storage.type.def.sync-rule - string.quoted.single.sync-rule
def c = "never closed ${x
//                      ^ meta.embedded.expression.sync-rule variable.other.readwrite.sync-rule
def d = 1
// <--- storage.type.def.sync-rule - string.quoted.double.sync-rule meta.embedded.expression.sync-rule
def e = "never ${send(a, [b, { c
//                             ^ meta.embedded.expression.sync-rule variable.other.readwrite.sync-rule
def f = 1
// <--- storage.type.def.sync-rule - string.quoted.double.sync-rule meta.embedded.expression.sync-rule meta.group.sync-rule meta.block.sync-rule
def g = "never ${send('
def h = 1
// <--- storage.type.def.sync-rule - string.quoted.double.sync-rule meta.embedded.expression.sync-rule string.quoted.single.sync-rule
def i = "never $
def j = 1
// <--- storage.type.def.sync-rule - string.quoted.double.sync-rule
def k = "never \q
def l = 1
// <--- storage.type.def.sync-rule - string.quoted.double.sync-rule
if (a) { send(b, [c }
//                  ^ meta.block.sync-rule punctuation.section.block.end.sync-rule
def m = 1
// <--- storage.type.def.sync-rule - meta.block.sync-rule meta.group.sync-rule meta.brackets.sync-rule
send([a)
def n = 1
// <--- storage.type.def.sync-rule - meta.group.sync-rule meta.brackets.sync-rule
class Half
def o = 1
// <--- storage.type.def.sync-rule - meta.class.sync-rule
case 5
def p = 1
// <--- storage.type.def.sync-rule - meta.case.sync-rule
import a.
def q = 1
// <--- storage.type.def.sync-rule - meta.import.sync-rule
issue.
//   ^ punctuation.accessor.sync-rule
}
issue.summary = 1
//    ^^^^^^^ variable.other.property.sync-rule
def r(a, b }
def s = 1
// <--- storage.type.def.sync-rule - meta.method.sync-rule
@Grab(a }
def t = 1
// <--- storage.type.def.sync-rule - meta.annotation.sync-rule
List<String, x = 1
def u = 1
// <--- storage.type.def.sync-rule - meta.type-parameters.sync-rule
x.each { a, b }
def v = 1
// <--- storage.type.def.sync-rule - meta.block.sync-rule
def w = "never ${issue.
//                    ^ meta.embedded.expression.sync-rule punctuation.accessor.sync-rule
def y = 1
// <--- storage.type.def.sync-rule - string.quoted.double.sync-rule meta.embedded.expression.sync-rule
//  ^ variable.other.declaration.sync-rule
def z = "never ${a ? b : send(x, /ab
//                            ^ meta.embedded.expression.sync-rule variable.other.readwrite.sync-rule
def aa = 1
// <--- storage.type.def.sync-rule - string.quoted.double.sync-rule string.regexp.slashy.sync-rule
def bb = "never ${a ?
def cc = 1
// <--- storage.type.def.sync-rule - string.quoted.double.sync-rule meta.embedded.expression.sync-rule
def dd = "never ${if (a
//                ^^ meta.embedded.expression.sync-rule keyword.control.conditional.sync-rule
def ee = 1
// <--- storage.type.def.sync-rule - string.quoted.double.sync-rule meta.embedded.expression.sync-rule
def ff = "never ${a /* b
//                  ^^^^ meta.embedded.expression.sync-rule comment.block.sync-rule
def gg = 1
// <--- storage.type.def.sync-rule - comment.block.sync-rule
