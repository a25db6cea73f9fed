import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { initiate } from '../../../server/node/handshake/issuer';
import { connectLocally } from '../../../server/node/connections/local';
import { operations } from '../../../server/node/api/operations';
import { openApiDocument } from '../../support/openApiDocument';
import { ask, type Asked, serveNode, type ServedNode, stopNodes } from './kit';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: unknown;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const file = path.join(__dirname, '../../../docs/openapi.json');
const document = JSON.parse(readFileSync(file, 'utf8')) as Document;
const methods = ['get', 'post', 'put', 'patch', 'delete'];

describe('the OpenAPI document', () => {
  const ajv = new Ajv2020({ strict: false, formats: { uri: true } });
  ajv.addSchema({ ...document, $id: 'openapi' });
  afterEach(stopNodes);

  it('is what the tables say; node scripts/make-openapi.mjs writes it anew', () => {
    assert.deepEqual(document, JSON.parse(JSON.stringify(openApiDocument())));
  });

  it('lists each operation once, with every part of its path', () => {
    const listed = Object.entries(document.paths).flatMap(([at, entry]) =>
      Object.entries(entry).map(([method, { operationId, parameters = [] }]) => {
        const parts = [...at.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
        const described = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
        assert.deepEqual(described, parts, at);
        return `${operationId} ${method} ${at}`;
      }),
    );
    const known = Object.entries(operations).map(
      ([name, { method, path: at }]) => `${name} ${method.toLowerCase()} ${at.replace(/:(\w+)/g, '{$1}')}`,
    );
    assert.deepEqual(listed.sort(), [...known, 'events get /events', 'openapi get /openapi.json'].sort());
  });

  it('has the paths and methods that the node serves, and no others', async () => {
    const node = await serveNode();
    for (const [at, entry] of Object.entries(document.paths)) {
      const filled = `/api/v1${at.replace(/\{\w+\}/g, 'none')}`;
      for (const method of methods) {
        const answer = await ask(node, filled, { method: method.toUpperCase(), token: null });
        const expected = entry[method] ? (at === '/health' ? undefined : 'token-missing') : 'method-wrong';
        assert.equal(answer.problem, expected, `${method} ${at}`);
      }
    }
  });

  it('is served as it is', async () => {
    const { json } = await ask(await serveNode(), '/api/v1/openapi.json');
    assert.deepEqual(json, document);
  });

  /** Asks, and holds the answer against what the document says of it. */
  async function check(node: ServedNode, name: keyof typeof operations, at: string, asked: Asked = {}) {
    const { path: pattern, method } = operations[name];
    const answer = await ask(node, `/api/v1${at}`, { method, ...asked });
    const place = `/paths/${pattern.replace(/:(\w+)/g, '{$1}').replaceAll('/', '~1')}/${method.toLowerCase()}`;
    const pointer =
      answer.status < 400
        ? `openapi#${place}/responses/200/content/application~1json/schema`
        : 'openapi#/components/responses/Problem/content/application~1problem+json/schema';
    const validate = ajv.getSchema(encodeURI(pointer));
    assert.ok(validate, pointer);
    assert.ok(validate(JSON.parse(answer.text)), `${name} ${answer.text} ${ajv.errorsText(validate.errors)}`);
    return answer;
  }

  it('says of real answers what they are', async () => {
    const node = await serveNode();
    const choice = { own: 'left', partner: 'right', by: 'ann', kind: 'private' } as const;
    const { connection: row } = await initiate(node.context, choice);
    const [local] = await connectLocally(node.context, {
      ...{ own: 'bugs', partner: 'ideas', by: 'ann', otherSettings: { template: null, parameters: {} } },
      rules: { outgoing: 'replica.summary = issue.summary', incoming: '', note: 'first' },
    });
    const seen: Record<string, number> = {};
    const calls: [keyof typeof operations, string, Asked?][] = [
      ['health', '/health'],
      ['getNode', '/node'],
      ['listPlatforms', '/platforms'],
      ['listConnections', '/connections?limit=1'],
      ['getConnection', `/connections/${row.id}`],
      ['changeConnection', `/connections/${row.id}`, { body: { description: 'x' } }],
      ['invite', `/connections/${row.id}/invitation`, { body: {} }],
      ['showInvitation', `/connections/${row.id}/invitation`],
      ['withdrawInvitation', `/connections/${row.id}/invitation/withdraw`, { body: {} }],
      ['deactivate', `/connections/${local.id}/deactivate`, { body: { why: 'pause' } }],
      ['activate', `/connections/${local.id}/activate`, { body: {} }],
      ['describeRemoval', `/connections/${local.id}/removal`],
      ['getContracts', `/connections/${local.id}/contracts`],
      ['getRules', `/connections/${local.id}/rules`],
      ['listRuleVersions', `/connections/${local.id}/rules/versions`],
      ['getRuleVersion', `/connections/${local.id}/rules/versions/1`],
      ['diffRules', `/connections/${local.id}/rules/diff?from=1&to=1`],
      ['getHistory', `/connections/${local.id}/history`],
      ['getAudit', '/audit?limit=5'],
      ['remove', `/connections/${local.id}/remove`, { body: {} }],
      ['getConnection', '/connections/none'],
      ['tryUrl', '/try-url', { body: {} }],
      ['tryUrl', '/try-url', { body: { url: node.context.block.url } }],
    ];
    for (const [name, at, asked] of calls) seen[name] = (await check(node, name, at, asked)).status;
    const { getConnection, tryUrl, ...rest } = seen;
    assert.deepEqual([getConnection, tryUrl], [404, 409]);
    assert.deepEqual([...new Set(Object.values(rest))], [200], JSON.stringify(rest));
  });
});
