import assert from 'node:assert/strict';
import { parse } from '../../../server/groovy/parse';
import { compareContracts } from '../../../server/rules/contract/compare';
import { contractOf } from '../../../server/rules/contract/infer';
import { showDisagreement } from './show';

/** Rules as people write them: [what they do, outgoing rule of one side, incoming rule of the other, what is wrong] */
const pairs: [what: string, outgoing: string, incoming: string, expected: string[]][] = [
  [
    'custom fields by a map, in both directions',
    `
      def FIELDS = ["Service Level", "Impact", "Root Cause"]
      FIELDS.each { name -> replica.customFields."\${name}" = issue.customFields."\${name}" }
    `,
    `
      def map = ["Service Level": "SLA", "Impact": "Business Impact", "Root cause": "RCA"]
      map.each { remote, local ->
        def v = replica.customFields[remote]?.value
        if (v != null) issue.customFields[local].value = v?.value ?: v
      }
    `,
    [
      '-customFields."Root cause".value! ~customFields."Root Cause"',
      '-customFields."Root cause".value.value! ~customFields."Root Cause"',
      '+customFields."Root Cause" ~customFields."Root cause".value.value',
    ],
  ],
  [
    'helper functions with the replica as a parameter',
    `
      def copyField(target, source, String field) { if (source[field] != null) target[field] = source[field] }
      ["summary", "description", "priority"].each { copyField(replica, issue, it) }
      replica.comments = issue.comments?.findAll { c -> !c.internal }?.collect { c -> c.body = c.body?.trim(); c }
    `,
    `
      def text(String s) { s ? s.trim() : "" }
      def priorityOf(r) { [High: "P1", Low: "P3"][r.priority?.name] ?: "P2" }
      issue.summary = text(replica.summary)
      issue.description = text(replica.description)
      issue.priority = nodeHelper.getPriority(priorityOf(replica))
      issue.comments = commentHelper.mergeComments(issue, replica) { c -> c.body = "[" + c.author?.displayName + "] " + c.body; c }
    `,
    [],
  ],
  [
    'with and tap',
    `
      replica.with {
        summary = issue.summary
        status = issue.status
        customKeys."team" = issue.customFields."Team"?.value?.value
      }
      replica.customKeys.tap { put("region", issue.project?.key?.take(2)) }
    `,
    `
      issue.with {
        summary = replica.summary
        setStatus(["Open": "To Do"][replica.status?.name] ?: "Backlog")
      }
      replica.customKeys?.with {
        issue.customFields."Team".value = team
        issue.customFields."Region".value = it.region
      }
    `,
    [],
  ],
  [
    'spread and collect',
    `
      replica.watchers = issue.watchers*.email
      replica.components = issue.components.collect { [name: it.name, lead: it.lead?.email] }
      replica.fixVersions = issue.fixVersions
    `,
    `
      issue.components = replica.components.collect { c -> nodeHelper.getComponent(c.name, nodeHelper.getProject(issue.projectKey)) }.findAll()
      issue.fixVersions = replica.fixVersions.collect { v -> nodeHelper.createVersion(issue, v.name, v.description) }
      issue.watchers = replica.watchers.collect { nodeHelper.getUserByEmail(it) }.findAll { it }
    `,
    [],
  ],
  [
    'a map is built and sent at the end',
    `
      def payload = [:]
      payload.summary = issue.summary
      payload["state"] = issue.status?.name
      payload << [owner: issue.assignee?.email]
      payload.each { k, v -> replica."$k" = v }
    `,
    `
      entity.short_description = replica.summary
      entity.state = replica.state
      entity.assigned_to = nodeHelper.getUserByEmail(replica.owner)?.key
      entity.work_notes = replica.notes
    `,
    ['-notes'],
  ],
  [
    'customKeys by putAll',
    `
      replica.customKeys.putAll([sprint: issue.sprint?.name, epic: issue.customFields."Epic Link"?.value])
    `,
    `
      def (sprint, epic) = [replica.customKeys?.sprint, replica.customKeys?.epic]
      if (sprint) issue.customFields."Sprint".value = sprint
      if (epic) issue.customFields."Epic Link".value = epic
    `,
    [],
  ],
  [
    'parent by key and id',
    `
      replica.key = issue.key
      replica.parentId = issue.parentId
      replica.linkedIssues = issue.issueLinks
    `,
    `
      if (firstSync) {
        issue.projectKey = "ABC"
        issue.typeName = nodeHelper.getIssueType(replica.type?.name, issue.projectKey)?.name ?: "Task"
        if (replica.parentId) {
          def local = syncHelper.getLocalIssueKeyFromRemoteId(replica.parentId.toLong())
          if (local) issue.parentId = local.id
        }
      }
      replica.linkedIssues?.each { l -> log.info("\${l.linkName} \${l.otherIssueId}") }
    `,
    ['-type.name'],
  ],
  [
    'table switch of servicenow',
    `
      if (entity.tableName == "incident") {
          replica.key            = entity.key
          replica.summary        = entity.short_description
          replica.description    = entity.description
          replica.attachments    = entity.attachments
          replica.comments       = entity.comments
          replica.state          = entity.state
      }
    `,
    `
      def stateMap = ["1": "New", "2": "In Progress", "6": "Done"]
      issue.summary = replica.summary
      issue.description = replica.description ?: ""
      issue.attachments = attachmentHelper.mergeAttachments(issue, replica)
      issue.comments = commentHelper.mergeComments(issue, replica)
      def wanted = stateMap[replica.state as String]
      if (wanted && wanted != issue.status?.name) issue.setStatus(wanted)
    `,
    [],
  ],
  [
    'status by external script',
    `
      Status.send()
      replica.summary = issue.summary
    `,
    `
      Status.receive([:], replica, issue, nodeHelper, httpClient)
      issue.summary = replica.sumary
    `,
    [],
  ],
  [
    'JSON blob',
    `
      import groovy.json.JsonOutput
      replica.customKeys.payload = JsonOutput.toJson([a: issue.summary, b: issue.labels*.label])
    `,
    `
      import groovy.json.JsonSlurper
      def data = new JsonSlurper().parseText(replica.customKeys.payload ?: "{}")
      issue.summary = data.a
      issue.labels = data.b.collect { nodeHelper.getLabel(it) }
    `,
    [],
  ],
  [
    'added comments only',
    `
      replica.comments = issue.comments
      replica.attachments = issue.attachments
    `,
    `
      entity.attachments += replica.addedAttachments
      entity.comments += replica.addedComments.findAll { !(it.body ==~ /(?s).*\\[noSync\\].*/) }
    `,
    [],
  ],
  [
    'typo in nested custom field prefix',
    `
      def prefix = "acme "
      ["Team", "Area"].each { replica.customFields[prefix + it] = issue.customFields[it] }
    `,
    `
      for (n in ["Team", "Area"]) {
        issue.customFields[n].value = replica.customFields["acme-" + n]?.value
      }
    `,
    [
      '-customFields."acme-Area".value! ~customFields."acme Area"',
      '-customFields."acme-Team".value! ~customFields."acme Team"',
      '+customFields."acme Area" ~customFields."acme-Area".value',
      '+customFields."acme Team" ~customFields."acme-Team".value',
    ],
  ],
  [
    'class with static helper methods',
    `
      class Fields {
        static final List<String> COPIED = ["summary", "description", "labels"]
        static void send(def replica, def issue) { COPIED.each { f -> replica[f] = issue[f] } }
      }
      Fields.send(replica, issue)
    `,
    `
      class Fields {
        static final Map<String, String> NAMES = [summary: "short_description", description: "description", lables: "tags"]
        static void receive(replica, entity) { NAMES.each { from, to -> entity[to] = replica[from] } }
      }
      Fields.receive(replica, entity)
    `,
    ['-lables! ~labels', '+labels ~lables'],
  ],
  [
    'closure table of setters',
    `
      def senders = [
        summary: { it.summary },
        owner: { it.assignee?.email },
        level: { it.customFields."Level"?.value?.value },
      ]
      senders.each { name, get -> replica."$name" = get(issue) }
    `,
    `
      def receivers = [
        summary: { v -> issue.summary = v },
        owner: { v -> issue.assignee = nodeHelper.getUserByEmail(v) },
        level: { v -> issue.customFields."Level".value = v },
      ]
      receivers.each { name, set -> def v = replica."$name"; if (v != null) set(v) }
    `,
    [],
  ],
  [
    'early return and try',
    `
      if (issue.type?.name != "Bug") return
      try { replica.summary = issue.summary; replica.env = issue.environment } catch (Exception e) { log.error("x", e) }
    `,
    `
      if (!replica.summary) { return }
      def env = replica.env ?: replica.environment
      issue.environment = env
      issue.summary = replica.summary
    `,
    ['-environment'],
  ],
  [
    'string built custom keys with counter',
    `
      def n = 0
      issue.components.each { c -> replica.customKeys["component_" + n] = c.name; n++ }
      replica.customKeys.count = n
    `,
    `
      def count = (replica.customKeys.count ?: 0) as Integer
      (0..<count).each { i -> issue.components += nodeHelper.getComponent(replica.customKeys["component_" + i], issue.project) }
    `,
    [],
  ],
  [
    'collectEntries',
    `
      replica.users = issue.watchers.collectEntries { [(it.email): it.displayName] }
      replica.subtasks = issue.subTasks?.collectEntries { s -> [s.key, s.summary] }
    `,
    `
      replica.users.each { email, name -> issue.watchers += nodeHelper.getUserByEmail(email) }
      def names = replica.subtasks.values().join(", ")
      issue.description = names
    `,
    [],
  ],
  [
    'user by several ways',
    `
      replica.assignee = issue.assignee
      replica.reporter = issue.reporter
    `,
    `
      def findUser = { u -> u == null ? null : nodeHelper.getUserByEmail(u.email) ?: nodeHelper.getUserByUsername(u.username) }
      issue.assignee = findUser(replica.assignee)
      issue.reporter = findUser(replica.reporter) ?: findUser(replica.assignee)
    `,
    [],
  ],
  [
    'safe navigation of methods',
    `
      replica.due = issue.due
      replica.created = issue.created
    `,
    `
      issue.due = replica?.due?.getTime() ? new Date(replica.due.time) : null
      def created = replica.getCreated()?.format("yyyy-MM-dd")
      issue.customFields."Created".value = created
    `,
    [],
  ],
  [
    'script method that reads the binding replica',
    `
      void sendLinks() { replica.links = issue.issueLinks }
      if (syncHelper.isUnderSync(issue.key)) sendLinks()
    `,
    `
      def readLink(int i) { replica.links[i]?.url }
      issue.description = readLink(0) + readLink(1)
    `,
    [],
  ],
  [
    'helper that fills a map',
    `
      def payload = [summary: issue.summary]
      def put(map, key, value) { if (value != null) map[key] = value }
      put(payload, "owner", issue.assignee?.email)
      put(payload, "team", issue.customFields."Team"?.value?.value)
      replica.putAll(payload)
    `,
    `
      issue.summary = replica.summary
      issue.assignee = nodeHelper.getUserByEmail(replica.owner)
      issue.customFields."Team".value = replica.team
    `,
    [],
  ],
  [
    'lines counted from one',
    `
      (0..2).each { i -> replica.customKeys["line_\${i + 1}"] = issue.description?.readLines()?.getAt(i) }
    `,
    `
      def lines = (1..3).collect { n -> replica.customKeys."line_$n" }
      issue.description = lines.findAll().join("\\n")
      issue.summary = replica.customKeys.line_0
    `,
    ['-customKeys."line_0"'],
  ],
  [
    'a path in a text',
    `
      replica.status = issue.status
      replica.owner = [mail: issue.assignee?.email]
    `,
    `
      def read(path) { path.tokenize(".").inject(replica) { o, key -> o?."$key" } }
      issue.setStatus(read("status.name"))
      issue.assignee = nodeHelper.getUserByEmail(read("owner.mail"))
      issue.reporter = nodeHelper.getUserByEmail(read("owner.email"))
    `,
    ['-owner.email'],
  ],
  [
    'keys that are only known when the rule runs',
    `
      def sent = [summary: issue.summary]
      issue.customFields.each { name, field -> sent["cf_" + name] = field?.value }
      sent.each { name, value -> replica[name] = value }
    `,
    `
      issue.summary = replica.summary
      issue.customFields."Team".value = replica.cf_Team
    `,
    [],
  ],
];

describe('both sides, written by hand', () => {
  for (const [what, outgoing, incoming, expected] of pairs) {
    it(what, () => {
      const [sent, received] = [parse(outgoing), parse(incoming)];
      assert.deepEqual([...sent.errors, ...received.errors], []);
      const found = compareContracts(contractOf(sent, 'outgoing'), contractOf(received, 'incoming'));
      assert.deepEqual(found.map(showDisagreement), expected);
    });
  }
});
