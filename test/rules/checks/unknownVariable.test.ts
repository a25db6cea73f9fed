import { unknownVariable } from '../../../server/rules/checks/unknownVariable';
import { testCheck } from './kit';

testCheck(unknownVariable, {
  flagged: [
    {
      at: 'outgoing jira-cloud',
      text: 'replica.summary = issue.summary\nreplica.assignee = ⟦isscue⟧.assignee\n',
      says: "'isscue' is declared nowhere, and an outgoing rule on Jira Cloud has no such variable. Did you mean 'issue'?",
      fixed: 'replica.summary = issue.summary\nreplica.assignee = issue.assignee\n',
    },
    {
      at: 'incoming servicenow',
      text: 'if (firstSync) entity.tableName = "incident"\nentity.short_description = ⟦repilca⟧.summary\n',
      says: "Did you mean 'replica'?",
      fixed: 'if (firstSync) entity.tableName = "incident"\nentity.short_description = replica.summary\n',
    },
    {
      at: 'incoming hp-alm',
      text: 'defect.comments = commentHelper.mergeComments(defect, replica)\ndefect.comments += ⟦publicComments⟧\n',
      says: 'has no such variable.',
    },
    {
      at: 'incoming jira-onprem',
      text: 'def statusMap = ["New": "To Do"]\nissue.setStatus(⟦stausMap⟧[replica.status.name] ?: "To Do")\n',
      says: "Did you mean 'statusMap'?",
      fixed: 'def statusMap = ["New": "To Do"]\nissue.setStatus(statusMap[replica.status.name] ?: "To Do")\n',
    },
    {
      at: 'incoming azure-devops',
      text: 'workItem.description = "From ${⟦Replica⟧.key}: ${replica.description}"',
      says: "letter case counts. Did you mean 'replica'?",
      fixed: 'workItem.description = "From ${replica.key}: ${replica.description}"',
    },
    {
      at: 'incoming github',
      text: 'issue.assignee = ⟦nodehelper⟧.getUserByEmail(replica.assignee?.email)',
      says: "Did you mean 'nodeHelper'?",
      fixed: 'issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)',
    },
    {
      at: 'incoming jira-cloud',
      text: 'issue.assignee = ⟦NodeHelper⟧.getUserByEmail(replica.assignee?.email)',
      says: "Did you mean 'nodeHelper'?",
      fixed: 'issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)',
    },
    {
      at: 'outgoing zendesk',
      text: 'replica.comments = issue.comments.collect { comment ->\n  comment.body = "[${⟦coment⟧.author?.displayName}] ${comment.body}"\n  comment\n}\n',
      says: "Did you mean 'comment'",
      fixed:
        'replica.comments = issue.comments.collect { comment ->\n  comment.body = "[${comment.author?.displayName}] ${comment.body}"\n  comment\n}\n',
    },
    {
      at: 'outgoing hp-alm',
      text: 'replica.attachments = defect.attachments.findAll { attachment -> ⟦a⟧.filename.endsWith(".png") }',
      says: "'a' is declared nowhere",
    },
    {
      at: 'outgoing freshdesk',
      text: 'def wanted(labels) {\n  return labels.findAll { label -> !⟦it⟧.label.startsWith("internal") }\n}\nreplica.labels = wanted(entity.labels)\n',
      says: "Use 'label'.",
      fixed:
        'def wanted(labels) {\n  return labels.findAll { label -> !label.label.startsWith("internal") }\n}\nreplica.labels = wanted(entity.labels)\n',
    },
    {
      at: 'incoming salesforce',
      text: 'def priorities = [High: "P1", Low: "P3"]\n\ndef priorityFor(name) {\n  return ⟦priorities⟧[name] ?: "P2"\n}\n\nentity.Priority = priorityFor(replica.priority?.name)\n',
      says: "'priorities' is declared outside of the method, which does not see it. Pass it as a parameter, or declare it without 'def' or a type.",
    },
    {
      at: 'incoming asana',
      text: 'class Names {\n  String of(user) { user?.displayName ?: ⟦replica⟧.key }\n}\nentity.description = new Names().of(replica.reporter)\n',
      says: "A class does not see what the rule is given, and so not 'replica'.",
    },
    {
      at: 'external-script jira-onprem',
      text: 'class Labels {\n  private final List names = []\n  def add(String name) { ⟦naems⟧ << name }\n}\n',
      says: "'naems' is declared nowhere, and the class has no such variable. Did you mean 'names'",
      fixed: 'class Labels {\n  private final List names = []\n  def add(String name) { names << name }\n}\n',
    },
    {
      at: 'create-processor jira-onprem',
      text: 'issue.projectKey = "ABC"\nissue.typeName = ⟦tpyeName⟧ ?: "Task"\ndef typeName = "Bug"\n',
      says: "'tpyeName' is declared nowhere, and a create processor on Jira on-premise",
    },
    {
      at: 'incoming xurrent',
      text: 'try {\n  entity.summary = replica.summary\n} catch (Exception error) {\n  throw new IllegalStateException(⟦eror⟧.message)\n}\n',
      says: "Did you mean 'error'?",
      fixed:
        'try {\n  entity.summary = replica.summary\n} catch (Exception error) {\n  throw new IllegalStateException(error.message)\n}\n',
    },
    {
      at: 'visual-mode-rule-script jira-cloud',
      text: 'left.issue.assignee = ⟦nodehelper⟧.getUserByEmail(right.issue.assignee?.email)',
      says: "Did you mean 'nodeHelper'?",
      fixed: 'left.issue.assignee = nodeHelper.getUserByEmail(right.issue.assignee?.email)',
    },
    {
      at: 'incoming freshservice',
      text: 'replica.addedComments.each { c -> ⟦counter⟧ += 1 }\n',
      says: "'counter' is declared nowhere",
    },
  ],
  silent: [
    { at: 'outgoing jira-cloud', text: 'replica.assignee = issue.assignee' },
    { at: 'outgoing jira-cloud', text: 'this.team = "EMEA"\nreplica.team = team' },
    {
      at: 'outgoing zendesk',
      text: 'for (i = 0; i < 3; i++) replica.summary += i\n(a, b) = [1, 2]\nreplica.key = a + b',
    },
    { at: 'incoming github', text: 'try (def reader = new StringReader("x")) {\n  issue.summary = reader.text\n}\n' },
    {
      at: 'incoming servicenow',
      text: 'entity.state = switch (replica.status?.name) {\n  case "Done" -> "7"\n  default -> "1"\n}\n',
    },
    {
      at: 'incoming jira-cloud',
      text: 'team = replica.customFields."Team"?.value\nissue.labels = [nodeHelper.getLabel(team)]',
    },
    {
      at: 'incoming azure-devops',
      text: 'def json = new groovy.json.JsonSlurper().parseText("{}")\nworkItem.summary = json.title',
    },
    {
      at: 'incoming azure-devops',
      text: 'def xml = new groovy.xml.MarkupBuilder(new StringWriter())\nxml.steps(id: 0) { step(id: 2, type: kind) { text value } }\n',
    },
    {
      at: 'outgoing zendesk',
      text: 'def json = new groovy.json.JsonBuilder()\njson { title heading }\nreplica.customKeys.extra = json.toString()',
    },
    {
      at: 'outgoing zendesk',
      text: 'def page = { p(words) }\ndef text = new groovy.xml.StreamingMarkupBuilder().bind(page).toString()\nreplica.description = text',
    },
    {
      at: 'incoming freshdesk',
      text: 'entity.with {\n  subject = replica.summary\n  if (priority == null) priority = "Low"\n}\n',
    },
    {
      at: 'incoming jira-onprem',
      text: 'def days = { duration }\ndays.delegate = [duration: 3]\nissue.customFields."Days".value = days()',
    },
    { at: 'incoming salesforce', text: 'if (binding.hasVariable("extra")) entity.Subject = extra' },
    { at: 'incoming jira-cloud', text: 'def getPrefix() { "EXT-" }\nissue.summary = prefix + replica.summary' },
    { at: 'incoming github', text: 'import static java.lang.Math.PI\nissue.summary = "${PI}"' },
    { at: 'incoming github', text: 'import static com.acme.Maps.*\nissue.labels = labelsOf[replica.type.name]' },
    { at: 'visual-mode-rule-script zendesk', text: 'desk.issue.priority = dev.issue.priority' },
    { at: 'external-script jira-cloud', text: 'issue.summary = replica.summary\nextra.text = "x"' },
    {
      at: 'external-script jira-cloud',
      text: 'class Sender extends BaseSender {\n  def send() { client.post(path) }\n}',
    },
    {
      at: 'external-script jira-cloud',
      text: '@groovy.util.logging.Slf4j\nclass Sender {\n  def send() { log.info("x") }\n}',
    },
    {
      at: 'incoming jira-onprem',
      text: 'class Team {\n  String name\n  def getLabel() { "team-" + name }\n  def text() { label.toUpperCase() }\n}\nissue.summary = new Team(name: "a").text()',
    },
    {
      at: 'incoming jira-cloud',
      text: '@groovy.transform.Field Map priorities = [High: "P1"]\ndef priorityFor(name) { priorities[name] }\nissue.priority = nodeHelper.getPriority(priorityFor(replica.priority?.name))',
    },
    {
      at: 'incoming jira-cloud',
      text: 'priorities = [High: "P1"]\ndef priorityFor(name) { priorities[name] }\nissue.priority = nodeHelper.getPriority(priorityFor(replica.priority?.name))',
    },
    {
      at: 'incoming servicenow',
      text: 'def text = com.acme.tools.Texts.clean(replica.description)\nentity.description = text',
    },
    { at: 'outgoing servicenow', text: 'replica.labels = entity.labels.collect { it.label }' },
    { at: 'incoming asana', text: 'entity.attachments = attachmentHelper.mergeAttachments(entity, replica)' },
    {
      at: 'incoming jira-cloud',
      text: 'Status.receive()\nEpicLinks.receive(replica, issue)\nissue.summary = Texts.shorten(replica.summary)',
    },
    { at: 'incoming jira-cloud', text: 'final int MAX_LENGTH = 255\nissue.summary = replica.summary.take(MAX_LENGTH)' },
    { at: 'incoming jira-cloud', text: 'replica.labels.each { label -> [1].each { println it } }' },
    { at: 'incoming jira-cloud', text: 'def issueFor(issue) { issue.key }\nissue.summary = issueFor(replica)' },
  ],
});
