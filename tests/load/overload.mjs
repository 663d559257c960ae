// What the heaviest requests that a server accepts cost, and what those notice of them who ask little. Asks a running server on
// this machine (Linux), whose store holds a synthetic corpus; nobody else should use it meanwhile:
//
//   dotnet run -c Release --project src/Provenance.Server -- generate --citations 100000 --seed 1 corpus.jsonl
//   dotnet run -c Release --project src/Provenance.Server -- import corpus.jsonl
//   dotnet run -c Release --project src/Provenance.Server -- --urls http://127.0.0.1:5000
//   node tests/load/overload.mjs http://127.0.0.1:5000 PID [MINUTES]
//
// First each heavy request is made as large as the limits allow, and sent alone, after smaller ones of its kind, so that the
// runtime has compiled what it takes: a table of its cost, its processor time and the memory that the process grew by. Then a
// light request is sent again and again, first alone, then for MINUTES, 5 unless said (0 ends with the table), while 32 clients
// send the heavy ones without pause. Prints the light request's median and 99th percentile of both, what the heavy ones were
// answered, and after how many seconds the process was at rest.
import { readFileSync } from 'node:fs';

const url = `${process.argv[2] ?? 'http://127.0.0.1:5000'}/graphql`;
const pid = process.argv[3];
const minutes = Number(process.argv[4] ?? 5);
const clients = 32;
const warmUps = 3;
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));
const most = 'options: { maxNodes: 20000, maxDepth: 64, equate: SAME_AS }';

async function post(query) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'GraphQL-Cost': 'report' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const codes = answer => new Set((answer.errors ?? []).map(error => error.extensions?.code));
const aliases = (count, field) => `{ ${Array.from({ length: count }, (_, at) => `a${at}: ${field(at)}`).join(' ')} }`;

/** The processes's seconds of processor time, and its megabytes. */
function used() {
  const times = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1];
  return { seconds: (Number(times[11]) + Number(times[12])) / 100, megabytes: Number(resident) / 1024 };
}

const largestOf = (list, key, count, type) =>
  `${list} { groupedAggregates(groupBy: [${key}], first: ${count}) { groups { records { ... on ${type} { key } } } } }`;
const { data, errors } = await post(`{
  mostReliedUponSources(first: 2) { nodes { key } }
  ${largestOf('statements', 'CLAIM', 100, 'Claim')}
  ${largestOf('claims', 'QUESTION', 1, 'Question')}
}`);
if (errors) {
  throw new Error(errors[0].message);
}

const records = list => list.groupedAggregates.groups.flatMap(group => group.records).filter(record => record?.key);
const [source, other] = data.mostReliedUponSources.nodes;
const hubs = records(data.statements);
const [question] = records(data.claims);
const claim = hubs[0].key;
const of = (key, fields) => `claim(by: { key: "${key}" }) { ${fields} }`;

/** The heavy requests, each of any size. */
const families = {
  'independence of one claim': n => aliases(n, at => of(claim, `independence(${most.replace('64', 64 - (at % 60))}) { verdict }`)),
  'independence of a hundred claims': n =>
    `{ claims(first: ${n}) { nodes { independence(options: { maxNodes: 5000, equate: SAME_AS }) { verdict } } } }`,
  'what is left without a source': n => aliases(n, at => of(claim,
    `without(sources: [{ key: "${source.key}" }], ${most.replace('64', 64 - (at % 60))}) { verdict }`)),
  'bottlenecks and refutations': n => aliases(n, at => of(claim,
    `bottlenecks(${most.replace('64', 64 - (at % 60))}) { share } minimumRefutation(${most.replace('64', 64 - (at % 60))}) { name }`)),
  'traces in both directions': n => aliases(n, at => of(hubs[at % hubs.length].key,
    `upstream(${most}) { origins { class } } downstream(${most}) { origins { class } }`)),
  'traces with their statements': n => of(claim, `upstream(options: { maxNodes: ${n} }) { nodes { statement { source { name } } } }`)
    .replace(/^/, '{ ').replace(/$/, ' }'),
  'claims that rest on few': n => aliases(n, at => `claimsRestingOn(originClass: ANONYMOUS, atMost: ${at % 100 + 1}, first: 1) { totalCount }`),
  'sources relied upon': n => aliases(n, at => `mostReliedUponSources(first: ${at % 100 + 1}, equate: SAME_AS) { totalCount }`),
  'briefs': n => aliases(n, at => of(hubs[at % hubs.length].key, `brief(${most}) { text }`)),
  'drift of a question': n => aliases(n, () => `question(by: { key: "${question.key}" }) { drift { dimensions } }`),
  'a matrix': n => aliases(n, () => `question(by: { key: "${question.key}" }) { matrix { cells { relation } } }`),
  'chains between sources': n => aliases(n, at =>
    `chains(from: { key: "${other.key}" }, to: { key: "${source.key}" }, first: ${at % 100 + 1}, ${most}) { coverage { complete } }`),
  'counts in groups': n => aliases(n, at => `citations { groupedAggregates(groupBy: [MONTH, RELATION, CLAIM], first: ${1000 - at}) { groups { count } } }`),
  'search': n => aliases(n, at => `search(text: "bridge ${at}", first: 50) { totalCount nodes { __typename } }`),
  'lists with a condition': n => aliases(n, at => `claims(first: 1, where: { proposition: { contains: "bridge ${at}" } }) { totalCount }`),
  'circles': n => aliases(n, at => `circularReports(first: ${at % 100 + 1}) { totalCount }`),
  'counts of lists': n => aliases(n, at => of(hubs[at % hubs.length].key, 'statements(first: 0) { totalCount }')),
  'lists of a source': n => aliases(n, at => `source(by: { key: "${at % 2 ? other.key : source.key}" }) { citedBy(first: ${at % 50 + 1}) { totalCount } }`),
  'identity candidates': n => aliases(n, at => `identityCandidates(first: ${at % 100 + 1}) { totalCount }`),
};

