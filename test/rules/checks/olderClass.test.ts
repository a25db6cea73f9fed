import { olderClass } from '../../../server/rules/checks/olderClass';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(olderClass, {
  flagged: [
    {
      at,
      text: '⟦CreateIssue.create⟧(replica, issue, connection, issueBeforeScript, traces)',
      says: "with 'store(…)'",
    },
    {
      at: 'incoming azure-devops',
      text: 'if (firstSync) {\n  ⟦CreateIssue.create⟧(replica, workItem) { log.info("made") }\n}',
    },
    { at, text: 'def made = ⟦CreateIssue.create⟧(replica, issue)\nissue.summary = "${made}"' },
    { at, text: '⟦UpdateIssue.update⟧()' },
    {
      at: 'outgoing jira-cloud',
      text: '⟦DataFilter.execute⟧(replica, issue, issueKey, connection, nodeHelper)',
      says: 'has the outgoing rule for this',
    },
    { at, text: 'if (firstSync) ⟦CreateProcessor.execute⟧(replica, issue, issueBeforeScript, connection)' },
    { at, text: 'if (!firstSync) {\n  ⟦ChangeProcessor.execute⟧(replica, issue, previous, issueBeforeScript)\n}' },
    { at: 'incoming zendesk', text: 'replica.labels.each { ⟦CreateIssue.create⟧(replica, issue) }' },
    { at: 'incoming salesforce', text: 'def make() {\n  ⟦CreateIssue.create⟧(replica, entity)\n}\nmake()' },
    {
      at: 'incoming servicenow',
      text: 'try {\n  ⟦(CreateIssue).create⟧(replica, entity)\n} catch (Exception e) {\n  log.error(e.message)\n}',
    },
  ],
  silent: [
    { at, text: 'store(issue)' },
    { at, text: 'StatusSync.receive([:], replica, issue, nodeHelper, httpClient)' },
    { at, text: 'CreateIssue.create(replica)\nclass CreateIssue { static create(replica) { replica } }' },
    { at, text: 'def CreateIssue = [create: { it }]\nCreateIssue.create(replica)' },
    { at: 'incoming github', text: 'CreateIssue.create(replica, issue)' },
    { at: 'outgoing jira-cloud', text: 'CreateIssue.create(replica, issue)' },
    { at: 'create-processor jira-cloud', text: 'CreateIssue.create(replica, issue)' },
    { at, text: 'def f(CreateProcessor) { CreateProcessor.execute() }\nf(null)' },
    { at, text: 'issue.description = "CreateIssue.create"' },
    { at, text: 'AgileSync.receiveRank(replica, issue, nodeHelper, httpClient)' },
    { at, text: 'GetProject.byName("A", httpClient)' },
  ],
});
