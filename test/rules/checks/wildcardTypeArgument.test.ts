import { wildcardTypeArgument } from '../../../server/rules/checks/wildcardTypeArgument';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';

testCheck(wildcardTypeArgument, {
  flagged: [
    {
      at,
      text: 'def none = scala.Option$.MODULE$.⟦<?>⟧empty()',
      says: "Groovy 4 refuses '<?>'",
      fixed: 'def none = scala.Option$.MODULE$.empty()',
    },
    {
      at: 'external-script jira-cloud',
      text: 'class A {\n  static none() { scala.Option$.MODULE$.⟦<?>⟧empty() }\n}',
      fixed: 'class A {\n  static none() { scala.Option$.MODULE$.empty() }\n}',
    },
    {
      at: 'incoming azure-devops',
      text: 'return new scala.Tuple2(issueKey, scala.collection.immutable.List$.MODULE$.⟦<?>⟧empty())',
      fixed: 'return new scala.Tuple2(issueKey, scala.collection.immutable.List$.MODULE$.empty())',
    },
    { at: 'incoming zendesk', text: 'def a = Collections.⟦<?>⟧emptyList()', fixed: 'def a = Collections.emptyList()' },
    {
      at: 'outgoing jira-onprem',
      text: 'replica.x = Collections.⟦<? extends String>⟧emptyList()',
      fixed: 'replica.x = Collections.emptyList()',
    },
    {
      at: 'incoming jira-onprem',
      text: 'def m = Collections.⟦<String, ?>⟧emptyMap()',
      fixed: 'def m = Collections.emptyMap()',
    },
    {
      at: 'outgoing github',
      text: '[1].each { Collections.⟦<?>⟧emptyList() }',
      fixed: '[1].each { Collections.emptyList() }',
    },
    {
      at: 'outgoing github',
      text: 'replica.text = "${Collections.⟦<?>⟧emptyList()}"',
      fixed: 'replica.text = "${Collections.emptyList()}"',
    },
    {
      at: 'incoming servicenow',
      text: 'if (firstSync) {\n  def x = scala.Option$.MODULE$.⟦< ? >⟧apply(1)\n}',
      fixed: 'if (firstSync) {\n  def x = scala.Option$.MODULE$.apply(1)\n}',
    },
    { at: 'incoming salesforce', text: 'def f() { a.⟦<?>⟧b().⟦<?>⟧c() }', fixed: 'def f() { a.b().c() }' },
  ],
  silent: [
    { at, text: 'def none = scala.Option$.MODULE$.empty()' },
    { at, text: 'def none = Collections.<String>emptyList()' },
    { at, text: 'List<?> all = []' },
    { at, text: 'Map<String, ?> all = [:]' },
    { at, text: 'def f(Closure<?> c) { c() }' },
    { at, text: 'def m = Collections.<String, List<?>>emptyMap()' },
    { at, text: 'def x = replica.priority ? 1 : 2' },
    { at, text: 'def x = replica.summary ?: "<?>"' },
    { at, text: '// Collections.<?>emptyList()' },
    { at: 'external-script jira-cloud', text: 'class A { List<? extends Number> numbers }' },
    { at, text: 'def x = 1 < 2 ? 3 > 2 : false' },
  ],
});
