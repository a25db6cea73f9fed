import { unreachable } from '../../../server/rules/checks/unreachable';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';
/** Values that somebody may have meant to give back, on the line behind `return`. */
const values = [
  'text',
  'entity.subject',
  '[a: 1]',
  '"a"',
  '"${entity.id}"',
  '1',
  'a ? 1 : 2',
  'entity.subject ?: "a"',
  'a + 1',
];

testCheck(unreachable, {
  flagged: [
    { at, text: 'if (!firstSync) {\n  return\n  ⟦issue.summary = replica.summary⟧\n}\n', says: "there is a 'return'" },
    {
      at: 'outgoing azure-devops',
      text: 'if (workItem.issueTypeName == "Epic") {\n  throw new IllegalStateException("no epics")\n  ⟦replica.summary = workItem.summary\n  replica.status = workItem.status⟧\n}',
      says: "there is a 'throw'",
    },
    {
      at: 'incoming servicenow',
      text: 'for (c in replica.addedComments) {\n  if (c.internal) {\n    continue\n    ⟦entity.comments = c.body⟧\n  }\n}',
      says: "there is a 'continue'",
    },
    {
      at: 'incoming github',
      text: 'for (l in replica.labels) {\n  if (l.label == "bug") {\n    break\n    ⟦issue.labels += l⟧\n  }\n}',
      says: "there is a 'break'",
    },
    {
      at: 'outgoing zendesk',
      text: 'def kind(name) {\n  if (name == "x") { return 1 } else { return 2 }\n  ⟦log.info("never")⟧\n}\nreplica.kind = kind(issue.status?.name)',
      says: 'every way through the statement leaves',
    },
    {
      at,
      text: 'debug.error("stop ${replica.key}")\n⟦issue.summary = replica.summary⟧\n',
      says: "'debug.error' ends the run",
      severity: 'hint',
    },
    {
      at,
      text: 'while (true) { issue.labels += "x" }\n⟦issue.key = "A"⟧',
      says: 'nothing leaves the loop',
      severity: 'hint',
    },
    {
      at: 'outgoing freshdesk',
      text: 'def list() {\n  return\n  ⟦[entity.subject, entity.status]⟧\n}\nreplica.parts = list()',
      says: "the value has to begin on the line of 'return'",
    },
    {
      at: 'incoming salesforce',
      text: 'def map(s) {\n  switch (s) {\n    case "a": return "New"\n    default: return "Closed"\n  }\n  ⟦return s⟧\n}\nentity.Status = map(replica.status?.name)',
    },
    {
      at: 'incoming asana',
      text: 'try {\n  entity.name = replica.summary\n  return\n} catch (Exception e) {\n  throw e\n}\n⟦entity.completed = true⟧',
    },
    { at, text: 'if (false) ⟦{ issue.summary = "x" }⟧', severity: 'hint', says: "always 'false'" },
    { at, text: 'if (true) { issue.key = "A" } else ⟦{ issue.key = "B" }⟧', severity: 'hint', says: "always 'true'" },
    {
      at: 'outgoing jira-onprem',
      text: 'return\n⟦replica.a = issue.summary⟧\ndef f() { 1 }\n⟦replica.b = f()⟧',
    },
    { at: 'incoming hp-alm', text: 'replica.comments.each { c ->\n  return\n  ⟦defect.comments += c⟧\n}' },
    {
      at,
      text: 'do { issue.labels += "x" } while (true)\n⟦issue.key = "A"⟧',
      says: 'nothing leaves',
      severity: 'hint',
    },
    { at, text: 'for (;;) { issue.labels += "x" }\n⟦issue.key = "A"⟧', says: 'nothing leaves', severity: 'hint' },
    ...values.map((value) => ({
      at: 'outgoing freshdesk',
      text: `def part(text, a) {\n  return\n  ⟦${value}⟧\n}\nreplica.part = part("x", 1)`,
      says: "the value has to begin on the line of 'return'",
    })),
  ],
  silent: [
    { at, text: 'if (!firstSync) return\nissue.summary = replica.summary' },
    { at, text: 'if (replica.status?.name == "Done") { return }\nissue.summary = replica.summary' },
    { at, text: 'return\ndef helper() { 1 }\n' },
    {
      at: 'incoming servicenow',
      text: 'def map(s) {\n  switch (s) {\n    case "a":\n      return "1"\n      break\n    default:\n      return "2"\n  }\n}\nentity.state = map(replica.status?.name)',
    },
    { at, text: 'def f(x) {\n  throw new IllegalStateException(x)\n  return null\n}\nf("a")' },
    { at, text: 'while (true) {\n  if (issue.summary) break\n}\nissue.key = "A"' },
    { at, text: 'outer:\nwhile (true) {\n  for (x in [1]) { if (x) break outer }\n}\nissue.key = "A"' },
    {
      at,
      text: 'switch (replica.status?.name) {\n  case "a": return\n  case "b": issue.key = "B"\n}\nissue.summary = "x"',
    },
    { at, text: 'switch (replica.status?.name) {\n  case "a": return\n  default: break\n}\nissue.summary = "x"' },
    { at, text: 'try { return } finally { log.info("x") }' },
    { at, text: 'try { throw new Exception("x") } catch (Exception e) { log.warn("x") }\nissue.summary = "x"' },
    {
      at: 'outgoing azure-devops',
      text: 'do {\n  if (workItem.summary) continue\n  return\n} while (workItem.key)\nreplica.a = 1',
    },
    { at, text: 'replica.comments.each { return }\nissue.summary = "x"' },
    { at, text: 'def debug = [error: { it }]\ndebug.error("x")\nissue.summary = "x"' },
    { at, text: 'if (replica.key) { debug.error("x") }\nissue.summary = "x"' },
    { at, text: 'if (firstSync == false) { issue.key = "A" }' },
    { at, text: 'for (x in replica.labels) { break }\nissue.summary = "x"' },
    { at, text: 'return;' },
    { at, text: 'def f() { return [\n  1\n] }\nf()' },
  ],
});
