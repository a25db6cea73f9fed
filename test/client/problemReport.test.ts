import assert from 'node:assert/strict';
import { problemReport } from '../../client/problemReport';
import { connectionInfo } from '../support/nodeAnswers';

describe('a report of a problem', () => {
  const facts = {
    versions: { 'Sync Rules': '0.1.0', 'VS Code': '1.105.0' },
    host: 'desktop',
    languageServer: 'running',
    nodes: [],
    settings: [],
  };

  it('has versions and states', () => {
    const report = problemReport({
      ...facts,
      settings: ['syncRules.checks'],
      nodes: [
        {
          id: 'embedded',
          place: 'embedded',
          status: 'running',
          isShared: true,
          connections: [
            connectionInfo('a_to_b'),
            connectionInfo('c_to_d'),
            connectionInfo('e_to_f', { status: 'pending' }),
          ],
        },
      ],
    });
    assert.match(report, /- Sync Rules: 0.1.0\n- VS Code: 1.105.0\n- Runs in: desktop\n- Language server: running\n/);
    assert.match(report, /- Sync node: embedded, shared, running, 2 active, 1 pending\n/);
    assert.match(report, /- Changed settings: syncRules.checks\n/);
  });

  it('says so when there is no node and nothing was changed', () => {
    const report = problemReport(facts);
    assert.match(report, /- No sync node\n- Changed settings: none\n/);
  });

  it('names neither connections nor hosts', () => {
    const url = 'https://sync.secret.example';
    const trouble = { message: `The sync node at ${url} cannot be reached.`, remedies: [] };
    const connections = [connectionInfo('hidden_to_other')];
    const report = problemReport({
      ...facts,
      nodes: [{ id: url, place: 'elsewhere', status: 'failed', url, trouble, connections }],
    });
    assert.doesNotMatch(report, /secret|hidden/);
    assert.match(report, /elsewhere, failed, The sync node at … cannot be reached./);
  });
});
