import { secondTransition } from '../../../server/rules/checks/secondTransition';
import { testCheck } from './kit';

const at = 'incoming jira-onprem';

testCheck(secondTransition, {
  flagged: [
    {
      at,
      text: 'workflowHelper.transition(issue, "Start")\n⟦workflowHelper.transition(issue, "Finish")⟧',
      says: 'At most one transition',
    },
    {
      at: 'incoming jira-cloud',
      text: 'issue.summary = replica.summary\nworkflowHelper.transition(issue, "A")\nissue.labels = replica.labels\n⟦workflowHelper.transition(issue, "B")⟧',
    },
    {
      at,
      text: 'if (replica.status?.name == "Done") {\n  workflowHelper.transition(issue, "A")\n  ⟦workflowHelper.transition(issue, "B")⟧\n}',
    },
    {
      at,
      text: 'def finish() {\n  workflowHelper.transition(issue, "A")\n  ⟦workflowHelper.transition(issue, "B")⟧\n}\nfinish()',
    },
    {
      at,
      text: 'workflowHelper.transition(issue, "A")\n⟦workflowHelper.transition(issue, "B")⟧\n⟦workflowHelper.transition(issue, "C")⟧',
    },
    {
      at: 'change-processor jira-cloud',
      text: 'workflowHelper.transition(issue, "A"); ⟦workflowHelper.transition(issue, "B")⟧',
    },
    {
      at,
      text: 'switch (replica.status?.name) {\n  case "Done":\n    workflowHelper.transition(issue, "A")\n    ⟦workflowHelper.transition(issue, "B")⟧\n    break\n}',
    },
    { at, text: 'workflowHelper.transition issue, "A"\n⟦workflowHelper.transition issue, replica.status?.name⟧' },
    {
      at: 'create-processor jira-onprem',
      text: 'issue.projectKey = "A"\nworkflowHelper.transition(issue, "A")\n⟦workflowHelper.transition(issue, "A")⟧',
    },
    {
      at,
      text: 'replica.labels.each {\n  workflowHelper.transition(issue, "A")\n  ⟦workflowHelper.transition(issue, it.label)⟧\n}',
    },
  ],
  silent: [
    { at, text: 'workflowHelper.transition(issue, "Start")' },
    {
      at,
      text: 'if (replica.a) {\n  workflowHelper.transition(issue, "A")\n} else {\n  workflowHelper.transition(issue, "B")\n}',
    },
    {
      at,
      text: 'switch (replica.status?.name) {\n  case "A":\n    workflowHelper.transition(issue, "A")\n    break\n  case "B":\n    workflowHelper.transition(issue, "B")\n}',
    },
    {
      at,
      text: 'if (replica.a) workflowHelper.transition(issue, "A")\nif (replica.b) workflowHelper.transition(issue, "B")',
    },
    { at, text: 'issue.setStatus("A")\nissue.setStatus("B")' },
    {
      at,
      text: 'def workflowHelper = [transition: { a, b -> a }]\nworkflowHelper.transition(issue, "A")\nworkflowHelper.transition(issue, "B")',
    },
    { at, text: 'def steps = ["A", "B"]\ndef walk = { issue.transition("A")\n issue.transition("B") }' },
    {
      at: 'external-script jira-onprem',
      text: 'class A { static run(workflowHelper, issue) {\n workflowHelper.transition(issue, "A")\n workflowHelper.transition(issue, "B") } }',
    },
    { at, text: 'transition(issue, "A")\ntransition(issue, "B")\ndef transition(a, b) { a }' },
    {
      at: 'post-exalate-processor jira-onprem',
      text: 'workflowUtil.transition(jiraIssue, "A")\nworkflowUtil.transition(jiraIssue, "B")',
    },
  ],
});
