import { plainHttp } from '../../../server/rules/checks/plainHttp';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';
const sends = 'call.setRequestProperty("Authorization", header)';

testCheck(plainHttp, {
  flagged: [
    {
      at,
      text: `def call = new URL("⟦http://⟧desk.ourcorp.io/api").openConnection()\n${sends}`,
      says: "by 'https://'",
    },
    {
      at: 'outgoing azure-devops',
      text: `def call = "⟦http://⟧desk.ourcorp.io/api".toURL().openConnection()\n${sends}`,
    },
    {
      at: 'incoming servicenow',
      text: `def url = "⟦http://⟧desk.ourcorp.io/api"\ndef call = new URL(url).openConnection()\n${sends}`,
    },
    {
      at: 'incoming github',
      text: `def base = "⟦http://⟧desk.ourcorp.io"\ndef call = new URL("\${base}/api/\${replica.key}").openConnection()\n${sends}`,
    },
    {
      at: 'incoming zendesk',
      text: `def base = '⟦http://⟧desk.ourcorp.io'\ndef call = new URL(base + "/api/" + replica.key).openConnection()\n${sends}`,
    },
    {
      at: 'external-script',
      text: 'class Desk {\n  def get(header) {\n    def call = new java.net.URL("⟦http://⟧desk.ourcorp.io:8080/a").openConnection()\n    call.setRequestProperty("X-Api-Key", header)\n    call.inputStream.text\n  }\n}',
    },
    { at: 'incoming salesforce', text: 'httpClient.post("⟦http://⟧desk.ourcorp.io/a", [:], [Authorization: header])' },
    {
      at: 'incoming freshdesk',
      text: 'def r = URI.create("⟦http://⟧desk.ourcorp.io/a")\ndef h = ["authorization": header]',
    },
    {
      at: 'incoming asana',
      text: `new URL("⟦http://⟧a.ourcorp.io/x")\nnew URL("https://b.ourcorp.io/x")\nnew URL("⟦http://⟧c.ourcorp.io/\${x}")\n${sends}`,
    },
    { at: 'incoming hp-alm', text: `def call = "⟦http://⟧alm.ourcorp.io/qcbin".toURL()\n${sends}` },
    { at: 'incoming freshservice', text: `def where = "⟦http://⟧desk.ourcorp.io/a".toURI()\n${sends}` },
  ],
  silent: [
    { at, text: `def call = new URL("https://desk.ourcorp.io/api").openConnection()\n${sends}` },
    {
      at,
      text: 'def call = new URL("http://desk.ourcorp.io/api").openConnection()\nissue.summary = call.inputStream.text',
    },
    { at, text: `def call = new URL("http://localhost:8080/api").openConnection()\n${sends}` },
    { at, text: `def call = new URL("http://10.1.2.3/api").openConnection()\n${sends}` },
    { at, text: `def call = new URL("http://jira.intranet/api").openConnection()\n${sends}` },
    { at, text: `def call = new URL("http://jira:8080/api").openConnection()\n${sends}` },
    { at, text: `def call = new URL("http://172.20.0.4/api").openConnection()\n${sends}` },
    { at, text: `def call = new URL(base).openConnection()\n${sends}` },
    { at, text: `def ns = "http://www.w3.org/2001/XMLSchema"\n${sends}` },
    { at, text: `issue.description = "<a href='http://desk.ourcorp.io'>x</a>"\n${sends}` },
    { at, text: `// new URL("http://desk.ourcorp.io/api")\n${sends}` },
    { at, text: `def base = "http://desk.ourcorp.io"\nbase = "https://desk.ourcorp.io"\nnew URL(base)\n${sends}` },
    { at, text: `def call = new URL("http://\${host}/api").openConnection()\n${sends}` },
  ],
});
