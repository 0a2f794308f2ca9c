// npm oidc-provider as a plain OAuth 2.0 server with its own pages, on a free loopback port. Prints {"issuer": …} when it is ready.
// Its time is the system's and what POST /clock {"advance": seconds} added to it.
import http from 'node:http';

let offset = 0;
const systemNow = Date.now;
Date.now = () => systemNow() + offset;

const server = http.createServer((request, response) => answer(request, response));
server.listen(0, '127.0.0.1');
await new Promise((ready) => server.once('listening', ready));
const issuer = `http://127.0.0.1:${server.address().port}`;

const { default: Provider } = await import('oidc-provider');
const provider = new Provider(issuer, {
  scopes: ['openid', 'offline_access', 'read', 'write'],
  features: {
    registration: { enabled: true },
    revocation: { enabled: true },
    introspection: { enabled: true },
    clientCredentials: { enabled: true },
  },
  responseTypes: ['code'],
  clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
  issueRefreshToken: async (ctx, client) => client.grantTypeAllowed('refresh_token'),
  rotateRefreshToken: true,
  ttl: { AuthorizationCode: 120, AccessToken: 3600, ClientCredentials: 3600, RefreshToken: 14 * 86400, Session: 8 * 3600, Grant: 14 * 86400, Interaction: 3600 },
});

async function api(request, response) {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  const found = scheme?.toLowerCase() === 'bearer' && token && (await provider.AccessToken.find(token) ?? await provider.ClientCredentials.find(token));
  if (found) return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ sub: found.accountId ?? found.clientId }));
  response.writeHead(401, { 'www-authenticate': token ? 'Bearer error="invalid_token"' : 'Bearer' }).end();
}

const callback = provider.callback();
function answer(request, response) {
  if (request.url === '/api') return api(request, response);
  if (request.url !== '/clock') return callback(request, response);
  let body = '';
  request.on('data', (part) => { body += part; });
  request.on('end', () => {
    offset += JSON.parse(body).advance * 1000;
    response.writeHead(204).end();
  });
}

console.log(JSON.stringify({ issuer }));
