import assert from 'node:assert/strict';
import {
  abstractMethods,
  classExists,
  classNamesIn,
  finalMethods,
  findAnnotation,
  findClass,
  findDefaultClass,
  findIn,
  isKnownPackage,
} from '../../../server/groovy/data/classNames';

describe('class names', () => {
  const withoutImport: [name: string, full: string | undefined][] = [
    ['String', 'java.lang.String'],
    ['List', 'java.util.List'],
    ['Map.Entry', 'java.util.Map.Entry'],
    ['Map$Entry', 'java.util.Map.Entry'],
    ['File', 'java.io.File'],
    ['URL', 'java.net.URL'],
    ['Closure', 'groovy.lang.Closure'],
    ['Node', 'groovy.util.Node'],
    ['BigDecimal', 'java.math.BigDecimal'],
    ['BigInteger', 'java.math.BigInteger'],
    ['MathContext', undefined],
    ['JsonSlurper', undefined],
    ['SimpleDateFormat', undefined],
    ['string', undefined],
    ['XmlSlurper', undefined],
    ['Entry', undefined],
    ['', undefined],
  ];
  for (const [name, full] of withoutImport) {
    it(`without an import, "${name}" is ${full ?? 'nothing'}`, () => assert.equal(findDefaultClass(name)?.name, full));
  }

  const existing: [name: string, answer: 'yes' | 'no' | 'unknown'][] = [
    ['groovy.json.JsonSlurper', 'yes'],
    ['groovy.xml.XmlSlurper', 'yes'],
    ['groovy.util.XmlSlurper', 'no'],
    ['java.text.SimpleDateFormat', 'yes'],
    ['java.time.LocalDate', 'yes'],
    ['java.net.http.HttpClient', 'yes'],
    ['java.net.http.HttpClient.Version', 'yes'],
    ['java.util.Lst', 'no'],
    ['java.utl.List', 'no'],
    ['java.util.Map.Entri', 'no'],
    ['java.sql.Timestamp', 'yes'],
    ['org.w3c.dom.Element', 'yes'],
    ['javax.xml.parsers.DocumentBuilderFactory', 'yes'],
    ['javax.servlet.http.HttpServletRequest', 'unknown'],
    ['com.exalate.basic.domain.BasicIssueKey', 'unknown'],
    ['groovy.sql.Sql', 'unknown'],
    ['groovy.jsn.JsonSlurper', 'no'],
    ['groovyx.net.http.HTTPBuilder', 'unknown'],
    ['org.codehaus.groovy.runtime.InvokerHelper', 'yes'],
    ['Foo', 'unknown'],
  ];
  for (const [name, answer] of existing) {
    it(`${name} exists: ${answer}`, () => assert.equal(classExists(name), answer));
  }

  it('tells kinds apart', () => {
    const kind = (name: string) => findClass(name)?.kind;
    assert.deepEqual(
      ['java.util.List', 'java.lang.Override', 'java.util.concurrent.TimeUnit', 'java.lang.Object'].map(kind),
      ['interface', 'annotation', 'enum', 'class'],
    );
    assert.equal(findClass('java.lang.String')?.isFinal, true);
    assert.equal(findClass('java.lang.Number')?.isAbstract, true);
    assert.equal(findClass('java.lang.Number')?.isThrowable, false);
    assert.equal(findClass('java.io.UncheckedIOException')?.isThrowable, true);
    assert.equal(findClass('groovy.lang.MissingPropertyException')?.isThrowable, true);
  });

  it('knows what must be implemented and what must not be overridden', () => {
    assert.deepEqual(abstractMethods('java.lang.Comparable'), [
      { name: 'compareTo', parameters: ['Object'], result: 'int' },
    ]);
    assert.deepEqual(
      abstractMethods('java.util.Iterator').map(({ name }) => name),
      ['hasNext', 'next'],
    );
    assert.deepEqual(abstractMethods('java.util.Comparator'), [
      { name: 'compare', parameters: ['Object', 'Object'], result: 'int' },
    ]);
    assert.deepEqual(abstractMethods('java.util.ArrayList'), []);
    assert.deepEqual(
      finalMethods('java.lang.Object').map(({ name, parameters }) => `${name}/${parameters.length}`),
      ['getClass/0', 'notify/0', 'notifyAll/0', 'wait/0', 'wait/1', 'wait/2'],
    );
  });

  it('knows where annotations may stand and what they take', () => {
    assert.deepEqual(findAnnotation('java.lang.Override'), { targets: ['METHOD'], members: [] });
    assert.deepEqual(findAnnotation('java.lang.SuppressWarnings')?.members, [{ name: 'value', required: true }]);
    assert.equal(findAnnotation('java.lang.String'), undefined);
  });

  it('lists a package and says nothing of an unknown one', () => {
    assert.ok(classNamesIn('groovy.json').includes('JsonOutput'));
    assert.ok(isKnownPackage('java.util.regex'));
    assert.ok(!isKnownPackage('java.utl'));
    assert.deepEqual(classNamesIn('com.example'), []);
    assert.equal(findIn('java.util.regex', 'Pattern')?.name, 'java.util.regex.Pattern');
    assert.equal(findIn('constructor', 'constructor'), undefined);
  });
});
