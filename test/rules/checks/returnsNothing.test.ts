import { returnsNothing } from '../../../server/rules/checks/returnsNothing';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(returnsNothing, {
  flagged: [
    {
      at,
      text: 'issue.assignee = nodeHelper.⟦getUserByUsername⟧(replica.assignee?.username)',
      says: "'getUserByUsername' never finds anything on Jira Cloud",
    },
    {
      at,
      text: 'issue.assignee = nodeHelper.⟦getUserByUsername⟧(replica.assignee?.email)',
      fixed: 'issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)',
    },
    {
      at,
      text: 'issue.reporter = nodeHelper.⟦getUserByUsername⟧("desk@example.com")',
      fixed: 'issue.reporter = nodeHelper.getUserByEmail("desk@example.com")',
    },
    {
      at,
      text: 'def mail = replica.reporter?.email ?: "desk@example.com"\nissue.reporter = nodeHelper.⟦getUserByUsername⟧(mail)',
      fixed:
        'def mail = replica.reporter?.email ?: "desk@example.com"\nissue.reporter = nodeHelper.getUserByEmail(mail)',
    },
    {
      at,
      text: 'def users = ["ann": "a.smith"]\nissue.assignee = nodeHelper.⟦getUserByUsername⟧(users[replica.assignee?.username]) ?: issue.assignee',
    },
    {
      at,
      text: 'issue.comments = commentHelper.mergeComments(issue, replica) {\n  it.executor = nodeHelper.⟦getUserByUsername⟧(it.author?.username)\n  it\n}',
    },
    { at: 'outgoing jira-cloud', text: 'replica.lead = nodeHelper.⟦getUserByUsername⟧("ann")?.email' },
    {
      at: 'change-processor jira-cloud',
      text: 'if (replica.assignee) {\n  issue.assignee = nodeHelper.⟦getUserByUsername⟧(replica.assignee.username)\n}',
    },
    { at, text: 'def find(name) {\n  nodeHelper.⟦getUserByUsername⟧(name)\n}\nissue.assignee = find("ann")' },
    { at, text: 'log.info("assignee: ${nodeHelper?.⟦getUserByUsername⟧("ann")}")' },
    { at, text: 'def helper = nodeHelper\nissue.assignee = helper.⟦getUserByUsername⟧("ann")' },
  ],
  silent: [
    { at, text: 'issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)' },
    { at, text: 'issue.assignee = nodeHelper.getUser(replica.assignee?.key)' },
    { at: 'incoming jira-onprem', text: 'issue.assignee = nodeHelper.getUserByUsername(replica.assignee?.username)' },
    { at: 'incoming github', text: 'issue.assignee = nodeHelper.getUserByUsername(replica.assignee?.username)' },
    { at: 'incoming azure-devops', text: 'workItem.assignee = nodeHelper.getUserByUsername("ann")' },
    { at: 'incoming', text: 'issue.assignee = nodeHelper.getUserByUsername("ann")' },
    {
      at,
      text: 'def mine = new Users()\nissue.assignee = mine.getUserByUsername("ann")\nclass Users { def getUserByUsername(name) { null } }',
    },
    { at, text: 'def getUserByUsername(name) { null }\nissue.assignee = getUserByUsername("ann")' },
    { at, text: '// nodeHelper.getUserByUsername("ann")\nissue.summary = "getUserByUsername"' },
    { at, text: 'def f(nodeHelper) { nodeHelper.getUserByUsername("ann") }\nf([:])' },
    {
      at: 'external-script jira-cloud',
      text: 'class A {\n  def helper\n  def run() { helper.getUserByUsername("ann") }\n}',
    },
    {
      at: 'incoming servicenow',
      text: 'entity.assigned_to = nodeHelper.getUserByUsername(replica.assignee?.username)?.key',
    },
  ],
});
