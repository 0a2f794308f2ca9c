// Applications as scenarios want them, beyond what RFC 7591 can say: with a chosen secret, and each with a policy for its
// refresh tokens.
import { createPublicKey, randomBytes } from 'node:crypto';
import { secondsFrom } from './clock.mjs';

const policies = new Map();
const resources = new Map();
const scope = 'openid offline_access read write';

export const rotates = (client) => policies.get(client.clientId)?.rotation ?? true;

/** A refresh token lives until it was not used for too long, and never beyond its end, counted from the first. */
export function refreshTokenLifetime(token, client) {
  const { absolute, inactivity } = policies.get(client.clientId) ?? {};
  const now = Math.floor(Date.now() / 1000);
  const left = token.iiat ? token.iiat + secondsFrom(token.iiat, absolute) - now : secondsFrom(now, absolute);
  return Math.max(1, Math.min(left, secondsFrom(now, inactivity), 10 * 366 * 86400));
}

/** RFC 8707: the scope of a resource that an application stands for. */
export const isResource = (uri) => resources.has(uri);
export const resourceOf = (client) => [...resources].find(([, id]) => id === client.clientId)?.[0];

function key({ kid, pem, alg }) {
  const jwk = createPublicKey(pem).export({ format: 'jwk' });
  return { ...jwk, kid, use: 'sig', ...(alg && { alg }) };
}

function isNative(uri) {
  const { protocol, hostname } = new URL(uri);
  return protocol === 'http:' ? ['localhost', '127.0.0.1', '[::1]'].includes(hostname) : protocol !== 'https:';
}

/** Throws when oidc-provider does not take such a client. */
export async function makeApplication(provider, wanted) {
  const machine = wanted.type === 'm2m';
  const method = wanted.token_endpoint_auth_method ?? (wanted.type === 'spa' ? 'none' : 'client_secret_basic');
  const secret = method === 'none' || method === 'private_key_jwt' ? undefined : wanted.client_secret ?? randomBytes(48).toString('base64url');
  const { refresh } = wanted;
  if (refresh && !refresh.rotation && refresh.inactivity !== 'none') throw new Error('a refresh token that stays has one end');
  const metadata = {
    client_id: randomBytes(16).toString('base64url'),
    client_name: wanted.client_name,
    ...(secret && { client_secret: secret }),
    token_endpoint_auth_method: method,
    redirect_uris: machine ? [] : wanted.redirect_uris,
    application_type: wanted.redirect_uris?.some(isNative) ? 'native' : 'web',
    grant_types: machine ? ['client_credentials'] : ['authorization_code', 'refresh_token'],
    response_types: machine ? [] : ['code'],
    scope: wanted.scope?.replace('offline_access', 'openid offline_access') ?? scope,
    client_uri: wanted.client_uri,
    logo_uri: wanted.logo_uri,
    policy_uri: wanted.policy_uri,
    ...(method === 'private_key_jwt' && { jwks: { keys: (wanted.public_keys ?? []).map(key) } }),
  };
  const client = new provider.Client(JSON.parse(JSON.stringify(metadata)));
  await provider.Client.adapter.upsert(client.clientId, client.metadata());
  if (refresh) policies.set(client.clientId, refresh);
  if (wanted.resource) resources.set(wanted.resource, client.clientId);
  return { client_id: client.clientId, ...(secret && { client_secret: secret }) };
}
