import { wrongSide } from '../../../server/rules/checks/wrongSide';
import { testCheck } from './kit';

testCheck(wrongSide, {
  flagged: [
    {
      at: 'incoming jira-cloud',
      text: '⟦replica.summary⟧ = issue.summary',
      says: "An incoming rule does not send or save what it writes to 'replica', so this gets nowhere. Write to 'issue' instead.",
      fixed: 'issue.summary = replica.summary',
    },
    {
      at: 'outgoing azure-devops',
      text: '⟦workItem.description⟧ = replica.description',
      says: "Write to 'replica' instead.",
      fixed: 'replica.description = workItem.description',
    },
    {
      at: 'incoming servicenow',
      text: 'if (replica.priority) {\n  ⟦replica.urgency⟧ = replica.priority.name == "High" ? "1" : "3"\n}\n',
      says: "Write to 'entity' instead.",
      fixed: 'if (replica.priority) {\n  entity.urgency = replica.priority.name == "High" ? "1" : "3"\n}\n',
    },
    { at: 'outgoing jira-cloud', text: 'replica.summary = issue.summary\n⟦issue.setStatus⟧("Done")' },
    { at: 'outgoing github', text: 'replica.key = issue.key\n⟦issue.labels⟧ << nodeHelper.getLabel("synced")' },
    {
      at: 'outgoing zendesk',
      text: 'replica.summary = issue.summary\nif (issue.priority) ⟦issue.labels⟧.add("urgent")\n',
    },
    { at: 'incoming salesforce', text: '⟦replica.comments⟧ += replica.addedComments\n' },
    {
      at: 'incoming freshdesk',
      text: 'entity.subject = replica.summary\n⟦replica.customFields."Team".value⟧ = "EMEA"\n',
    },
    { at: 'incoming jira-onprem', text: 'issue.summary = replica.summary\n⟦previous.summary⟧ = issue.summary' },
    { at: 'data-filter jira-onprem', text: 'replica.key = issue.key\n⟦issue.assignee⟧ = null' },
    { at: 'change-processor jira-onprem', text: '⟦replica.resolution⟧ = nodeHelper.getResolution("Done")' },
    {
      at: 'incoming jira-cloud',
      text: '⟦replica.description⟧ = replica.description?.replaceAll("x", "y")\nissue.description = replica.description',
      says: 'it counts for the rest of this run only',
      severity: 'hint',
    },
    {
      at: 'outgoing asana',
      text: '⟦entity.comments⟧ = entity.comments.findAll { !it.internal }\nreplica.comments = entity.comments',
      severity: 'hint',
    },
    {
      at: 'incoming xurrent',
      text: '⟦replica.comments⟧ = replica.comments.take(5)\nentity.comments = commentHelper.mergeComments(entity, replica)',
      severity: 'hint',
    },
    {
      at: 'incoming hp-alm',
      text: 'def title() { replica.summary }\n⟦replica.summary⟧ = replica.key\ndefect.summary = title()',
      severity: 'hint',
    },
    {
      at: 'incoming freshdesk',
      text: '⟦replica.comments⟧ = replica.comments.collect {\n  it.body = it.body.trim()\n  it\n}\n',
      severity: 'hint',
    },
    { at: 'outgoing freshservice', text: '⟦entity.customKeys.seen⟧ = true', severity: 'hint' },
    { at: 'incoming', text: '⟦replica.summary⟧ = "x"', says: 'so this gets nowhere.' },
  ],
  silent: [
    {
      at: 'incoming azure-devops',
      text: 'if (replica.status = "Done") workItem.setStatus("Closed")\nif (!(replica.type = "Bug") && firstSync) return',
    },
    { at: 'outgoing jira-cloud', text: 'replica.summary = issue.summary\nreplica.labels << "x"' },
    { at: 'incoming jira-cloud', text: 'issue.summary = replica.summary\nissue.labels.clear()' },
    { at: 'incoming servicenow', text: 'def replica = [:]\nreplica.summary = "x"' },
    { at: 'incoming servicenow', text: 'replica = [summary: "x"]\nreplica.summary = "y"' },
    { at: 'incoming zendesk', text: 'def copy = [:]\ncopy.summary = replica.summary' },
    { at: 'outgoing jira-onprem', text: 'def fill(issue) { issue.summary = "x" }' },
    { at: 'outgoing github', text: 'def all = issue.comments.findAll { it.body }\nreplica.comments = all' },
    { at: 'outgoing github', text: 'def text = issue.description + "x"\nreplica.description = text' },
    { at: 'visual-mode-rule-script jira-cloud', text: 'left.issue.summary = right.issue.summary' },
    { at: 'external-script jira-cloud', text: 'replica.summary = issue.summary\nissue.labels << "x"' },
    { at: 'create-processor jira-onprem', text: 'issue.summary = replica.summary' },
    { at: 'outgoing', text: 'replica.summary = issue.summary' },
    { at: 'incoming jira-cloud', text: 'replica.summary = replica.summary' },
    { at: 'outgoing salesforce', text: 'replica.children = []\nreplica.children.add(entity.Id)' },
    { at: 'incoming asana', text: 'traces.add(null)\nentity.summary = replica.summary' },
  ],
});
