import { unknownMethod } from '../../../server/rules/checks/unknownMethod';
import { testCheck } from './kit';

testCheck(unknownMethod, {
  flagged: [
    {
      at: 'incoming jira-cloud',
      text: 'issue.assignee = nodeHelper.⟦getUserByEMial⟧(replica.assignee?.email)',
      says: "'NodeHelper' has no method 'getUserByEMial'. Did you mean 'getUserByEmail'?",
      fixed: 'issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)',
    },
    {
      at: 'incoming servicenow',
      text: 'entity.comments = commentHelper.⟦mergeComment⟧(entity, replica, { it })',
      says: "Did you mean 'mergeComments'?",
      fixed: 'entity.comments = commentHelper.mergeComments(entity, replica, { it })',
    },
    {
      at: 'outgoing azure-devops',
      text: 'replica.summary = "WI-${workItem.key}".⟦toUppercase⟧()',
      says: "Did you mean 'toUpperCase'",
      severity: 'error',
      fixed: 'replica.summary = "WI-${workItem.key}".toUpperCase()',
    },
    {
      at: 'incoming zendesk',
      text: 'def tags = ["vip", "emea"]\nif (tags.⟦contain⟧("vip")) issue.priority = nodeHelper.getPriority("urgent")',
      says: "Did you mean 'contains'",
      severity: 'error',
      fixed: 'def tags = ["vip", "emea"]\nif (tags.contains("vip")) issue.priority = nodeHelper.getPriority("urgent")',
    },
    {
      at: 'outgoing jira-onprem',
      text: 'replica.description = issue.description.⟦replaceall⟧("\\\\{noformat}", "")',
      says: "Did you mean 'replaceAll'",
      fixed: 'replica.description = issue.description.replaceAll("\\\\{noformat}", "")',
    },
    {
      at: 'incoming github',
      text: 'issue.summary = replica.summary.⟦trimm⟧()',
      says: "Did you mean 'trim'?",
      severity: 'hint',
      fixed: 'issue.summary = replica.summary.trim()',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'replica.summary = issue.⟦summary⟧()',
      says: "'summary' of 'Issue' is a property, no method. Write 'summary' without parentheses.",
      fixed: 'replica.summary = issue.summary',
    },
    {
      at: 'incoming salesforce',
      text: 'def priorityFor(name) { name == "High" ? "P1" : "P2" }\nentity.Priority = ⟦priortyFor⟧(replica.priority?.name)',
      says: "Did you mean 'priorityFor'?",
      fixed:
        'def priorityFor(name) { name == "High" ? "P1" : "P2" }\nentity.Priority = priorityFor(replica.priority?.name)',
    },
    {
      at: 'incoming freshdesk',
      text: 'entity.description = ⟦cleaned⟧(replica.description)',
      says: "There is no method 'cleaned' in the text, and an incoming rule on Freshdesk is given none.",
      severity: 'information',
    },
    {
      at: 'incoming asana',
      text: 'def clean = { text -> text?.trim() }\ndef title(record) { ⟦clean⟧(record.summary) }\nentity.summary = title(replica)',
      says: "'clean' is declared outside of the method, which does not see it.",
    },
    {
      at: 'external-script jira-cloud',
      text: 'class Sender {\n  def send(text) { text }\n  def sendAll(texts) { texts.each { ⟦sned⟧(it) } }\n}\n',
      says: "Did you mean 'send'",
      fixed: 'class Sender {\n  def send(text) { text }\n  def sendAll(texts) { texts.each { send(it) } }\n}\n',
    },
    {
      at: 'incoming jira-cloud',
      text: 'import java.time.LocalDate\nissue.due = LocalDate.now().⟦plusDay⟧(3).toDate()',
      says: "Did you mean 'plusDays'",
      severity: 'error',
      fixed: 'import java.time.LocalDate\nissue.due = LocalDate.now().plusDays(3).toDate()',
    },
    {
      at: 'outgoing hp-alm',
      text: 'debug.⟦eror⟧("x")',
      says: "'DebugHelper' has no method 'eror'.",
      fixed: 'debug.error("x")',
    },
  ],
  silent: [
    { at: 'external-script jira-cloud', text: 'class Mine {\n  def all() { AgileSync.<String>seq() }\n}\n' },
    { at: 'incoming xurrent', text: 'entity.summary = nodeHelper.translate(replica.summary)' },
    { at: 'incoming jira-cloud', text: 'def twin = nodeHelper.getHubIssue(replica.parentId)' },
    { at: 'incoming jira-cloud', text: 'issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)' },
    { at: 'incoming jira-cloud', text: 'replica.whatever.toUppercase()' },
    {
      at: 'incoming jira-cloud',
      text: 'def tools = [clean: { it.trim() }]\nissue.summary = tools.clean(replica.summary)',
    },
    { at: 'incoming jira-cloud', text: 'def clean = { it.trim() }\nissue.summary = clean(replica.summary)' },
    {
      at: 'incoming jira-cloud',
      text: 'clean = { it.trim() }\ndef title(r) { clean(r.summary) }\nissue.summary = title(replica)',
    },
    { at: 'incoming jira-cloud', text: 'class Team { def nmae() { "x" } }\nissue.summary = new Team().nmae()' },
    {
      at: 'incoming jira-cloud',
      text: 'String.metaClass.shout = { delegate.toUpperCase() }\nissue.summary = "a".shout()',
    },
    { at: 'incoming jira-cloud', text: 'Status.receive()\nTexts.shorten(replica.summary)' },
    {
      at: 'incoming azure-devops',
      text: 'def xml = new groovy.xml.MarkupBuilder(new StringWriter())\nxml.steps(id: 0) { step(id: 2) { text("x") } }',
    },
    { at: 'incoming salesforce', text: 'store(entity)\nentity.Subject = replica.summary' },
    { at: 'incoming github', text: 'println "x"\nsleep(10)\nissue.summary = replica.summary' },
    { at: 'incoming github', text: 'import static java.lang.Math.max\nissue.summary = "${max(1, 2)}"' },
    {
      at: 'external-script jira-cloud',
      text: 'sendAll(replica)\nclass Sender extends Base {\n  def send() { post("x") }\n}',
    },
    {
      at: 'incoming servicenow',
      text: 'def list = replica.labels.collect { it.label }\nentity.u_labels = list.join(", ")',
    },
    {
      at: 'visual-mode-rule-script jira-cloud',
      text: 'left.issue.labels = right.issue.labels.collect { nodeHelper.getLabel(it.label) }',
    },
    { at: 'incoming servicenow', text: 'entity.with {\n  setState("2")\n  refresh()\n}' },
    {
      at: 'incoming jira-onprem',
      text: 'issue.setSummary(replica.getSummary())\nissue.status = nodeHelper.getStatus("Done")',
    },
  ],
});
