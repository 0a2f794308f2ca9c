// The servers under test: how each is started and how one knows that it listens.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

export const credentials = {
  web: 'Basic ' + Buffer.from('bench-web:bench-web-secret').toString('base64'),
  m2m: 'Basic ' + Buffer.from('bench-m2m:bench-m2m-secret').toString('base64'),
};

// name, command line, what of its output tells the origin.
export function subjects(root) {
  const work = `${root}/build/bench`;
  const config = readFileSync(`${root}/tests/bench/authrig.yaml`, 'utf8');
  writeFileSync(`${work}/opaque.yaml`, config);
  writeFileSync(`${work}/jwt.yaml`, config + '  access_token_format: jwt\n');
  const authrig = (name, file) => ({
    name,
    command: [`${root}/build/release/authrig`, 'serve', '--port', '0', '--auto-login', 'jo', '--config', `${work}/${file}`],
    announced: /"issuer": *"([^"]+)"/,
    consents: true,
  });
  return [
    { name: 'floor', command: [`${root}/build/release/bench/floor`], announced: /"issuer": *"([^"]+)"/ },
    authrig('authrig, opaque tokens', 'opaque.yaml'),
    authrig('authrig, RS256 tokens', 'jwt.yaml'),
    {
      name: 'oauth2-mock-server, RS256 tokens',
      command: [process.execPath, `${work}/node_modules/oauth2-mock-server/dist/oauth2-mock-server.mjs`, '-a', '127.0.0.1', '-p', '0'],
      announced: /listening on (\S+)/,
    },
  ];
}

export async function askForToken(origin) {
  const response = await fetch(`${origin}/token`, {
    method: 'POST',
    headers: { Authorization: credentials.m2m, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  });
  const body = await response.text();
  if (response.status !== 200 || !body.includes('access_token')) throw new Error(`no token: ${response.status} ${body}`);
}

// Starts a subject; `firstToken` is the time from its start to its first token, in milliseconds.
export async function start(subject) {
  const begun = performance.now();
  const [program, ...args] = subject.command;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const origin = await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      said += chunk;
      const found = said.match(subject.announced);
      if (found) resolve(found[1]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`${subject.name} ended with ${code}: ${said}`)));
  });
  await askForToken(origin);
  const firstToken = performance.now() - begun;
  if (subject.consents) await allowOnce(origin);
  const stop = () => new Promise((resolve) => { child.on('exit', resolve); child.kill('SIGTERM'); });
  return { origin, firstToken, stop, rss: () => residentMegabytes(child.pid) };
}

// The consent page is shown once; after that an authorization request answers with a code at once.
async function allowOnce(origin) {
  const redirectUri = encodeURIComponent('http://127.0.0.1:3000/cb');
  const page = await fetch(`${origin}/authorize?response_type=code&client_id=bench-web&state=s&redirect_uri=${redirectUri}`,
    { redirect: 'manual' });
  const html = await page.text();
  const cookie = page.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const form = new URLSearchParams();
  for (const [input] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
    form.append(input.match(/name="([^"]*)"/)[1], input.match(/value="([^"]*)"/)[1]);
  const [, name, value] = html.match(/<button[^>]*name="([^"]*)"[^>]*value="(allow)"/);
  form.append(name, value);
  const action = html.match(/<form[^>]*action="([^"]*)"/)[1];
  const answer = await fetch(new URL(action, origin), { method: 'POST', headers: { Cookie: cookie }, body: form, redirect: 'manual' });
  if (!answer.headers.get('location')?.includes('code=')) throw new Error(`no consent: ${answer.status} ${await answer.text()}`);
}

function residentMegabytes(pid) {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;
}
