// Login and consent as HTML forms before glewlwyd's API: its own pages (/login.html) are a program in JavaScript, which says the
// same to the same API. glewlwyd sends the browser here by its setting `login_url`, and `g_continue` leads back.
import { call, logIn } from './administration.mjs';

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text) => String(text ?? '').replace(/[&<>"']/g, (character) => escapes[character]);

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const page = (title, body) =>
  `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${escape(title)}</title></head>\n<body>\n<h1>${escape(title)}</h1>\n${body}\n</body>\n</html>\n`;

const loginPage = (name, complaint) => page('Log in', `<p>to continue to ${escape(name)}</p>
${complaint ? `<p role="alert">${escape(complaint)}</p>\n` : ''}<form method="post">
<label>User <input name="username" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button>Log in</button>
</form>`);

const consentPage = (name, user, { scope, back }) => page('Consent', `<p>${escape(name)} asks ${escape(user)} for: ${escape(scope)}</p>
<p>Whatever you decide leads to ${escape(back.replace(/[?#].*/, ''))}</p>
<form method="post">
<button name="decision" value="allow">Allow</button>
<button name="decision" value="deny">Deny</button>
</form>`);

async function readForm(request) {
  let body = '';
  for await (const part of request) body += part;
  return new URLSearchParams(body);
}

/** Whose session the request's cookie stands for. */
async function personOf(behind, cookie) {
  if (!cookie) return undefined;
  try {
    return (await call(behind, cookie, 'GET', 'profile_list')).json.find((one) => one.username && one.current !== false)?.username;
  } catch {
    return undefined;
  }
}

/** `/login?client_id=…&scope=…&callback_url=…`: the person's part of an authorization. */
export async function interact({ origin, behind, names }, request, response) {
  const query = new URL(request.url, origin).searchParams;
  const callback = query.get('callback_url') ?? '';
  const show = (status, text) => response.writeHead(status, headers).end(text);
  if (!callback.startsWith(`${origin}/api/oidc/`)) return show(400, page('Error', '<p>Start again at the application.</p>'));
  const client = query.get('client_id') ?? '';
  const scope = query.get('scope') ?? '';
  const name = names.get(client) ?? client;
  const cookie = request.headers.cookie;
  const form = request.method === 'POST' ? await readForm(request) : undefined;
  if (form?.has('password')) {
    try {
      const session = await logIn(behind, form.get('username') ?? '', form.get('password'));
      return response.writeHead(303, { location: request.url, 'set-cookie': session, 'cache-control': 'no-store' }).end();
    } catch {
      return show(200, loginPage(name, 'That is not right.'));
    }
  }
  const person = await personOf(behind, cookie);
  if (!person) return show(200, loginPage(name));
  if (!form) return show(200, consentPage(name, person, { scope, back: new URL(callback).searchParams.get('redirect_uri') ?? '' }));
  const allowed = form.get('decision') === 'allow';
  try {
    if (scope || !allowed) await call(behind, cookie, 'PUT', `auth/grant/${client}`, { scope: allowed ? scope : '' });
  } catch (refused) {
    return show(400, page('Error', `<p>${escape(refused.message)}</p>`));
  }
  const onward = `${callback}${callback.includes('?') ? '&' : '?'}g_continue`;
  return response.writeHead(303, { location: onward, 'cache-control': 'no-store' }).end();
}

