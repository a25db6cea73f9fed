import { endlessLoop } from '../../../server/rules/checks/endlessLoop';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';
/** Conditions that ask nothing but `page`, which no loop here changes. */
const conditions = [
  'page <= 5',
  'page >= 1',
  'page == 1',
  'page != 5',
  'page < 5 || page > 7',
  'page + 1 < 5',
  'page - 1 < 5',
  'page * 2 < 5',
  'page % 5 > 0',
];
/** Values of types that only another value changes. */
const values = [
  'long n = 1L',
  'short n = 1',
  'double n = 1d',
  'float n = 1f',
  'BigDecimal n = 1.5',
  'BigInteger n = 1G',
];
/** What may be asked of a list and of a text that grows, without changing either. */
const asked = [
  'names.get(i)',
  'names.getAt(i)',
  'names.isEmpty()',
  'names.contains("a")',
  'names.toString()',
  'names[i]',
];
const askedOfText = ['text.length()', 'text.charAt(i)', 'text.substring(i)', 'text.toString()'];

testCheck(endlessLoop, {
  flagged: [
    { at, text: '⟦while (true)⟧ {\n  issue.labels += "x"\n}', says: "it has no 'break' and no 'return'" },
    { at: 'outgoing azure-devops', text: '⟦for (;;)⟧ { replica.count = (replica.count ?: 0) + 1 }' },
    {
      at: 'incoming servicenow',
      text: 'int page = 0\n⟦while (page < 5)⟧ {\n  entity.description += "page ${page}"\n}',
      says: "'page' stays the same",
    },
    {
      at: 'incoming jira-onprem',
      text: 'def names = ["a", "b"]\nint i = 0\n⟦while (i < names.size())⟧ {\n  issue.labels += nodeHelper.getLabel(names[i])\n}',
      says: "'i' and 'names' stay the same",
    },
    {
      at: 'incoming github',
      text: 'int j = 0\n⟦for (int i = 0; i < 10; j++)⟧ {\n  issue.labels += "n${i}"\n}',
      says: "'i' stays the same",
    },
    {
      at: 'incoming zendesk',
      text: '⟦for (int i = 0; i < 10; i--)⟧ { issue.labels += "n${i}" }',
      says: "'i' is counted away from the limit",
    },
    { at, text: '⟦for (int i = 10; i > 0; ++i)⟧ { issue.labels += "n${i}" }', says: 'counted away' },
    { at, text: 'boolean more = true\n⟦while (more)⟧ {\n  issue.labels += "x"\n}' },
    { at: 'outgoing freshservice', text: 'def poll() {\n  ⟦while (true)⟧ { log.info("x") }\n}\npoll()' },
    {
      at: 'incoming salesforce',
      text: 'replica.comments.each { c ->\n  int n = 3\n  ⟦while (n > 0 && !false)⟧ { entity.Text = c.body }\n}',
    },
    { at, text: 'while (replica.key) {\n  ⟦while (true)⟧ { log.info("x") }\n  break\n}' },
    { at, text: '⟦while (true)⟧ {\n  replica.comments.each { if (it.body) return }\n}' },
    { at, text: '⟦while (true)⟧ {\n  for (c in replica.comments) { break }\n}' },
    ...conditions.map((condition) => ({
      at,
      text: `int page = 1\n⟦while (${condition})⟧ { log.info("x") }`,
      says: "'page' stays the same",
    })),
    ...values.map((value) => ({ at, text: `${value}\n⟦while (n > 0)⟧ { log.info("x") }` })),
    { at, text: 'String word = "a"\n⟦while (word != "b")⟧ { log.info(word.trim()) }' },
    ...asked.map((read) => ({
      at,
      text: `def names = ["a"]\nint i = 0\n⟦while (i < names.size())⟧ { issue.summary = ${read} }`,
    })),
    ...askedOfText.map((read) => ({
      at,
      text: `def text = new StringBuilder("a")\nint i = 0\n⟦while (i < text.length())⟧ { issue.summary = ${read} }`,
    })),
  ],
  silent: [
    { at, text: 'def names = ["a"]\nint i = 0\nwhile (i < names.size()) { names.remove(0) }' },
    { at, text: 'while (true) {\n  if (issue.summary) break\n}' },
    { at, text: 'def f() { while (true) { if (issue.summary) return 1 } }\nf()' },
    { at, text: 'while (true) { if (!issue.summary) throw new IllegalStateException("x") }' },
    { at, text: 'while (true) { debug.error("x") }' },
    { at, text: 'int page = 0\nwhile (page < 5) { page++ }' },
    { at, text: 'int page = 0\nwhile (page < 5) { page = page + 1 }' },
    { at, text: 'int page = 0\ndef next = { page++ }\nwhile (page < 5) { next() }' },
    { at, text: 'def more = true\ndef key\nwhile (more) { (more, key) = [false, "A"] }' },
    { at: 'incoming servicenow', text: 'def left = [1, 2]\nwhile (left.size() > 0) { left.remove(0) }' },
    { at: 'incoming servicenow', text: 'def left = [1, 2]\nwhile (left) { left.pop() }' },
    { at, text: 'def it = replica.comments.iterator()\nwhile (it.hasNext()) { log.info(it.next().body) }' },
    { at, text: 'def i = 0\ndef names = ["a"]\nwhile (i < names.size()) { log.info(names[i++]) }' },
    {
      at,
      text: 'def i = 0\ndef names = ["a"]\ndef drop = { list -> list.clear() }\nwhile (i < names.size()) { drop(names) }',
    },
    { at, text: 'for (int i = 0; i < 10; i++) { issue.labels += "x" }' },
    { at, text: 'for (int i = 10; i >= 0; i--) { issue.labels += "x" }' },
    { at, text: 'for (int i = 0; i < 10; i--) { i += 2 }' },
    { at, text: 'running = true\nwhile (running) { stop() }\ndef stop() { running = false }' },
    { at, text: 'def page = load()\nwhile (page != null) { page = page.next }\ndef load() { null }' },
    { at, text: 'while (System.currentTimeMillis() < 5) { log.info("x") }' },
    { at, text: 'try {\n  while (true) { log.info(queue.take()) }\n} catch (Exception e) { log.info("done") }' },
    { at, text: 'while (!issue.key) { issue.key = "A" }' },
    { at, text: 'int page = 0\nwhile (page < 5 { page }', broken: true },
  ],
});
