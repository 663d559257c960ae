// mercurius as its documentation recommends it: loaders where there would be a query for each parent, and its compiler of
// operations (jit). Statements are named, so that PostgreSQL prepares each once a connection.
// usage: node mercurius.mjs SOCKET_FOLDER DATABASE PORT
import Fastify from "fastify";
import mercurius from "mercurius";
import pg from "pg";

const [host, database, port] = process.argv.slice(2);
const pool = new pg.Pool({ host, database, user: "provenance", max: 32 });
const rows = async (name, text, values) => (await pool.query({ name, text, values })).rows;

const schema = `
  type Query {
    claim(id: ID!): Claim
    claims(first: Int!, after: ID!): [Claim!]!
    document(key: String!): Document
    downstream(root: ID!): [Reached!]!
    downstreamCount(root: ID!): Int!
    search(words: [String!]!): [Found!]!
  }
  type Claim {
    id: ID!
    key: String!
    proposition: String!
    modality: String!
    condition: String
    note: String
    statements(first: Int!): [Statement!]!
  }
  type Statement {
    id: ID!
    stance: String!
    source: Source!
    document: Document
    cites(first: Int!): [Citation!]!
  }
  type Citation { relation: String! cited: Statement! }
  type Source { id: ID! name: String! }
  type Document { id: ID! key: String! title: String statements(first: Int!): [Statement!]! }
  type Reached { depth: Int! name: String! }
  type Found { kind: String! key: String! title: String }
`;

const resolvers = {
  Query: {
    claim: async (_, { id }) => (await rows(
      "claim", "SELECT id, key, proposition, modality, condition, note FROM claim WHERE id = $1", [id]))[0],
    claims: (_, { first, after }) => rows(
      "claims", "SELECT id, key, proposition FROM claim WHERE id > $1 ORDER BY id LIMIT $2", [after, first]),
    document: async (_, { key }) => (await rows("document", "SELECT id, key, title FROM document WHERE key = $1", [key]))[0],
    downstream: (_, { root }) => rows("downstream", "SELECT depth, name FROM load.downstream($1)", [root]),
    downstreamCount: async (_, { root }) => (await rows("count", "SELECT load.downstream_count($1) AS n", [root]))[0].n,
    search: (_, { words }) => rows(
      "search", "SELECT kind, key, title FROM load.search_first($1)", [words]),
  },
};

/** The rows of each parent's key, read for all parents at once. */
const one = (name, text, keyOf) => async parents => {
  const found = new Map((await rows(name, text, [[...new Set(parents.map(({ obj }) => keyOf(obj)).filter(key => key !== null))]]))
    .map(row => [row.id, row]));
  return parents.map(({ obj }) => found.get(keyOf(obj)) ?? null);
};

/** The first rows of each parent, read for all parents at once; one field has the same argument for all. */
const first = (name, columns, table, parentColumn) => async parents => {
  const found = Map.groupBy(
    await rows(
      name,
      `SELECT parent.id AS parent, ${columns} FROM unnest($1::bigint[]) AS parent (id), LATERAL (
        SELECT * FROM ${table} WHERE ${parentColumn} = parent.id AND superseded_at IS NULL ORDER BY id LIMIT $2) AS row`,
      [[...new Set(parents.map(({ obj }) => obj.id))], parents[0].params.first]),
    row => row.parent);
  return parents.map(({ obj }) => found.get(obj.id) ?? []);
};

const statementColumns = "row.id, stance, source_id, document_id";
const loaders = {
  Claim: { statements: first("claim-statements", statementColumns, "statement", "claim_id") },
  Document: { statements: first("document-statements", statementColumns, "statement", "document_id") },
  Statement: {
    source: one("source", "SELECT id, name FROM source WHERE id = ANY ($1)", statement => statement.source_id),
    document: one("documents", "SELECT id, key, title FROM document WHERE id = ANY ($1)", statement => statement.document_id),
    cites: first("cites", "row.id, relation, cited_id", "citation", "citing_id"),
  },
  Citation: {
    cited: one("cited", "SELECT id, stance, source_id, document_id FROM statement WHERE id = ANY ($1)", citation => citation.cited_id),
  },
};

const app = Fastify();
app.register(mercurius, { schema, resolvers, loaders, jit: 1 });
await app.listen({ port: Number(port), host: "127.0.0.1" });
