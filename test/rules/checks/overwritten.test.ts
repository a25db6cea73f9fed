import { overwritten } from '../../../server/rules/checks/overwritten';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(overwritten, {
  flagged: [
    {
      at,
      text: 'issue.summary = replica.summary\n⟦issue.comments = replica.comments⟧\n',
      says: "Merge the two with 'commentHelper.mergeComments(issue, replica)'.",
      fixed: 'issue.summary = replica.summary\nissue.comments = commentHelper.mergeComments(issue, replica)\n',
    },
    {
      at: 'incoming azure-devops',
      text: '⟦workItem.attachments = replica.attachments⟧',
      fixed: 'workItem.attachments = attachmentHelper.mergeAttachments(workItem, replica)',
    },
    {
      at: 'incoming salesforce',
      text: 'if (entity.entityType == "Case") {\n  ⟦entity.comments = replica.comments⟧\n}',
      fixed: 'if (entity.entityType == "Case") {\n  entity.comments = commentHelper.mergeComments(entity, replica)\n}',
    },
    { at: 'incoming jira-onprem', text: '⟦issue.comments = replica.comments.findAll { !it.internal }⟧' },
    {
      at: 'incoming zendesk',
      text: '⟦issue.comments = replica.addedComments⟧',
      fixed: 'issue.comments = commentHelper.mergeComments(issue, replica)',
      says: 'what is new',
    },
    {
      at: 'incoming github',
      text: 'def open = replica.comments?.findAll { it.body?.startsWith("[public]") } ?: []\n⟦issue.comments = open⟧',
    },
    {
      at: 'incoming jira-onprem',
      text: '⟦issue.workLogs = replica.workLogs⟧',
      fixed: 'issue.workLogs = workLogHelper.mergeWorkLogs(issue, replica)',
    },
    {
      at: 'incoming servicenow',
      text: 'if (!firstSync) {\n  ⟦entity.attachments = replica.attachments⟧\n}',
      fixed: 'if (!firstSync) {\n  entity.attachments = attachmentHelper.mergeAttachments(entity, replica)\n}',
    },
    {
      at: 'change-processor jira-cloud',
      text: '⟦issue.comments = nodeHelper.stripHtmlFromComments(replica.comments)⟧',
    },
    { at: 'incoming freshdesk', text: 'def take() {\n  ⟦entity.setComments(replica.comments)⟧\n}\ntake()\n' },
    {
      at,
      text: 'if (replica.type?.name == "Bug") {\n  ⟦issue.attachments = (replica.attachments.findAll { it.filesize < 1000 } as List)⟧\n}',
    },
    { at: 'incoming', text: '⟦issue.comments = replica.comments.collect { it.body = it.body.trim(); it }⟧' },
    {
      at: 'incoming hp-alm',
      text: '⟦defect.attachments = replica.attachments⟧',
      says: "'defect.attachments += replica.addedAttachments'",
    },
  ],
  silent: [
    { at, text: 'issue.comments = commentHelper.mergeComments(issue, replica)' },
    { at, text: 'issue.comments = commentHelper.mergeComments(issue, replica) { it.executor = null; it }' },
    { at: 'outgoing jira-cloud', text: 'replica.comments = issue.comments\nreplica.attachments = issue.attachments' },
    {
      at: 'incoming servicenow',
      text: 'entity.comments += replica.addedComments\nentity.attachments += replica.addedAttachments',
    },
    { at: 'incoming zendesk', text: 'issue.comments = commentHelper.addComment("Thank you.", issue.comments)' },
    { at: 'incoming zendesk', text: 'issue.comments = issue.comments + replica.addedComments' },
    { at, text: 'issue.comments = nodeHelper.toMarkDownComments(commentHelper.mergeComments(issue, replica))' },
    { at, text: 'if (firstSync) {\n  issue.projectKey = "A"\n  issue.comments = replica.comments\n}' },
    {
      at: 'create-processor jira-onprem',
      text: 'issue.comments = replica.comments\nissue.attachments = replica.attachments',
    },
    { at, text: 'issue.labels = replica.labels\nissue.fixVersions = replica.fixVersions' },
    { at, text: 'def copy = [:]\ncopy.comments = replica.comments' },
    {
      at,
      text: 'def merged = commentHelper.mergeComments(issue, replica)\nissue.comments = merged.findAll { it.body }',
    },
    { at, text: 'def issue = [:]\nissue.comments = replica.comments' },
    {
      at: 'external-script jira-cloud',
      text: 'class Copy { static run(issue, replica) { issue.comments = replica.comments } }',
    },
    { at: 'incoming jira-onprem', text: 'issue.attachments -= replica.removedAttachments' },
    { at: 'visual-mode-rule-script jira-cloud', text: 'left.issue.comments = right.issue.comments' },
  ],
});
