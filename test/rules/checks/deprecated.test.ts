import { deprecated } from '../../../server/rules/checks/deprecated';
import { testCheck } from './kit';

const snow = 'incoming servicenow';

testCheck(deprecated, {
  flagged: [
    {
      at: snow,
      text: '⟦incident⟧.short_description = replica.summary\nincident.urgency = "1"',
      says: "'incident' is an old name of 'entity'.",
    },
    { at: 'outgoing servicenow', text: 'replica.summary = ⟦problem⟧.short_description' },
    { at: snow, text: 'if (replica.type?.name == "Change") {\n  ⟦changeRequest⟧.description = replica.description\n}' },
    { at: snow, text: 'replica.labels.each { ⟦requestItem⟧.comments = "${it.label}" }' },
    { at: 'outgoing servicenow', text: 'replica.name = "${⟦epic⟧.short_description}"' },
    { at: snow, text: 'def fill() { ⟦story⟧.short_description = replica.summary }\nfill()' },
    {
      at: 'data-filter jira-onprem',
      text: 'replica.name = ⟦relation⟧.name',
      says: "'relation' is an old name of 'connection'.",
    },
    {
      at: 'outgoing jira-cloud',
      text: 'if (⟦relation⟧?.name == "left_to_right") {\n  replica.summary = issue.summary\n}',
    },
    {
      at: 'incoming jira-onprem',
      text: 'issue.workLogs = ⟦worklogHelper⟧.mergeWorkLogs(issue, replica)',
      says: "'workLogHelper'",
    },
    {
      at: 'incoming jira-onprem',
      text: 'workLogHelper.⟦mergeNewWorkLogs⟧(issue.workLogs, replica.addedWorklogs, [])',
      says: "Use 'mergeWorkLogs'.",
    },
    {
      at: 'change-processor jira-onprem',
      text: 'def result = []\nif (replica.addedWorklogs) workLogHelper.⟦mergeNewWorkLogs⟧(issue.workLogs, replica.addedWorklogs, result)',
    },
  ],
  silent: [
    { at: snow, text: 'entity.short_description = replica.summary' },
    { at: 'outgoing jira-cloud', text: 'replica.name = connection.name' },
    { at: 'incoming jira-onprem', text: 'issue.workLogs = workLogHelper.mergeWorkLogs(issue, replica)' },
    { at: snow, text: 'def incident = replica.incident\nentity.short_description = incident' },
    { at: snow, text: 'entity.incident = replica.incident' },
    { at: snow, text: 'def f(problem) { problem.name }\nf(replica)' },
    { at: 'incoming', text: 'incident.short_description = replica.summary' },
    { at: 'incoming hp-alm', text: 'defect.summary = replica.summary' },
    {
      at: 'external-script jira-onprem',
      text: 'class A { static run(workLogHelper) { workLogHelper.mergeNewWorkLogs([], [], []) } }',
    },
    { at: 'incoming jira-cloud', text: 'def relation = "parent"\nissue.summary = relation' },
    { at: snow, text: 'entity.comments += replica.addedComments.collect { story -> story.body }' },
  ],
});
