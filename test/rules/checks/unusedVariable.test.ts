import { unusedVariable } from '../../../server/rules/checks/unusedVariable';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';
/** Values that can go with the variable, because asking for them changes nothing. */
const harmless = [
  'true',
  'null',
  'this',
  '[1, 2]',
  '[a: 1]',
  '(1)',
  '1 + 2',
  'firstSync ? 1 : 2',
  'replica.priority ?: "none"',
  'replica.labels[0]',
  'replica.key as String',
  '(String) replica.key',
  '"${replica.key}"',
];

testCheck(unusedVariable, {
  flagged: [
    {
      at,
      text: 'def ⟦statusMap⟧ = ["Open": "To Do"]\nissue.summary = replica.summary\n',
      says: "'statusMap' is not used anywhere.",
      fixed: 'issue.summary = replica.summary\n',
    },
    {
      at: 'outgoing azure-devops',
      text: 'def ⟦all⟧ = nodeHelper.getAllComments(workItem)\nreplica.summary = workItem.summary',
    },
    {
      at: 'incoming servicenow',
      text: 'int ⟦count⟧ = 0\nreplica.comments.each { c ->\n  count++\n  entity.comments = c.body\n}',
      says: "'count' is given a value, but nothing reads it.",
    },
    {
      at: 'incoming github',
      text: 'replica.comments.each { c ->\n  def ⟦author⟧ = c.author?.displayName\n  issue.labels += c.body\n}\n',
      fixed: 'replica.comments.each { c ->\n  issue.labels += c.body\n}\n',
    },
    {
      at: 'incoming zendesk',
      text: 'def f(x) {\n  String ⟦text⟧ = "a ${x}"; return x\n}\nissue.summary = f(1)',
      fixed: 'def f(x) {\n  return x\n}\nissue.summary = f(1)',
    },
    { at: 'incoming salesforce', text: 'def ⟦a⟧, b\nb = 1\nentity.Text = b' },
    {
      at: 'incoming freshdesk',
      text: 'def (⟦first⟧, ⟦last⟧) = replica.reporter.displayName.split(" ")\nentity.subject = "x"',
    },
    {
      at: 'outgoing jira-onprem',
      text: 'def ⟦upper⟧ = { it.toUpperCase() }\r\nreplica.summary = issue.summary\r\n',
      fixed: 'replica.summary = issue.summary\r\n',
    },
    { at: 'incoming asana', text: 'def ⟦sum⟧ = 1\nsum += 2\nentity.name = "x"' },
    { at, text: 'if (firstSync) {\n  def ⟦project⟧ = "A"\n}\nissue.summary = "x"' },
    { at, text: 'def ⟦x⟧ = 1\ndef f(x) { x }\nissue.summary = f(2)', fixed: 'def f(x) { x }\nissue.summary = f(2)' },
    {
      at: 'external-script',
      text: 'class A {\n  def of(user) {\n    def ⟦name⟧ = user.name\n    user\n  }\n}',
      fixed: 'class A {\n  def of(user) {\n    user\n  }\n}',
    },
    ...harmless.map((value) => ({
      at,
      text: `def ⟦x⟧ = ${value}\nissue.summary = replica.summary`,
      fixed: 'issue.summary = replica.summary',
    })),
    { at, text: 'def ⟦all⟧ = issue.labels << nodeHelper.getLabel("x")\nissue.summary = replica.summary' },
  ],
  silent: [
    { at, text: 'def statusMap = ["Open": "To Do"]\nissue.setStatus(statusMap[replica.status.name])' },
    { at, text: 'def name = "A"\nissue.summary = "$name"' },
    { at, text: 'def name = "A"\nissue.summary = "${name.trim()}"' },
    { at, text: 'def name = "A"\nissue.summary = "${-> name}"' },
    { at, text: 'def _ = 1\ndef ignored = 2\nissue.summary = "x"' },
    { at, text: 'def (key, number) = replica.key.split("-")\nissue.summary = number' },
    { at, text: 'statusMap = ["Open": "To Do"]\nissue.summary = "x"' },
    { at, text: 'import groovy.transform.Field\n@Field def limit = 3\nissue.summary = "x"' },
    { at, text: 'def found\nreplica.comments.each { if (it.body) found = it }\nissue.summary = found?.body' },
    { at, text: 'def i = 0\nissue.labels.each { issue.summary = names[i++] }' },
    { at, text: 'def list = []\nlist << "a"\nissue.summary = "x"' },
    { at, text: 'for (i in 1..3) { issue.labels += "x" }' },
    { at, text: 'for (int i = 0; i < 3; i++) { issue.labels += "x" }' },
    { at, text: 'try { issue.due = replica.due } catch (Exception e) { log.warn("x") }' },
    { at, text: 'replica.comments.each { c -> issue.labels += "x" }' },
    { at, text: 'def later = { helper() }\ndef helper = { 1 }\nlater()' },
    { at, text: 'def count = 0\ndef next = { count += 1 }\nissue.summary = next()' },
    { at, text: 'def base = "a"\ndef r = new Runnable() { void run() { log.info(base) } }\nr.run()' },
    { at, text: 'def x = 1\nissue.summary = (', broken: true },
    { at: 'external-script', text: 'class A {\n  def name = 1\n  private int count\n}' },
    { at, text: 'def map = [:]\nmap.a = 1\nissue.summary = "x"' },
    { at, text: 'def base = 1\ndef f = this.&println\nf(base)' },
  ],
});
