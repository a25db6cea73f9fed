import { personalData } from '../../../server/rules/checks/personalData';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(personalData, {
  flagged: [
    {
      at,
      text: 'def users = ⟦[⟧"j.doe@partner.io": "jane.doe@ourcorp.io", "m.roe@partner.io": "max.roe@ourcorp.io"]',
      says: '4 people by their e-mail addresses',
    },
    {
      at: 'incoming azure-devops',
      text: 'workItem.assignee = nodeHelper.getUserByEmail(⟦"jane.doe@ourcorp.io"⟧)',
      says: 'a person by e-mail address',
    },
    {
      at: 'incoming servicenow',
      text: 'def a = ⟦"jane.doe@ourcorp.io"⟧\ndef b = "max.roe@ourcorp.io"\nentity.watch_list = [a, b]',
      says: '2 people',
    },
    { at: 'outgoing github', text: 'def logins = ⟦[⟧jdoe: "jane.doe@ourcorp.io"]\nreplica.who = logins[issue.key]' },
    {
      at: 'incoming zendesk',
      text: 'if (replica.reporter?.email == ⟦"jane.doe@ourcorp.io"⟧) { issue.priority = null }',
    },
    {
      at: 'incoming salesforce',
      text: 'switch (replica.key) {\n  case "A": entity.Owner = ⟦"jane.doe@ourcorp.io"⟧\n}',
    },
    {
      at: 'external-script',
      text: 'class People {\n  static final ALL = ⟦[⟧lead: ["jane.doe@ourcorp.io", "max.roe@ourcorp.io"]]\n}',
      says: '2 people',
    },
    { at: 'incoming freshdesk', text: 'def m = ⟦[⟧"jane.doe@ourcorp.io": "support@ourcorp.io"]', says: 'a person' },
    { at: 'incoming asana', text: "def who = replica.assignee?.email ?: ⟦'jane@ourcorp.co.uk'⟧" },
    {
      at: 'incoming hp-alm',
      text: 'def a = ⟦[⟧x: "jane.doe@ourcorp.io"]\ndef b = ⟦[⟧y: "JANE.DOE@ourcorp.io", z: "jane.doe@ourcorp.io"]',
      says: 'a person',
    },
  ],
  silent: [
    { at, text: 'def users = ["a@example.com": "b@example.org"]' },
    { at, text: 'issue.assignee = nodeHelper.getUserByEmail("sync-user@ourcorp.io")' },
    { at, text: 'def from = "noreply@ourcorp.io"\ndef to = "no-reply@ourcorp.io"' },
    { at, text: 'def desk = "support@ourcorp.io"\ndef team = "it.helpdesk@ourcorp.io"' },
    { at, text: '// ask jane.doe@ourcorp.io' },
    { at, text: 'def mail = "${user}@ourcorp.io"' },
    { at, text: 'def text = "write to jane.doe@ourcorp.io when it fails"' },
    { at, text: 'def domain = "@ourcorp.io"\ndef part = "jane.doe@"' },
    { at, text: 'def annotation = "x@y"' },
    { at, text: 'issue.assignee = nodeHelper.getUserByEmail(replica.assignee?.email)' },
    { at, text: 'def key = "issue-bot@partner.io"\ndef other = "jira+desk@partner.io"' },
    { at, text: 'def a = "someone@yourcompany.com"\ndef b = "first.last@company.com"' },
  ],
});
