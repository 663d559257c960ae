// See ./run.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { column, databaseOf, startPostgres } from "./database.mjs";
import { measure, median } from "./measure.mjs";
import { plot } from "./plot.mjs";
import { bodiesOf, queries } from "./queries.mjs";
import { ask, bare, others, ours, start } from "./servers.mjs";

const { values: options } = parseArgs({
  options: {
    citations: { type: "string", default: "200000" },
    growth: { type: "string", default: "20000,200000,2000000" },
    queries: { type: "string", default: queries.map(query => query.name).join() },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "3" },
    warm: { type: "string", default: "12" },
    postgres: { type: "string" },
    peers: { type: "string", default: others.map(peer => peer.name).join() },
    plot: { type: "string", default: join(import.meta.dirname, "../../docs/growth.svg") },
  },
});
const connections = 32;
const list = text => text.split(",").filter(Boolean);
const folder = mkdtempSync(join(tmpdir(), "provenance-load-"));
const asked = queries.filter(query => list(options.queries).includes(query.name));
const postgres = options.postgres ? { host: options.postgres, stop: () => {} } : await startPostgres();
const running = [];

const startAll = async (kinds, database) => {
  for (const kind of kinds) {
    running.push(await start(kind, postgres.host, database, folder));
  }

  return [...running];
};

const stopAll = () => {
  for (const server of running.splice(0)) {
    server.stop();
  }
};

/** What a query asks of each server: { query, records, bodies by server's name }. */
const requests = (database, servers) => asked.map(query => {
  const records = column(postgres.host, database, query.records);
  if (records.length === 0) {
    throw new Error(`${database} has no record that "${query.title}" asks for.`);
  }

  return { query, records, bodies: Object.fromEntries(servers.map(server => [server.name, bodiesOf(query, server, records)])) };
});

/** The values of an answer in its order, whatever their names. */
const leaves = value => value !== null && typeof value === "object" ? Object.values(value).flatMap(leaves) : [value];

/** Throws unless all servers answer the same: the bare one to the byte, the others the same values in the same order. */
const check = async ({ query, records, bodies }, [first, ...rest]) => {
  for (const [i, record] of records.entries()) {
    const expected = await ask(first, bodies[first.name][i]);
    for (const server of rest) {
      const given = await ask(server, bodies[server.name][i]);
      const same = server.words === first.words
        ? JSON.stringify(given) === JSON.stringify(expected)
        : isDeepStrictEqual(leaves(given), leaves(expected));
      if (!same) {
        throw new Error(`${query.name} of ${record}: ${first.name} and ${server.name} differ\n`
          + `${JSON.stringify(expected).slice(0, 2000)}\n${JSON.stringify(given).slice(0, 2000)}`);
      }
    }
  }
};

const compare = async () => {
  const database = databaseOf(postgres.host, options.citations, folder);
  const servers = await startAll([ours, bare, ...others.filter(peer => list(options.peers).includes(peer.name))], database);
  const all = requests(database, servers);
  for (const each of all) {
    await check(each, servers);
  }

  // Until what is hot has been compiled for good.
  for (const { query, bodies } of all) {
    for (const server of servers) {
      measure(server, bodies[server.name], options.warm, connections, folder);
    }
  }

  // Round by round, so that a slow minute of the machine meets all.
  const measured = new Map();
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const { query, bodies } of all) {
      for (const server of servers) {
        const key = `${query.name} ${server.name}`;
        const result = measure(server, bodies[server.name], options.seconds, connections, folder);
        measured.set(key, [...measured.get(key) ?? [], result]);
      }
    }
  }

  stopAll();
  const rest = servers.slice(1);
  const results = (query, server) => measured.get(`${query.name} ${server.name}`);
  const rate = (query, server) => median(results(query, server).map(result => result.rate));
  const cpu = (query, server) => median(results(query, server).map(result => 1e6 * result.cpu));
  const ratio = (query, server) => median(results(query, ours).map((result, i) => result.rate / results(query, server)[i].rate));
  const row = (...cells) => `| ${cells.join(" | ")} |`;
  console.log(`\nRequests a second, and in brackets µs of the server's processor time a request; ${options.citations} citations\n`);
  console.log(row("query", ours.name, ...rest.map(server => server.name), ...rest.map(server => `ratio to ${server.name}`), "goal"));
  console.log(`|---|${"---:|".repeat(2 * rest.length + 2)}`);
  for (const query of asked) {
    console.log(row(
      query.title,
      ...servers.map(server => `${rate(query, server).toFixed(0)} (${cpu(query, server).toFixed(0)})`),
      ...rest.map(server => ratio(query, server).toFixed(2)),
      query.goal ?? "1 to peers"));
  }
};

const grow = async () => {
  const sizes = list(options.growth).map(Number).sort((a, b) => a - b);
  const lines = asked.map(query => ({ name: query.label, title: query.title, points: [] }));
  for (const size of sizes) {
    const database = databaseOf(postgres.host, size, folder);
    const servers = await startAll([ours], database);
    for (const [i, { query, bodies }] of requests(database, servers).entries()) {
      measure(servers[0], bodies[ours.name], options.warm, connections, folder);
      const times = Array.from({ length: Number(options.rounds) }, () =>
        measure(servers[0], bodies[ours.name], options.seconds, 1, folder).latency);
      lines[i].points.push([size, 1e3 * median(times)]);
    }

    stopAll();
  }

  console.log("\nMilliseconds until half of the answers had come, one request after another\n");
  console.log(`| query | ${sizes.join(" | ")} |\n|---|${"---:|".repeat(sizes.length)}`);
  for (const line of lines) {
    console.log(`| ${line.title} | ${line.points.map(point => point[1].toFixed(2)).join(" | ")} |`);
  }

  writeFileSync(options.plot, plot({
    title: "How the time of an answer grows with the corpus",
    x: "citations in the store",
    y: "milliseconds an answer, median",
    ticksX: sizes,
    tickX: size => size.toLocaleString("en"),
    tickY: time => `${time}`,
    lines,
  }));
};

try {
  if (options.citations !== "0") {
    await compare();
  }

  if (list(options.growth).length > 1) {
    await grow();
  }
} finally {
  stopAll();
  await postgres.stop();
  rmSync(folder, { recursive: true });
}
