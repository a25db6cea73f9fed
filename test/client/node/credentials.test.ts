import assert from 'node:assert/strict';
import { embeddedCredentials } from '../../../client/node/credentials';
import { secretsWith } from './secrets';

describe("the built-in node's credentials", () => {
  it('are made once, 32 random bytes each', async () => {
    const secrets = secretsWith();
    const first = await embeddedCredentials(secrets, 0);
    assert.deepEqual(await embeddedCredentials(secrets, 0), first);
    for (const text of [first.token, first.secret]) assert.match(text, /^[\w-]{43}$/);
    assert.notEqual(first.token, first.secret);
    assert.notEqual((await embeddedCredentials(secretsWith(), 0)).token, first.token);
  });

  it('are the same for two windows that make them at once', async () => {
    const secrets = secretsWith();
    const [one, other] = await Promise.all([embeddedCredentials(secrets, 5), embeddedCredentials(secrets, 5)]);
    assert.deepEqual(one, other);
  });

  it('keep the secret when only the token is gone', async () => {
    const secrets = secretsWith();
    const { secret } = await embeddedCredentials(secrets, 0);
    await secrets.delete('node/embedded/token');
    assert.equal((await embeddedCredentials(secrets, 0)).secret, secret);
  });
});
