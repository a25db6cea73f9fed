import assert from 'node:assert/strict';
import { offerPage } from '../../../client/connecting/offerPage';
import { offer } from '../connectingNode';

const page = (changes: Partial<typeof offer> = {}) =>
  offerPage({ ...offer, ...changes }, (id) => (id === 'there' ? 'Tracker There' : id));

describe('the page of what an invitation offers', () => {
  it('says who invites, to what, and which fields go over', () => {
    for (const part of [
      '<dt>Invitation of</dt><dd>right</dd>',
      '<dt>Node</dt><dd><code>https://right.example.com</code></dd>',
      '<dt>Fingerprint</dt><dd><code>AAAA BBBB</code></dd>',
      '<dt>Tracker</dt><dd>Tracker There</dd>',
      '<dt>Type</dt><dd>public, both sides call each other</dd>',
      '<h2>What the other side sends</h2>\n<ul><li><code>summary</code></li><li><code>customFields.&quot;A&quot;</code></li></ul>',
      '<h2>What the other side reads</h2>\n<p>Nothing.</p>',
    ])
      assert.ok(page().includes(part), `${part} is not in\n${page()}`);
  });

  it('leaves out what nobody has said', () => {
    assert.ok(!page({ description: '' }).includes('<dt>Description</dt>'));
    assert.ok(!page().includes('Six digits'));
    assert.ok(page({ strict: true }).includes('<dt>Six digits</dt><dd>both sides compare them'));
    assert.ok(page({ sends: null }).includes('<p>The other side has not said it.</p>'));
  });

  it('shows what others wrote as text, in one line', () => {
    const trap = '<img src="https://trap.example">\n&amp; [this](https://trap.example)';
    const shown = '&lt;img src=&quot;https://trap.example&quot;&gt; &amp;amp; [this](https://trap.example)';
    const made = page({
      ...{ own: trap, name: trap, description: trap, sends: [trap], reads: [trap] },
      issuer: { ...offer.issuer, shortName: trap, url: trap, fingerprint: trap, platform: trap, trackerUrl: trap },
      problem: { type: 'x', status: 400, title: trap, detail: trap },
    });
    assert.ok(!made.includes('<img') && !made.includes('<a'));
    assert.equal(made.split(shown).length - 1, 12);
  });
});
