// Hours of a desk in a few minutes: people read, record, propose, review, correct, merge and follow what happens, all at once
// and without pause. At the end every count is checked, and each citation must have reached the follower exactly once though
// its connection breaks every few seconds. Asks a running server, whose store should be one made for this:
//
//   dotnet run -c Release --project src/Provenance.Server -- --empty --urls http://127.0.0.1:5000
//   node tests/load/soak.mjs http://127.0.0.1:5000 [MINUTES] [PID]
//
// MINUTES is 30 unless said. With the server's PID its memory is told once a minute (Linux).
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';

const url = `${process.argv[2] ?? 'http://127.0.0.1:5000'}/graphql`;
const minutes = Number(process.argv[3] ?? 30);
const pid = process.argv[4];
const started = performance.now();
const end = started + minutes * 60_000;
const running = () => performance.now() < end;
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));
const run = Date.now().toString(36);

const did = { waits: 0, answers: 0, passages: 0, retries: 0, accepted: 0, rejected: 0, corrections: 0, merges: 0, breaks: 0 };
const citations = new Set();
const problems = [];

async function post(query, variables, headers, signal) {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
    signal,
  });
}

/** The data of an answer, asked again while the store is away; throws what stands in errors, of the answer or of a payload. */
async function ask(query, variables) {
  const answer = await (await post(query, variables)).json();
  const away = answer.errors?.find(({ extensions }) => extensions?.code === 'STORE_UNAVAILABLE');
  if (away) {
    did.waits++;
    await pause(away.extensions.retryAfter * 1000);
    return ask(query, variables);
  }
  const refused = Object.values(answer.data ?? {}).find(payload => payload?.errors);
  if (answer.errors || refused) {
    throw new Error(JSON.stringify(answer).slice(0, 500));
  }
  return answer.data;
}

let requests = 0;

