import { debugError } from '../../../server/rules/checks/debugError';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(debugError, {
  flagged: [
    {
      at,
      text: 'issue.summary = replica.summary\n⟦debug.error("here")⟧\n',
      says: 'stops the synchronisation',
      fixed: 'issue.summary = replica.summary\n',
    },
    { at: 'outgoing jira-onprem', text: '⟦debug.error(issue.customFields."Sprint".value.toString())⟧\n', fixed: '' },
    {
      at: 'outgoing azure-devops',
      text: 'replica.summary = workItem.summary\nif (workItem.summary) { ⟦debug.error(workItem.summary)⟧ }',
    },
    { at: 'incoming servicenow', text: '⟦debug.error("${replica.key}")⟧', fixed: '' },
    { at: 'incoming github', text: 'replica.comments.each { c -> ⟦debug.error(c.body)⟧ }' },
    { at: 'outgoing zendesk', text: '⟦debug.error "all: ${issue.customFields}"⟧', fixed: '' },
    {
      at: 'incoming salesforce',
      text: 'try {\n  entity.Subject = replica.summary\n} catch (Exception e) {\n  ⟦debug.error(e.message)⟧\n}\n',
      fixed: 'try {\n  entity.Subject = replica.summary\n} catch (Exception e) {\n}\n',
    },
    { at: 'outgoing freshdesk', text: 'def show(text) { ⟦debug.error(text)⟧ }\nreplica.summary = entity.subject\n' },
    { at, text: 'def x = replica.priority?.name ?: ⟦debug.error("none")⟧' },
    { at: 'incoming', text: '⟦debug.error(replica.toString())⟧', fixed: '' },
    { at, text: '⟦(debug).error("x")⟧', fixed: '' },
  ],
  silent: [
    { at, text: '// debug.error("here")\nissue.summary = replica.summary\n' },
    { at, text: '/* debug.error("here") */' },
    { at, text: 'throw new IllegalStateException("No project for ${replica.key}")' },
    { at, text: 'log.error("no user")' },
    { at, text: 'def debug = [error: { text -> text }]\ndebug.error("mine")\n' },
    { at: 'incoming servicenow', text: 'def text = "debug.error(1)"\nentity.description = text\n' },
    { at: 'outgoing jira-cloud', text: 'replica.debug = "error"' },
    { at, text: 'class Debug { def error(text) { text } }\nnew Debug().error("x")\n' },
    { at, text: 'def note(debug) { debug.error("x") }\n' },
    { at, text: 'replica.comments.each { debug -> debug.error("x") }' },
    { at: 'external-script', text: 'class Helper { def run(debug) { debug.error("x") } }' },
  ],
});
