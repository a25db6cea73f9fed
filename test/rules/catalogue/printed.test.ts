import assert from 'node:assert/strict';
import { type Node } from '../../../server/groovy/ast';
import { forEachNode } from '../../../server/groovy/children';
import { parse } from '../../../server/groovy/parse';
import { findVariable } from '../../../server/rules/catalogueVariables';
import { inferTypes } from '../../../server/rules/types/inferTypes';

/** Ways of writing that pages of the documentation show, in our own words: nothing in them may be unknown to the catalogue. */
const printed: [kind: string, platform: string, text: string][] = [
  ['incoming', 'jira-cloud', 'issue.creator = nodeHelper.getUserByEmail(replica.creator?.email)'],
  ['incoming', 'jira-cloud', 'issue.status = nodeHelper.getStatus(replica.status?.name)'],
  ['incoming', 'jira-cloud', 'issue.reporter = nodeHelper.getUser(replica.reporter.key)'],
  [
    'incoming',
    'jira-cloud',
    'def name = nodeHelper.getIssueType("Bug", issue.projectKey ?: issue.project?.key)?.name ?: "Task"',
  ],
  [
    'incoming',
    'jira-cloud',
    'def who = nodeHelper.getUserByEmail("a@example.com")\nif (nodeHelper.isUserAssignable("SHOP", who)) issue.assignee = who',
  ],
  [
    'incoming',
    'jira-cloud',
    'issue.priority = nodeHelper.getPriority(replica.priority.name, issue)\nif (issue.priority == null) return',
  ],
  [
    'incoming',
    'jira-cloud',
    'issue.attachments += replica.addedAttachments\nissue.attachments -= replica.removedAttachments',
  ],
  ['incoming', 'jira-cloud', 'issue.comments = commentHelper.mergeComments(issue, replica, { it.internal = true })'],
  [
    'incoming',
    'jira-cloud',
    'issue.comments = commentHelper.mergeComments(issue, replica) { it.body = it.author.displayName + it.body; it }',
  ],
  [
    'incoming',
    'jira-cloud',
    'issue.workLogs = workLogHelper.mergeWorkLogs(issue, replica, { log -> log.setAutoAdjust() })',
  ],
  [
    'incoming',
    'jira-cloud',
    'issue.workLogs = workLogHelper.addWorkLog("2024/05/22", "2h", "On site", issue.workLogs)',
  ],
  [
    'incoming',
    'jira-cloud',
    'issue.customFields."Mood".value = nodeHelper.createOption(issue, "Mood", replica.customFields."Mood"?.value?.value)',
  ],
  ['incoming', 'jira-cloud', 'issue.customFields."10201".value = nodeHelper.getOption(issue, 10201L, "Happy")'],
  [
    'incoming',
    'jira-cloud',
    'if (replica.parentId) issue.parentId = syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId.toLong(), "issue")?.id',
  ],
  ['incoming', 'jira-cloud', 'issue."Epic Link" = syncHelper.getLocalIssueFromRemoteUrn("SHOP-1")?.key'],
  [
    'incoming',
    'jira-onprem',
    'def parent = nodeHelper.getLocalIssueFromRemoteId(10001L)\nif (parent) issue.parentId = parent.id',
  ],
  ['incoming', 'jira-onprem', 'if (replica.entityProperties.mood == "Happy") workflowHelper.transition(issue, "Done")'],
  [
    'outgoing',
    'jira-cloud',
    'if (syncHelper.isUnderSync(issue.id, entityType, "A_to_B") || syncHelper.isIssueUnderSync(issue.id)) return',
  ],
  [
    'outgoing',
    'jira-cloud',
    'replica.updated = issue.update\nreplica.comments = commentHelper.filterLocal(issue.comments)',
  ],
  ['outgoing', 'jira-cloud', 'replica.attachments = issue.attachments.findAll { it.filename.endsWith(".pdf") }'],
  [
    'change-processor',
    'jira-onprem',
    'if (replica.status.name == "Done" && previous.status.name != "Done") issue.resolution = nodeHelper.getResolution("Fixed")',
  ],
  ['outgoing', 'github', 'replica.id = issue.key.id\nreplica.key = issue.key\nreplica.closed = issue.resolutionDate'],
  ['outgoing', 'github', 'if (issue.type.name == "Pull Request") replica.people = issue.assignees*.username'],
  ['incoming', 'azure-devops', 'workItem.setStatus(["To Do": "New"][replica.status.name] ?: replica.status.name)'],
  [
    'incoming',
    'azure-devops',
    'workItem.assignee = nodeHelper.getUserByEmail(replica.assignee?.email, workItem.project?.key)',
  ],
  ['incoming', 'azure-devops', 'workItem."Microsoft.VSTS.TCM.Severity" = "2 - High"'],
  [
    'incoming',
    'servicenow',
    'if (entityType == "defect") defect.assigned_to = nodeHelper.getUserByEmail(replica.assignee?.email)?.key',
  ],
  [
    'incoming',
    'servicenow',
    'if (entityType == "story") story.correlation_display = replica.key else enhancement.description = replica.description',
  ],
  [
    'outgoing',
    'servicenow',
    'if (incident.caller_id) replica.caller = nodeHelper.getTableByLink(incident.caller_id.link)?.email',
  ],
  ['incoming', 'asana', 'entity.assignee = nodeHelper.getUserByEmail("a@example.com")\nentity.setStatus("completed")'],
  [
    'incoming',
    'asana',
    'entity.attachments = attachmentHelper.mergeAttachments(entity, replica)\nentity.customFields."Due".value = "2025-12-31"',
  ],
  [
    'outgoing',
    'asana',
    'replica.description = nodeHelper.stripHtml(entity.description)\nreplica.comments = nodeHelper.stripHtmlFromComments(entity.comments)',
  ],
  [
    'incoming',
    'xurrent',
    'if (firstSync) entity.serviceId = 123456\nentity.category = "incident"\nentity.priority = nodeHelper.getPriority("Low")',
  ],
  [
    'incoming',
    'freshservice',
    'entity.status = nodeHelper.getStatus("Open")\nissue.comments = commentHelper.mergeComments(issue, replica)',
  ],
  [
    'outgoing',
    'hp-alm',
    'replica.severity = defect.severityName\nreplica.project = defect.project\nreplica.timeSpent = defect.timeSpent',
  ],
  [
    'outgoing',
    'hp-alm',
    'replica.kind = testCase.typeName\nreplica.comments = commentHelper.getSingleCommentFromCommentsArea(testCase)',
  ],
  ['incoming', 'hp-alm', 'defect.status = qcHelper.getStatus("Ready")\ndefect.priority = qcHelper.getPriority("High")'],
  [
    'incoming',
    'jira-onprem',
    'def region = nodeHelper.getOption(issue, "Region", "EU")\ndef country = region.childOptions.find { it.value == "FR" }',
  ],
  [
    'incoming',
    'jira-onprem',
    'def who = userHelper.getByKey(replica.reporter.key) ?: nodeHelper.createUser("a", "b", replica.reporter.email, "A")',
  ],
  [
    'incoming',
    'jira-onprem',
    'issue.comments = commentHelper.addComment(userHelper.findInGroup("qa")*.username.join(", "), issue.comments)',
  ],
  [
    'incoming',
    'jira-onprem',
    'issue.securityLevel = new com.exalate.basic.domain.hubobject.v1.BasicHubIssueSecurityLevel(nodeHelper.getSecurityLevelId("Team", issue.project) as String, "Team", null)',
  ],
  ['incoming', 'jira-onprem', 'def name = nodeHelper.getSecurityLevelName(10040L)'],
  ['visual-mode-rule-script', 'azure-devops', 'right.issue.areaPath = left.issue.components*.name.join(",")'],
  ['outgoing', 'zendesk', 'replica.key = ticket.key\nreplica.organisation = ticket.organization_id'],
];

