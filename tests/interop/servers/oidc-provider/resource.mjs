// A resource that takes oidc-provider's access tokens (RFC 6750): /api tells whom a token speaks for, /api/projects needs
// the scope `read`, /api/users/ID is that user's.
import { verify } from 'node:crypto';

function refuse(response, status, error, more = '') {
  const told = error ? `, error="${error}"${more}` : '';
  response.writeHead(status, { 'content-type': 'application/json', 'www-authenticate': `Bearer realm="api"${told}` });
  response.end(JSON.stringify({ error: error ?? 'unauthorized' }));
}

async function findOpaque(provider, value) {
  const token = await provider.AccessToken.find(value) ?? await provider.ClientCredentials.find(value);
  // Tokens for another resource (RFC 8707) are none for this one.
  return token?.isValid && token.aud === undefined ? token : undefined;
}

/** RFC 9068 section 4. */
function readJwt({ issuer, resource, publicKey }, value) {
  const [header, payload, signature, ...more] = value.split('.');
  const read = (part) => JSON.parse(Buffer.from(part, 'base64url'));
  try {
    const { alg, typ, kid } = read(header);
    const signed = verify('sha256', Buffer.from(`${header}.${payload}`), publicKey, Buffer.from(signature, 'base64url'));
    if (more.length || !signed || alg !== 'RS256' || kid !== 'signing' || !/^(application\/)?at\+jwt$/i.test(typ)) return undefined;
    const claims = read(payload);
    const now = Date.now() / 1000;
    if (claims.iss !== issuer || ![claims.aud].flat().includes(resource) || !(claims.exp > now) || claims.nbf > now) return undefined;
    const { sub, client_id: clientId, scope } = claims;
    return { accountId: sub === clientId ? undefined : sub, clientId, scope, scopes: new Set(scope?.split(' ')) };
  } catch {
    return undefined;
  }
}

/** Every token that the request presents, in whichever way (RFC 6750 section 2). Only the header counts. */
async function presented(request, url) {
  let body = '';
  for await (const part of request) body += part;
  const form = (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded') ? body : '';
  const fields = request.rawHeaders.filter((_, i, all) => i % 2 && all[i - 1].toLowerCase() === 'authorization');
  const inHeader = fields.filter((field) => /^bearer( |$)/i.test(field)).map((field) => field.slice(6).trim());
  const elsewhere = [...url.searchParams.getAll('access_token'), ...new URLSearchParams(form).getAll('access_token')];
  return { inHeader, elsewhere };
}

/** `keys`: access tokens are JWTs, verified by them. */
export async function answerResource({ provider, request, response, keys }) {
  const url = new URL(request.url, 'http://resource.invalid');
  const { inHeader, elsewhere } = await presented(request, url);
  if (!inHeader.length) return refuse(response, 401);
  if (inHeader.length + elsewhere.length > 1 || !inHeader[0]) return refuse(response, 400, 'invalid_request');
  const token = keys ? readJwt(keys, inHeader[0]) : await findOpaque(provider, inHeader[0]);
  if (!token || !await provider.Client.find(token.clientId)) return refuse(response, 401, 'invalid_token');
  if (url.pathname.endsWith('/projects') && !token.scopes.has('read')) {
    return refuse(response, 403, 'insufficient_scope', ', scope="read"');
  }
  const user = token.accountId;
  const asked = /\/users\/(.+)$/.exec(url.pathname);
  if (asked && decodeURIComponent(asked[1]) !== user) return refuse(response, 403, 'insufficient_scope');
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({
    sub: user ?? token.clientId,
    username: user,
    client_id: token.clientId,
    scope: token.scope,
    data: [{ name: 'Quarterly plan', owner: user ?? token.clientId }],
  }));
}
