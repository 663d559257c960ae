// node run.mjs URL [--streams | --finite DOCUMENT --endless DOCUMENT]
// Runs every audit, prints those that fail, ends with "N passed, N failed".
import { parseArgs } from 'node:util';
import { Connection } from './connection.mjs';
import { eventStreamAudits } from './event-stream.mjs';
import { httpAudits } from './http.mjs';
import { webSocketAudits } from './web-socket.mjs';

const { positionals: [url], values } = parseArgs({
  allowPositionals: true,
  options: { finite: { type: 'string' }, endless: { type: 'string' }, streams: { type: 'boolean' } },
});
if (!URL.canParse(url)) {
  console.error('usage: node run.mjs URL [--streams | --finite DOCUMENT --endless DOCUMENT]');
  process.exit(2);
}

const streams = values.streams
  ? { finite: 'subscription { ticks(count: 3) }', endless: 'subscription { ticks(count: 1000000) }' }
  : { finite: values.finite, endless: values.endless };

const timeout = (milliseconds) => new Promise((_, reject) => {
  setTimeout(reject, milliseconds, new Error(`no result within ${milliseconds} ms`)).unref();
});

let passed = 0;
let failed = 0;
const suites = { HTTP: httpAudits, WebSocket: webSocketAudits, 'Server-Sent Events': eventStreamAudits };
for (const [suite, auditsOf] of Object.entries(suites)) {
  for (const [name, audit] of Object.entries(auditsOf(url, streams))) {
    try {
      await Promise.race([audit(), timeout(30_000)]);
      passed++;
    } catch (error) {
      failed++;
      console.log(`FAILED: ${suite}: ${name}: ${error.message}`);
    } finally {
      Connection.terminateAll();
    }
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
