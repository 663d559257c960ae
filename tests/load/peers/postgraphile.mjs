// PostGraphile as its documentation recommends it: its Amber preset on the schema as it is, with functions where joins do not
// reach, and Node's own HTTP server through Grafserv.
// usage: node postgraphile.mjs SOCKET_FOLDER DATABASE PORT
import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const [host, database, port] = process.argv.slice(2);
const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({
    connectionString: `postgres://provenance@/${database}?host=${encodeURIComponent(host)}`,
    schemas: ["public", "load"],
    poolConfig: { max: 32 },
  })],
  grafserv: { port: Number(port), watch: false, graphiql: false },
  grafast: { explain: false },
};

const server = createServer();
server.on("error", error => { throw error; });
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(port), "127.0.0.1");
