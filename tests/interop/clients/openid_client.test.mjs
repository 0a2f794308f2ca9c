// npm openid-client: discovery, code with PKCE, refresh with rotation, client credentials, introspection, revocation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as client from 'openid-client';
import { Person } from './person.mjs';

const issuer = new URL(process.env.AUTHRIG_ISSUER);
const redirect_uri = 'http://127.0.0.1:3000/cb';
const options = { execute: [client.allowInsecureRequests], algorithm: 'oauth2' };

async function codeFlow(config, scope) {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri, scope, state,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const callback = await new Person('jo', 'jo-password').authorize(url);
  return client.authorizationCodeGrant(config, callback, { pkceCodeVerifier: verifier, expectedState: state });
}

for (const [name, id, secret, auth] of [
  ['web, secret in Basic', 'web-client', 'a secret: with %+/ signs', client.ClientSecretBasic],
  ['web, secret in the body', 'web-client', 'a secret: with %+/ signs', client.ClientSecretPost],
  ['single-page, no secret', 'spa-client', undefined, client.None],
]) {
  test(`code with PKCE and refresh: ${name}`, async () => {
    const config = await client.discovery(issuer, id, undefined, secret ? auth(secret) : auth(), options);
    const tokens = await codeFlow(config, 'read offline_access');
    assert.equal(tokens.token_type, 'bearer');
    assert.equal(tokens.expires_in, 3600);

    const answer = await client.fetchProtectedResource(config, tokens.access_token, new URL('/api/me', issuer), 'GET');
    assert.equal((await answer.json()).username, 'jo');

    const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token);
    assert.notEqual(refreshed.refresh_token, tokens.refresh_token);
    await assert.rejects(client.refreshTokenGrant(config, tokens.refresh_token), { error: 'invalid_grant' });
  });
}

test('client credentials, introspection and revocation', async () => {
  const config = await client.discovery(issuer, 'm2m-client', undefined, client.ClientSecretBasic('m2m-secret'), options);
  const tokens = await client.clientCredentialsGrant(config, { scope: 'read' });
  assert.equal((await client.tokenIntrospection(config, tokens.access_token)).active, true);
  await client.tokenRevocation(config, tokens.access_token);
  assert.equal((await client.tokenIntrospection(config, tokens.access_token)).active, false);
});

test('a wrong secret is told by 401 and a Basic challenge', async () => {
  const config = await client.discovery(issuer, 'm2m-client', undefined, client.ClientSecretBasic('wrong'), options);
  await assert.rejects(client.clientCredentialsGrant(config), (error) => {
    assert.equal(error.status, 401);
    assert.equal(error.cause[0].scheme, 'basic');
    return true;
  });
});
