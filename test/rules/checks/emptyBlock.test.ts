import { emptyBlock } from '../../../server/rules/checks/emptyBlock';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(emptyBlock, {
  flagged: [
    { at, text: 'try {\n  issue.due = replica.due\n} ⟦catch (Exception e)⟧ {\n}', says: 'Errors are swallowed' },
    { at: 'outgoing azure-devops', text: 'try { replica.a = workItem.summary } ⟦catch (e)⟧ {}' },
    {
      at: 'incoming servicenow',
      text: 'replica.comments.each { c ->\n  try { entity.comments = c.body } ⟦catch (IOException | RuntimeException ex)⟧ { }\n}',
    },
    {
      at: 'incoming github',
      text: 'def f() {\n  try { issue.summary = "x" }\n  ⟦catch (IOException e)⟧ {}\n  ⟦catch (Exception e)⟧ {}\n}\nf()',
    },
    { at, text: '⟦if (replica.summary)⟧ { }', says: 'when the condition holds', severity: 'hint' },
    { at, text: '⟦if (replica.summary)⟧ {\n} else {\n  issue.summary = "x"\n}', severity: 'hint' },
    {
      at: 'incoming zendesk',
      text: 'if (replica.summary) { issue.key = "A" } else ⟦{ }⟧',
      says: 'it does not hold',
      severity: 'hint',
    },
    { at: 'incoming freshdesk', text: '⟦for (c in replica.comments) { }⟧', says: 'the loop runs', severity: 'hint' },
    { at, text: '⟦for (int i = 0; i < 3; i++) { }⟧', severity: 'hint' },
    {
      at: 'incoming salesforce',
      text: 'if (replica.summary)⟦;⟧\n{ entity.Subject = replica.summary }',
      says: 'all that the condition decides about',
      severity: 'warning',
      fixed: 'if (replica.summary)\n{ entity.Subject = replica.summary }',
    },
    {
      at: 'incoming asana',
      text: 'if (replica.summary == "a")⟦;⟧\nentity.name = "x"',
      severity: 'warning',
      fixed: 'if (replica.summary == "a")\nentity.name = "x"',
    },
    { at, text: 'try { issue.due = replica.due } // the date\n⟦catch (Exception e)⟧ { } // nothing' },
  ],
  silent: [
    { at, text: 'try { issue.due = replica.due } catch (Exception e) { log.warn("no date") }' },
    { at, text: 'try { issue.due = replica.due } catch (Exception ignored) { }' },
    { at, text: 'try { issue.due = replica.due } catch (Exception expected) { }' },
    { at, text: 'try { issue.due = replica.due } catch (Exception e) {\n  // the date is optional\n}' },
    { at, text: 'try { issue.due = replica.due } catch (Exception e) { /* optional */ }' },
    { at, text: 'try { issue.due = replica.due } catch (Exception e) { return }' },
    { at, text: 'if (replica.summary) {\n  // comes later\n}' },
    { at, text: 'if (replica.summary) { issue.summary = "x" } else {\n  // stays\n}' },
    { at, text: 'def queue = [1]\nwhile (queue.pop() > 1) { }' },
    { at, text: 'for (def n = issue; n.next(); n = n.parent) { }' },
    { at, text: 'replica.comments.each { }' },
    { at, text: 'def nothing() { }\nnothing()' },
    { at, text: 'def f = { -> }\nf()' },
    { at: 'external-script', text: 'class Marker { }' },
    { at, text: 'if (replica.summary', broken: true },
    { at, text: 'if (replica.summary) issue.summary = "x";' },
  ],
});
