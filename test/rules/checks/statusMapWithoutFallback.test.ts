import { statusMapWithoutFallback } from '../../../server/rules/checks/statusMapWithoutFallback';
import { testCheck } from './kit';

const cloud = 'incoming jira-cloud';
const map = 'def statusMap = ["New": "To Do", "Fixed": "Done"]\n';

testCheck(statusMapWithoutFallback, {
  flagged: [
    {
      at: cloud,
      text: `${map}issue.setStatus(⟦statusMap[replica.status.name]⟧)`,
      says: "'?: replica.status.name'",
      fixed: `${map}issue.setStatus(statusMap[replica.status.name] ?: replica.status.name)`,
    },
    {
      at: 'incoming azure-devops',
      text: 'def remote = replica.status?.name\ndef states = [\n  "Open": "New",\n  "Closed": "Done",\n  "Waiting": "Active"\n]\nworkItem.setStatus(⟦states[remote]⟧)',
      fixed:
        'def remote = replica.status?.name\ndef states = [\n  "Open": "New",\n  "Closed": "Done",\n  "Waiting": "Active"\n]\nworkItem.setStatus(states[remote] ?: remote)',
    },
    {
      at: 'incoming jira-onprem',
      text: `${map}def wanted = statusMap[replica.status?.name]\nissue.setStatus(⟦wanted⟧)`,
    },
    {
      at: 'incoming zendesk',
      text: `${map}issue.setStatus(⟦statusMap.get(replica.status?.name)⟧)`,
      fixed: `${map}issue.setStatus(statusMap.get(replica.status?.name) ?: replica.status?.name)`,
    },
    {
      at: 'incoming github',
      text: 'issue.setStatus(⟦["Done": "closed", "New": "open"][replica.status.name]⟧)',
      fixed: 'issue.setStatus(["Done": "closed", "New": "open"][replica.status.name] ?: replica.status.name)',
    },
    {
      at: cloud,
      text: `${map}if (replica.status?.name) {\n  issue.setStatus(⟦statusMap[replica.status.name]⟧)\n}`,
      fixed: `${map}if (replica.status?.name) {\n  issue.setStatus(statusMap[replica.status.name] ?: replica.status.name)\n}`,
    },
    { at: cloud, text: `${map}issue.setStatus(⟦statusMap[replica.status.name.toLowerCase()]⟧)` },
    {
      at: 'incoming freshservice',
      text: `${map}entity.setStatus(⟦statusMap."\${replica.status.name}"⟧)`,
      fixed: `${map}entity.setStatus(statusMap."\${replica.status.name}" ?: replica.status.name)`,
    },
    {
      at: 'change-processor jira-cloud',
      text: `${map}if (!firstTime()) {\n  issue.setStatus(⟦statusMap[replica.status.name]⟧)\n}\ndef firstTime() { false }`,
      fixed: `${map}if (!firstTime()) {\n  issue.setStatus(statusMap[replica.status.name] ?: replica.status.name)\n}\ndef firstTime() { false }`,
    },
    {
      at: 'incoming servicenow',
      text: 'def states = ["Open": "1", "Done": "6"]\nentity.state = ⟦states[replica.status?.name]⟧',
      severity: 'hint',
    },
    {
      at: cloud,
      text: '@groovy.transform.Field\ndef names = [Open: "To Do", Done: "Done"]\ndef move() {\n  issue.setStatus(⟦names[replica.status.name]⟧)\n}\nmove()',
      fixed:
        '@groovy.transform.Field\ndef names = [Open: "To Do", Done: "Done"]\ndef move() {\n  issue.setStatus(names[replica.status.name] ?: replica.status.name)\n}\nmove()',
    },
    {
      at: cloud,
      text: `${map}def remote = replica.status?.name\nif (remote != null) {\n  issue.setStatus(⟦statusMap[remote]⟧)\n}`,
      fixed: `${map}def remote = replica.status?.name\nif (remote != null) {\n  issue.setStatus(statusMap[remote] ?: remote)\n}`,
    },
    {
      at: cloud,
      text: `${map}if (!firstSync && replica.status?.name) issue.setStatus(⟦statusMap[replica.status?.name]⟧)`,
      fixed: `${map}if (!firstSync && replica.status?.name) issue.setStatus(statusMap[replica.status?.name] ?: replica.status?.name)`,
    },
  ],
  silent: [
    {
      at: cloud,
      text: 'def usual = ["New": "To Do"]\ndef map = [*: usual, "Fixed": "Done"]\nissue.setStatus(map[replica.status.name])',
    },
    { at: cloud, text: `${map}def box = new Box()\nbox.setStatus(statusMap[replica.status.name])` },
    {
      at: cloud,
      text: `${map}def remote = replica.status?.name\nif (remote != null && remote != "Old") {\n  issue.setStatus(statusMap[remote])\n}`,
    },
    { at: cloud, text: `${map}issue.setStatus(statusMap[replica.status.name] ?: "To Do")` },
    { at: cloud, text: `${map}def to = statusMap[replica.status.name]\nif (to) issue.setStatus(to)` },
    {
      at: cloud,
      text: `${map}if (statusMap.containsKey(replica.status.name)) {\n  issue.setStatus(statusMap[replica.status.name])\n}`,
    },
    { at: cloud, text: `${map}if (statusMap[replica.status.name]) issue.setStatus(statusMap[replica.status.name])` },
    {
      at: cloud,
      text: 'def statusMap = ["New": "To Do"].withDefault { "Done" }\nissue.setStatus(statusMap[replica.status.name])',
    },
    { at: cloud, text: `${map}issue.setStatus(statusMap.getOrDefault(replica.status.name, "To Do"))` },
    { at: cloud, text: `${map}issue.setStatus(statusMap.get(replica.status.name, "To Do"))` },
    { at: cloud, text: `${map}def to = statusMap[replica.status.name]\nif (!to) {\n  return\n}\nissue.setStatus(to)` },
    {
      at: cloud,
      text: `${map}if (replica.status.name in ["New", "Fixed"]) {\n  issue.setStatus(statusMap[replica.status.name])\n}`,
    },
    { at: cloud, text: `${map}statusMap[replica.status.name]?.with { issue.setStatus(it) }` },
    { at: cloud, text: 'def load() { [:] }\nissue.setStatus(load()[replica.status.name])' },
    {
      at: 'incoming jira-onprem',
      text: 'def names = [open: "To Do", closed: "Done"]\nissue.setStatus(names[replica.status.name])',
    },
    { at: cloud, text: `${map}def to = statusMap[replica.status.name]\nto = to ?: "To Do"\nissue.setStatus(to)` },
    { at: cloud, text: `${map}issue.setStatus(statusMap["New"])` },
    { at: cloud, text: 'def names = ["a": 1]\nnames.put("b", 2)\nissue.setStatus(names[replica.status.name])' },
    { at: 'outgoing jira-cloud', text: `${map}replica.mapped = statusMap[issue.status.name]` },
    { at: cloud, text: `${map}issue.setStatus(replica.status ? statusMap[replica.status.name] ?: "To Do" : "To Do")` },
    { at: cloud, text: 'def colours = ["red": "R", "blue": "B"]\nissue.summary = colours[replica.summary]' },
  ],
});
