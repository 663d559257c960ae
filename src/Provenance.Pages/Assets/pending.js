/** Waits for what is being worked out, and shows it in place of the words that say so. */
export async function awaitPending(document) {
  const pending = [...document.querySelectorAll("[data-pending]")];
  if (pending.length === 0) {
    return;
  }
  const whole = await waited(pending[0].querySelector("a").href);
  for (const place of whole ? pending : []) {
    const section = place.closest("section");
    const found = whole.querySelector(`section[aria-labelledby="${section.getAttribute("aria-labelledby")}"]`);
    if (found) {
      section.replaceWith(document.adoptNode(found));
    }
  }
}

async function waited(address) {
  try {
    const response = await fetch(address, { headers: { accept: "text/html" } });
    return response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
  } catch {
    // The link stays, for the reader to try.
    return null;
  }
}
