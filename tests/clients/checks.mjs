// What scripts of checks share: their address, their counting, and the line with which they end.

/** The address that a script is given; without one it ends with its usage. */
export function addressFor(script) {
  const url = process.argv[2];
  if (!URL.canParse(url)) {
    console.error(`usage: node ${script} URL`);
    process.exit(2);
  }
  return url;
}

let passed = 0;
let failed = 0;

/** Carries a check out, and prints what it fails with. */
export async function check(name, action) {
  try {
    await action();
    passed++;
  } catch (error) {
    failed++;
    console.log(`FAILED: ${name}: ${error.stack}\n${error.stdout ?? ''}${error.stderr ?? ''}`);
  }
}

/** Ends the process with "N passed, N failed", with success if some passed and none failed. */
export function end() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
