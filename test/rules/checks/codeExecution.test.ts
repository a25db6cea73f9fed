import { codeExecution } from '../../../server/rules/checks/codeExecution';
import { testCheck } from './kit';

const at = 'incoming jira-onprem';

testCheck(codeExecution, {
  flagged: [
    { at, text: 'issue.description = ⟦"date +%F".execute()⟧.text', says: 'runs a command' },
    { at: 'incoming azure-devops', text: 'def p = ⟦["curl", "-s", "https://${host}"].execute()⟧' },
    { at: 'outgoing hp-alm', text: 'def command = "ls ${defect.key}"\n⟦command.execute()⟧.waitFor()' },
    { at, text: '⟦Runtime.getRuntime().exec("ls")⟧' },
    { at, text: '⟦Runtime.runtime.exec(command)⟧' },
    { at: 'external-script', text: 'class Shell {\n  static run(c) { ⟦new ProcessBuilder(c)⟧.start() }\n}' },
    { at, text: 'issue.summary = ⟦Eval.me(replica.customKeys."expression")⟧', says: 'runs text as code' },
    { at: 'incoming servicenow', text: 'entity.state = ⟦Eval.x(replica, "x.status.name")⟧' },
    { at: 'incoming github', text: 'def shell = ⟦new GroovyShell()⟧\nshell.evaluate(replica.summary)' },
    { at: 'incoming zendesk', text: 'replica.comments.each { c -> ⟦"echo ${c.body}".execute(null, null)⟧ }' },
    { at: 'post-exalate-processor jira-onprem', text: 'def p = ⟦new java.lang.ProcessBuilder("ls")⟧.start()' },
  ],
  silent: [
    { at, text: 'def query = db.prepare("select 1")\nquery.execute()' },
    { at, text: 'def request = new HttpGet("https://desk.example.com")\nclient.execute(request)' },
    { at, text: 'replica.execute()' },
    { at, text: 'def text = "rm -rf".execute' },
    { at, text: '// "date".execute()' },
    { at, text: 'def Eval = [me: { it }]\nEval.me("1")' },
    { at, text: 'issue.summary = "Eval.me(1)"' },
    { at, text: 'def rows = sql.execute("select 1")' },
    { at, text: 'def job = [1, 2]\njob.execute()' },
    { at, text: 'runtime.exec("ls")' },
    { at, text: 'class ProcessBuilder2 { }\nnew ProcessBuilder2()' },
    { at, text: 'def f = { execute() }\nf()' },
  ],
});
