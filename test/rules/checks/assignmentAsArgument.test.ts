import { assignmentAsArgument } from '../../../server/rules/checks/assignmentAsArgument';
import { testCheck } from './kit';

const at = 'incoming jira-onprem';

testCheck(assignmentAsArgument, {
  flagged: [
    {
      at,
      text: 'Status.receive(⟦useRemoteStatusByDefault =⟧ true, ["Done": "Closed"])\n',
      says: "makes a variable 'useRemoteStatusByDefault' here",
      fixed: 'Status.receive(true, ["Done": "Closed"])\n',
    },
    {
      at,
      text: 'Status.receive(\n  ⟦useRemoteStatusByDefault =⟧ true,\n  ⟦workflowMapping =⟧ ["Done": "Closed"],\n  ⟦resolutionMapping =⟧ [:]\n)\n',
      fixed: 'Status.receive(\n  true,\n  ["Done": "Closed"],\n  [:]\n)\n',
    },
    {
      at: 'incoming azure-devops',
      text: 'workItem.assignee = nodeHelper.getUserByEmail(⟦email =⟧ replica.assignee?.email, "SHOP")\n',
      fixed: 'workItem.assignee = nodeHelper.getUserByEmail(replica.assignee?.email, "SHOP")\n',
    },
    {
      at: 'outgoing servicenow',
      text: 'replica.text = "${entity.description}".replace(⟦target =⟧ "a", ⟦replacement =⟧ "b")\n',
      fixed: 'replica.text = "${entity.description}".replace("a", "b")\n',
    },
    {
      at: 'incoming github',
      text: 'def shorten(String text, int length) { text.take(length) }\nissue.summary = shorten(replica.summary, ⟦max =⟧ 80)\n',
      fixed:
        'def shorten(String text, int length) { text.take(length) }\nissue.summary = shorten(replica.summary, 80)\n',
    },
    {
      at: 'incoming zendesk',
      text: 'replica.comments.each { c ->\n  issue.comments = commentHelper.addComment(⟦body =⟧ c.body, issue.comments)\n}\n',
      fixed: 'replica.comments.each { c ->\n  issue.comments = commentHelper.addComment(c.body, issue.comments)\n}\n',
    },
    {
      at: 'incoming salesforce',
      text: 'if (firstSync) httpClient.post(⟦path =⟧ "/x", ⟦body =⟧ "{}")\n',
      fixed: 'if (firstSync) httpClient.post("/x", "{}")\n',
    },
    {
      at: 'external-script',
      text: 'class Person {\n  Person(String name) {}\n}\nnew Person(⟦name =⟧ "a")\n',
      fixed: 'class Person {\n  Person(String name) {}\n}\nnew Person("a")\n',
    },
    {
      at: 'incoming freshdesk',
      text: 'try {\n  log.info(⟦text =⟧ "start")\n} finally {\n  log.info(⟦text =⟧ "end")\n}\n',
      fixed: 'try {\n  log.info("start")\n} finally {\n  log.info("end")\n}\n',
    },
    {
      at: 'incoming xurrent',
      text: 'entity.team = "${nodeHelper.getTeamIdByName(⟦name =⟧ replica.team)}"\n',
      fixed: 'entity.team = "${nodeHelper.getTeamIdByName(replica.team)}"\n',
    },
  ],
  silent: [
    { at, text: 'Status.receive(true, ["Done": "Closed"])\n' },
    { at: 'external-script', text: 'class Person { String name }\nnew Person(name: "a")\n' },
    { at: 'incoming github', text: 'def user\nlog.info(user = "a")\n' },
    { at: 'incoming zendesk', text: 'log.info(text = "a")\nissue.summary = text\n' },
    { at: 'incoming azure-devops', text: 'log.info((text = "a"))\n' },
    { at: 'outgoing servicenow', text: 'replica.same = [entity.key].contains(entity.key == "a")\n' },
    { at: 'outgoing jira-cloud', text: 'replica.done = issue.labels.any({ it.label == "x" })\n' },
    { at: 'incoming salesforce', text: 'log.info(entity.Subject = "a")\n' },
    { at: 'incoming asana', text: 'text = "a"\nlog.info(text)\n' },
    { at: 'incoming freshservice', text: 'def show(text = "a") { text }\nentity.description = show()\n' },
    { at: 'incoming hp-alm', text: 'def count = 0\n[1].each { log.info("${count += 1}") }\n' },
  ],
});
