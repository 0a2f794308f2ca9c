// Who can log in, and the pages for it: oidc-provider leaves them to whoever runs it.
const passwords = { jo: 'password-of-jo', sam: 'password-of-sam', mallory: 'password-of-mallory' };

export async function findAccount(_context, id) {
  return { accountId: id, claims: async () => ({ sub: id }) };
}

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text) => String(text).replace(/[&<>"']/g, (character) => escapes[character]);

export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export const page = (title, body) =>
  `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${escape(title)}</title></head>\n<body>\n<h1>${escape(title)}</h1>\n${body}\n</body>\n</html>\n`;

function loginPage(name, complaint) {
  return page('Log in', `<p>to continue to ${escape(name)}</p>
${complaint ? `<p role="alert">${escape(complaint)}</p>\n` : ''}<form method="post">
<label>User <input name="username" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button>Log in</button>
</form>`);
}

function consentPage(name, user, { scope = '', redirect_uri: back = '' }) {
  return page('Consent', `<p>${escape(name)} asks ${escape(user)} for: ${escape(scope)}</p>
<p>Whatever you decide leads to ${escape(back.replace(/[?#].*/, ''))}</p>
<form method="post">
<button name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button>
</form>`);
}

async function readForm(request) {
  let body = '';
  for await (const part of request) body += part;
  return new URLSearchParams(body);
}

/** What the person grants: all that is asked for and not granted yet. */
async function granted(provider, { params, session, prompt: { details } }) {
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  if (details.missingOIDCScope) grant.addOIDCScope(details.missingOIDCScope.join(' '));
  if (details.missingOIDCClaims) grant.addOIDCClaims(details.missingOIDCClaims);
  for (const [resource, scope] of Object.entries(details.missingResourceScopes ?? {})) {
    grant.addResourceScope(resource, scope.join(' '));
  }
  return grant.save();
}

/** The person's part of an authorization: `/interaction/UID`. */
export async function interact(provider, request, response) {
  const finish = (result) => provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  let interaction;
  try {
    interaction = await provider.interactionDetails(request, response);
  } catch {
    return response.writeHead(400, pageHeaders).end(page('Error', '<p>This request is over. Start again at the application.</p>'));
  }
  const { prompt, params, session } = interaction;
  const client = await provider.Client.find(params.client_id);
  const name = client?.clientName ?? params.client_id;
  const show = (text) => response.writeHead(200, pageHeaders).end(text);
  if (request.method !== 'POST') {
    return show(prompt.name === 'login' ? loginPage(name) : consentPage(name, session.accountId, params));
  }
  const form = await readForm(request);
  if (prompt.name === 'login') {
    const user = form.get('username') ?? '';
    const right = Object.hasOwn(passwords, user) && passwords[user] === form.get('password');
    return right ? finish({ login: { accountId: user } }) : show(loginPage(name, 'That is not right.'));
  }
  if (form.get('decision') === 'allow') return finish({ consent: { grantId: await granted(provider, interaction) } });
  return finish({ error: 'access_denied', error_description: 'the user said no' });
}
