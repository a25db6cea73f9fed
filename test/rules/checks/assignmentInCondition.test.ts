import { assignmentInCondition } from '../../../server/rules/checks/assignmentInCondition';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';
/** Methods that ask their closure a question, besides those in the texts below. */
const questions = [
  'every',
  'findIndexOf',
  'findLastIndexOf',
  'findIndexValues',
  'takeWhile',
  'dropWhile',
  'split',
  'retainAll',
  'removeIf',
];

testCheck(assignmentInCondition, {
  flagged: [
    {
      at,
      text: 'def mark = replica.comments.find { it.body ⟦=⟧ "approved" }\n',
      says: "'find' does not compare",
      fixed: 'def mark = replica.comments.find { it.body == "approved" }\n',
    },
    {
      at: 'outgoing azure-devops',
      text: 'replica.comments = workItem.comments.findAll { c -> c.internal ⟦=⟧ false }\n',
      fixed: 'replica.comments = workItem.comments.findAll { c -> c.internal == false }\n',
    },
    {
      at: 'incoming github',
      text: 'if (firstSync && (issue.repository ⟦=⟧ "shop/web")) {\n  issue.summary = replica.summary\n}\n',
      says: 'always true',
      fixed: 'if (firstSync && (issue.repository == "shop/web")) {\n  issue.summary = replica.summary\n}\n',
    },
    {
      at: 'incoming servicenow',
      text: 'def urgency = (entity.state ⟦=⟧ 6) ? "low" : "high"\nentity.urgency = urgency\n',
      fixed: 'def urgency = (entity.state == 6) ? "low" : "high"\nentity.urgency = urgency\n',
    },
    {
      at: 'incoming zendesk',
      text: 'if (!(issue.summary ⟦=⟧ "")) issue.summary = replica.summary\n',
      says: 'always false',
      fixed: 'if (!(issue.summary == "")) issue.summary = replica.summary\n',
    },
    {
      at: 'outgoing jira-onprem',
      text: 'def isBlocked(list) {\n  list.any { it.label ⟦=⟧ "blocked" }\n}\nreplica.blocked = isBlocked(issue.labels)\n',
      fixed:
        'def isBlocked(list) {\n  list.any { it.label == "blocked" }\n}\nreplica.blocked = isBlocked(issue.labels)\n',
    },
    {
      at: 'outgoing freshdesk',
      text: 'replica.tags = entity.labels.count { (it.label ⟦=⟧ "vip") || it.label == "gold" }\n',
      fixed: 'replica.tags = entity.labels.count { (it.label == "vip") || it.label == "gold" }\n',
    },
    {
      at: 'incoming salesforce',
      text: 'def closed = replica.isClosed\nwhile ((closed ⟦=⟧ null)) { break }\n',
      fixed: 'def closed = replica.isClosed\nwhile ((closed == null)) { break }\n',
    },
    {
      at: 'outgoing asana',
      text: 'replica.summary = "${entity.labels.findAll { it.label ⟦=⟧ \'public\' }.size()} public"\n',
      fixed: 'replica.summary = "${entity.labels.findAll { it.label == \'public\' }.size()} public"\n',
    },
    {
      at: 'incoming hp-alm',
      text: 'if ((defect.owner ⟦=⟧ "unassigned") || firstSync) defect.owner = "admin"\n',
      fixed: 'if ((defect.owner == "unassigned") || firstSync) defect.owner = "admin"\n',
    },
    {
      at: 'outgoing xurrent',
      text: 'entity.comments.removeAll { note -> note.author.email ⟦=⟧ replica.key }\n',
      fixed: 'entity.comments.removeAll { note -> note.author.email == replica.key }\n',
    },
    {
      at: 'incoming github',
      text: 'if (firstSync || (replica.estimate ⟦=⟧ 0)) issue.summary = replica.summary\n',
      says: 'always false',
      fixed: 'if (firstSync || (replica.estimate == 0)) issue.summary = replica.summary\n',
    },
    {
      at: 'incoming servicenow',
      text: 'def done = false\ndo { done = entity.state == "7" } while (!(done ⟦=⟧ true))\n',
      says: 'always true',
      fixed: 'def done = false\ndo { done = entity.state == "7" } while (!(done == true))\n',
    },
    {
      at: 'incoming zendesk',
      text: 'for (def left = 3; (left ⟦=⟧ 0); left--) { log.info("x") }\n',
      fixed: 'for (def left = 3; (left == 0); left--) { log.info("x") }\n',
    },
    {
      at,
      text: 'if ((replica.summary ⟦=⟧ "Please ignore this, it is only a test.")) return\n',
      says: 'the value that follows',
      fixed: 'if ((replica.summary == "Please ignore this, it is only a test.")) return\n',
    },
    ...questions.map((method) => ({
      at,
      text: `def answer = replica.labels.${method} { it.label ⟦=⟧ "urgent" }\n`,
      says: `'${method}' does not compare`,
      fixed: `def answer = replica.labels.${method} { it.label == "urgent" }\n`,
    })),
  ],
  silent: [
    { at, text: 'def count = 0\nif ((count += 1)) log.info("x")\n' },
    { at, text: 'def count\nif ((count = 5) > replica.labels.size()) log.info("x")\n' },
    { at, text: 'def count\nif (-(count = 5)) log.info("x")\n' },
    { at, text: 'def mark = replica.comments.find { it.body == "approved" }\n' },
    {
      at,
      text: 'def reader = new StringReader("a")\ndef line\nwhile ((line = reader.readLine()) != null) { log.info(line) }\n',
    },
    {
      at: 'incoming github',
      text: 'def user\nif (replica.assignee && (user = nodeHelper.getUserByEmail(replica.assignee.email))) issue.assignee = user\n',
    },
    { at: 'outgoing azure-devops', text: 'replica.comments = workItem.comments.collect { it.internal = false; it }\n' },
    { at: 'outgoing servicenow', text: 'entity.comments.each { it.body = "x" }\n' },
    {
      at: 'outgoing jira-onprem',
      text: 'replica.comments = issue.comments.findAll { c ->\n  c.body = c.body.trim()\n  !c.internal\n}\n',
    },
    { at: 'incoming zendesk', text: 'def found = null\nreplica.comments.find { c -> found = c.internal }\n' },
    { at, text: 'issue.comments = commentHelper.mergeComments(issue, replica) { it.internal = true; it }\n' },
    {
      at: 'incoming freshservice',
      text: 'def status = (replica.status == null) ? "open" : "closed"\nentity.status = status\n',
    },
    { at: 'incoming salesforce', text: 'def a = (b = "x")\n' },
    { at, text: 'issue.comments = commentHelper.mergeComments(issue, replica, { it.body = "x" })\n' },
    { at: 'incoming asana', text: 'def count = 0\nreplica.labels.any { count = 1 }\n' },
  ],
});
