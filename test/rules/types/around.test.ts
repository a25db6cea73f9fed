import assert from 'node:assert/strict';
import { readCatalogueExtension } from '../../../server/rules/catalogueExtension';
import { ClassMemory } from '../../../server/rules/externalClasses';
import { typeContextOf } from '../../../server/rules/typesAround';
import { certaintyIn, marked, typeIn } from './marked';

const { extension, problems } = readCatalogueExtension(
  JSON.stringify({
    customFields: [
      { name: 'Root cause', id: '10201', type: 'String?' },
      { name: 'Team', type: 'User', platforms: ['zendesk'] },
    ],
    properties: [
      { of: 'Issue', name: 'region', type: 'String' },
      { of: 'Issue', name: 'twin', type: 'UserMap' },
      { of: 'Issue', name: 'elsewhere', type: 'String', platforms: ['github'] },
    ],
    classes: [
      {
        name: 'UserMap',
        properties: [{ name: 'size', type: 'Integer' }],
        methods: [
          { name: 'find', static: true, returns: 'User', parameters: [{ name: 'mail', type: 'String' }] },
          { name: 'any', returns: 'Boolean' },
          { name: 'next', returns: 'UserMap?', parameters: [] },
        ],
      },
      { name: 'Named' },
      { name: 'Loose', open: true, methods: [{ name: 'go', returns: 'String', parameters: [] }] },
      { name: 'com.example.Audit', methods: [{ name: 'write', returns: 'void' }] },
    ],
    variables: [
      { name: 'users', type: 'UserMap' },
      { name: 'sender', type: 'String', kinds: ['outgoing'] },
      { name: 'plain' },
    ],
  }),
);

const scripts: Readonly<Record<string, string>> = {
  FieldCopier: `
    class FieldCopier {
      String prefix = 'x'
      final int count = 0
      def issue
      private List<String> names = []
      FieldCopier(issue) { this.issue = issue }
      String copy(String name, boolean deep = false) { prefix + name }
      def titled() { return 'title' }
      def lines() { ['a', 'b'].collect { it.length() } }
      FieldCopier twin() { this }
      Entry entry() { new Entry() }
      static Map<String, Integer> counts(String... names) { [:] }
      String getLabel() { 'l' }
      void setTarget(String key) { }
      class Entry { String text }
    }`,
  Child: 'class Child extends Base { String own }',
  Dynamic: 'class Dynamic { def methodMissing(String name, args) { name } }',
  Marked: '@Singleton\nclass Marked { String own }',
  Broken: 'class Broken { String own',
  Plain: 'def helper() { 1 }',
  Extended: 'class Extended { String own }\nExtended.metaClass.more = { -> 1 }',
};

const classes = new ClassMemory().classesIn((name) => scripts[name]);

const context = typeContextOf(
  { kind: 'incoming', platform: 'jira-cloud' },
  { classes, ...(extension && { extension }), classNames: new Set(Object.keys(scripts)) },
);

describe('types that the workspace adds', () => {
  it('rest on a catalogue file without a problem', () => {
    assert.deepEqual(problems, []);
  });

  const rows: [text: string, type: string][] = [
    ['⟦users⟧', 'UserMap'],
    ['⟦users.size⟧', 'Integer'],
    ['⟦users.find("a@b.c")⟧', 'User'],
    ['⟦UserMap.find("a@b.c")⟧', 'User'],
    ['⟦users.any(1, 2, 3)⟧', 'Boolean'],
    ['⟦users.next().size⟧', 'Integer'],
    ['⟦new UserMap().find("x").email⟧', 'String?'],
    ['import com.example.Audit\n⟦new Audit()⟧', 'com.example.Audit'],
    ['⟦issue.region⟧', 'String'],
    ['⟦issue.twin.find("a")⟧', 'User'],
    ['⟦issue.customFields."Root cause".value⟧', 'String?'],
    ['⟦issue.customFields["10201"].value⟧', 'String?'],
    ['⟦issue.customFields."Team".value⟧', 'any'],
    ['⟦plain⟧', 'any'],
    ['def users = "text"\n⟦users⟧', 'String'],
    ['⟦new FieldCopier(issue).copy("a")⟧', 'String'],
    ['def copier = new FieldCopier(issue)\n⟦copier.titled()⟧', 'String'],
    ['FieldCopier copier = null\n⟦copier.lines()⟧', 'List<Integer>'],
    ['def c = new FieldCopier(issue)\n⟦c.twin().prefix⟧', 'String'],
    ['def c = new FieldCopier(issue)\n⟦c.label⟧', 'String'],
    ['def c = new FieldCopier(issue)\n⟦c.entry()⟧', 'any'],
    ['⟦FieldCopier.counts("a", "b")⟧', 'Map<String, Integer>'],
    ['class FieldCopier { int own }\n⟦new FieldCopier().own⟧', 'Integer'],
  ];
  for (const [text, type] of rows) {
    it(`${text} is ${type}`, () => {
      assert.equal(typeIn(text, context), type);
    });
  }

  const certainties: [text: string, certainty: string][] = [
    ['⟦users.sze⟧', 'missing'],
    ['⟦users.fnd("x")⟧', 'missing'],
    ['⟦users.with { it }⟧', 'sure'],
    ['⟦users.toString()⟧', 'sure'],
    ['⟦new Loose().whatever⟧', 'unknown'],
    ['⟦new Loose().whatever()⟧', 'unknown'],
    ['⟦new Named().whatever()⟧', 'unknown'],
    ['⟦issue.elsewhere⟧', 'missing'],
    ['⟦new FieldCopier(issue).prefx⟧', 'missing'],
    ['⟦new FieldCopier(issue).copi("a")⟧', 'missing'],
    ['⟦new FieldCopier(issue).target⟧', 'sure'],
    ['⟦new FieldCopier(issue).setPrefix("y")⟧', 'sure'],
    ['⟦new FieldCopier(issue).names⟧', 'sure'],
    ['⟦new Child().anything⟧', 'unknown'],
    ['⟦new Child().anything()⟧', 'unknown'],
    ['⟦new Dynamic().anything()⟧', 'unknown'],
    ['⟦new Marked().anything⟧', 'unknown'],
    ['⟦new Broken().anything⟧', 'unknown'],
    ['⟦new Plain().anything⟧', 'unknown'],
    ['⟦new Extended().anything⟧', 'unknown'],
    ['⟦new FieldCopier(issue).entry().anything⟧', 'unknown'],
  ];
  for (const [text, certainty] of certainties) {
    it(`${text} is ${certainty}`, () => {
      assert.equal(certaintyIn(text, context), certainty);
    });
  }

  it('say which variables the tracker gives, by kind', () => {
    const { rule } = marked('⟦users⟧', context);
    assert.deepEqual(
      ['users', 'plain', 'sender', 'nobody'].map((name) => rule.isGiven(name)),
      [true, true, false, false],
    );
  });

  it('hold nothing against what is passed to a class that is read off its text', () => {
    const { rule, node } = marked('⟦new FieldCopier(issue).copy(1, 2, 3)⟧', context);
    assert.ok(node.kind === 'Call');
    assert.equal(rule.memberOf(node).fitsNone, undefined);
  });
});