/** A mutation that is done once, however often it has to be asked for. */
const mutation = (name, selection) => {
  const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} errors { ... on Error { message } } } }`;
  return async input => (await ask(query, { input: { idempotencyKey: `soak ${run} ${++requests}`, ...input } }))[name];
};
const addDocument = mutation('addDocument', 'document { id }');
const recordCitation = mutation('recordCitation', 'citations { id }');
const propose = mutation('propose', 'proposal { id }');
const correctSource = mutation('correctSource', '__typename');
const mergeSources = mutation('mergeSources', '__typename');
const unmergeSources = mutation('unmergeSources', '__typename');

/** Decides on a proposal. A decision that an answer did not tell of stands, so what is asked again may be refused. */
const decide = async (name, input) => {
  const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
  await ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input });
};

const article = `soak-${run}-article`;
const text = 'It is so, the mayor told the Gazette.';
const person = (who, number) => `soak-${run}-${who}-${number}`;

const passage = (who, number) => ({
  document: { key: article },
  span: { text },
  chain: [
    { source: { new: { key: `soak-${run}-gazette`, type: 'OUTLET', name: 'Gazette' } } },
    { source: { new: { key: person(who, number), type: 'OFFICIAL', name: `Mayor ${who} ${number}` } }, cue: 'told' },
  ],
  claims: [{
    claim: {
      new: {
        key: `soak-${run}-claim-${who}-${number}`,
        proposition: `It is so, ${who} says for the ${number}th time.`,
        question: { new: { key: `soak-${run}-question`, text: 'Is it so?' } },
      },
    },
  }],
});

/** Records passages, and sends every fifth request twice, as a client does that lost the answer. */
async function record(who) {
  for (let number = 1; running(); number++) {
    const input = { passage: passage(who, number), idempotencyKey: `soak ${run} ${who} ${number}` };
    const first = await recordCitation(input);
    first.citations.forEach(({ id }) => citations.add(id));
    did.passages++;
    if (number % 5 === 0) {
      did.retries++;
      const again = await recordCitation(input);
      if (!isDeepStrictEqual(again, first)) {
        problems.push(`The retry of ${input.idempotencyKey} answered something else.`);
      }
    }
    await pause(100);
  }
}

/** Proposes passages, and decides on each: two of three are accepted. */
async function review(who) {
  for (let number = 1; running(); number++) {
    const { proposal } = await propose({ request: { recordCitation: { passage: passage(who, number) } } });
    if (number % 3 === 0) {
      await decide('rejectProposals', { ids: [proposal.id], reason: 'It is not so.' });
      did.rejected++;
    } else {
      await decide('acceptProposals', { ids: [proposal.id] });
      did.accepted++;
    }
    await pause(200);
  }
}

/** Corrects one source again and again, and merges two and takes it back. */
async function mend(who) {
  for (const number of [1, 2]) {
    (await recordCitation({ passage: passage(who, number) })).citations.forEach(({ id }) => citations.add(id));
    did.passages++;
  }
  const [kept, absorbed] = [person(who, 1), person(who, 2)];
  for (let round = 1; running(); round++) {
    await correctSource({ source: { key: kept }, fields: { note: `Looked at ${round} times.` }, reason: 'Looked at again.' });
    did.corrections++;
    await mergeSources({ absorbed: { key: absorbed }, kept: { key: kept }, reason: 'They are one.' });
    await unmergeSources({ absorbed, reason: 'They are two.' });
    did.merges++;
    await pause(500);
  }
}

const questions = [
  `{ claims(first: 20) { totalCount nodes { proposition statements(first: 3) { nodes { source { name } } } } } }`,
  `{ claim(by: { key: "soak-${run}-claim-anna-1" }) { upstream { origins { class source { name } } coverage { complete } } independence { verdict } } }`,
  `{ source(by: { key: "soak-${run}-gazette" }) { name cites(first: 10) { nodes { __typename } } citedBy(first: 10) { nodes { __typename } } } }`,
  `{ search(text: "mayor", first: 10) { nodes { __typename } } }`,
  `{ changes(last: 10) { nodes { __typename } } }`,
];

async function read() {
  for (let number = 0; running(); number++) {
    await ask(questions[number % questions.length]);
    did.answers++;
    await pause(20);
  }
}

const seen = [];

/** Follows the citations; every few seconds the connection breaks, and goes on after the last one. */
async function follow() {
  const query = 'subscription ($after: ID) { citationRecorded(after: $after) { id } }';
  let first = true;
  while (running() || seen.length < citations.size && performance.now() < end + 60_000) {
    const broken = new AbortController();
    const timer = setTimeout(() => broken.abort(), first ? 15_000 : 2000 + Math.random() * 8000);
    try {
      const response = await post(query, { after: seen.at(-1) }, { accept: 'text/event-stream' }, broken.signal);
      let rest = '';
      for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
        const events = (rest + part).split('\n\n');
        rest = events.pop();
        for (const event of events.filter(each => each.startsWith('event: next'))) {
          const { data, errors } = JSON.parse(event.slice(event.indexOf('data: ') + 6));
          if (errors) {
            problems.push(`The follower was told ${JSON.stringify(errors)}.`);
          } else {
            seen.push(data.citationRecorded.id);
          }
        }
      }
    } catch (gone) {
      if (gone.name !== 'AbortError') {
        throw gone;
      }
    } finally {
      clearTimeout(timer);
    }
    did.breaks++;
    first = seen.length === 0;
  }
}

const memory = [];

async function watch() {
  while (pid && running()) {
    await pause(Math.min(60_000, Math.max(0, end - performance.now())));
    const megabytes = Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
    memory.push(megabytes);
    console.log(`after ${Math.round((performance.now() - started) / 60_000)} min: ${megabytes} MB, ${JSON.stringify(did)}`);
  }
}

const equal = (what, expected, found) => {
  if (expected !== found) {
    problems.push(`${what}: ${expected} expected, ${found} found.`);
  }
};

/** What is in the store, against what was acknowledged. */
async function check() {
  const recorded = did.passages + did.accepted;
  const totals = await ask(`{
    citations { totalCount } claims { totalCount } statements { totalCount }
    pending: proposals(where: { state: { eq: PENDING } }) { totalCount }
    mended: source(by: { key: "${person('olga', 1)}" }) { note revision }
  }`);
  equal('citations', 2 * recorded, totals.citations.totalCount);
  equal('claims', recorded, totals.claims.totalCount);
  equal('statements', 3 * recorded, totals.statements.totalCount);
  equal('pending proposals', 0, totals.pending.totalCount);
  equal('the note of the corrected source', `Looked at ${did.corrections} times.`, totals.mended.note);
  equal('events of the follower', totals.citations.totalCount, seen.length);
  equal('different events of the follower', totals.citations.totalCount, new Set(seen).size);
}

await addDocument({
  document: { key: article, text, publisher: { new: { key: `soak-${run}-outlet`, type: 'OUTLET', name: 'Outlet' } } },
});
const following = follow();
await pause(1000);
await recordCitation({ passage: passage('anna', 0) }).then(({ citations: made }) => made.forEach(({ id }) => citations.add(id)));
did.passages++;
await Promise.all([record('anna'), record('boris'), review('chandra'), mend('olga'), read(), read(), watch(), following]);
await check();

console.log(JSON.stringify(did));
if (memory.length > 3) {
  const quarter = Math.ceil(memory.length / 4);
  const middle = values => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
  console.log(`memory: ${middle(memory.slice(0, quarter))} MB in the first quarter, ${middle(memory.slice(-quarter))} MB in the last`);
}
problems.forEach(problem => console.error(problem));
console.log(problems.length === 0 ? 'Every count is right.' : `${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
