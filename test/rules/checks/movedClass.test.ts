import { movedClass } from '../../../server/rules/checks/movedClass';
import { testCheck } from './kit';

const at = 'incoming jira-cloud';
const others: [before: string, now: string][] = [
  ['groovy.util.XmlNodePrinter', 'groovy.xml.XmlNodePrinter'],
  ['groovy.util.slurpersupport.NodeChild', 'groovy.xml.slurpersupport.NodeChild'],
  ['groovy.util.slurpersupport.NodeChildren', 'groovy.xml.slurpersupport.NodeChildren'],
  ['groovy.json.internal.JsonFastParser', 'org.apache.groovy.json.internal.JsonFastParser'],
  ['groovy.json.internal.CharBuf', 'org.apache.groovy.json.internal.CharBuf'],
];

testCheck(movedClass, {
  flagged: [
    {
      at,
      text: 'def slurper = ⟦groovy.util.XmlSlurper⟧.newInstance()',
      says: "The class is 'groovy.xml.XmlSlurper' now.",
      fixed: 'def slurper = groovy.xml.XmlSlurper.newInstance()',
    },
    { at, text: 'def type = ⟦groovy.util.XmlParser⟧', fixed: 'def type = groovy.xml.XmlParser' },
    {
      at: 'outgoing servicenow',
      text: 'def type = ⟦groovy.util.XmlSlurper⟧.class',
      fixed: 'def type = groovy.xml.XmlSlurper.class',
    },
    {
      at: 'incoming zendesk',
      text: 'def a = Class.forName(⟦"groovy.util.XmlSlurper"⟧)',
      fixed: 'def a = Class.forName("groovy.xml.XmlSlurper")',
    },
    {
      at: 'external-script jira-cloud',
      text: "class A {\n  def make(loader) { loader.loadClass(⟦'groovy.util.XmlParser'⟧).newInstance() }\n}",
      fixed: "class A {\n  def make(loader) { loader.loadClass('groovy.xml.XmlParser').newInstance() }\n}",
    },
    {
      at: 'incoming jira-onprem',
      text: 'def isXml = { it.class == ⟦groovy.util.slurpersupport.GPathResult⟧ }',
      fixed: 'def isXml = { it.class == groovy.xml.slurpersupport.GPathResult }',
    },
    {
      at: 'incoming github',
      text: 'def m = ⟦groovy.json.internal.LazyMap⟧.newInstance()',
      fixed: 'def m = org.apache.groovy.json.internal.LazyMap.newInstance()',
    },
    {
      at,
      text: 'def parse() {\n  ⟦groovy.util.XmlSlurper⟧.newInstance().parseText("<a/>").b.text()\n}',
      fixed: 'def parse() {\n  groovy.xml.XmlSlurper.newInstance().parseText("<a/>").b.text()\n}',
    },
    { at, text: 'log.info("${⟦groovy.util.XmlSlurper⟧.name}")', fixed: 'log.info("${groovy.xml.XmlSlurper.name}")' },
    {
      at: 'outgoing azure-devops',
      text: 'switch (x) {\n  case ⟦groovy.util.XmlParser⟧: break\n}',
      fixed: 'switch (x) {\n  case groovy.xml.XmlParser: break\n}',
    },
    ...others.map(([before, now]) => ({ at, text: `def type = ⟦${before}⟧`, fixed: `def type = ${now}` })),
  ],
  silent: [
    { at, text: 'def slurper = new groovy.xml.XmlSlurper()' },
    { at, text: 'def slurper = groovy.xml.XmlSlurper.newInstance()' },
    { at, text: 'def type = groovy.util.ConfigSlurper' },
    { at, text: 'def type = groovy.util.Node' },
    { at, text: 'import groovy.xml.XmlParser\nnew XmlParser().parseText("<a/>")' },
    { at, text: 'issue.description = "groovy.util.XmlSlurper"' },
    { at, text: 'def groovy = [util: [XmlSlurper: 1]]\ndef x = groovy.util.XmlSlurper' },
    { at, text: 'def x = replica.groovy.util.XmlSlurper' },
    { at, text: '// groovy.util.XmlSlurper.newInstance()' },
    { at, text: 'def m = new groovy.json.JsonSlurper().parseText("{}")' },
    { at, text: 'def find(name) { name }\nfind("groovy.util.XmlSlurper")' },
  ],
});
