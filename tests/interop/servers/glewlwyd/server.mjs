// glewlwyd on loopback behind a port of ours, which passes on what comes, byte for byte, but for two places: /login (people.mjs) and
// POST /applications (makes one, administration.mjs). Prints {"issuer": …} when it is ready; ends glewlwyd when it ends.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { dirname } from 'node:path';
import { call, issuerOf, makeApplication, setUp } from './administration.mjs';
import { writeConfiguration } from './configuration.mjs';
import { interact } from './people.mjs';

async function freePort() {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => probe.once('listening', ready));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

const front = http.createServer((request, response) => answer(request, response).catch((failure) => {
  console.error(failure);
  if (!response.headersSent) response.writeHead(502);
  response.end();
}));
front.listen(0, '127.0.0.1');
await new Promise((ready) => front.once('listening', ready));
const origin = `http://127.0.0.1:${front.address().port}`;
const port = await freePort();
const behind = `http://127.0.0.1:${port}`;
const root = `${process.cwd()}/root`;
writeConfiguration({ port, origin, root, database: process.env.GLEWLWYD_DATABASE, loginPage: process.env.GLEWLWYD_LOGIN_PAGE ?? 'login' });

const glewlwyd = spawn(`${root}/usr/bin/glewlwyd`, ['--config-file=glewlwyd.conf'], { stdio: ['ignore', process.stderr, process.stderr] });
glewlwyd.once('exit', () => process.exit(1));
process.once('exit', () => {
  glewlwyd.kill();
  rmSync(dirname(process.env.GLEWLWYD_DATABASE), { recursive: true, force: true });
});
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(0));

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
for (let tries = 0; ; tries += 1) {
  try { await call(behind, undefined, 'GET', '../config'); break; } catch (failure) {
    if (tries > 200) throw failure;
    await pause(50);
  }
}
const admin = await setUp(origin, behind);
const names = new Map();
const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });

async function readJson(request) {
  let body = '';
  for await (const part of request) body += part;
  return JSON.parse(body);
}

function passOn(request, response) {
  const onward = http.request({ agent, host: '127.0.0.1', port, method: request.method, path: request.url, headers: request.rawHeaders, setHost: false });
  onward.on('response', (answered) => {
    response.writeHead(answered.statusCode, answered.statusMessage, answered.rawHeaders);
    answered.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

async function answer(request, response) {
  const { pathname } = new URL(request.url, origin);
  if (pathname === '/login') return interact({ origin, behind, names }, request, response);
  if (pathname !== '/applications') return passOn(request, response);
  const wanted = await readJson(request);
  try {
    const made = await makeApplication(behind, admin, wanted);
    names.set(made.client_id, wanted.client_name);
    return response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(made));
  } catch (refused) {
    return response.writeHead(400, { 'content-type': 'text/plain' }).end(refused.message);
  }
}

console.log(JSON.stringify({ issuer: issuerOf(origin) }));
