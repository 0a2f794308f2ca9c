// npm openid-client: clients that authenticate by a JWT (private_key_jwt, client_secret_jwt), with keys made here and registered as JWKs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as client from 'openid-client';

const issuer = new URL(process.env.AUTHRIG_ISSUER);
const options = { execute: [client.allowInsecureRequests], algorithm: 'oauth2' };

async function register(fields) {
  const answer = await fetch(new URL('/__admin/applications', issuer), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'm2m', client_name: 'Signing client', ...fields }),
  });
  assert.equal(answer.status, 201);
  return answer.json();
}

async function useEverywhere(id, auth) {
  const config = await client.discovery(issuer, id, undefined, auth, options);
  const tokens = await client.clientCredentialsGrant(config, { scope: 'read' });
  assert.equal((await client.tokenIntrospection(config, tokens.access_token)).active, true);
  await client.tokenRevocation(config, tokens.access_token);
  assert.equal((await client.tokenIntrospection(config, tokens.access_token)).active, false);
}

const rsa = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
for (const [alg, algorithm] of [
  ['RS256', { name: 'RSASSA-PKCS1-v1_5', ...rsa }],
  ['PS256', { name: 'RSA-PSS', ...rsa }],
  ['ES256', { name: 'ECDSA', namedCurve: 'P-256' }],
]) {
  test(`private_key_jwt with ${alg}`, async () => {
    const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const { kty, n, e, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    const jwk = { kty, n, e, crv, x, y, alg, kid: 'mine' };
    const made = await register({ token_endpoint_auth_method: 'private_key_jwt', public_keys: [jwk] });
    assert.equal(made.client_secret, undefined);
    await useEverywhere(made.client_id, client.PrivateKeyJwt({ key: pair.privateKey, kid: 'mine' }));

    const other = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const config = await client.discovery(issuer, made.client_id, undefined, client.PrivateKeyJwt(other.privateKey), options);
    await assert.rejects(client.clientCredentialsGrant(config), { status: 401 });
  });
}

test('client_secret_jwt', async () => {
  const made = await register({ token_endpoint_auth_method: 'client_secret_jwt' });
  assert.ok(made.client_secret.length >= 43);
  await useEverywhere(made.client_id, client.ClientSecretJwt(made.client_secret));
});
