// SYNTAX TEST "source.groovy.sync-rule" "Comments"

def a = 1 // line 'quote' "x" /* not
//        ^^ comment.line.double-slash.sync-rule punctuation.definition.comment.sync-rule
//           ^^^^^^^^^^^^^^^^^^^^^^^ comment.line.double-slash.sync-rule - string.quoted.single.sync-rule comment.block.sync-rule
def b = 2 /* block // x */ + 3
//        ^^ comment.block.sync-rule punctuation.definition.comment.begin.sync-rule
//           ^^^^^^^^^^ comment.block.sync-rule - comment.line.double-slash.sync-rule
//                      ^^ punctuation.definition.comment.end.sync-rule
//                         ^ keyword.operator.arithmetic.sync-rule - comment.block.sync-rule
/* several
// ^^^^^^^ comment.block.sync-rule
   lines ' " /
// ^^^^^^^^^^^ comment.block.sync-rule - string.quoted.single.sync-rule
*/ def c = 3
// ^^^ storage.type.def.sync-rule - comment.block.sync-rule
/**/ def d = 4
// <---- comment.block.empty.sync-rule
//   ^^^ storage.type.def.sync-rule - comment.block.sync-rule comment.block.documentation.sync-rule
/** Doc of {@link Foo#bar} and {@code x}
// <--- comment.block.documentation.sync-rule punctuation.definition.comment.begin.sync-rule
//          ^^^^^ keyword.other.documentation.sync-rule
//                ^^^^^^^ entity.name.type.documentation.sync-rule
//                              ^^^^^ keyword.other.documentation.sync-rule
 * @param name the name
// ^^^^^^ keyword.other.documentation.sync-rule
//        ^^^^ variable.parameter.documentation.sync-rule
//             ^^^ comment.block.documentation.sync-rule - variable.parameter.documentation.sync-rule
 * @return nothing, a@param b is no tag
// ^^^^^^^ keyword.other.documentation.sync-rule
//                   ^^^^^^ comment.block.documentation.sync-rule - keyword.other.documentation.sync-rule
 * @throws IOException when
// ^^^^^^^ keyword.other.documentation.sync-rule
//         ^^^^^^^^^^^ entity.name.type.documentation.sync-rule
 * @since 1.0 @see Other
// ^^^^^^ keyword.other.documentation.sync-rule
//            ^^^^ keyword.other.documentation.sync-rule
//                 ^^^^^ entity.name.type.documentation.sync-rule
 */
// <~-- comment.block.documentation.sync-rule punctuation.definition.comment.end.sync-rule
foo(/* inside */ a: 1)
//  ^^^^^^^^^^^^ comment.block.sync-rule
//               ^ variable.other.key.sync-rule
#!not a shebang here
// <----- - comment.line.shebang.sync-rule
//region Comments merge
// <-------- comment.line.double-slash.sync-rule
//endregion
// <----------- comment.line.double-slash.sync-rule
