import { readOnly } from '../../../server/rules/checks/readOnly';
import { testCheck } from './kit';

testCheck(readOnly, {
  flagged: [
    {
      at: 'incoming jira-cloud',
      text: '⟦issue.created⟧ = replica.created',
      says: "'created' of 'Issue' can only be read: the tracker itself sets it.",
    },
    { at: 'incoming jira-onprem', text: 'if (firstSync) ⟦issue.changeHistory⟧ = []' },
    { at: 'incoming jira-cloud', text: '⟦issue.setResolutionDate⟧(new Date())' },
    { at: 'incoming jira-cloud', text: '⟦issue["updated"]⟧ = replica.updated' },
    { at: 'incoming azure-devops', text: 'workItem.summary = replica.summary\n⟦workItem.created⟧ = replica.created' },
    { at: 'incoming azure-devops', text: 'def target = workItem\n⟦target.created⟧ = replica.created' },
    { at: 'incoming github', text: 'replica.labels.each { ⟦issue.repositoryFullName⟧ = "acme/app" }' },
    { at: 'incoming servicenow', text: '⟦incident.number⟧ = replica.key' },
    { at: 'incoming hp-alm', text: 'def fill() { ⟦defect.created⟧ = replica.created }\nfill()' },
    { at: 'create-processor jira-onprem', text: '⟦issue.changeHistory⟧ += replica.changeHistory' },
    {
      at: 'incoming zendesk',
      text: 'import java.time.LocalDate\ndef day = LocalDate.now()\n⟦day.year⟧ = 2030\nissue.due = day.toDate()',
      says: "'year' of 'LocalDate' can only be read: giving it a value stops the rule with an error.",
      severity: 'error',
    },
    { at: 'outgoing jira-cloud', text: 'String title = issue.summary\n⟦title.bytes⟧ = null', severity: 'error' },
  ],
  silent: [
    { at: 'incoming jira-cloud', text: 'issue.summary = replica.summary' },
    { at: 'incoming jira-cloud', text: 'if (firstSync) {\n  issue.id = found.id\n  issue.key = found.key\n}\n' },
    { at: 'incoming github', text: 'if (firstSync) issue.key = "7"' },
    { at: 'outgoing jira-cloud', text: 'replica.created = issue.created' },
    { at: 'outgoing jira-cloud', text: 'issue.created = null' },
    { at: 'incoming jira-cloud', text: 'replica.created = null' },
    { at: 'incoming jira-cloud', text: 'def copy = [:]\ncopy.created = replica.created' },
    { at: 'incoming jira-cloud', text: 'issue.comments.each { it.created = new Date() }' },
    { at: 'incoming salesforce', text: 'entity.created = replica.created' },
    { at: 'incoming zendesk', text: 'def date = new Date()\ndate.time = 3\nissue.due = date' },
    { at: 'incoming zendesk', text: 'def calendar = Calendar.instance\ncalendar.timeInMillis = 3' },
    {
      at: 'incoming jira-onprem',
      text: 'class Day { final int year = 3; void setYear(int y) { } }\nnew Day().year = 2',
    },
    { at: 'visual-mode-rule-script jira-cloud', text: 'left.issue.summary = right.issue.created' },
    { at: 'incoming jira-onprem', text: 'issue.setEntityKey(null)' },
    { at: 'incoming jira-cloud', text: 'def work = { it }\nwork.delegate = issue' },
  ],
});
