// npm oauth4webapi in the Workfront dialect: endpoints by hand (there is no metadata), PKCE, refresh, sessionID.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oauth from 'oauth4webapi';
import { Person } from './person.mjs';

const issuer = process.env.AUTHRIG_ISSUER;
const as = {
  issuer,
  authorization_endpoint: `${issuer}/integrations/oauth2/authorize`,
  token_endpoint: `${issuer}/integrations/oauth2/api/v1/token`,
};
const redirect_uri = 'http://127.0.0.1:3000/cb';
const insecure = { [oauth.allowInsecureRequests]: true };
const sessions = { ...insecure, recognizedTokenTypes: { sessionid: () => {} } };

async function authorize(client, pkce) {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(as.authorization_endpoint);
  url.search = new URLSearchParams({
    client_id: client.client_id, redirect_uri, response_type: 'code', state,
    ...(pkce && { code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' }),
  });
  const callback = await new Person('jo', 'jo-password').authorize(url);
  assert.equal(callback.searchParams.get('domain'), 'authrig');
  assert.equal(callback.searchParams.get('lane'), 'my');
  return [oauth.validateAuthResponse(as, client, callback, state), pkce ? verifier : oauth.nopkce];
}

async function callApi(access_token) {
  return fetch(`${issuer}/attask/api/v14.0/proj/search`, { headers: { sessionID: access_token } });
}

test('single-page: PKCE, Bearer and a JWT; refresh without a secret', async () => {
  const client = { client_id: 'spa-client' };
  const [params, verifier] = await authorize(client, true);
  const answer = await oauth.authorizationCodeGrantRequest(as, client, oauth.None(), params, redirect_uri, verifier, insecure);
  const tokens = await oauth.processAuthorizationCodeResponse(as, client, answer);
  assert.equal(tokens.access_token.split('.').length, 3);
  assert.equal((await callApi(tokens.access_token)).status, 200);

  const again = await oauth.refreshTokenGrantRequest(as, client, oauth.None(), tokens.refresh_token, insecure);
  const refreshed = await oauth.processRefreshTokenResponse(as, client, again);
  assert.notEqual(refreshed.refresh_token, tokens.refresh_token);
});

test('web: a strict client refuses token_type sessionID unless told of it', async () => {
  const client = { client_id: 'web-client' };
  const auth = oauth.ClientSecretBasic('a secret: with %+/ signs');
  const redeem = async () => {
    const [params, verifier] = await authorize(client, false);
    return oauth.authorizationCodeGrantRequest(as, client, auth, params, redirect_uri, verifier, insecure);
  };
  await assert.rejects(oauth.processAuthorizationCodeResponse(as, client, await redeem()), oauth.UnsupportedOperationError);

  const tokens = await oauth.processAuthorizationCodeResponse(as, client, await redeem(), sessions);
  assert.equal(tokens.token_type, 'sessionid');
  assert.match(tokens.wid, /^[0-9a-f]{32}$/);
  const answer = await callApi(tokens.access_token);
  assert.equal((await answer.json()).username, 'jo');

  const again = await oauth.refreshTokenGrantRequest(as, client, auth, tokens.refresh_token, insecure);
  const refreshed = await oauth.processRefreshTokenResponse(as, client, again, sessions);
  assert.notEqual(refreshed.refresh_token, tokens.refresh_token);
});
