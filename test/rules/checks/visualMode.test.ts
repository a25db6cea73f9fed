import { visualMode } from '../../../server/rules/checks/visualMode';
import { testCheck } from './kit';

const at = 'visual-mode-rule-script jira-cloud';

testCheck(visualMode, {
  flagged: [
    { at, text: 'left.issue.summary = ⟦replica⟧.summary', says: "Visual mode has no 'replica'." },
    { at, text: '⟦issue⟧.summary = right.issue.summary', says: "Visual mode has no 'issue'." },
    { at, text: '⟦issue⟧.labels = ⟦replica⟧.labels' },
    { at: 'visual-mode-rule-script azure-devops', text: '⟦workItem⟧.areaPath = left.issue.components*.name.join(",")' },
    {
      at: 'visual-mode-rule-script zendesk',
      text: 'if (⟦replica⟧?.priority) {\n  right.issue.priority = left.issue.priority\n}',
    },
    {
      at: 'visual-mode-rule-script jira-onprem',
      text: 'left.issue.summary = "${⟦replica⟧.key}: ${right.issue.summary}"',
    },
    { at, text: 'right.issue.labels.each { left.issue.summary = ⟦replica⟧.summary }' },
    { at, text: 'def text() { ⟦replica⟧.description }\nleft.issue.description = text()' },
    { at: 'visual-mode-rule-script', text: 'left.issue.comments = commentHelper.mergeComments(⟦issue⟧, ⟦replica⟧)' },
    { at, text: 'if (⟦previous⟧ == null) left.issue.summary = right.issue.summary' },
    { at: 'visual-mode-rule-script zendesk', text: '⟦ticket⟧.priority = right.issue.priority' },
  ],
  silent: [
    { at, text: 'left.issue.summary = right.issue.summary' },
    { at, text: 'desk.issue.labels = plant.issue.labels' },
    { at: 'incoming jira-cloud', text: 'issue.summary = replica.summary' },
    { at: 'outgoing azure-devops', text: 'replica.summary = workItem.summary' },
    { at, text: 'def issue = right.issue\nleft.issue.summary = issue.summary' },
    { at, text: 'right.issue.labels.each { replica -> left.issue.summary = replica.label }' },
    { at, text: 'replica.issue.summary = right.issue.summary' },
    { at, text: 'left.issue.assignee = nodeHelper.getUserByEmail(right.issue.assignee?.email)' },
    {
      at: 'external-script jira-cloud',
      text: 'class A { static run(issue, replica) { issue.summary = replica.summary } }',
    },
    { at: 'post-exalate-processor jira-onprem', text: 'def x = issue.summary' },
    { at, text: 'left.issue.description = "the replica and the issue"' },
    { at, text: 'def statuses = [replica: 1, issue: 2]\nleft.issue.summary = statuses.replica' },
  ],
});
