import { firstSyncMissing } from '../../../server/rules/checks/firstSyncMissing';
import { testCheck } from './kit';

const ado = 'incoming azure-devops';
const cloud = 'incoming jira-cloud';

testCheck(firstSyncMissing, {
  flagged: [
    {
      at: cloud,
      text: 'if (⟦firstSync⟧) {\n  issue.projectKey = "A"\n}\nissue.summary = replica.summary',
      says: "no 'issue.typeName'",
    },
    {
      at: 'incoming jira-onprem',
      text: 'if (⟦firstSync⟧) {\n  issue.typeName = "Task"\n}',
      says: "no 'issue.projectKey'",
    },
    {
      at: ado,
      text: 'if (⟦firstSync⟧) {\n  workItem.areaPath = "A\\\\B"\n}',
      says: "'workItem.projectKey' (the project that the new work item is made in) and no 'workItem.typeName' (",
    },
    {
      at: 'incoming servicenow',
      text: 'if (⟦firstSync⟧) {\n  entity.contact_type = "integration"\n}\nentity.short_description = replica.summary',
    },
    { at: 'incoming github', text: 'if (⟦firstSync == true⟧) {\n  issue.labels += nodeHelper.getLabel("new")\n}' },
    { at: 'incoming salesforce', text: 'if (⟦firstSync && replica.summary⟧) {\n  entity.Origin = "Web"\n}' },
    {
      at: cloud,
      text: 'def isNew = firstSync\nif (⟦isNew⟧) {\n  issue.projectKey = "A"\n  issue.priority = nodeHelper.getPriority("High")\n}',
    },
    {
      at: cloud,
      text: 'if (⟦firstSync⟧) {\n  issue.projectKey = replica.project.key\n  log.info("made from ${issue}")\n}',
    },
    {
      at: 'incoming servicenow',
      text: 'if (⟦firstSync⟧) {\n  if (replica.type?.name == "Bug") {\n    entity.category = "software"\n  }\n}',
      says: "'entity.tableName'",
    },
    {
      at: cloud,
      text: 'if (⟦firstSync⟧) {\n  issue.projectKey = "A"\n  issue.typeNam = "Bug"\n}\nissue.comments = commentHelper.mergeComments(issue, replica)',
    },
    {
      at: 'incoming azure-devops',
      text: 'if (replica.x) {\n  if (⟦firstSync⟧) {\n    workItem.typeName = "Bug"\n    workItem.assignee = nodeHelper.getUserByEmail(replica.assignee?.email, "P")\n  }\n}',
    },
    { at: cloud, text: 'if (⟦firstSync⟧) {\n  issue.projectKey = "A"\n  issue.priority = Math.max(1, 2)\n}' },
  ],
  silent: [
    {
      at: 'incoming servicenow',
      text: 'if (firstSync) {\n  incident.short_description = replica.summary\n}\nincident.description = replica.description',
    },
    {
      at: 'incoming jira-cloud',
      text: 'if (firstSync) {\n  issue.projectkey = "SHOP"\n  issue.typename = "Task"\n}\nissue.summary = replica.summary',
    },
    { at: cloud, text: 'if (firstSync) {\n  Defaults.apply()\n  issue.summary = "New"\n}' },
    { at: cloud, text: 'if (firstSync) {\n  issue.projectKey = "A"\n  issue.typeName = "Task"\n}' },
    { at: cloud, text: 'issue.summary = replica.summary' },
    { at: cloud, text: 'if (firstSync) {\n  return\n}\nissue.summary = replica.summary' },
    {
      at: cloud,
      text: 'if (firstSync) {\n  issue.project = nodeHelper.getProject("A")\n  issue.type = nodeHelper.getIssueType("Bug", "A")\n}',
    },
    { at: cloud, text: 'issue.typeName = "Bug"\nif (firstSync) {\n  issue.projectKey = "A"\n}' },
    { at: cloud, text: 'if (firstSync) {\n  issue.projectKey = "A"\n  issue.setTypeName("Bug")\n}' },
    {
      at: cloud,
      text: 'if (firstSync) {\n  issue.id = replica.customKeys."id"\n  issue.key = replica.customKeys."key"\n}',
    },
    {
      at: cloud,
      text: 'def prepare() {\n  issue.projectKey = "A"\n  issue.typeName = "Task"\n}\nif (firstSync) {\n  prepare()\n  issue.summary = "New"\n}',
    },
    { at: cloud, text: 'if (firstSync) {\n  Defaults.apply(issue)\n  issue.summary = "New"\n}' },
    {
      at: cloud,
      text: 'if (firstSync) {\n  issue.with { projectKey = "A"; typeName = "Task" }\n  issue.summary = "New"\n}',
    },
    {
      at: cloud,
      text: 'if (firstSync) {\n  ["projectKey": "A", "typeName": "Task"].each { k, v -> issue."$k" = v }\n  issue.summary = "New"\n}',
    },
    { at: cloud, text: 'if (firstSync) {\n  issue.summary = "New"\n  if (!replica.project) return\n}' },
    {
      at: cloud,
      text: 'if (firstSync) {\n  issue["projectKey"] = "A"\n  issue["typeName"] = "Task"\n  issue.summary = "x"\n}',
    },
    { at: 'incoming zendesk', text: 'if (firstSync) {\n  issue.summary = replica.summary\n}' },
    { at: 'outgoing jira-cloud', text: 'replica.summary = issue.summary' },
    { at: 'incoming freshdesk', text: 'if (firstSync) {\n  entity.subject = replica.summary\n}' },
    { at: cloud, text: 'if (firstSync) {\n  sprint.name = replica.name\n}' },
    { at: 'create-processor jira-cloud', text: 'issue.projectKey = "A"' },
    { at: cloud, text: 'if (!firstSync) {\n  issue.summary = replica.summary\n}' },
    { at: cloud, text: 'if (firstSync) {\n  log.info("new")\n}\nissue.summary = replica.summary' },
  ],
});
