// What is asked, of which records, and in whose words. The records of a query are spread over the corpus, so that no one row
// is always asked for.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const idOf = (kind, number) => Buffer.from(`${kind}:${number}`).toString("base64url");

/** The cursor of an order by id, without the mark of its list: a byte for the order, then the number. */
const cursorOf = number => {
  const bytes = Buffer.alloc(9);
  bytes[0] = 1;
  bytes.writeBigInt64BE(BigInt(number), 1);
  return bytes.toString("base64url");
};

/** So many rows, evenly spaced, of a table in the order of its numbers. */
const spread = (table, count) => `
  SELECT id FROM ${table} WHERE id IN (
    SELECT (1 + (n * (SELECT max(id) - 60 FROM ${table})) / ${count})::bigint FROM generate_series(0, ${count - 1}) AS n)`;

/** Statements by how many cite them directly, most first, with how many they reach and by how many hops. */
const reached = (from, to, least, most, count) => `
  SELECT id FROM (
    SELECT cited_id AS id FROM citation GROUP BY cited_id
    HAVING count(*) BETWEEN ${from} AND ${to} ORDER BY count(*) DESC, cited_id LIMIT 40) AS often,
    LATERAL (SELECT load.downstream_count(id) AS n) AS counted
  WHERE n BETWEEN ${least} AND ${most} LIMIT ${count}`;

const words = text => ({ words: text.toLowerCase().split(" ") });

export const queries = [
  {
    name: "claim",
    label: "a claim by id",
    title: "a claim by id",
    goal: 0.95,
    records: spread("claim", 64),
    variables: {
      ours: id => ({ id: idOf("Claim", id) }),
      peers: id => ({ id }),
    },
  },
  {
    name: "claims",
    label: "50 claims",
    title: "50 claims, the citation of 5 statements each, with source and document",
    goal: 0.95,
    records: spread("claim", 16),
    variables: {
      ours: (id, list = "") => ({ after: list + cursorOf(id) }),
      peers: id => ({ after: id }),
      postgraphile: (id, list) => ({ after: Buffer.from(JSON.stringify([list, id])).toString("base64") }),
    },
  },
  {
    name: "hops",
    label: "four hops",
    title: "what a document's statements cite, four hops deep",
    goal: 0.95,
    records: `
      SELECT key FROM (
        SELECT document_id AS id FROM citation AS a
        JOIN citation AS b ON b.citing_id = a.cited_id JOIN citation AS c ON c.citing_id = b.cited_id
        JOIN citation AS d ON d.citing_id = c.cited_id JOIN statement ON statement.id = a.citing_id
        WHERE document_id IS NOT NULL GROUP BY document_id ORDER BY count(*) DESC, document_id LIMIT 16) AS deep
      JOIN document USING (id)`,
    variables: { ours: key => ({ key }), peers: key => ({ key }) },
  },
  {
    name: "trace",
    label: "a bounded trace",
    title: "a trace of 150 to 500 statements, with names",
    records: reached(50, 400, 150, 500, 8),
    variables: { ours: id => ({ id: idOf("Statement", id) }), peers: id => ({ id }) },
  },
  {
    name: "count",
    label: "a hub's repeaters",
    title: "how many repeat a hub",
    records: reached(500, 15_000, 800, 20_000, 4),
    variables: { ours: id => ({ id: idOf("Statement", id) }), peers: id => ({ id }) },
  },
  {
    name: "search",
    label: "full text",
    title: "full text: an official's name, the first ten",
    records: "SELECT name FROM source WHERE key LIKE 'official-%' ORDER BY id LIMIT 16",
    variables: { ours: text => ({ text }), peers: words },
  },
  {
    name: "mistyped",
    label: "a mistyped name",
    title: "full text: an official's name with two letters swapped",
    operation: "search",
    records: `
      SELECT mistyped FROM source, LATERAL (SELECT regexp_replace(name, ' (.)(.)(.)', ' \\1\\3\\2')) AS swapped (mistyped)
      WHERE key LIKE 'official-%' AND mistyped <> name ORDER BY id LIMIT 16`,
    variables: { ours: text => ({ text }), peers: words },
  },
].map(query => ({ operation: query.name, ...query, folder: join(import.meta.dirname, "queries") }));

/** The bodies of the requests of a query to a server, one for each record. */
export const bodiesOf = (query, server, records) => {
  const text = readFileSync(join(query.folder, server.words, `${query.operation}.graphql`), "utf8");
  const variables = query.variables[server.words] ?? (server.words ? query.variables.peers : query.variables.ours);
  return records.map(record => JSON.stringify({
    query: text, operationName: query.operation, variables: variables(record, server.claimList),
  }));
};
