import { statusReset } from '../../../server/rules/checks/statusReset';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(statusReset, {
  flagged: [
    { at, text: 'issue.summary = replica.summary\n⟦issue.setStatus("To Do")⟧', says: "back into 'To Do'" },
    { at: 'incoming azure-devops', text: '⟦workItem.setStatus("New")⟧\nworkItem.summary = replica.summary' },
    { at: 'incoming zendesk', text: "⟦issue.setStatus('open')⟧" },
    {
      at: 'incoming jira-onprem',
      text: 'if (firstSync) {\n  issue.projectKey = "A"\n  issue.typeName = "Task"\n}\n⟦issue.setStatus("Open")⟧',
    },
    { at: 'incoming freshdesk', text: 'def wanted = "Open"\n⟦entity.setStatus(wanted)⟧' },
    { at: 'change-processor jira-cloud', text: '⟦issue.setStatus("In Progress")⟧' },
    { at: 'incoming github', text: '⟦issue.setStatus "open"⟧' },
    { at: 'incoming hp-alm', text: 'defect.summary = replica.summary\n⟦defect.setStatus("Open")⟧' },
    { at: 'incoming asana', text: '(⟦entity.setStatus("incomplete")⟧)' },
    { at: 'incoming', text: '⟦issue.setStatus("Open")⟧' },
  ],
  silent: [
    { at, text: 'if (firstSync) {\n  issue.setStatus("To Do")\n}' },
    { at, text: 'issue.setStatus(replica.status?.name)' },
    { at, text: 'if (replica.status?.name == "Done") issue.setStatus("Done")' },
    { at, text: 'if (!firstSync) return\nissue.setStatus("To Do")' },
    { at, text: 'issue.setStatus("To Do")\nif (replica.resolution) issue.setStatus("Done")' },
    { at, text: 'def map = ["A": "B"]\nissue.setStatus(map[replica.status?.name] ?: "B")' },
    { at: 'create-processor jira-cloud', text: 'issue.setStatus("To Do")' },
    { at, text: 'replica.labels.each { issue.setStatus("To Do") }' },
    { at, text: 'def reopen() {\n  issue.setStatus("To Do")\n}\nif (replica.a) reopen()' },
    { at: 'outgoing jira-cloud', text: 'replica.setStatus("Open")' },
    { at, text: 'def box = [:]\nbox.setStatus("Open")' },
    { at, text: 'if (replica.a) {\n  throw new IllegalStateException("a")\n}\nissue.setStatus("To Do")' },
  ],
});
