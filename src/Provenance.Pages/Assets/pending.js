const firstWait = 1000;
const longestWait = 15000;

/** Asks for the page again until what is being worked out is there, and then shows it in place. */
export function awaitPending(document) {
  if (document.querySelector("[data-pending]")) {
    setTimeout(() => look(document, firstWait), firstWait);
  }
}

async function look(document, wait) {
  const page = await latest();
  if (page && !page.querySelector("[data-pending]")) {
    const content = document.getElementById("content");
    const opened = document.activeElement;
    if (!content.contains(opened)) {
      content.replaceChildren(...page.getElementById("content").childNodes);
      return;
    }
    // Whoever reads or fills something in there is not interrupted: only what waited is exchanged.
    for (const pending of document.querySelectorAll("[data-pending]")) {
      const section = pending.closest("section");
      const name = section?.getAttribute("aria-labelledby");
      section?.replaceWith(page.querySelector(`section[aria-labelledby="${name}"]`) ?? "");
    }
    return;
  }
  const next = Math.min(wait * 1.5, longestWait);
  setTimeout(() => look(document, next), next);
}

async function latest() {
  try {
    const response = await fetch(location.href, { headers: { accept: "text/html" } });
    return response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
  } catch {
    return null;
  }
}
