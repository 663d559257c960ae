// What people record in a second, and what a reader notices meanwhile. Asks a running server, whose store should be one
// made for this:
//
//   dotnet run -c Release --project src/Provenance.Server -- --empty --urls http://127.0.0.1:5000
//   node tests/load/recording.mjs http://127.0.0.1:5000 [MUTATIONS]
//
// One reader traces a claim again and again: first alone, then while one person records as many citations as MUTATIONS
// says (1,000 unless it does), each with a source and a claim of its own.

const url = `${process.argv[2] ?? 'http://127.0.0.1:5000'}/graphql`;
const mutations = Number(process.argv[3] ?? 1000);
const aloneFor = 5000;

async function ask(query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = await response.json();
  const refused = Object.values(answer.data ?? {}).find(payload => payload?.errors);
  if (answer.errors || refused) {
    throw new Error(JSON.stringify(answer));
  }
  return answer.data;
}

const text = 'It is so, the mayor told the Gazette.';
const addArticle = `mutation ($input: AddDocumentInput!) { addDocument(input: $input) { errors { ... on Error { message } } } }`;
const recordCitation =
  `mutation ($input: RecordCitationInput!) { recordCitation(input: $input) { passage errors { ... on Error { message } } } }`;
const trace = `{ claim(by: { key: "load-claim-0" }) { upstream { origins { class source { name } } coverage { complete } } } }`;

const passage = number => ({
  passage: {
    document: { key: 'load-article' },
    span: { text },
    chain: [
      { source: { new: { key: 'load-gazette', type: 'OUTLET', name: 'Gazette' } } },
      { source: { new: { key: `load-mayor-${number}`, type: 'OFFICIAL', name: `Mayor ${number}` } }, cue: 'told' },
    ],
    claims: [{
      claim: {
        new: {
          key: `load-claim-${number}`,
          proposition: `It is so, for the ${number}th time.`,
          question: { new: { key: 'load-question', text: 'Is it so?' } },
        },
      },
    }],
  },
});

/** Asks the trace until told to stop; gives the milliseconds of each answer. */
async function read(until) {
  const times = [];
  while (!until()) {
    const start = performance.now();
    await ask(trace);
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other);
}

const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);

await ask(addArticle, {
  input: {
    document: { key: 'load-article', text, publisher: { new: { key: 'load-outlet', type: 'OUTLET', name: 'Outlet' } } },
  },
});
await ask(recordCitation, { input: passage(0) });
const end = performance.now() + aloneFor;
const alone = await read(() => performance.now() > end);

let done = false;
const reading = read(() => done);
const start = performance.now();
for (let number = 1; number <= mutations; number++) {
  await ask(recordCitation, { input: passage(number) });
}
const seconds = (performance.now() - start) / 1000;
done = true;
const meanwhile = await reading;

console.log(`recorded: ${mutations} citations in ${seconds.toFixed(1)} s, ${(mutations / seconds).toFixed(0)} a second`);
console.log(`a reader alone: median ${at(alone, 0.5)} ms, 95 % within ${at(alone, 0.95)} ms (${alone.length} answers)`);
console.log(
  `a reader meanwhile: median ${at(meanwhile, 0.5)} ms, 95 % within ${at(meanwhile, 0.95)} ms (${meanwhile.length} answers)`);
