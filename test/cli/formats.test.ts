import assert from 'node:assert/strict';
import path from 'node:path';
import Ajv from 'ajv';
import { makeFolder, runHere, runProgram } from './program';

const files = {
  'a, 100%: b/größe incoming.groovy': '// ok\n\t// sync-rule: incomming 50%\r\n',
  'sound.groovy': 'issue.summary = replica.summary\n',
};
const oddName = 'a, 100%: b/größe incoming.groovy';
const cwd = makeFolder(files);

describe('sync-rules check --format', () => {
  it('json: one object a line with exactly these fields', async () => {
    const { code, stdout, stderr } = await runProgram(['check', '--format', 'json'], { cwd });
    assert.deepEqual([code, stderr], [0, '']);
    const lines = stdout.split('\n');
    assert.equal(lines.pop(), '');
    assert.equal(
      lines[0],
      `{"file":"${oddName}","line":2,"column":16,"endLine":2,"endColumn":25,"severity":"warning","code":"rule/directive","message":"'incomming' is no known kind or platform. Did you mean 'incoming'?"}`,
    );
    assert.equal(lines.length, 2);
  });

  it('json: nothing when there is nothing to say', async () => {
    const { code, stdout } = await runProgram(['check', '--format=json', 'sound.groovy'], { cwd });
    assert.deepEqual([code, stdout], [0, '']);
  });

  const excerpt = [
    `${oddName}:2:16: warning: 'incomming' is no known kind or platform. Did you mean 'incoming'? [rule/directive]`,
    ' 2 |     // sync-rule: incomming 50%',
    '   |                   ^^^^^^^^^',
    '',
    `${oddName}:2:26: warning: '50%' is no known kind or platform. [rule/directive]`,
    ' 2 |     // sync-rule: incomming 50%',
    '   |                             ^^^',
    '',
    '2 warnings in 1 of 2 files.',
    '',
  ].join('\n');

  it('text: the line with a caret below the place, and a summary', async () => {
    for (const given of [[], ['--format', 'text'], ['--format=json', '--format=text']]) {
      assert.equal((await runProgram(['check', ...given], { cwd })).stdout, excerpt);
    }
  });

  it('text: in colour where it is asked for, and the same without the colours', async () => {
    const colored = await runProgram(['check'], { cwd, variables: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    assert.ok(colored.stdout.includes('\u001b[1;33mwarning\u001b[0m'));
    assert.equal(withoutColors(colored.stdout), excerpt);
    const plain = await runProgram(['check'], { cwd, variables: { FORCE_COLOR: '0' } });
    assert.equal(plain.stdout, excerpt);
  });

  it('text: lines cut to the terminal, unless that does not know how wide it is', async () => {
    const widths: [columns: number, line: RegExp][] = [
      [20, /^ 2 \| …[^\n]{13}…$/m],
      [0, /^ 2 \| {5}\/\/ sync-rule: incomming 50%$/m],
    ];
    for (const [columns, line] of widths) {
      const { stdout } = await runHere(['check'], { cwd, columns, variables: { NO_COLOR: '1' } });
      assert.match(stdout, line);
    }
  });

  it('text: nothing a terminal would obey', async () => {
    const input = '// sync-rule: \u001b[31mred \u202eabc\n';
    const { stdout } = await runProgram(['check', '-'], { input });
    assert.ok(!stdout.includes('\u001b') && !stdout.includes('\u202e'));
    assert.match(stdout, /^ 1 \| \/\/ sync-rule: \ufffd\[31mred \ufffdabc$/m);
  });

  it('github: workflow commands, escaped', async () => {
    const { code, stdout } = await runProgram(['check', '--format', 'github'], { cwd });
    const place = 'file=a%2C 100%25%3A b/größe incoming.groovy,line=2,';
    assert.deepEqual(
      [code, stdout],
      [
        0,
        [
          `::warning ${place}col=16,endLine=2,endColumn=25,title=Rule%3A directive::'incomming' is no known kind or platform. Did you mean 'incoming'? (rule/directive)`,
          `::warning ${place}col=26,endLine=2,endColumn=29,title=Rule%3A directive::'50%25' is no known kind or platform. (rule/directive)`,
          '',
        ].join('\n'),
      ],
    );
  });

  it('github: files named from the repository, wherever the command runs', async () => {
    const below = path.join(cwd, 'a, 100%: b');
    const { stdout } = await runProgram(['check', '--format', 'github'], {
      cwd: below,
      variables: { GITHUB_WORKSPACE: cwd },
    });
    assert.match(stdout, /^::warning file=a%2C 100%25%3A b\/größe incoming.groovy,/);
  });

  describe('sarif', () => {
    it('is a document that scanning services take', async () => {
      const { code, stdout } = await runProgram(['check', '--format', 'sarif'], { cwd });
      assert.equal(code, 0);
      const document = JSON.parse(stdout) as SarifDocument;
      const validate = new Ajv({ strict: true, strictRequired: false }).compile(sarifShape);
      assert.ok(validate(document), JSON.stringify(validate.errors));
      const [run] = document.runs;
      assert.deepEqual(
        run?.tool.driver.rules.map(({ id }) => id),
        ['rule/directive'],
      );
      const [first] = run.results;
      assert.deepEqual([first?.ruleId, first?.ruleIndex, first?.level], ['rule/directive', 0, 'warning']);
      assert.deepEqual(first?.locations[0]?.physicalLocation, {
        artifactLocation: {
          uri: 'a%2C%20100%25%3A%20b/gr%C3%B6%C3%9Fe%20incoming.groovy',
          uriBaseId: '%SRCROOT%',
        },
        region: { startLine: 2, startColumn: 16, endLine: 2, endColumn: 25 },
      });
    });

    it('is a whole document when there is nothing to say, and names what could not be read', async () => {
      const { code, stdout } = await runProgram(['check', '--format', 'sarif', 'sound.groovy', 'gone'], { cwd });
      assert.equal(code, 2);
      const [run] = (JSON.parse(stdout) as SarifDocument).runs;
      assert.deepEqual(run?.results, []);
      assert.deepEqual(run.invocations, [
        {
          executionSuccessful: false,
          toolExecutionNotifications: [
            { level: 'error', message: { text: "Cannot read 'gone': there is no such file or folder." } },
          ],
        },
      ]);
    });

    it('gives files elsewhere by their whole address', async () => {
      const elsewhere = makeFolder({ 'odd.groovy': '// sync-rule: odd' });
      const { stdout } = await runProgram(['check', '--format', 'sarif', elsewhere], { cwd });
      const uri = (JSON.parse(stdout) as SarifDocument).runs[0]?.results[0]?.locations[0]?.physicalLocation
        .artifactLocation.uri;
      assert.match(String(uri), /^file:\/\/\/.*\/odd\.groovy$/);
    });
  });
});

interface SarifDocument {
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    invocations: unknown[];
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      locations: { physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string }; region: object } }[];
    }[];
  }[];
}

