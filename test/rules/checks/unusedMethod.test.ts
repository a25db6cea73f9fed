import { unusedMethod } from '../../../server/rules/checks/unusedMethod';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(unusedMethod, {
  flagged: [
    {
      at,
      text: 'def ⟦shorten⟧(text) {\n  text?.take(200)\n}\nissue.summary = replica.summary\n',
      says: "Nothing in this rule calls 'shorten'.",
      fixed: 'issue.summary = replica.summary\n',
    },
    {
      at: 'outgoing azure-devops',
      text: 'replica.summary = workItem.summary\nString ⟦plain⟧(html) { html }\n',
      fixed: 'replica.summary = workItem.summary\n',
    },
    {
      at: 'incoming servicenow',
      text: 'def ⟦walk⟧(n) { n ? walk(n - 1) : 0 }\nentity.state = "1"',
      fixed: 'entity.state = "1"',
    },
    {
      at: 'incoming github',
      text: '// walk is old\ndef ⟦walk⟧(n) { n }\nissue.summary = "x"',
      fixed: '// walk is old\nissue.summary = "x"',
    },
    {
      at: 'incoming zendesk',
      text: 'private void ⟦note⟧(String t) { log.info(t) }\nissue.summary = "x"',
      fixed: 'issue.summary = "x"',
    },
    {
      at: 'incoming salesforce',
      text: 'def ⟦a⟧() { 1 }\ndef b() { 2 }\nentity.Text = b()',
      fixed: 'def b() { 2 }\nentity.Text = b()',
    },
    {
      at: 'create-processor jira-onprem',
      text: 'def ⟦find⟧(k) { k }\nissue.summary = "x"',
      fixed: 'issue.summary = "x"',
    },
    {
      at: 'incoming freshdesk',
      text: 'def ⟦owner⟧() { "a" }\nentity.subject = "the owner is new"',
      fixed: 'entity.subject = "the owner is new"',
    },
    {
      at: 'incoming asana',
      text: 'static int ⟦size⟧(List l) { l.size() }; entity.name = "x"',
      fixed: 'entity.name = "x"',
    },
    { at: 'incoming', text: 'def ⟦getOwner⟧() { "a" }\nissue.summary = "x"', fixed: 'issue.summary = "x"' },
  ],
  silent: [
    {
      at: 'incoming zendesk',
      text: 'package desk\n\nimport java.time.Year\n;\nclass Ages { Year of }\ndef shorten(text) { text }',
    },
    ...['main', 'run', 'call', 'toString', 'methodMissing', 'invokeMethod', 'getProperty', 'setProperty'].map(
      (name) => ({
        at: 'incoming github',
        text: `def ${name}(a) { a }\nissue.summary = "x"`,
      }),
    ),
    { at, text: 'def shorten(text) { text?.take(200) }\nissue.summary = shorten(replica.summary)' },
    { at, text: 'def shorten(text) { text?.take(200) }\nissue.labels = replica.labels.collect(this.&shorten)' },
    { at, text: 'def shorten(text) { text }\nissue.summary = this.shorten("x")' },
    { at, text: 'def shorten(text) { text }\nissue.summary = "${shorten(replica.summary)}"' },
    { at, text: 'def shorten(text) { text }\ndef name = replica.key\nissue.summary = "$name"("x")' },
    { at, text: 'def shorten(text) { text }\nissue.summary = invokeMethod("shorten", "x")' },
    { at, text: 'def getOwner() { "a" }\nissue.summary = owner' },
    { at, text: 'boolean isNew() { true }\nif (this.new) issue.summary = "x"' },
    { at: 'external-script', text: 'def shorten(text) { text }\nlog.info("x")' },
    { at, text: 'def shorten(text) { text }\ndef twice(text) { text + text }' },
    { at, text: 'def propertyMissing(String name) { name }\nissue.summary = x' },
    { at, text: 'class Texts { def shorten(text) { text } }\nissue.summary = new Texts().toString()' },
    { at, text: 'import groovy.transform.Memoized\n@Memoized\ndef shorten(text) { text }\nissue.summary = "x"' },
    { at, text: 'def shorten(text) { text }\nissue.summary = (', broken: true },
    { at, text: 'def a() { b() }\ndef b() { a() }\nissue.summary = a()' },
  ],
});
