import { wrongValue } from '../../../server/rules/checks/wrongValue';
import { testCheck } from './kit';

const cloud = 'incoming jira-cloud';

testCheck(wrongValue, {
  flagged: [
    {
      at: cloud,
      text: 'issue.due = ⟦"2026-01-31"⟧\n',
      says: "'due' is a date, but this is a text. The rule stops here with an error.",
      fixed: 'issue.due = Date.parse("yyyy-MM-dd", "2026-01-31")\n',
    },
    {
      at: 'incoming jira-onprem',
      text: 'if (firstSync) {\n  issue.due = ⟦(new Date() + 14).format("yyyy-MM-dd")⟧\n}\n',
      says: "What 'format' gives back is a text: leave it out.",
      fixed: 'if (firstSync) {\n  issue.due = (new Date() + 14)\n}\n',
    },
    {
      at: cloud,
      text: 'issue.due = replica.due ?: ⟦"2026-12-24T18:00:00"⟧\n',
      fixed: 'issue.due = replica.due ?: Date.parse("yyyy-MM-dd\'T\'HH:mm:ss", "2026-12-24T18:00:00")\n',
    },
    {
      at: 'incoming jira-onprem',
      text: 'def day = replica.customFields."Launch"?.value\nissue.due = day ? ⟦"${day}"⟧ : null\n',
      says: "Read it with 'Date.parse(format, text)'.",
    },
    { at: cloud, text: 'issue.setDue(⟦"tomorrow"⟧)\n' },
    {
      at: 'incoming azure-devops',
      text: 'workItem.comments = commentHelper.mergeComments(workItem, replica) { it.created = ⟦"today"⟧; it }\n',
    },
    {
      at: cloud,
      text: 'def later = Calendar.getInstance()\nlater.add(Calendar.DATE, 7)\nissue.due = ⟦later⟧\n',
      says: "this is a Calendar. The rule stops here with an error. Use its '.time'.",
      fixed: 'def later = Calendar.getInstance()\nlater.add(Calendar.DATE, 7)\nissue.due = later.time\n',
    },
    {
      at: 'incoming jira-onprem',
      text: 'import java.time.Instant\nissue.due = ⟦Instant.now().plusSeconds(3600)⟧\n',
      fixed: 'import java.time.Instant\nissue.due = Date.from(Instant.now().plusSeconds(3600))\n',
    },
    {
      at: 'incoming jira-onprem',
      text: 'issue.due = ⟦java.time.ZonedDateTime.now()⟧\nissue.due = ⟦java.time.LocalDate.now()⟧\n',
      says: ["Use 'Date.from(….toInstant())'.", 'this is a LocalDate'],
    },
    {
      at: cloud,
      text: 'issue.due = ⟦System.currentTimeMillis()⟧\n',
      says: "Milliseconds become a date with 'new Date(…)'.",
      fixed: 'issue.due = new Date(System.currentTimeMillis())\n',
    },
    {
      at: cloud,
      text: 'issue.originalEstimate = ⟦"3600"⟧\n',
      says: 'Write it without quotes.',
      fixed: 'issue.originalEstimate = 3600\n',
    },
    { at: 'incoming jira-onprem', text: 'issue.originalEstimate = ⟦"2h"⟧\n', says: "'originalEstimate' is a number" },
    {
      at: cloud,
      text: 'issue.workLogs.each { log ->\n  String seconds = log.comment\n  log.timeSpent = ⟦seconds⟧\n}\n',
      says: "Write 'as Long' behind it.",
      fixed: 'issue.workLogs.each { log ->\n  String seconds = log.comment\n  log.timeSpent = seconds as Long\n}\n',
    },
    {
      at: 'incoming servicenow',
      text: 'int days = ⟦"14"⟧\nentity.short_description = "In ${days} days"\n',
      severity: 'error',
      fixed: 'int days = 14\nentity.short_description = "In ${days} days"\n',
    },
    {
      at: 'outgoing github',
      text: 'long most = ⟦"5"⟧\nreplica.most = most\n',
      says: 'Groovy takes its code, which is 53 here.',
      fixed: 'long most = 5\nreplica.most = most\n',
    },
    {
      at: 'outgoing zendesk',
      text: 'Date day = null\nif (ticket.summary) {\n  day = ⟦ticket.summary.take(10)⟧\n}\nreplica.day = day\n',
      severity: 'error',
    },
    {
      at: 'incoming freshdesk',
      text: 'List<String> tags = ⟦"one, two"⟧\nMap names = ⟦[]⟧\nentity.tags = tags + names.values()\n',
      severity: 'error',
      says: ["'tags' is a list, but this is a text.", "'names' is a map, but this is a list."],
    },
    {
      at: 'incoming salesforce',
      text: 'def day = (Date) ⟦"2026-01-31 08:30"⟧\nentity.CloseDate = day\n',
      severity: 'error',
      says: 'A date is wanted, but this is a text.',
      fixed: 'def day = (Date) Date.parse("yyyy-MM-dd HH:mm", "2026-01-31 08:30")\nentity.CloseDate = day\n',
    },
    {
      at: cloud,
      text: 'issue.comments.each { comment ->\n  comment.internal = ⟦"false"⟧\n}\n',
      says: 'every text but an empty one counts as true. Write false without quotes.',
      fixed: 'issue.comments.each { comment ->\n  comment.internal = false\n}\n',
    },
    {
      at: cloud,
      text: 'issue.due = ⟦replica.summary⟧\n',
      severity: 'information',
      says: 'this is usually a text. Then the rule stops here with an error.',
    },
    {
      at: 'outgoing jira-onprem',
      text: 'import java.time.LocalDate\nLocalDate start = ⟦new Date()⟧\nreplica.start = start.toString()\n',
      severity: 'error',
      says: "'start' is a LocalDate, but this is a date.",
    },
  ],
  silent: [
    { at: cloud, text: 'issue.due = new Date()\nissue.due = new Date() + 7\nissue.due = null\n' },
    { at: cloud, text: 'issue.due = Date.parse("yyyy-MM-dd", "2026-01-31")\nissue.due = replica.due\n' },
    { at: cloud, text: 'issue.due = replica.customFields."Launch"?.value\nissue.due = replica.launch\n' },
    {
      at: 'incoming jira-onprem',
      text: 'def day = replica.day\nday = day ? Date.parse("dd/MM/yyyy", day) : null\nissue.due = day\n',
    },
    {
      at: 'incoming jira-onprem',
      text: 'def day = "2026-01-31"\nif (replica.day instanceof String) day = Date.parse("yyyy-MM-dd", day)\nissue.due = day\n',
    },
    { at: cloud, text: 'issue.due = new java.sql.Timestamp(replica.due.time)\nissue.due = Calendar.instance.time\n' },
    {
      at: cloud,
      text: 'issue.originalEstimate = 3600\nissue.originalEstimate = 7200L\nissue.originalEstimate = 1.5\n',
    },
    { at: cloud, text: 'issue.originalEstimate = "3600" as Long\nissue.originalEstimate = "3600".toLong()\n' },
    { at: cloud, text: 'issue.summary = 42\nissue.description = new Date()\nissue.summary = ["a", "b"]\n' },
    { at: cloud, text: 'issue.comments.each { it.internal = "true"; it.internal = it.body?.contains("#internal") }\n' },
    { at: 'outgoing jira-cloud', text: 'replica.due = "2026-01-31"\nreplica.originalEstimate = "2h"\n' },
    { at: 'incoming asana', text: 'entity.due = "2026-01-31"\nentity.start_on = "2026-01-01"\n' },
    { at: 'incoming freshservice', text: 'entity.group_id = "12"\nentity.source = "2"\n' },
    { at: 'incoming zendesk', text: 'ticket.assignee = "12"\nticket.reporter = replica.reporter?.email\n' },
    { at: 'incoming jira-onprem', text: 'issue.parentId = "10001"\nissue.id = "10001"\n' },
    { at: 'incoming github', text: 'issue.due = "2026-01-31"\n' },
    { at: 'incoming servicenow', text: "int letter = 'a' as char\nint days = replica.days\nString text = 5\n" },
    {
      at: 'incoming servicenow',
      text: 'List all = [1] as Object[]\nSet some = [1, 2]\nHashMap more = []\nDate day = [126, 0, 1]\nboolean is = "yes"\n',
    },
    { at: cloud, text: 'def issue = [:]\nissue.due = "2026-01-31"\n' },
    { at: 'incoming', text: 'Date day = "2026-01-31" == replica.day ? new Date() : null\n' },
    { at: cloud, text: 'Date day = Date.parse("yyyy", "2026")\nday = replica.due ?: day\nday += 3\n' },
  ],
});