const text = object({ text: { type: 'string', minLength: 1 } });
const position = { type: 'integer', minimum: 1 };

/** What SARIF 2.1.0 demands of the parts that are written, and what code scanning demands beyond that. */
const sarifShape = object({
  $schema: { type: 'string', pattern: 'sarif-2\\.1\\.0' },
  version: { const: '2.1.0' },
  runs: list(
    object({
      tool: object({
        driver: object({
          name: { const: 'sync-rules' },
          semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
          rules: list(object({ id: { type: 'string' }, shortDescription: text, fullDescription: text })),
        }),
      }),
      columnKind: { const: 'utf16CodeUnits' },
      invocations: list(
        object({ executionSuccessful: { type: 'boolean' }, toolExecutionNotifications: { type: 'array' } }),
      ),
      results: list(
        object({
          ruleId: { type: 'string' },
          ruleIndex: { type: 'integer', minimum: 0 },
          level: { enum: ['none', 'note', 'warning', 'error'] },
          message: text,
          locations: list(
            object({
              physicalLocation: object({
                artifactLocation: object({
                  uri: { type: 'string', pattern: '^[^ \\\\]+$' },
                  uriBaseId: { type: 'string' },
                }),
                region: object({ startLine: position, startColumn: position, endLine: position, endColumn: position }),
              }),
            }),
          ),
        }),
      ),
    }),
  ),
});

function withoutColors(output: string): string {
  const [start = '', ...rest] = output.split('\u001b');
  return start + rest.map((part) => part.replace(/^\[[\d;]*m/, '')).join('');
}

/** An object with all of these fields and no others. */
function object(properties: Record<string, object>): object {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function list(items: object): object {
  return { type: 'array', items };
}
