import { unusedImport } from '../../../server/rules/checks/unusedImport';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(unusedImport, {
  flagged: [
    {
      at,
      text: '⟦import groovy.json.JsonSlurper⟧\nissue.summary = replica.summary\n',
      says: "Nothing here uses 'JsonSlurper'.",
      fixed: 'issue.summary = replica.summary\n',
    },
    {
      at: 'outgoing azure-devops',
      text: '⟦import java.text.SimpleDateFormat⟧;\n// SimpleDateFormat is not needed\nreplica.summary = workItem.summary',
      fixed: '// SimpleDateFormat is not needed\nreplica.summary = workItem.summary',
    },
    {
      at: 'incoming servicenow',
      text: 'import groovy.json.JsonSlurper\n⟦import groovy.json.JsonSlurper⟧\nentity.state = new JsonSlurper().parseText("{}").a',
      says: "'groovy.json.JsonSlurper' is imported already.",
      fixed: 'import groovy.json.JsonSlurper\nentity.state = new JsonSlurper().parseText("{}").a',
    },
    {
      at: 'incoming github',
      text: '⟦import java.time.LocalDate as Day⟧\nissue.summary = "LocalDate"',
      says: "'Day'",
      fixed: 'issue.summary = "LocalDate"',
    },
    {
      at: 'incoming zendesk',
      text: '⟦import static java.lang.Math.max⟧\r\nissue.summary = "x"',
      fixed: 'issue.summary = "x"',
    },
    { at: 'external-script', text: '⟦import java.time.Period⟧\nclass A { }', fixed: 'class A { }' },
    { at: 'incoming salesforce', text: '⟦import java.time.Period⟧', fixed: '' },
    {
      at: 'incoming asana',
      text: '⟦import java.time.Period⟧; ⟦import java.time.Year⟧\nentity.name = "x"',
      fixed: '\nentity.name = "x"',
    },
    {
      at: 'post-exalate-processor jira-onprem',
      text: '⟦import com.atlassian.jira.component.ComponentAccessor⟧\nissue.key',
      fixed: 'issue.key',
    },
    {
      at: 'incoming freshdesk',
      text: '⟦import a.b.Periods⟧\ndef periods = 1\nentity.subject = "$periods"',
      fixed: 'def periods = 1\nentity.subject = "$periods"',
    },
  ],
  silent: [
    { at, text: 'import groovy.json.JsonSlurper\nissue.summary = new JsonSlurper().parseText("{}").a' },
    { at, text: 'import java.text.*\nissue.summary = "x"' },
    { at, text: 'import groovy.transform.Field\n@Field def limit = 3\nissue.summary = limit' },
    { at, text: 'import java.time.LocalDate as Day\nissue.summary = Day.now()' },
    { at, text: 'import static java.lang.Math.max\nissue.summary = max(1, 2)' },
    { at, text: 'import static java.lang.Math.*\nissue.summary = max(1, 2)' },
    { at, text: 'import java.time.Period\ndef f(Period p) { p }\nf(null)' },
    { at, text: 'import java.time.Period\nissue.summary = "${Period.ofDays(1)}"' },
    { at, text: 'import java.time.Period\nissue.summary = Eval.me("Period.ofDays(1)")' },
    { at, text: 'import java.util.Map.Entry\nfor (Entry e in [:]) { log.info(e.key) }' },
    { at, text: 'import java.io.IOException\ntry { issue.key } catch (IOException e) { log.info("x") }' },
    { at, text: 'import java.time.Period\nissue.summary = (', broken: true },
  ],
});
