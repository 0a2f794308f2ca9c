// A person at a browser: opens the authorization URL, logs in, allows, and reports where the browser was sent.

const attribute = (tag, name) => {
  const found = new RegExp(`\\b${name}="([^"]*)"`).exec(tag);
  return found ? found[1].replaceAll('&amp;', '&') : '';
};

function readForm(html) {
  const form = /<form[^>]*>/.exec(html);
  const fields = new URLSearchParams();
  for (const [input] of html.matchAll(/<input type="hidden"[^>]*>/g)) fields.set(attribute(input, 'name'), attribute(input, 'value'));
  return { action: attribute(form[0], 'action'), fields };
}

export class Person {
  #cookies = new Map();

  constructor(username, password) {
    this.username = username;
    this.password = password;
  }

  async #fetch(url, init = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', ...init, headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split('=');
      this.#cookies.set(name, value);
    }
    return response;
  }

  /// The callback URL of the client.
  async authorize(url) {
    const origin = new URL(url).origin;
    let response = await this.#fetch(url);
    for (let step = 0; step < 10; ++step) {
      const location = response.headers.get('location');
      if (location) {
        const next = new URL(location, origin);
        if (next.origin !== origin) return next;
        response = await this.#fetch(next);
        continue;
      }
      const html = await response.text();
      if (response.status >= 400) throw new Error(`the server showed an error page (${response.status}): ${html.replace(/<[^>]*>/g, ' ')}`);
      const { action, fields } = readForm(html);
      if (html.includes('type="password"')) {
        fields.set('username', this.username);
        fields.set('password', this.password);
      } else {
        fields.set('decision', 'allow');
      }
      response = await this.#fetch(new URL(action, origin), { method: 'POST', body: fields });
    }
    throw new Error('the browser is sent around in circles');
  }
}
