// glewlwyd, set up by its own API: the plugin, the scopes, the people, and an application at a time.
import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';

export const people = { jo: 'password-of-jo', sam: 'password-of-sam', mallory: 'password-of-mallory' };
export const issuerOf = (origin) => `${origin}/api/oidc`;

/** A call of glewlwyd's API as whoever the cookie stands for. Throws when it is refused. */
export async function call(origin, cookie, method, path, json) {
  const response = await fetch(`${origin}/api/${path}`, {
    method,
    headers: { ...(cookie && { cookie }), ...(json && { 'content-type': 'application/json' }) },
    body: json && JSON.stringify(json),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return { response, json: text ? JSON.parse(text) : undefined };
}

/** The fields `Set-Cookie` of a session for that person. */
export async function logIn(origin, username, password) {
  const { response } = await call(origin, undefined, 'POST', 'auth/', { username, password });
  return response.headers.get('set-cookie');
}

export const cookieIn = (field) => field.split(';')[0];

function pluginOf(origin) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    module: 'oidc', name: 'oidc', display_name: 'OAuth 2.0', order_rank: 0, enabled: true,
    parameters: {
      iss: issuerOf(origin),
      'jwt-type': 'rsa', 'jwt-key-size': '256',
      key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
      cert: publicKey.export({ type: 'spki', format: 'pem' }),
      'access-token-duration': 3600, 'refresh-token-duration': 1209600, 'code-duration': 120,
      'refresh-token-rolling': true, 'refresh-token-one-use': 'always',
      'auth-type-code-revoke-replayed': true,
      'allow-non-oidc': true,
      'auth-type-code-enabled': true, 'auth-type-token-enabled': false, 'auth-type-id-token-enabled': false,
      'auth-type-none-enabled': false, 'auth-type-password-enabled': false, 'auth-type-client-enabled': true,
      'auth-type-device-enabled': false, 'auth-type-refresh-enabled': true,
      scope: [], 'allowed-scope': ['openid', 'read', 'write', 'offline_access'],
      'pkce-allowed': true, 'pkce-method-plain-allowed': false, 'pkce-required': false, 'pkce-required-public-client': true,
      'introspection-revocation-allowed': true, 'introspection-revocation-auth-scope': [],
      'introspection-revocation-allow-target-client': true,
      'register-client-allowed': false, 'session-management-allowed': false,
      'oauth-as-iss-id': true, 'request-maximum-exp': 9999999999,
      'request-parameter-allow': true, 'subject-type': 'public',
      'client-pubkey-parameter': 'pubkey', 'client-jwks-parameter': 'jwks', 'client-jwks_uri-parameter': 'jwks_uri',
    },
  };
}

/** Returns the administrator's cookie. */
export async function setUp(origin, behind) {
  const admin = cookieIn(await logIn(behind, 'admin', 'password'));
  for (const name of ['read', 'write', 'offline_access']) {
    await call(behind, admin, 'POST', 'scope/', { name, display_name: name, description: name, password_required: false, password_max_age: 0, scheme: {} });
  }
  await call(behind, admin, 'POST', 'mod/plugin/', pluginOf(origin));
  for (const [username, password] of Object.entries(people)) {
    await call(behind, admin, 'POST', 'user/', { username, password, name: username, enabled: true, scope: ['openid', 'read', 'write', 'offline_access', 'g_profile'] });
  }
  return admin;
}

function jwk({ kid, pem, alg }) {
  return { ...createPublicKey(pem).export({ format: 'jwk' }), kid, use: 'sig', ...(alg && { alg }) };
}

/** An application as a scenario wants it. Throws when glewlwyd does not take such a client. */
export async function makeApplication(behind, admin, wanted) {
  const machine = wanted.type === 'm2m';
  const method = wanted.token_endpoint_auth_method ?? (wanted.type === 'spa' ? 'none' : 'client_secret_basic');
  if (wanted.refresh && !wanted.refresh.rotation) throw new Error('its refresh tokens are used once');
  const secret = method === 'none' || method === 'private_key_jwt' ? undefined : wanted.client_secret ?? randomBytes(32).toString('base64url');
  const client = {
    client_id: randomBytes(16).toString('base64url'),
    name: wanted.client_name,
    enabled: true,
    confidential: method !== 'none',
    ...(secret && { client_secret: secret }),
    // A secret in the header or in the body, as the case likes.
    token_endpoint_auth_method: secret ? ['client_secret_basic', 'client_secret_post'] : [method],
    redirect_uri: machine ? [] : wanted.redirect_uris,
    authorization_type: machine ? ['client_credentials'] : ['code', 'refresh_token'],
    scope: machine ? (wanted.scope?.split(' ') ?? ['read', 'write']).filter((one) => one !== 'offline_access') : [],
    ...(method === 'private_key_jwt' && { jwks: { keys: (wanted.public_keys ?? []).map(jwk) } }),
  };
  await call(behind, admin, 'POST', 'client/', client);
  return { client_id: client.client_id, ...(secret && { client_secret: secret }) };
}
