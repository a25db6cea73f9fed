// SYNTAX TEST "source.groovy.sync-rule" "What a sync rule speaks of"

if (firstSync) { issue.projectKey = 'ABC' }
//  ^^^^^^^^^ variable.language.rule.sync-rule
//               ^^^^^ variable.other.readwrite.sync-rule
//                     ^^^^^^^^^^ variable.other.property.sync-rule
replica.summary = issue.summary
// <------- variable.language.rule.sync-rule
//      ^^^^^^^ variable.other.property.sync-rule
def old = previous?.status?.name
//        ^^^^^^^^ variable.language.rule.sync-rule
x.replica + y.previous
//^^^^^^^ variable.other.property.sync-rule - variable.language.rule.sync-rule
//            ^^^^^^^^ variable.other.property.sync-rule - variable.language.rule.sync-rule
issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)
//               ^^^^^^^^^^ support.variable.helper.sync-rule
//                          ^^^^^^^^^^^^^^ entity.name.function.call.sync-rule
//                                         ^^^^^^^ variable.language.rule.sync-rule
issue.comments = commentHelper.mergeComments(issue, replica, { c -> c })
//               ^^^^^^^^^^^^^ support.variable.helper.sync-rule
anyNewHelper.x + Helper + x.fooHelper + fooHelpers
// <------------ support.variable.helper.sync-rule
//               ^^^^^^ entity.name.type.sync-rule
//                          ^^^^^^^^^ variable.other.property.sync-rule - support.variable.helper.sync-rule
//                                      ^^^^^^^^^^ variable.other.readwrite.sync-rule - support.variable.helper.sync-rule
[replica: 1]
// <~------- variable.other.key.sync-rule - variable.language.rule.sync-rule
debug.error("Status ${replica.status.name} of $replica.key")
//                    ^^^^^^^ meta.embedded.expression.sync-rule variable.language.rule.sync-rule
//                                             ^^^^^^^ meta.embedded.property.sync-rule variable.language.rule.sync-rule
issue."Story Points" = replica.customKeys."points" as Double
//    ^^^^^^^^^^^^^^ string.quoted.double.sync-rule
//                                                    ^^^^^^ entity.name.type.sync-rule
issue.labels += nodeHelper.getLabel("x")
//           ^^ keyword.operator.assignment.compound.sync-rule
