import { endlessRecursion } from '../../../server/rules/checks/endlessRecursion';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';
/** Ways to call `f` that are gone in any case. */
const forms = [
  'issue.summary = ⟦f(n)⟧',
  '(⟦f(n)⟧)',
  '[⟦f(n)⟧]',
  '[*⟦f(n)⟧]',
  '[name: ⟦f(n)⟧]',
  '⟦f(n)⟧.name',
  '⟦f(n)⟧[0]',
  '!⟦f(n)⟧',
  '(String) ⟦f(n)⟧',
  '⟦f(n)⟧ as String',
  '⟦f(n)⟧ instanceof String',
  'log.info(⟦f(n)⟧)',
  'new Date(⟦f(n)⟧)',
  'throw ⟦f(n)⟧',
  'def (a, b) = ⟦f(n)⟧',
  'while (⟦f(n)⟧) { log.info("x") }',
  'switch (⟦f(n)⟧) { default: log.info("x") }',
  'def a = switch (⟦f(n)⟧) { default -> 1 }',
  'synchronized (this) { ⟦f(n)⟧ }',
];

testCheck(endlessRecursion, {
  flagged: [
    {
      at,
      text: 'def topOf(key) {\n  def parent = nodeHelper.getHubIssue(key)?.parentId\n  return ⟦topOf(parent)⟧\n}\ntopOf(replica.key)',
      says: "'topOf' calls itself here in any case",
    },
    {
      at: 'outgoing azure-devops',
      text: 'def clean(String text) { ⟦clean(text.trim())⟧ }\nreplica.summary = clean(workItem.summary)',
    },
    { at: 'incoming servicenow', text: 'def log(text) {\n  ⟦log("note: " + text)⟧\n}\nlog("x")' },
    {
      at: 'incoming github',
      text: 'def name(user) {\n  if (user.email) {\n    return name(user.email)\n  } else {\n    return ⟦name(user.key)⟧\n  }\n}\nname(replica.assignee)',
    },
    { at: 'incoming zendesk', text: 'def f\nf = { n -> ⟦f(n - 1)⟧ }\nf(3)', says: "'f'" },
    {
      at: 'incoming salesforce',
      text: 'def wrap(text) { return "<b>${⟦wrap(text)⟧}</b>" }\nentity.Text = wrap(replica.summary)',
    },
    {
      at: 'outgoing jira-onprem',
      text: 'int depth(node) {\n  int below = 1 + ⟦depth(node.parent)⟧\n  return node ? below : 0\n}\nreplica.d = depth(issue)',
    },
    { at: 'external-script', text: 'class Names {\n  static String of(user) { return ⟦of(user)⟧ ?: "nobody" }\n}' },
    {
      at: 'external-script',
      text: 'class Names {\n  String of(user) { ⟦this.of(user)⟧ }\n}',
    },
    {
      at: 'incoming freshdesk',
      text: 'def walk(list) {\n  if (⟦walk(list.tail())⟧) { entity.subject = "x" }\n}\nwalk(replica.labels)',
    },
    {
      at: 'incoming asana',
      text: 'def retry(text) {\n  entity.name = text\n  for (x in ⟦retry(text)⟧) { log.info(x) }\n}\nretry("a")',
    },
    {
      at,
      text: 'def g(a, b) {\n  return a ? g(b, a) : ⟦g(a, b)⟧\n}\ng(1, 2)',
    },
    ...forms.map((form) => ({ at, text: `def f(n) {\n  ${form}\n}\nf(1)` })),
  ],
  silent: [
    { at, text: 'def f(n) { f(*n) }\nf([1, 2])' },
    { at, text: 'def f(String... names) { f(names) }\nf("a")' },
    { at, text: 'def f(n) { n ?= f(n) }\nf(1)' },
    { at, text: 'def f(n) {\n  try { log.info("x") } catch (Exception e) { return 1 }\n  f(n)\n}\nf(1)' },
    {
      at,
      text: 'def topOf(key) {\n  def parent = key?.parentId\n  return parent == null ? key : topOf(parent)\n}\ntopOf(replica)',
    },
    { at, text: 'def f(n) {\n  if (n == 0) return 1\n  return n * f(n - 1)\n}\nf(3)' },
    { at, text: 'def f(n) {\n  if (n > 0) { f(n - 1) }\n}\nf(3)' },
    { at, text: 'def f(n) { n > 0 && f(n - 1) }\nf(3)' },
    { at, text: 'def f(n) { n.parent?.with { f(it) } }\nf(replica)' },
    { at, text: 'def f(n) { n.children.each { f(it) } }\nf(replica)' },
    { at, text: 'def f(n) { for (c in n.children) f(c) }\nf(replica)' },
    { at, text: 'def f(String s) { f([s]) }\ndef f(List l) { l.size() }\nf("a")' },
    { at, text: 'def f(a, b = 1) { f(a) }\nf(1, 2)' },
    { at, text: 'def f(a) { f(a, 1) }\ndef f(a, b) { a }\nf(1)' },
    { at, text: 'def f(n) { n?.name(f(n)) }\nf(replica)' },
    { at, text: 'def f(n) {\n  try { return f(n) } catch (StackOverflowError e) { return 0 }\n}\nf(1)' },
    { at, text: 'def f(n) {\n  if (!n) throw new IllegalStateException("x")\n  f(n.next)\n}\nf(1)' },
    { at, text: 'def f(n) {\n  assert n > 0\n  f(n - 1)\n}\nf(1)' },
    { at, text: 'def f(n) {\n  if (n == 1) debug.error("x")\n  f(n - 1)\n}\nf(9)' },
    { at, text: 'def f(n) { other.f(n) }\nf(1)' },
    { at, text: 'def f(n) { def g = { f(n) }\n  g }\nf(1)' },
    { at: 'external-script', text: 'class A extends B {\n  def of(user) { of(user) }\n}' },
    { at, text: 'def f\nf = { n -> n ? f(n - 1) : 0 }\nf(3)' },
    { at, text: 'def f = { 1 }\nf = { n -> f(n) }\nf(3)' },
    { at, text: 'def f(n) {\n  while (n > 0) { return n }\n  f(n)\n}\nf(1)' },
    { at, text: 'def log(text) { log.info(text) }\nlog("x")' },
  ],
});
