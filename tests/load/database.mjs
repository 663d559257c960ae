// One PostgreSQL server with a database for each size of corpus, made when it is not there yet.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ours } from "./servers.mjs";

const root = join(import.meta.dirname, "../..");
const user = "provenance";

/** A server of the machine's own binaries in a new folder, which goes with it: { host, stop }. */
export const startPostgres = async () => {
  const script = join(root, "tests/Provenance.Data.Postgres.Tests/serve-postgres.sh");
  const child = spawn("taskset", ["-c", "1", script], { stdio: ["pipe", "pipe", "inherit"] });
  const [host] = await once(createInterface(child.stdout), "line");
  return { host, stop: async () => { child.stdin.end(); await once(child, "exit"); } };
};

const psql = (host, database, ...args) =>
  execFileSync("psql", ["-h", host, "-U", user, "-d", database, "-v", "ON_ERROR_STOP=1", "-qAt", ...args], { encoding: "utf8" });

/** The first column of what a statement answers. */
export const column = (host, database, sql) => psql(host, database, "-c", sql).split("\n").filter(Boolean);

/** The name of the database with so many citations, which has the schema of today. */
export const databaseOf = (host, citations, folder) => {
  const name = `load_${citations}`;
  const [command, program] = ours.command();
  const environment = { ...process.env, ...ours.environment(host, name) };
  if (column(host, "postgres", `SELECT 1 FROM pg_database WHERE datname = '${name}'`).length === 0) {
    const corpus = join(folder, `${citations}.jsonl`);
    console.error(`importing ${citations} citations`);
    psql(host, "postgres", "-c", `CREATE DATABASE ${name}`);
    execFileSync(command, [program, "generate", "--citations", citations, "--seed", "1", corpus], { stdio: "ignore" });
    execFileSync(command, [program, "import", corpus], { env: environment, stdio: "ignore" });
    psql(host, name, "-c", "VACUUM ANALYZE");
  }

  execFileSync(command, [program, "--migrate-only"], { env: environment, stdio: "ignore" });
  psql(host, name, "-f", join(import.meta.dirname, "functions.sql"));
  return name;
};
