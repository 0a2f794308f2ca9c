// npm oidc-provider as an OAuth 2.0 server, on a free loopback port. Prints {"issuer": …} when it is ready.
// POST /clock {"set": instant} moves its time; POST /applications makes an application.
// ACCESS_TOKEN_FORMAT=jwt: access tokens are JWTs (RFC 9068) for the resource /api, or for the one that is asked for.
import { generateKeyPairSync } from 'node:crypto';
import http from 'node:http';
import { setClock } from './clock.mjs';
import { isResource, makeApplication, refreshTokenLifetime, resourceOf, rotates } from './applications.mjs';
import { escape, findAccount, interact, page, pageHeaders } from './people.mjs';
import { answerResource } from './resource.mjs';
import { Store } from './store.mjs';

const server = http.createServer((request, response) => answer(request, response));
server.listen(0, '127.0.0.1');
await new Promise((ready) => server.once('listening', ready));
const issuer = `http://127.0.0.1:${server.address().port}`;
const hour = 3600;
const years = 20 * 366 * 24 * hour;
const jwt = process.env.ACCESS_TOKEN_FORMAT === 'jwt';
const resource = `${issuer}/api`;
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

const { default: Provider, errors } = await import('oidc-provider');
const provider = new Provider(issuer, {
  adapter: Store,
  findAccount,
  scopes: ['openid', 'offline_access', 'read', 'write'],
  responseTypes: ['code'],
  clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'client_secret_jwt', 'private_key_jwt', 'none'],
  clockTolerance: 0,
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'signing', use: 'sig', alg: 'RS256' }] },
  // An authorization request may come by POST; the session's cookie has to come along from the application's site.
  enableHttpPostMethods: true,
  cookies: { long: { httpOnly: true, sameSite: 'none' } },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  // Consent is asked for each time.
  loadExistingGrant: async ({ oidc }) => oidc.result?.consent && oidc.provider.Grant.find(oidc.result.consent.grantId),
  issueRefreshToken: async (_context, client) => client.grantTypeAllowed('refresh_token'),
  expiresWithSession: async () => false,
  rotateRefreshToken: ({ oidc }) => rotates(oidc.client),
  clientBasedCORS: () => true,
  renderError: async (context, out) => {
    context.set(pageHeaders);
    context.body = page('Error', Object.entries(out).map(([name, text]) => `<p>${escape(name)}: ${escape(text)}</p>`).join('\n'));
  },
  features: {
    devInteractions: { enabled: false },
    registration: { enabled: true },
    registrationManagement: { enabled: true },
    revocation: { enabled: true },
    introspection: {
      enabled: !jwt, // it introspects no JWTs
      // Its own tokens, and those that are for its resource; nobody who has not authenticated.
      allowedPolicy: async (_context, client, token) => client.clientAuthMethod !== 'none'
        && (token.clientId === client.clientId || (token.aud !== undefined && token.aud === resourceOf(client))),
    },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: async (_context, _client, oneOf) => oneOf ?? (jwt ? resource : undefined),
      useGrantedResource: async () => true,
      getResourceServerInfo: async (_context, uri) => {
        if (uri !== resource && !isResource(uri)) throw new errors.InvalidTarget();
        return { scope: 'read write', accessTokenTTL: hour, accessTokenFormat: jwt ? 'jwt' : 'opaque' };
      },
    },
  },
  ttl: {
    AuthorizationCode: 120, AccessToken: hour, ClientCredentials: hour, IdToken: hour, Interaction: hour, Session: 8 * hour,
    Grant: years, RefreshToken: (_context, token, client) => refreshTokenLifetime(token, client),
  },
});

async function readJson(request) {
  let body = '';
  for await (const part of request) body += part;
  return JSON.parse(body);
}

const callback = provider.callback();
async function answer(request, response) {
  const { pathname } = new URL(request.url, issuer);
  if (pathname === '/api' || pathname.startsWith('/api/')) return answerResource({ provider, request, response, keys: jwt && { issuer, resource, publicKey } });
  if (pathname.startsWith('/interaction/')) return interact(provider, request, response);
  if (pathname === '/clock') {
    setClock((await readJson(request)).set);
    return response.writeHead(204).end();
  }
  if (pathname !== '/applications') return callback(request, response);
  try {
    const made = await makeApplication(provider, await readJson(request));
    return response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(made));
  } catch (refused) {
    return response.writeHead(400, { 'content-type': 'text/plain' }).end(`${refused.message}: ${refused.error_description ?? ''}`);
  }
}

console.log(JSON.stringify({ issuer }));
