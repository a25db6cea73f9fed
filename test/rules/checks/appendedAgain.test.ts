import { appendedAgain } from '../../../server/rules/checks/appendedAgain';
import { testCheck } from './kit';

const at = 'incoming servicenow';

testCheck(appendedAgain, {
  flagged: [
    { at, text: '⟦entity.work_notes += replica.addedComments⟧', says: "'entity.work_notes' is a journal" },
    { at, text: 'if (entity.tableName == "incident") {\n  ⟦incident.work_notes += replica.addedComments⟧\n}' },
    { at, text: '⟦entity.work_notes += replica.addedComments.findAll { it.internal }⟧', says: "with '='" },
    { at, text: '⟦entity.work_notes += replica.addedComments.collect { it.body }.join("\\n")⟧' },
    { at, text: 'def notes = replica.addedComments*.body\n⟦entity.work_notes += notes.join("\\n\\n")⟧' },
    { at, text: '⟦entity.work_notes = entity.work_notes + replica.addedComments⟧' },
    { at, text: '⟦entity.work_notes = replica.comments.collect { it.body }.join("\\n")⟧' },
    { at, text: 'def post() {\n  ⟦entity.work_notes += replica.comments⟧\n}\npost()\n' },
    {
      at,
      text: '⟦entity.comments += replica.comments⟧',
      says: "Add only what is new: 'replica.addedComments'.",
      fixed: 'entity.comments += replica.addedComments',
    },
    {
      at: 'incoming zendesk',
      text: 'issue.summary = replica.summary\n⟦issue.attachments += replica.attachments⟧',
      fixed: 'issue.summary = replica.summary\nissue.attachments += replica.addedAttachments',
    },
    {
      at: 'incoming jira-cloud',
      text: '⟦issue.comments = issue.comments + replica.comments⟧',
      fixed: 'issue.comments = issue.comments + replica.addedComments',
    },
    { at: 'incoming github', text: '⟦issue.comments += replica.comments.findAll { !it.internal }⟧' },
    {
      at: 'change-processor jira-onprem',
      text: '⟦issue.workLogs += replica.workLogs⟧',
      fixed: 'issue.workLogs += replica.addedWorklogs',
    },
    {
      at: 'incoming jira-cloud',
      text: '⟦issue.comments.addAll(replica.comments)⟧',
      fixed: 'issue.comments.addAll(replica.addedComments)',
    },
  ],
  silent: [
    { at: 'incoming jira-cloud', text: 'issue.comments.addAll(replica.addedComments)' },
    { at: 'incoming jira-cloud', text: 'def all = []\nall.addAll(replica.comments)' },
    { at, text: 'entity.comments += replica.addedComments' },
    { at, text: 'entity.work_notes = replica.addedComments.collect { it.body }.join("\\n")' },
    {
      at,
      text: 'def text = replica.addedComments.findAll { it.internal }*.body.join("\\n")\nif (text) entity.work_notes = text',
    },
    { at, text: 'entity.work_notes = "Updated from ${replica.key}"' },
    { at, text: 'entity.attachments += replica.addedAttachments.findAll { it.filesize < 1000 }' },
    { at, text: 'entity.attachments -= replica.removedAttachments' },
    { at, text: 'if (firstSync) {\n  entity.tableName = "incident"\n  entity.comments += replica.comments\n}' },
    { at: 'outgoing servicenow', text: 'replica.work_notes = entity.work_notes\nreplica.comments = entity.comments' },
    { at: 'incoming jira-cloud', text: 'issue.labels += replica.labels' },
    { at: 'incoming jira-cloud', text: 'issue.comments += replica.addedComments.findAll { !it.internal }' },
    { at: 'incoming jira-cloud', text: 'issue.comments = commentHelper.mergeComments(issue, replica)' },
    { at: 'incoming zendesk', text: 'def all = []\nall += replica.comments\nissue.summary = "${all.size()} comments"' },
    { at, text: 'entity.short_description += replica.summary' },
    { at: 'create-processor servicenow', text: 'entity.comments += replica.comments' },
  ],
});
