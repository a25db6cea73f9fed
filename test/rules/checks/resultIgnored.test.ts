import { resultIgnored } from '../../../server/rules/checks/resultIgnored';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(resultIgnored, {
  flagged: [
    {
      at,
      text: 'def text = replica.description ?: ""\ntext.⟦replace⟧("{code}", "")\nissue.description = text\n',
      says: 'gives back a text',
      fixed: 'def text = replica.description ?: ""\ntext = text.replace("{code}", "")\nissue.description = text\n',
    },
    {
      at: 'incoming azure-devops',
      text: 'String title = "ADO: ${replica.summary}".toString()\ntitle.⟦trim⟧()\nworkItem.summary = title\n',
      fixed: 'String title = "ADO: ${replica.summary}".toString()\ntitle = title.trim()\nworkItem.summary = title\n',
    },
    {
      at: 'outgoing jira-onprem',
      text: 'issue.comments.⟦findAll⟧ { !it.internal }\nreplica.comments = issue.comments\n',
      says: 'a new collection',
    },
    {
      at: 'outgoing servicenow',
      text: 'entity.comments.each { note ->\n  note.body.⟦replaceAll⟧(/<[^>]+>/, "")\n}\nreplica.comments = entity.comments\n',
    },
    {
      at: 'outgoing github',
      text: 'if (issue.labels) {\n  issue.labels.⟦collect⟧ { it.label.toLowerCase() }\n}\nreplica.labels = issue.labels\n',
    },
    {
      at: 'incoming zendesk',
      text: 'def names = ["b", "a"]\nnames.⟦sort⟧(false)\nissue.summary = names.join(", ")\n',
      fixed: 'def names = ["b", "a"]\nnames = names.sort(false)\nissue.summary = names.join(", ")\n',
    },
    {
      at: 'incoming salesforce',
      text: 'nodeHelper.⟦getUserByEmail⟧("desk@example.com")\nentity.Subject = replica.summary\n',
      says: "'getUserByEmail' gives back a value",
    },
    {
      at: 'incoming freshdesk',
      text: 'def due = java.time.LocalDate.now()\ndue.⟦plusDays⟧(3)\nentity.due_by = due.toString()\n',
      fixed: 'def due = java.time.LocalDate.now()\ndue = due.plusDays(3)\nentity.due_by = due.toString()\n',
    },
    {
      at: 'outgoing asana',
      text: 'def open = [1, 2, 3]\nopen.⟦reverse⟧()\nreplica.order = open\n',
      fixed: 'def open = [1, 2, 3]\nopen = open.reverse()\nreplica.order = open\n',
    },
    {
      at: 'incoming hp-alm',
      text: 'void clean(String text) {\n  text.⟦toUpperCase⟧()\n}\nclean(replica.summary)\n',
    },
    {
      at: 'incoming xurrent',
      text: 'def tags = ["a", "a"] as List\ntry {\n  tags.⟦unique⟧(false)\n} finally {\n  log.info("${tags}")\n}\n',
      fixed:
        'def tags = ["a", "a"] as List\ntry {\n  tags = tags.unique(false)\n} finally {\n  log.info("${tags}")\n}\n',
    },
    {
      at: 'incoming servicenow',
      text: 'def team = replica.customFields."Team"?.value\nteam.⟦trim⟧()\nentity.u_team = team\n',
      severity: 'information',
    },
    {
      at: 'incoming jira-onprem',
      text: 'replica.teams.⟦findAll⟧ { it.name == "x" }\nissue.summary = replica.summary\n',
      severity: 'information',
    },
    { at, text: 'replica.labels.⟦findAll⟧ { it.label == "x" }\n' },
    { at, text: 'issue.summary = replica.summary\nissue.labels.⟦sort⟧ { it.label }\n' },
  ],
  silent: [
    { at, text: 'issue.description = replica.description?.replace("{code}", "")\n' },
    { at, text: 'def names = ["b", "a"]\nnames.sort()\nnames.unique()\nissue.summary = names.join(", ")\n' },
    {
      at: 'outgoing jira-onprem',
      text: 'def plain(String text) {\n  text.replaceAll(/<[^>]+>/, "")\n}\nreplica.text = plain("a")\n',
    },
    { at: 'outgoing servicenow', text: 'replica.notes = entity.comments.collect { note -> note.body.trim() }\n' },
    {
      at: 'incoming github',
      text: 'def seen = []\nreplica.comments.collect { seen << it.body }\nissue.summary = seen.join()\n',
    },
    { at: 'incoming azure-devops', text: 'issue.labels.removeAll { it.label == "x" }\nissue.comments.add(null)\n' },
    {
      at: 'incoming zendesk',
      text: 'def isNumber = true\ntry {\n  replica.summary.toInteger()\n} catch (NumberFormatException e) {\n  isNumber = false\n}\nissue.summary = "${isNumber}"\n',
    },
    {
      at: 'incoming salesforce',
      text: 'httpClient.post("/services/data", "{}").toString()\nentity.Subject = replica.summary\n',
    },
    {
      at: 'incoming freshservice',
      text: 'def lines = new StringBuilder()\nlines.append("a")\nlines.replace(0, 1, "b")\nentity.description = lines.toString()\n',
    },
    { at, text: 'def target = []\nreplica.labels.collect(target) { it.label }\nissue.summary = target.join()\n' },
    { at: 'external-script jira-cloud', text: 'def text = "a "\ntext.trim()\n' },
    { at, text: 'replica.labels.find { l -> issue.labels.add(l) }\n' },
    { at: 'incoming asana', text: 'def mark = { String text -> text.trim() }\nentity.name = mark(replica.summary)\n' },
    { at: 'external-script', text: 'class Desk {\n  def trim() { println("x") }\n}\nnew Desk().trim()\n' },
    { at: 'incoming github', text: 'Teams.findAll { it.name == "x" }\nissue.summary = replica.summary\n' },
    {
      at: 'incoming zendesk',
      text: 'replica.teams.findAll { team -> ticket.labels.add(team) }\nfoo(1).trim()\nticket.summary = "x"\n',
    },
    { at, text: 'issue.summary.execute()\nissue.comments = commentHelper.mergeComments(issue, replica)\n' },
    { at, text: 'def apply = { issue.labels.add(it) }\nreplica.labels.findAll(apply)\nissue.summary = "x"\n' },
  ],
});
