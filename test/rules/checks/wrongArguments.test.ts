import { wrongArguments } from '../../../server/rules/checks/wrongArguments';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(wrongArguments, {
  flagged: [
    {
      at: 'incoming azure-devops',
      text: 'workItem.comments = commentHelper.mergeComments(⟦replica, workItem⟧) { it.body = "> " + it.body; it }\n',
      says: "The record goes first and the replica second. Write 'workItem, replica'.",
      severity: 'warning',
      fixed: 'workItem.comments = commentHelper.mergeComments(workItem, replica) { it.body = "> " + it.body; it }\n',
    },
    {
      at,
      text: 'if (firstSync) {\n  issue.type = nodeHelper.⟦getIssueType⟧("Bug", issue.project, "Task")\n}\n',
      says: "'getIssueType' takes (String name, [String | Project projectKeyOrProject]); it is given 3 values here.",
      severity: 'warning',
    },
    {
      at: 'incoming azure-devops',
      text: 'workItem.assignee = nodeHelper.⟦getUserByEmail⟧(replica.assignee?.email)\n',
      says: 'takes (String email, String projectName) on Azure DevOps; it is given 1 value here.',
      severity: 'information',
    },
    {
      at: 'incoming jira-onprem',
      text: 'issue.assignee = nodeHelper.⟦getUserByEmail⟧(replica.assignee?.email, "SUP")\n',
      says: 'takes (String email) on',
      severity: 'information',
    },
    {
      at: 'outgoing servicenow',
      text: 'def text = "${entity.short_description}".⟦replace⟧("a", "b", "c")\nreplica.summary = text\n',
      says: 'it is given 3 values here',
    },
    {
      at: 'incoming github',
      text: 'def title = "Bug: open".substring(⟦"Bug"⟧)\nissue.summary = title\n',
      says: "'substring' wants an int as value 1, but this is a String.",
    },
    {
      at: 'incoming zendesk',
      text: 'def shorten(String text, int length) {\n  text.take(length)\n}\nissue.summary = ⟦shorten⟧("abc")\n',
      says: "'shorten' takes (String text, Integer length); it is given 1 value here.",
    },
    {
      at: 'incoming salesforce',
      text: 'def person(String mail) { nodeHelper.getUserByEmail(mail) }\nreplica.comments.each { comment ->\n  log.info("${person(⟦42⟧)}")\n}\n',
      says: "'person' wants a String for 'mail', but this is an Integer.",
    },
    {
      at: 'incoming freshdesk',
      text: 'def due = new ⟦Date⟧("a", "b")\nentity.due_by = due\n',
      says: "'new Date' takes",
    },
    {
      at: 'external-script',
      text: 'class Names {\n  static String join(List<String> names, String sign) { names.join(sign) }\n}\nNames.join(["a"], ⟦[","]⟧)\n',
      says: "'join' wants a String for 'sign', but this is a List.",
    },
    {
      at: 'external-script',
      text: 'class Person {\n  String name\n  Person(String name) { this.name = name }\n}\nnew ⟦Person⟧("a", "b")\n',
      says: "'new Person' takes (String name); it is given 2 values here.",
    },
    {
      at: 'outgoing jira-cloud',
      text: 'replica.names = issue.labels.collect { it.label }.join(⟦{ it }⟧)\n',
      says: "'join' wants a String",
    },
    {
      at,
      text: 'issue.comments = commentHelper.⟦mergeComments⟧(replica)\n',
      says: 'takes (record issue, Replica replica)',
      severity: 'warning',
    },
    {
      at: 'incoming jira-onprem',
      text: 'workflowHelper.transition(issue, ⟦5⟧)\n',
      says: "'transition' wants a String for 'transitionName', but this is an Integer.",
      severity: 'warning',
    },
    { at: 'incoming asana', text: 'def day = java.time.LocalDate.of(⟦"2024"⟧, 1, 1)\nentity.due = day\n' },
  ],
  silent: [
    { at, text: 'List<String> keys = []\nkeys.add(5)\nkeys << 6\nissue.description = keys.join(",")\n' },
    {
      at: 'incoming jira-onprem',
      text: 'Set<Long> ids = []\nids.add(replica.key)\nids.add("7")\nlog.info("${ids}")\n',
    },
    { at: 'incoming servicenow', text: 'entity.attachments = attachmentHelper.mergeAttachments(entity, replica)\n' },
    { at, text: 'issue.type = nodeHelper.getIssueType("Bug")\nissue.type = nodeHelper.getIssueType("Bug", "SUP")\n' },
    {
      at: 'incoming azure-devops',
      text: 'workItem.assignee = nodeHelper.getUserByEmail(replica.assignee?.email, "SUP")\n',
    },
    { at, text: 'def mail = "${replica.key}@example.com"\nissue.assignee = nodeHelper.getUserByEmail(mail)\n' },
    { at, text: 'issue.comments = commentHelper.mergeComments(issue, replica) { it.body = "x"; it }\n' },
    { at: 'outgoing jira-onprem', text: 'def pair = ["a", "b"]\nreplica.summary = issue.summary.replace(*pair)\n' },
    {
      at: 'incoming zendesk',
      text: 'def show(text, length = 10) { text.take(length) }\nissue.summary = show("abc") + show("abc", 2)\n',
    },
    {
      at: 'incoming github',
      text: 'def note(Map options, String text) { text }\nissue.summary = note("a", bold: true)\n',
    },
    {
      at: 'incoming salesforce',
      text: 'def all(String... names) { names.join() }\nentity.Subject = all() + all("a") + all("a", "b")\n',
    },
    { at: 'incoming freshservice', text: 'def nothing(text) { text ?: "none" }\nentity.description = nothing()\n' },
    { at: 'external-script', text: 'class Person {\n  String name\n}\nnew Person(name: "a")\nnew Person()\n' },
    { at: 'external-script', text: '@groovy.transform.Canonical\nclass Person {\n  String name\n}\nnew Person("a")\n' },
    { at, text: 'def format = { a, b -> a + b }\nissue.summary = format("a", "b", "c")\n' },
    { at: 'outgoing asana', text: 'replica.sorted = entity.labels.sort(false) { a, b -> a.label <=> b.label }\n' },
    {
      at: 'outgoing servicenow',
      text: 'def list = [3, 1] as Integer[]\nreplica.text = String.format("%s %s", list) + String.join(",", ["a"])\n',
    },
    {
      at: 'incoming hp-alm',
      text: 'def count = Integer.valueOf(replica.count) + Math.max(1, 2L)\ndefect.summary = "$count"\n',
    },
    {
      at: 'incoming xurrent',
      text: 'def Closure<String> key = { it }\nentity.summary = ["a"].sort(false, key).join()\n',
    },
    {
      at,
      text: 'def apply(Runnable job, Comparator order) { job.run() }\napply({ log.info("x") }, { a, b -> a <=> b })\n',
    },
    {
      at,
      text: 'def user(String mail) { mail }\nissue.summary = user(null) + user(replica.assignee?.email) + user(nobody)\n',
    },
    {
      at: 'external-script',
      text: 'class Desk extends Base {\n  def open(String key) { key }\n}\nnew Desk(1, 2).open(1, 2)\n',
    },
    {
      at: 'incoming github',
      text: "def mark(int a) { a }\ndef mark(String a, String b) { a }\nissue.summary = \"${mark(1)} ${mark('a', 'b')}\"\n",
    },
  ],
});
