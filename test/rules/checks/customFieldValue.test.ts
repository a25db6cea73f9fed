import { customFieldValue } from '../../../server/rules/checks/customFieldValue';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(customFieldValue, {
  flagged: [
    {
      at: 'incoming jira-onprem',
      text: 'issue.customFields."Team".value = ⟦replica.customFields."Area"⟧\n',
      says: 'Use \'replica.customFields."Area"?.value\'.',
      severity: 'information',
      fixed: 'issue.customFields."Team".value = replica.customFields."Area"?.value\n',
    },
    {
      at: 'outgoing asana',
      text: 'replica.customFields."Effort".value = ⟦entity.customFields["Effort"]⟧\n',
      fixed: 'replica.customFields."Effort".value = entity.customFields["Effort"].value\n',
    },
    {
      at,
      text: '⟦issue.customFields["Team"]⟧ = replica.customFields["Team"]\n',
      says: 'the whole field of the other side takes its place',
      fixed: 'issue.customFields["Team"].value = replica.customFields["Team"]?.value\n',
    },
    {
      at: 'incoming jira-onprem',
      text: '⟦issue.customFields."Severity"⟧ = "High"\n',
      says: 'Give the value to \'issue.customFields."Severity".value\'.',
      fixed: 'issue.customFields."Severity".value = "High"\n',
    },
    {
      at: 'incoming azure-devops',
      text: 'if (firstSync) {\n  ⟦workItem.customFields."Source"⟧ = "${replica.key}"\n}\n',
      fixed: 'if (firstSync) {\n  workItem.customFields."Source".value = "${replica.key}"\n}\n',
    },
    {
      at: 'incoming zendesk',
      text: '["Team", "Area"].each { name ->\n  ⟦issue.customFields[name]⟧ = replica.customFields[name]\n}\n',
      fixed:
        '["Team", "Area"].each { name ->\n  issue.customFields[name].value = replica.customFields[name]?.value\n}\n',
    },
    {
      at: 'incoming github',
      text: 'def points = 3\n⟦issue.customFields.Points⟧ = points\n',
      fixed: 'def points = 3\nissue.customFields.Points.value = points\n',
    },
    {
      at: 'incoming freshservice',
      text: '⟦entity.customFields."cf_due"⟧ = new Date()\n',
      fixed: 'entity.customFields."cf_due".value = new Date()\n',
    },
    {
      at: 'incoming asana',
      text: '⟦entity.customFields."Tags"⟧ = ["a", "b"]\n',
      fixed: 'entity.customFields."Tags".value = ["a", "b"]\n',
    },
    {
      at,
      text: 'void copy(String name) {\n  ⟦issue.customFields."10201"⟧ = true\n}\ncopy("x")\n',
      fixed: 'void copy(String name) {\n  issue.customFields."10201".value = true\n}\ncopy("x")\n',
    },
    {
      at: 'change-processor jira-onprem',
      text: 'if (replica.customFields."Team") ⟦issue.customFields."Team"⟧ = replica.customFields."Team"\n',
      fixed: 'if (replica.customFields."Team") issue.customFields."Team".value = replica.customFields."Team"?.value\n',
    },
    {
      at: 'incoming freshdesk',
      text: '⟦entity.customFields."cf_reason"⟧ = replica.customFields."Reason"?.value ?: "none"\n',
      fixed: 'entity.customFields."cf_reason".value = replica.customFields."Reason"?.value ?: "none"\n',
    },
    {
      at,
      text: '⟦issue.customFields."Remote summary"⟧ = replica.summary\n',
      severity: 'information',
      fixed: 'issue.customFields."Remote summary".value = replica.summary\n',
    },
    {
      at: 'incoming xurrent',
      text: 'def sent = replica.customFields."Impact"\n⟦entity.customFields."Impact"⟧ = sent\n',
      fixed: 'def sent = replica.customFields."Impact"\nentity.customFields."Impact".value = sent?.value\n',
    },
    ...['3L', '2.5', '2.5d', '["a"] as Set'].map((value) => ({
      at,
      text: `⟦issue.customFields."Effort"⟧ = ${value}\n`,
      fixed: `issue.customFields."Effort".value = ${value}\n`,
    })),
  ],
  silent: [
    { at, text: 'issue.customFields."Team" = null\n' },
    { at: 'incoming zendesk', text: 'issue.customFields."Team".value = replica."Team"\n' },
    { at: 'incoming azure-devops', text: 'workItem.customFields."Ref".value = replica.customKeys."ref"\n' },
    { at, text: 'issue.customFields["Team"].value = replica.customFields["Team"]?.value\n' },
    { at: 'outgoing jira-cloud', text: 'replica.customFields."Team" = issue.customFields."Team"\n' },
    { at: 'outgoing jira-onprem', text: 'replica.customFields."Team" = "A"\n' },
    { at: 'incoming xurrent', text: 'entity.customFields."Team" = nodeHelper.getCustomField(1L, "Team", "A")\n' },
    { at: 'incoming jira-onprem', text: 'issue.customFields = replica.customFields\n' },
    { at: 'incoming servicenow', text: 'entity.u_team = "A"\nentity."u_area" = replica.customFields."Area"?.value\n' },
    { at, text: 'def customFields = [:]\ncustomFields."Team" = "A"\nissue."Team" = "A"\n' },
    { at: 'incoming zendesk', text: 'def fields = issue.customFields\nfields."Team".value = "A"\n' },
    { at: 'incoming azure-devops', text: 'workItem."Custom.Team" = "A"\nworkItem.customFields."Team" = field("A")\n' },
    {
      at: 'incoming github',
      text: 'issue.customFields."Team" == "A" ? 1 : 2\nissue.customFields."Team"?.value = "B"\n',
    },
    { at, text: 'issue.entityProperties."team" = "A"\n' },
  ],
});
