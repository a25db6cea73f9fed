import { firstSyncOutside } from '../../../server/rules/checks/firstSyncOutside';
import { testCheck } from './kit';

const ado = 'incoming azure-devops';
const snow = 'incoming servicenow';
const cloud = 'incoming jira-cloud';

testCheck(firstSyncOutside, {
  flagged: [
    {
      at: snow,
      text: '⟦entity.tableName = "incident"⟧\nentity.short_description = replica.summary',
      says: "Set it inside 'if (firstSync) { … }'.",
      fixed: 'if (firstSync) entity.tableName = "incident"\nentity.short_description = replica.summary',
    },
    {
      at: ado,
      text: 'if (firstSync) {\n  workItem.projectKey = "A"\n}\n⟦workItem.typeName = "Bug"⟧',
      fixed: 'if (firstSync) {\n  workItem.projectKey = "A"\n}\nif (firstSync) workItem.typeName = "Bug"',
    },
    {
      at: 'incoming github',
      text: '⟦issue.repository = "acme/shop"⟧\n',
      fixed: 'if (firstSync) issue.repository = "acme/shop"\n',
    },
    {
      at: 'incoming salesforce',
      text: 'if (!firstSync) {\n  ⟦entity.entityType = "Case"⟧\n}',
      says: 'after the first sync',
    },
    { at: ado, text: 'if (firstSync) {\n  workItem.priority = 1\n} else {\n  ⟦workItem.projectKey = "A"⟧\n}' },
    {
      at: ado,
      text: 'if (firstSync) {\n  workItem.projectKey = "A"\n  return\n}\n⟦workItem.typeName = "Bug"⟧',
      says: 'after the first sync',
    },
    {
      at: cloud,
      text: 'def target = "DEMO"\n⟦issue.projectKey = target⟧',
      severity: 'hint',
      fixed: 'def target = "DEMO"\nif (firstSync) issue.projectKey = target',
    },
    {
      at: 'incoming jira-onprem',
      text: 'if (replica.type?.name == "Bug") {\n  ⟦issue.typeName = "Defect"⟧\n}',
      severity: 'hint',
      fixed: 'if (replica.type?.name == "Bug") {\n  if (firstSync) issue.typeName = "Defect"\n}',
    },
    {
      at: snow,
      text: 'def where() {\n  ⟦entity.tableName = "problem"⟧\n}\nif (firstSync) where()\nwhere()',
      fixed: 'def where() {\n  if (firstSync) entity.tableName = "problem"\n}\nif (firstSync) where()\nwhere()',
    },
    {
      at: cloud,
      text: 'def known = httpClient.get("/rest/x")\n⟦issue.key = known.key⟧',
      says: 'It chooses the record',
      fixed: 'def known = httpClient.get("/rest/x")\nif (firstSync) issue.key = known.key',
    },
    {
      at: 'change-processor azure-devops',
      text: '⟦workItem.projectKey = "A"⟧',
      says: 'Leave it to the create processor.',
    },
    {
      at: ado,
      text: 'replica.labels.each {\n  if (it.label == "urgent") ⟦workItem.setTypeName("Bug")⟧\n}',
      fixed: 'replica.labels.each {\n  if (it.label == "urgent") if (firstSync) workItem.setTypeName("Bug")\n}',
    },
    { at: ado, text: 'def isNew = firstSync\nif (!isNew && replica.type) { ⟦workItem.typeName = "Bug"⟧ }' },
  ],
  silent: [
    {
      at: 'incoming salesforce',
      text: 'if (firstsync) {\n  entity.entityType = "Case"\n}\nentity.Subject = replica.summary',
    },
    { at: snow, text: 'if (firstSync) {\n  entity.tableName = "incident"\n}' },
    { at: ado, text: 'if (!firstSync) return\nworkItem.projectKey = "A"\nworkItem.typeName = "Bug"' },
    {
      at: ado,
      text: 'if (!firstSync) {\n  workItem.summary = replica.summary\n  return\n} else {\n  workItem.projectKey = "A"\n}',
    },
    {
      at: ado,
      text: 'def isNew = firstSync == true\nif (isNew && replica.type?.name == "Bug") {\n  workItem.typeName = "Bug"\n}',
    },
    { at: ado, text: 'firstSync && (workItem.projectKey = "A")' },
    { at: ado, text: 'workItem.typeName = firstSync ? "Bug" : workItem.typeName' },
    { at: ado, text: 'workItem.projectKey = workItem.projectKey ?: "A"' },
    { at: snow, text: 'def where() {\n  entity.tableName = "problem"\n}\nif (firstSync) {\n  where()\n}' },
    { at: snow, text: 'def where = { -> entity.tableName = "problem" }\nif (firstSync) where()' },
    { at: snow, text: 'if (entity.tableName == null) entity.tableName = "incident"' },
    { at: 'create-processor azure-devops', text: 'workItem.projectKey = "A"\nworkItem.typeName = "Bug"' },
    { at: cloud, text: 'if (firstSync && replica.customKeys."twin") {\n  issue.id = replica.customKeys."twin"\n}' },
    { at: cloud, text: 'if (previous == null) {\n  issue.projectKey = "A"\n}' },
    { at: ado, text: 'if (firstSync) {\n  [1].each { workItem.projectKey = "A" }\n}' },
    { at: ado, text: 'switch (firstSync) {\n  case true:\n    workItem.projectKey = "A"\n    break\n}' },
    {
      at: 'outgoing azure-devops',
      text: 'replica.typeName = workItem.typeName\nreplica.projectKey = workItem.projectKey',
    },
    { at: 'incoming zendesk', text: 'issue.summary = replica.summary' },
    { at: 'incoming', text: 'issue.projectKey = "A"' },
    { at: ado, text: 'if (!(firstSync || replica.force)) return\nworkItem.projectKey = "A"' },
    { at: ado, text: 'def f() {\n  workItem.typeName = "Bug"\n  f()\n}' },
  ],
});