describe('what pages print', () => {
  for (const [kind, platform, text] of printed) {
    it(`is known: ${text.replace(/\n/g, '; ')} on ${platform}`, () => {
      assert.deepEqual(doubtsIn(kind, platform, text), []);
    });
  }
});

/** Variables that such a rule does not have, names that are missing, calls that take something else, and nulls nobody rules out. */
function doubtsIn(kind: string, platform: string, text: string): string[] {
  const parsed = parse(text);
  const rule = inferTypes(parsed, { kind, platform });
  const doubts: string[] = [];
  const doubt = (node: Node, what: string) => doubts.push(`${what}: ${text.slice(node.start, node.end)}`);
  forEachNode(parsed.script, (node) => {
    if (node.kind === 'Variable' && rule.definitionOf(node)?.kind === 'open') {
      const presence = findVariable(node.name, kind, platform);
      const isSide = presence.answer === 'unknown' && presence.variable === undefined;
      if (presence.answer !== 'yes' && !isSide) doubt(node, presence.answer);
    }
    if (node.kind !== 'Property' && node.kind !== 'Call') return;
    const { certainty, fitsNone } = rule.memberOf(node);
    if (certainty === 'missing' || certainty === 'unlikely' || fitsNone) doubt(node, certainty);
    if (node.kind === 'Property' && node.operator === '.' && rule.nullability(node.object) === 'maybe')
      doubt(node, 'may be null');
  });
  return doubts;
}
