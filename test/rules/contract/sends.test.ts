import assert from 'node:assert/strict';
import { paths } from './show';

/** [outgoing rule, what it sends] */
const table: [text: string, expected: string[]][] = [
  ['', []],
  ['replica.summary = issue.summary', ['summary']],
  ['replica?.summary = issue.summary', ['summary']],
  ["replica.'summary' = issue.summary", ['summary']],
  ['replica["summary"] = issue.summary', ['summary']],
  ['replica."Work Order" = issue."Work Order"', ['"Work Order"']],
  ['replica.setSummary(issue.summary)', ['summary']],
  ['replica.put("summary", issue.summary)', ['summary']],
  ['replica.setProperty("summary", issue.summary)', ['summary']],
  ['replica.putAt("summary", issue.summary)', ['summary']],
  ['replica.customFields."Service Level" = issue.customFields."Service Level"', ['customFields."Service Level"']],
  ['replica.customFields["A"].value = 1', ['customFields."A".value']],
  ['replica.customFields.put("A", issue.customFields."A")', ['customFields."A"']],
  ['replica.getCustomFields().put("A", 1)', ['customFields."A"']],
  ['replica.customFields[10201] = issue.customFields[10201L]', ['customFields."10201"']],
  ['replica.customKeys.sla = 1\nreplica.customKeys."due by" = 2', ['customKeys."due by"', 'customKeys."sla"']],
  ['replica.project.versions = []', ['project.versions']],
  ['replica.labels += nodeHelper.getLabel("x")', ['labels']],
  ['replica.labels.add(nodeHelper.getLabel("x"))', ['labels']],
  ['replica.comments << issue.comments.first()', ['comments']],
  ['replica.count++', ['count']],
  ['if (issue.key) replica.status = issue.status', ['?status']],
  ['if (issue.a) { replica.x = 1 } else { replica.y = 2 }\nreplica.z = 3', ['?x', '?y', 'z']],
  ['if (!issue.x) return\nreplica.summary = 1', ['?summary']],
  ['for (c in issue.comments) replica.last = c.body', ['?last']],
  ['while (x()) { replica.a = 1 }', ['?a']],
  [
    'switch (issue.type?.name) { case "Bug": replica.severity = 1; break\ndefault: replica.other = 2 }',
    ['?other', '?severity'],
  ],
  ['try { replica.a = 1 } catch (e) { replica.b = 2 } finally { replica.c = 3 }', ['a', '?b', 'c']],
  ['issue.parent && (replica.parent = issue.parent)', ['?parent']],
  ['def r = replica\nr.summary = 1', ['summary']],
  ['def fields = replica.customFields\nfields."A" = 1\nfields.put("B", 2)', ['customFields."A"', 'customFields."B"']],
  ['r = replica\nr.summary = 1', ['summary']],
  ['def (a, b) = [replica, issue]\na.x = b.x', ['x']],
  ['def r = issue\nr.x = 1\nr = replica\nr.y = 2', ['y']],
  ['replica.with { summary = issue.summary; customFields."A" = 1 }', ['customFields."A"', 'summary']],
  ['replica.with { it.summary = issue.summary }', ['summary']],
  ['replica.with { r -> r.summary = 1; setDescription("x") }', ['description', 'summary']],
  ['replica.tap { summary = 1 }.description = 2', ['description', 'summary']],
  ['replica.customFields.with { A = 1 }', ['customFields."A"']],
  ['replica.with { def local = 1; local = 2; status = local }', ['status']],
  ['replica.status = [name: "Open"]', ['status.name']],
  [
    'replica.caller = [name: issue.a, address: [city: "x", zip: 1]]',
    ['caller.address.city', 'caller.address.zip', 'caller.name'],
  ],
  ['replica.caller = [*: issue.caller, name: "x"]', ['caller ...', 'caller.name']],
  ['replica.caller = [:]', ['caller']],
  ['def m = [name: 1]\nreplica.caller = m', ['caller']],
  ['replica = issue', ['* ...']],
  ['replica.customFields = issue.customFields', ['customFields']],
  ['replica.putAll([a: 1, b: 2])', ['a', 'b']],
  ['replica << [a: 1]', ['a']],
  ['replica.putAll(issue.properties)', ['* ...']],
  ['replica."$name" = 1', ['* ...']],
  ['replica[issue.key] = 1', ['* ...']],
  ['replica.customFields."${issue.key}".value = 1', ['customFields ...']],
  ['def name = "summary"\nreplica."$name" = 1', ['summary']],
  ['final String PREFIX = "cf_"\nreplica[PREFIX + "a"] = 1\nreplica."${PREFIX}b" = 2', ['cf_a', 'cf_b']],
  ['for (f in ["summary", "description"]) replica[f] = issue[f]', ['description', 'summary']],
  ['["summary", "status"].each { replica."$it" = issue."$it" }', ['status', 'summary']],
  ['["Subject"].each { String n -> replica."${n.toLowerCase()}" = 1 }', ['subject']],
  [
    '[title: "summary", text: "description"].each { from, to -> replica[to] = issue[from] }',
    ['description', 'summary'],
  ],
  ['[title: "summary"].each { e -> replica[e.value] = issue[e.key] }', ['summary']],
  ['[a: 1].each { k, v -> replica.customKeys[k] = v }', ['customKeys."a"']],
  ['def names = ["a"]\nnames << "b"\nnames.each { replica[it] = 1 }', ['?a', '?b']],
  ['for (n in issue.names) replica.customKeys[n] = 1', ['?customKeys ...']],
  ['def copy(r, name) { r[name] = 1 }\ncopy(replica, "a")\ncopy(replica, "b")\ncopy([:], "c")', ['a', 'b']],
  ['def copy(name) { replica[name] = issue[name] }\ncopy("a")\nif (issue.b) copy("b")', ['a', '?b']],
  ['def copy = { from, to = "x" -> replica[to] = from }\ncopy(1)\ncopy(2, "y")\ncopy.call(3, "z")', ['x', 'y', 'z']],
  ['def put = { r, k, v -> r[k] = v }.curry(replica)\nput("a", 1)', ['a']],
  ['def deep(r, n) { if (n > 0) deep(r, n - 1); r.x = 1 }\ndeep(replica, 3)', ['x']],
  ['void never() { replica.a = 1 }', []],
  [
    'class Sender { def r\n void send(issue) { r.summary = issue.summary } }\nnew Sender(r: replica).send(issue)',
    ['summary'],
  ],
  ['class Sender { def r\n Sender(r) { this.r = r }\n void send() { r.a = 1 } }\nnew Sender(replica).send()', ['a']],
  ['class Fill { static void into(target) { target.b = 1 } }\nFill.into(replica)', ['b']],
  ['class F { static final String NAME = "Team" }\nreplica.customFields[F.NAME] = 1', ['customFields."Team"']],
  ['["a"].each(this.&send)\nvoid send(n) { replica[n] = 1 }', ['a']],
  [
    'this.replica.a = 1\nbinding.replica.b = 2\nbinding.variables.replica.c = 3\nbinding.getVariable("replica").d = 4',
    ['a', 'b', 'c', 'd'],
  ],
  ['Status.send()', ['?* ...']],
  ['AgileSync.sendSprints(replica, issue, httpClient)', ['* ...']],
  ['new com.example.Sender().send()', ['?* ...']],
  ['import com.example.Sender\nSender.go()', ['?* ...']],
  ['import static com.example.Sender.*\ngo()', ['?* ...']],
  ['evaluate(new File("x.groovy"))', ['?* ...']],
  ['nodeHelper.fill(replica)', ['* ...']],
  ['unknownMethod(replica.customFields)', ['customFields ...']],
  ['Math.max(1, 2)\nnew Date()\nreplica.a = Date.parse("y", "2000")', ['a']],
  ['import groovy.json.JsonOutput\nreplica.a = JsonOutput.toJson(issue.labels)', ['a']],
  ['log.info("x")\ndebug.error(replica)', []],
  ['replica.comments.each { it.body = "x" }', ['?comments[].body']],
  ['replica.comments = issue.comments.findAll { !it.internal }', ['comments']],
  ['replica.comments*.body = ""', ['comments[].body']],
  ['def issue = [:]\ndef replica = [:]\nreplica.x = 1', []],
  ['replica.', ['?* ...']],
  ['replica.a = 1\nreplica.b = (', ['?* ...', 'a', 'b']],
];

describe('what an outgoing rule sends', () => {
  for (const [text, expected] of table) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(paths(text, 'outgoing').sort(), [...expected].sort());
    });
  }

  it('ends where a rule goes deeper and deeper', () => {
    const found = paths('def grow(r) { r.next.x = 1; grow(r.next) }\ngrow(replica)', 'outgoing');
    assert.ok(found.includes('next.next.next.x'));
    assert.equal(found.at(0), `${'next.'.repeat(11)}next ...`);
  });
});
