import { comparisonAsStatement } from '../../../server/rules/checks/comparisonAsStatement';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(comparisonAsStatement, {
  flagged: [
    {
      at,
      text: 'issue.summary = replica.summary\n⟦issue.description == replica.description⟧\n',
      says: "write '='",
      fixed: 'issue.summary = replica.summary\nissue.description = replica.description\n',
    },
    {
      at: 'incoming azure-devops',
      text: 'if (firstSync) {\n  ⟦workItem.projectKey == "SHOP"⟧\n  workItem.typeName = "Bug"\n}\n',
      fixed: 'if (firstSync) {\n  workItem.projectKey = "SHOP"\n  workItem.typeName = "Bug"\n}\n',
    },
    {
      at: 'outgoing servicenow',
      text: '⟦replica.key == entity.key⟧\nreplica.summary = entity.short_description',
      fixed: 'replica.key = entity.key\nreplica.summary = entity.short_description',
    },
    {
      at: 'incoming github',
      text: 'def state = "open"\nif (replica.resolution) ⟦state == "closed"⟧\nissue.setStatus(state)\n',
      fixed: 'def state = "open"\nif (replica.resolution) state = "closed"\nissue.setStatus(state)\n',
    },
    {
      at: 'incoming zendesk',
      text: 'replica.comments.each { comment ->\n  ⟦comment.internal == true⟧\n}\nissue.comments = commentHelper.mergeComments(issue, replica)',
      fixed:
        'replica.comments.each { comment ->\n  comment.internal = true\n}\nissue.comments = commentHelper.mergeComments(issue, replica)',
    },
    {
      at: 'incoming freshdesk',
      text: 'for (field in ["a", "b"]) {\n  ⟦entity.customFields[field].value == replica[field]⟧\n}\n',
      fixed: 'for (field in ["a", "b"]) {\n  entity.customFields[field].value = replica[field]\n}\n',
    },
    {
      at: 'incoming salesforce',
      text: 'void apply(record) {\n  ⟦record.Subject == "from the other side"⟧\n}\napply(entity)\n',
      fixed: 'void apply(record) {\n  record.Subject = "from the other side"\n}\napply(entity)\n',
    },
    { at: 'outgoing jira-onprem', text: '⟦issue.summary == replica.summary⟧\n', says: 'Put it in a condition' },
    {
      at: 'incoming hp-alm',
      text: 'try {\n  ⟦defect.summary != replica.summary⟧\n} finally {\n  log.info("done")\n}\n',
      says: "'!='",
    },
    {
      at: 'incoming asana',
      text: 'switch (replica.key) {\n  case "A-1":\n    (⟦entity.name == replica.summary⟧)\n    entity.notes = "x"\n    break\n}\n',
      fixed:
        'switch (replica.key) {\n  case "A-1":\n    (entity.name = replica.summary)\n    entity.notes = "x"\n    break\n}\n',
    },
    { at, text: 'issue.summary = replica.summary\n⟦"Open" in ["Open", "Done"]⟧', says: "'in' compares" },
    {
      at: 'incoming freshservice',
      text: '⟦entity.description == replica.description⟧ ?: "No description"\n',
      fixed: 'entity.description = replica.description ?: "No description"\n',
    },
    {
      at: 'incoming zendesk',
      text: '⟦ticket.summary == replica.key⟧ ? "a" : "b"\n',
      fixed: 'ticket.summary = replica.key ? "a" : "b"\n',
    },
    { at: 'data-filter jira-onprem', text: '⟦replica.priority === issue.priority⟧\nreplica.key = issue.key\n' },
    { at: 'incoming azure-devops', text: '⟦workItem?.summary == replica.summary⟧\nworkItem.priority = 1\n' },
    ...['!==', '<', '<=', '>', '>=', '==~', '!in'].map((operator) => ({
      at,
      text: `issue.summary = replica.summary\n⟦issue.priority ${operator} replica.priority⟧\n`,
      says: `'${operator}' compares`,
    })),
  ],
  silent: [
    { at, text: 'issue.description = replica.description\n' },
    { at, text: 'def isSame = issue.summary == replica.summary\n' },
    {
      at,
      text: 'boolean isDone(replica) {\n  replica.status?.name == "Done"\n}\nif (isDone(replica)) issue.summary = "x"\n',
    },
    { at: 'incoming github', text: 'def bot = replica.comments.findAll { it.author?.username == "bot" }\n' },
    {
      at: 'incoming zendesk',
      text: 'def isOpen = { it.status == "open" }\nissue.summary = isOpen(replica) ? "open" : "closed"\n',
    },
    {
      at: 'incoming azure-devops',
      text: 'def isBug(type) {\n  if (type == null) { return false } else { type.name == "Bug" }\n}\n',
    },
    { at: 'external-script', text: 'class Names {\n  static boolean same(a, b) { a == b }\n}\n' },
    { at: 'external-script jira-cloud', text: 'def left = 1\nleft == 2\n' },
    { at: 'incoming servicenow', text: 'assert replica.summary != null\n' },
    { at: 'outgoing hp-alm', text: 'replica.isOpen = (defect.summary == "x")\n' },
    {
      at,
      text: 'def known = replica.labels.any { label ->\n  switch (label.label) {\n    case "a": label.label == "b"; break\n  }\n}\n',
    },
    { at, text: 'replica.comments.each { c -> if (c.internal == true) c.body = "internal: ${c.body}" }\n' },
    { at, text: 'replica.key == issue.key ? log.info("same") : log.info("other")\n' },
    { at: 'external-script', text: 'class Spec {\n  def "names are the same"() {\n    1 == 1\n    2 == 2\n  }\n}\n' },
    { at: 'incoming asana', text: 'while (issue.summary == null) { issue.summary = replica.summary }\n' },
  ],
});
