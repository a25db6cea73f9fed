// SYNTAX TEST "source.groovy.sync-rule" "Package and imports"

package com.example.rules
// <------- keyword.control.package.sync-rule
//      ^^^ entity.name.namespace.sync-rule
//         ^ punctuation.separator.namespace.sync-rule
//                  ^^^^^ entity.name.namespace.sync-rule
import groovy.json.JsonSlurper
// <------ keyword.control.import.sync-rule
//     ^^^^^^ entity.name.namespace.sync-rule
//                ^ punctuation.separator.namespace.sync-rule
//                 ^^^^^^^^^^^ entity.name.type.sync-rule
import java.util.regex.*; import a.b.C
//                     ^ constant.other.wildcard.import.sync-rule
//                        ^^^^^^ keyword.control.import.sync-rule
//                                   ^ entity.name.type.sync-rule
import static java.lang.Math.max // why
//     ^^^^^^ storage.modifier.static.sync-rule
//                      ^^^^ entity.name.type.sync-rule
//                           ^^^ variable.other.import.sync-rule
//                               ^^ comment.line.double-slash.sync-rule
import static a.B.in as inside
//                ^^ variable.other.import.sync-rule - keyword.operator.in.sync-rule
//                   ^^ keyword.control.import.alias.sync-rule
//                      ^^^^^^ entity.name.type.alias.sync-rule
import a.b.D as E
//         ^ entity.name.type.sync-rule
//              ^ entity.name.type.alias.sync-rule
def x = 1
// <--- storage.type.def.sync-rule - meta.import.sync-rule
m.import + m.package
//^^^^^^ variable.other.property.sync-rule
//           ^^^^^^^ variable.other.property.sync-rule
