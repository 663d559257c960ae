// Requests a second, latency and processor time, measured from outside.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ticksPerSecond = Number(execFileSync("getconf", ["CLK_TCK"]));
const seconds = { us: 1e-6, ms: 1e-3, s: 1 };

/** Processor seconds that a process has used, its threads together. */
const processorSeconds = pid => {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop().split(" ");
  return (Number(stat[11]) + Number(stat[12])) / ticksPerSecond;
};

/**
 * Loads one server for some seconds: { rate: requests a second, cpu: seconds of the server's processor time a request,
 * latency: seconds within which half of the requests were answered }.
 */
export const measure = (server, bodies, duration, connections, folder) => {
  const file = join(folder, "bodies");
  writeFileSync(file, bodies.join("\n"));
  const before = processorSeconds(server.pid);
  const report = execFileSync(
    "taskset",
    ["-c", "1", "wrk", "-t", "1", "-c", connections, "-d", duration, "--timeout", "30s", "--latency",
      "-s", join(import.meta.dirname, "post.lua"), server.url],
    { env: { ...process.env, BODIES: file }, encoding: "utf8" });
  const used = processorSeconds(server.pid) - before;
  if (/Non-2xx|Socket errors/.test(report)) {
    throw new Error(`${server.name}: ${report}`);
  }

  const [, half, unit] = /50%\s+([\d.]+)(us|ms|s)/.exec(report);
  return {
    rate: Number(/Requests\/sec:\s+(\S+)/.exec(report)[1]),
    cpu: used / Number(/(\d+) requests in/.exec(report)[1]),
    latency: Number(half) * seconds[unit],
  };
};

export const median = values => {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};
