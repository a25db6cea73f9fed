import { engineInternals } from '../../../server/rules/checks/engineInternals';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';
const script = 'external-script jira-cloud';

testCheck(engineInternals, {
  flagged: [
    {
      at: script,
      text: 'class A {\n  static context() {\n    ⟦com.exalate.replication.services.processor.CreateReplicaProcessor$.MODULE$⟧.threadLocalContext.get()\n  }\n}',
      says: 'an update of the node may break the rule',
    },
    {
      at: script,
      text: 'def a = ⟦com.exalate.replication.services.processor.ChangeIssueProcessor$.MODULE$⟧.threadLocalContext.get()',
    },
    { at, text: 'def none = ⟦scala.Option$.MODULE$⟧.empty()' },
    { at, text: 'return new ⟦scala.Tuple2⟧(issueKey, scala.collection.JavaConverters.asScalaBuffer(traces).toSeq())' },
    { at: 'incoming azure-devops', text: 'if (firstSync) {\n  return new ⟦scala.Tuple2⟧(issueKey, traces)\n}' },
    { at: 'incoming zendesk', text: 'def option = { value -> ⟦scala.Option$.MODULE$⟧.apply(value) }' },
    { at, text: 'log.info("${⟦scala.Option$.MODULE$⟧.empty()}")' },
    {
      at: 'incoming salesforce',
      text: 'def future = null\ndef wait = ⟦scala.concurrent.Await$.MODULE$⟧.result(future, null)',
    },
    { at: script, text: 'class B {\n  def list = ⟦scala.collection.immutable.Nil$.MODULE$⟧\n}' },
    { at: 'outgoing jira-cloud', text: 'replica.x = ⟦scala.collection.immutable.Map$\n  .MODULE$⟧.empty()' },
    { at, text: 'def repository = ⟦injector⟧.instanceOf(Object)' },
    { at: 'incoming zendesk', text: 'CreateIssue.create(replica, issue, ⟦blobMetadataList⟧)' },
  ],
  silent: [
    { at, text: 'def injector = [:]\ninjector.a = 1' },
    { at: 'post-exalate-processor jira-onprem', text: 'jiraIssue.summary = "a"' },
    { at, text: 'issue.summary = replica.summary' },
    { at, text: 'store(issue)' },
    { at, text: 'def t = new Tuple2(1, 2)' },
    { at, text: 'def t = new groovy.lang.Tuple2(1, 2)' },
    { at, text: 'traces.add(replica.x)' },
    { at, text: 'def x = connection.name' },
    { at, text: '// scala.Option$.MODULE$.empty()' },
    { at, text: 'issue.description = "scala.Option"' },
    { at: script, text: 'class A { static MODULE = 1 }\ndef x = A.MODULE' },
    { at, text: 'def x = replica.MODULE' },
    {
      at: script,
      text: 'import com.atlassian.jira.component.ComponentAccessor\ndef m = ComponentAccessor.issueManager',
    },
  ],
});
