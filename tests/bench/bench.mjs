// Measures the servers side by side: three rounds, interleaved, medians. Prints a table and ratios.
import { execFileSync } from 'node:child_process';
import { credentials, start, subjects } from './servers.mjs';

const [root, ...options] = process.argv.slice(2);
const rounds = 3;
const seconds = options.includes('--quick') ? 1 : 3;
const environment = { ...process.env, BENCH_M2M_BASIC: credentials.m2m, BENCH_WEB_BASIC: credentials.web };

function wrk(origin, script) {
  const lua = `${root}/tests/bench/${script}.lua`;
  return execFileSync('wrk', ['-t1', '-c32', `-d${seconds}s`, '-s', lua, origin], { env: environment, encoding: 'utf8' });
}

function clientCredentials(origin) {
  const said = wrk(origin, 'client_credentials');
  if (/Non-2xx|Socket errors/.test(said)) throw new Error(said);
  return Number(said.match(/Requests\/sec:\s+([\d.]+)/)[1]);
}

function codeFlows(origin) {
  const said = wrk(origin, 'code_flow');
  const [, flows, time, refused] = said.match(/flows (\d+) in ([\d.]+) s, refused (\d+)/);
  if (refused !== '0' || /Socket errors/.test(said)) throw new Error(said);
  return flows / time;
}

async function measure(subject) {
  const server = await start(subject);
  try {
    const idle = server.rss();
    const tokens = clientCredentials(server.origin);
    const flows = codeFlows(server.origin);
    return { firstToken: server.firstToken, idle, loaded: server.rss(), tokens, flows };
  } finally {
    await server.stop();
  }
}

function corpus(...how) {
  const begun = performance.now();
  execFileSync(`${root}/build/release/authrig`, ['run', '--quiet', '--report', 'json=/dev/null', ...how], { cwd: root, stdio: 'ignore' });
  return (performance.now() - begun) / 1000;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const columns = [
  ['first token, ms', 'firstToken', 0], ['RSS idle, MB', 'idle', 1], ['RSS loaded, MB', 'loaded', 1],
  ['client_credentials/s', 'tokens', 0], ['code flows/s', 'flows', 0],
];
const row = (cells) => console.log(`| ${cells.join(' | ')} |`);

const list = subjects(root);
const seen = new Map(list.map((subject) => [subject.name, []]));
for (let round = 0; round < rounds; ++round)
  for (const subject of list) {
    console.error(`round ${round + 1} of ${rounds}: ${subject.name}`);
    seen.get(subject.name).push(await measure(subject));
  }
const result = new Map([...seen].map(([name, runs]) =>
  [name, Object.fromEntries(columns.map(([, key]) => [key, median(runs.map((run) => run[key]))]))]));

row(['server', ...columns.map(([title]) => title)]);
row(['---', ...columns.map(() => '---')]);
for (const [name, values] of result)
  row([name, ...columns.map(([, key, digits]) => values[key].toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }))]);

const ratio = (a, b, key) => (result.get(a)[key] / result.get(b)[key]).toFixed(2);
const [floor, opaque, signed, peer] = list.map((subject) => subject.name);
console.log();
row(['ratio', 'client_credentials', 'code flows']);
row(['---', '---', '---']);
for (const [a, b] of [[opaque, floor], [opaque, peer], [signed, peer]])
  row([`${a} / ${b}`, ratio(a, b, 'tokens'), ratio(a, b, 'flows')]);

if (!options.includes('--no-corpus')) {
  const times = { inProcess: [], http: [] };
  for (let round = 0; round < rounds; ++round) {
    times.inProcess.push(corpus('--in-process'));
    times.http.push(corpus());
  }
  console.log(`\nthe whole corpus: ${median(times.inProcess).toFixed(2)} s in process, ${median(times.http).toFixed(2)} s over loopback HTTP`);
}
