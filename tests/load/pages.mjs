// How long the server takes for its pages, and how much of them goes over the wire. Asks a running server, Release build, whose
// store should hold the three samples:
//
//   dotnet run -c Release --project src/Provenance.Server -- import --sample merrow      # and europe; kursk comes by itself
//   dotnet run -c Release --project src/Provenance.Server -- --urls http://127.0.0.1:5000
//   node tests/load/pages.mjs http://127.0.0.1:5000 [ROUNDS]
//
// Each page of each record is asked for ROUNDS times (20 unless it is said), one after the other, after three times that do not
// count. Prints a table in Markdown: for each kind of page how many there are, the milliseconds until the last byte had come
// (median, 95 % and the slowest page by its median), and the kilobytes of the heaviest page, compressed as browsers ask for it:
// its HTML, and with all that it loads the first time, which are the style sheet, scripts, icon and pictures.

import { Agent, request } from 'node:http';

const url = process.argv[2] ?? 'http://127.0.0.1:5000';
const rounds = Number(process.argv[3] ?? 20);
const warming = 3;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** One answer: its status, its bytes as they were sent, and how long it took until the last of them. */
function get(path, encoding) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    request(url + path, { agent, headers: { accept: '*/*', 'accept-encoding': encoding } }, response => {
      const chunks = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(chunks), took: performance.now() - start }));
      response.on('error', reject);
    }).on('error', reject).end();
  });
}

async function ask(query, variables) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.json();
  if (answer.errors) {
    throw new Error(JSON.stringify(answer.errors));
  }
  return answer.data;
}

async function keysOf(list) {
  const keys = [];
  for (let after = null, more = true; more;) {
    const page = (await ask(`query ($after: String) { list: ${list}(first: 100, after: $after) { nodes { key } pageInfo { hasNextPage endCursor } } }`, { after })).list;
    keys.push(...page.nodes.map(node => node.key));
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
  }
  return keys;
}

const pagesOf = async (folder, list) => (await keysOf(list)).map(key => `/${folder}/${encodeURIComponent(key)}`);
const sizes = new Map();

async function sizeOf(path) {
  if (!sizes.has(path)) {
    sizes.set(path, (await get(path, 'br')).body.length);
  }
  return sizes.get(path);
}

/** What a browser loads for a page, besides it. */
async function loadedBy(html) {
  const found = [...html.matchAll(/<(?:link [^>]*href|script [^>]*src|img [^>]*src)="([^"]+)"/g)].map(match => match[1].replaceAll('&amp;', '&'));
  const scripts = found.filter(path => path.endsWith('.js'));
  for (const script of scripts) {
    const text = (await get(script, 'identity')).body.toString();
    found.push(...[...text.matchAll(/from "\.\/([^"]+)"/g)].map(match => script.replace(/[^/]+$/, match[1])));
  }
  return [...new Set(found)];
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const kilobytes = bytes => (bytes / 1000).toFixed(1);

async function measure(paths) {
  const all = [];
  let slowest = { took: 0 };
  let heaviest = { bytes: 0 };
  for (const path of paths) {
    const times = [];
    for (let round = -warming; round < rounds; round++) {
      const { status, took } = await get(path, 'br');
      if (status !== 200) {
        throw new Error(`${path}: ${status}`);
      }
      if (round >= 0) {
        times.push(took);
      }
    }
    times.sort((one, other) => one - other);
    all.push(...times);
    slowest = at(times, 0.5) > slowest.took ? { took: at(times, 0.5), path } : slowest;
    const page = (await get(path, 'br')).body.length;
    let bytes = page;
    for (const file of await loadedBy((await get(path, 'identity')).body.toString())) {
      bytes += await sizeOf(file);
    }
    heaviest = bytes > heaviest.bytes ? { bytes, page, path } : heaviest;
  }
  all.sort((one, other) => one - other);
  return [paths.length, at(all, 0.5).toFixed(1), at(all, 0.95).toFixed(1), `${slowest.took.toFixed(1)} \`${slowest.path}\``,
    kilobytes(heaviest.page), `${kilobytes(heaviest.bytes)} \`${heaviest.path}\``];
}

const kinds = [
  ['Start', ['/', '/?wait=1']],
  ['Article', await pagesOf('documents', 'documents')],
  ['Claim', await pagesOf('claims', 'claims')],
  ['Source', await pagesOf('sources', 'sources')],
  ['Question', (await pagesOf('questions', 'questions')).map(path => `${path}?wait=1`)],
  ['Findings', ['/findings?wait=1']],
  ['Search', ['/search?q=casualties', '/search?q=casualites', '/search?q=kursk&kind=DOCUMENT']],
  ['Read, review', ['/read', '/review/D003']],
  ['Desk', ['/desk?wait=1', '/desk/history', '/desk/merges', '/desk/corrections']],
];

console.log('| page | pages | median, ms | 95 %, ms | the slowest, ms | HTML of the heaviest, kB | with all it loads, kB |');
console.log('|---|---:|---:|---:|---|---:|---|');
for (const [name, paths] of kinds) {
  console.log(`| ${[name, ...await measure(paths)].join(' | ')} |`);
}
agent.destroy();
