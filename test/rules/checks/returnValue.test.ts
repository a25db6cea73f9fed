import { returnValue } from '../../../server/rules/checks/returnValue';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(returnValue, {
  flagged: [
    {
      at,
      text: 'issue.summary = replica.summary\n⟦return issue⟧',
      says: "'issue' has no effect",
      fixed: 'issue.summary = replica.summary\nreturn',
    },
    {
      at: 'outgoing jira-cloud',
      text: 'replica.summary = issue.summary\n⟦return replica⟧\n',
      fixed: 'replica.summary = issue.summary\nreturn\n',
    },
    {
      at: 'incoming azure-devops',
      text: 'if (!firstSync) {\n  ⟦return workItem⟧\n}',
      fixed: 'if (!firstSync) {\n  return\n}',
    },
    {
      at: 'outgoing servicenow',
      text: 'if (entity.state == "7") ⟦return false⟧',
      fixed: 'if (entity.state == "7") return',
    },
    {
      at: 'create-processor jira-onprem',
      text: 'issue.projectKey = "A"\n⟦return issue⟧',
      fixed: 'issue.projectKey = "A"\nreturn',
    },
    { at: 'data-filter jira-onprem', text: '⟦return (replica)⟧', fixed: 'return' },
    {
      at: 'incoming zendesk',
      text: 'switch (replica.status?.name) {\n  case "x":\n    ⟦return true⟧\n}',
      fixed: 'switch (replica.status?.name) {\n  case "x":\n    return\n}',
    },
    {
      at: 'incoming github',
      text: 'for (label in replica.labels) {\n  if (label.label == "x") ⟦return 1⟧\n}',
      fixed: 'for (label in replica.labels) {\n  if (label.label == "x") return\n}',
    },
    {
      at: 'incoming salesforce',
      text: 'try {\n  ⟦return "done"⟧\n} finally {\n  log.info("x")\n}',
      fixed: 'try {\n  return\n} finally {\n  log.info("x")\n}',
    },
    { at: 'outgoing freshdesk', text: 'def f() { 1 }\n⟦return entity⟧', fixed: 'def f() { 1 }\nreturn' },
  ],
  silent: [
    { at, text: 'if (!firstSync) return' },
    { at, text: 'return null' },
    { at, text: 'return new scala.Tuple2(issueKey, traces)' },
    { at, text: 'def keep(text) {\n  return true\n}\nissue.summary = keep("a") ? "a" : "b"' },
    { at, text: 'def names = replica.labels.collect { return "x" }' },
    { at, text: 'return store(issue)' },
    { at: 'external-script jira-cloud', text: 'def run(issue) { issue }\nreturn true' },
    { at: 'visual-mode-rule-script jira-cloud', text: 'return true' },
    { at, text: 'class A {\n  def issue() { return "x" }\n}' },
    { at, text: 'return CreateIssue.create(replica, issue)' },
    { at: 'post-exalate-processor jira-onprem', text: 'return false' },
  ],
});