/** The largest size that is accepted, at most 20,000; 0 when none is. */
async function largest(family) {
  let [least, beyond] = [0, 20_001];
  while (beyond - least > 1) {
    const middle = least === 0 ? 1 : Math.min(2 * least, Math.floor((least + beyond) / 2));
    if ((await post(sized(family(middle)))).errors) {
      beyond = middle;
    } else {
      least = middle;
    }
  }

  return least;
}

/** The same operation, of which nothing is run. */
const sized = query => query.replace(/^\{/, 'query ($run: Boolean = false) { ... @include(if: $run) {').concat(' }');

async function alone() {
  const worst = [];
  console.log('| request | size | cost | answered | processor time, s | µs a unit | MB |');
  console.log('|---|---:|---:|---|---:|---:|---:|');
  for (const [name, family] of Object.entries(families)) {
    const size = await largest(family);
    if (size === 0) {
      console.log(`| ${name} | none is accepted | | | | | |`);
      continue;
    }

    for (let round = 1; round <= warmUps; round++) {
      await post(family(Math.min(round, size)));
    }

    const query = family(size);
    const before = used();
    let peak = before.megabytes;
    const watch = setInterval(() => { peak = Math.max(peak, used().megabytes); }, 20);
    const answer = await post(query);
    clearInterval(watch);
    const seconds = used().seconds - before.seconds;
    const cost = Math.max(...Object.values(answer.extensions?.cost ?? { none: 0 }));
    const said = answer.errors ? [...codes(answer)].join(' ') : 'whole';
    console.log(`| ${name} | ${size} | ${Math.round(cost)} | ${said} | ${seconds.toFixed(2)} | `
      + `${(seconds * 1e6 / cost).toFixed(1)} | ${Math.round(peak - before.megabytes)} |`);
    worst.push(query);
  }

  return worst;
}

const light = of(hubs[1].key, 'proposition statements(first: 5) { nodes { source { name } } }').replace(/^/, '{ ').replace(/$/, ' }');

async function lightly(milliseconds) {
  const times = [];
  let refused = 0;
  for (const end = performance.now() + milliseconds; performance.now() < end;) {
    const start = performance.now();
    const answer = await post(light);
    times.push(performance.now() - start);
    refused += answer.errors ? 1 : 0;
    await pause(20);
  }

  times.sort((one, next) => one - next);
  const at = share => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  return { median: at(0.5), p99: at(0.99), most: times.at(-1), refused, count: times.length };
}

const told = ({ median, p99, most: longest, refused, count }) => `median ${median.toFixed(1)} ms, 99 % ${p99.toFixed(1)} ms, longest `
  + `${longest.toFixed(0)} ms, of ${count}, ${refused} refused`;

const worst = await alone();
if (minutes === 0) {
  process.exit();
}

await lightly(5_000);
const quiet = await lightly(20_000);
console.log(`a light request alone: ${told(quiet)}`);

const answers = {};
let peak = 0;
const end = performance.now() + minutes * 60_000;
const storm = Array.from({ length: clients }, async (_, at) => {
  for (let turn = at; performance.now() < end; turn++) {
    const answer = await post(worst[turn % worst.length]);
    const said = answer.errors ? [...codes(answer)].join(' ') : 'whole';
    answers[said] = (answers[said] ?? 0) + 1;
    const wait = answer.errors?.find(error => error.extensions?.retryAfter)?.extensions.retryAfter;
    await pause(Math.min(wait ?? 0, 1) * 1000);
  }
});
const watch = setInterval(() => { peak = Math.max(peak, used().megabytes); }, 100);
await pause(2_000);
const stormy = await lightly(minutes * 60_000 - 4_000);
console.log(`a light request, 32 clients asking the heaviest: ${told(stormy)}`);
console.log(`99 % is ${(stormy.p99 / quiet.p99).toFixed(1)} times that of alone; at most ${Math.round(peak)} MB`);
await Promise.all(storm);
clearInterval(watch);
console.log('the heavy requests were answered', answers);

const left = performance.now();
for (let before = used().seconds; ; ) {
  await pause(500);
  const now = used().seconds;
  if (now - before < 0.05) {
    break;
  }

  before = now;
}

console.log(`at rest after ${((performance.now() - left - 500) / 1000).toFixed(1)} s`);
