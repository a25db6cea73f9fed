import assert from 'node:assert/strict';
import { type Severity } from '../../server/rules/diagnostic';
import { readSeverities, severityOf, type SeveritySettings } from '../../server/rules/severitySettings';

interface Row {
  readonly what: string;
  readonly value: unknown;
  readonly severities?: SeveritySettings;
  readonly problems?: readonly RegExp[];
}

const rows: Row[] = [
  { what: 'nothing', value: undefined },
  { what: 'null', value: null },
  { what: 'an empty object', value: {} },
  { what: 'a code', value: { 'flow/unreachable': 'error' }, severities: { 'flow/unreachable': 'error' } },
  {
    what: 'every severity, of codes and areas',
    value: { flow: 'hint', security: 'off', names: 'information', types: 'warning', sync: 'error' },
    severities: { flow: 'hint', security: 'off', names: 'information', types: 'warning', sync: 'error' },
  },
  {
    what: 'what other parts report',
    value: { 'contract/unread': 'off', 'rule/suppression': 'hint' },
    severities: { 'contract/unread': 'off', 'rule/suppression': 'hint' },
  },
  {
    what: 'an unknown code',
    value: { 'flow/unreachabel': 'off', flow: 'hint' },
    severities: { flow: 'hint' },
    problems: [/^There is no check or area 'flow\/unreachabel'\. Did you mean 'flow\/unreachable'/],
  },
  {
    what: 'an area in other letters',
    value: { Flow: 'off' },
    problems: [/^There is no check or area 'Flow'\. Did you mean 'flow'\?$/],
  },
  {
    what: 'nonsense',
    value: { '': 'off', everything: 'off' },
    problems: [/^There is no check or area ''\.$/, /'everything'\.$/],
  },
  {
    what: 'what cannot be changed',
    value: { syntax: 'off', 'compile/unknown-class': 'hint' },
    problems: [
      /^The severity of 'syntax' cannot be changed: The text is no valid Groovy\.$/,
      /^The severity of 'compile\/unknown-class' cannot be changed: /,
    ],
  },
  {
    what: 'an unknown severity',
    value: { flow: 'warn', security: 'erorr' },
    problems: [
      /^'warn' is no severity for 'flow': expected 'error', 'warning', 'information', 'hint' or 'off'\./,
      /^'erorr' is no severity for 'security': .* Did you mean 'error'\?$/,
    ],
  },
  {
    what: 'a severity that is no word',
    value: { flow: true, security: 1, names: null, types: ['off'], sync: { a: 1 } },
    problems: [/^true is no severity/, /^1 is no/, /^null is no/, /^\["off"\] is no/, /^\{"a":1\} is no/],
  },
  {
    what: 'what every object has',
    value: JSON.parse('{ "__proto__": "off", "constructor": "off" }'),
    problems: [/'__proto__'/, /'constructor'/],
  },
  {
    what: 'a list',
    value: ['flow'],
    problems: [/^Expected an object of codes and severities, as in \{ "flow\/unused-variable": "off" \}\.$/],
  },
  { what: 'a word', value: 'off', problems: [/^Expected an object/] },
];

describe('the setting of severities', () => {
  for (const { what, value, severities = {}, problems = [] } of rows) {
    it(`knows ${what}`, () => {
      const read = readSeverities(value);
      assert.deepEqual(read.severities, severities);
      assert.equal(read.problems.length, problems.length, read.problems.join('\n'));
      problems.forEach((pattern, at) => assert.match(read.problems[at] ?? '', pattern));
    });
  }
});

describe('severities that are set', () => {
  const set: SeveritySettings = {
    flow: 'hint',
    'flow/unreachable': 'error',
    names: 'off',
    syntax: 'off',
    'file/encoding': 'off',
  };
  const weighed: [code: string, own: Severity, counts: Severity | 'off'][] = [
    ['flow/unreachable', 'warning', 'error'],
    ['flow/unused-variable', 'warning', 'hint'],
    ['names/anything', 'error', 'off'],
    ['sync/debug-error', 'warning', 'warning'],
    ['syntax/unexpected', 'error', 'error'],
    ['file/encoding', 'error', 'error'],
  ];
  for (const [code, own, counts] of weighed) {
    it(`let ${code} count as ${counts}`, () => {
      assert.equal(severityOf(code, own, set), counts);
    });
  }
});
