import { mergeDropped } from '../../../server/rules/checks/mergeDropped';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';
const merge = 'commentHelper.mergeComments(issue, replica)';

testCheck(mergeDropped, {
  flagged: [
    { at, text: `⟦${merge}⟧\n`, fixed: `issue.comments = ${merge}\n`, says: "It takes effect in 'issue.comments'." },
    {
      at: 'incoming jira-onprem',
      text: 'issue.summary = replica.summary\n⟦attachmentHelper.mergeAttachments(issue, replica)⟧',
      fixed: 'issue.summary = replica.summary\nissue.attachments = attachmentHelper.mergeAttachments(issue, replica)',
    },
    {
      at: 'incoming azure-devops',
      text: '⟦commentHelper.mergeComments(workItem, replica)⟧',
      fixed: 'workItem.comments = commentHelper.mergeComments(workItem, replica)',
    },
    {
      at: 'incoming salesforce',
      text: 'if (entity.entityType == "Case") {\n  ⟦commentHelper.mergeComments(entity, replica)⟧\n}',
      fixed: 'if (entity.entityType == "Case") {\n  entity.comments = commentHelper.mergeComments(entity, replica)\n}',
    },
    {
      at,
      text: '⟦commentHelper.mergeComments(issue, replica) { it.internal = true; it }⟧',
      fixed: 'issue.comments = commentHelper.mergeComments(issue, replica) { it.internal = true; it }',
    },
    {
      at: 'incoming jira-onprem',
      text: '⟦workLogHelper.mergeWorkLogs(issue, replica)⟧',
      fixed: 'issue.workLogs = workLogHelper.mergeWorkLogs(issue, replica)',
    },
    {
      at: 'incoming zendesk',
      text: 'if (!firstSync) ⟦commentHelper.mergeComments(issue, replica)⟧',
      fixed: 'if (!firstSync) issue.comments = commentHelper.mergeComments(issue, replica)',
    },
    {
      at: 'incoming github',
      text: `def take() {\n  ⟦${merge}⟧\n  issue.summary = replica.summary\n}\ntake()`,
      fixed: `def take() {\n  issue.comments = ${merge}\n  issue.summary = replica.summary\n}\ntake()`,
    },
    {
      at: 'change-processor jira-cloud',
      text: `⟦${merge}⟧; issue.labels = replica.labels`,
      fixed: `issue.comments = ${merge}; issue.labels = replica.labels`,
    },
    {
      at: 'incoming freshservice',
      text: 'try {\n  ⟦attachmentHelper.mergeAttachments(entity, replica)⟧\n} catch (Exception e) {\n  log.error(e.message)\n}',
      fixed:
        'try {\n  entity.attachments = attachmentHelper.mergeAttachments(entity, replica)\n} catch (Exception e) {\n  log.error(e.message)\n}',
    },
    {
      at: 'incoming servicenow',
      text: '["a"].each {\n  ⟦commentHelper.mergeComments entity, replica⟧\n  entity.state = "2"\n}',
      fixed: '["a"].each {\n  entity.comments = commentHelper.mergeComments entity, replica\n  entity.state = "2"\n}',
    },
  ],
  silent: [
    { at, text: `issue.comments = ${merge}` },
    { at, text: `def merged = ${merge}\nissue.comments = merged` },
    { at, text: `def merged() {\n  ${merge}\n}\nissue.comments = merged()` },
    { at, text: `issue.comments = { -> ${merge} }()` },
    { at, text: `def merged() {\n  if (firstSync) {\n    ${merge}\n  } else []\n}\nissue.comments = merged()` },
    { at, text: `return ${merge}` },
    { at, text: `issue.comments = ${merge}.findAll { it.body }` },
    { at, text: 'issue.setComments(commentHelper.mergeComments(issue, replica))' },
    {
      at: 'incoming azure-devops',
      text: 'workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)',
    },
    {
      at,
      text: 'def commentHelper = new Mine()\ncommentHelper.mergeComments(issue, replica)\nclass Mine { def mergeComments(a, b) { } }',
    },
    {
      at: 'external-script jira-cloud',
      text: 'class A { static run(commentHelper, issue, replica) { commentHelper.mergeComments(issue, replica)\n null } }',
    },
    { at, text: 'commentHelper.addComment("x", issue.comments)' },
    { at, text: 'def other = [:]\ncommentHelper.mergeComments(other, replica)' },
  ],
});
