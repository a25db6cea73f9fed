import { duplicateKey } from '../../../server/rules/checks/duplicateKey';
import { testCheck } from './kit';

testCheck(duplicateKey, {
  flagged: [
    {
      at: 'incoming jira-cloud',
      text: 'def statuses = [⟦"New"⟧: "To Do", "Done": "Done", "New": "Backlog"]\nissue.setStatus(statuses[replica.status?.name] ?: "To Do")',
      says: 'takes the last one, "Backlog"',
    },
    { at: 'incoming azure-devops', text: 'def types = [⟦Bug⟧: "Bug", Task: "Task", "Bug": "Issue"]' },
    { at: 'incoming servicenow', text: 'def states = [⟦1⟧: "New", 2: "Open", 1: "Closed"]' },
    { at: 'outgoing zendesk', text: 'replica.extra = [⟦\'a\'⟧: issue.summary, "a": issue.description]' },
    {
      at: 'incoming github',
      text: 'issue.setStatus(["Done": "closed", ⟦"New"⟧: "open", "New": "closed"][replica.status?.name] ?: "open")',
      says: 'with different values',
    },
    {
      at: 'incoming salesforce',
      text: 'def flags = [⟦true⟧: 1, true: 2]',
    },
    {
      at: 'incoming jira-onprem',
      text: 'def users = [⟦"ann@example.com"⟧: "ann", "ann@example.com": "anna"]\ndef find(mail) { null }',
    },
    { at: 'outgoing jira-cloud', text: 'def a = { x -> [⟦k⟧: x, k: x + 1] }' },
    {
      at: 'incoming jira-cloud',
      text: 'def m = [⟦"New"⟧: "To Do", "Old": "Done", "New": "To Do"]',
      severity: 'hint',
      says: 'with the same value',
    },
    {
      at: 'external-script jira-cloud',
      text: 'class Maps {\n  static final Map NAMES = [\n    ⟦"A"⟧: 1,\n    "B": 2,\n    "A": 3\n  ]\n}',
    },
    { at: 'incoming freshdesk', text: 'post(⟦to⟧: "a", subject: "b", to: "c")\ndef post(Map values) { values }' },
    {
      at: 'incoming jira-cloud',
      text: 'def m = [⟦a⟧: 1, ⟦a⟧: 2, a: 3]',
      says: ['takes the last one, 2', 'takes the last one, 3'],
    },
  ],
  silent: [
    { at: 'incoming jira-cloud', text: 'def m = ["New": "To Do", "Newer": "To Do", "new": "To Do"]' },
    { at: 'incoming jira-cloud', text: 'def m = [(a): 1, (b): 2, (a): 3]' },
    { at: 'incoming jira-cloud', text: 'def m = ["$a": 1, "$b": 2]' },
    { at: 'incoming jira-cloud', text: 'def m = ["1": "x", 1: "y"]' },
    { at: 'incoming jira-cloud', text: 'def m = [a: [a: 1], b: [a: 2]]' },
    { at: 'incoming jira-cloud', text: 'def defaults = [a: 1]\ndef m = [*: defaults, a: 2]' },
    { at: 'incoming servicenow', text: 'def l = ["a", "a", "b"]' },
    { at: 'incoming jira-cloud', text: 'def m = ["2": 1, 2.0: 2]' },
    { at: 'incoming jira-cloud', text: 'f(to: 1, subject: 2)\ndef f(Map m) { m }' },
    { at: 'incoming jira-cloud', text: 'def m = [:]' },
    { at: 'incoming jira-cloud', text: 'def m = [a: 1]\nm.a = 2' },
    { at: 'outgoing jira-cloud', text: 'replica.a = [key: issue.key]\nreplica.b = [key: issue.key]' },
  ],
});
