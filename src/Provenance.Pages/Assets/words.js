// A word: letters and digits, with what joins them, so that "4,000" and "don't" are one.
const word = /[\p{L}\p{N}\p{M}]+(?:[.,'’\-–][\p{L}\p{N}\p{M}]+)*/gu;

/** Lets the words for a field be chosen in a text: by mouse, finger or keyboard. They go into the field that was used last. */
export function chooseWords(document) {
  for (const block of document.querySelectorAll("[data-words]")) {
    offer(block);
  }
}

function offer(block) {
  const form = block.closest("form");
  const fields = [...form.querySelectorAll("[data-takes]")];
  const text = block.textContent;
  const words = [...text.matchAll(word)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const options = split(block, text, words);
  let target = fields[0];
  let first = -1;
  let last = -1;
  let isOpen = false;

  block.hidden = false;
  form.querySelectorAll("[data-scripted]").forEach((hint) => { hint.hidden = false; });
  block.setAttribute("role", "listbox");
  block.setAttribute("aria-multiselectable", "true");
  block.tabIndex = 0;
  aim(target);

  form.addEventListener("focusin", (event) => {
    if (event.target.matches("[data-takes]") && event.target !== target) {
      aim(event.target);
    }
  });
  form.addEventListener("input", (event) => {
    if (event.target === target) {
      show();
    }
  });
  block.addEventListener("keydown", (event) => {
    const to = { ArrowRight: last + 1, ArrowDown: last + 1, ArrowLeft: last - 1, ArrowUp: last - 1, Home: 0, End: words.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    const place = Math.min(Math.max(to, 0), words.length - 1);
    choose(event.shiftKey && first >= 0 ? first : place, place);
  });
  block.addEventListener("pointerup", () => {
    const chosen = getSelection();
    if (!chosen.isCollapsed && block.contains(chosen.anchorNode) && block.contains(chosen.focusNode)) {
      const [one, other] = [placeOf(chosen.anchorNode, chosen.anchorOffset), placeOf(chosen.focusNode, chosen.focusOffset)].sort((a, b) => a - b);
      const within = options.map((_, place) => place).filter((place) => words[place].start < other && words[place].end > one);
      chosen.removeAllRanges();
      if (within.length > 0) {
        choose(within[0], within[within.length - 1]);
        isOpen = false;
      }
    }
  });
  block.addEventListener("click", (event) => {
    const place = options.indexOf(event.target.closest("[role=option]"));
    if (place < 0) {
      return;
    }
    // The first click chooses a word, the second goes on to another one.
    choose(isOpen || event.shiftKey ? first : place, place);
    isOpen = !isOpen && !event.shiftKey;
  });

  function aim(field) {
    target = field;
    isOpen = false;
    const name = form.querySelector(`label[for="${field.id}"]`).textContent;
    const group = field.closest("fieldset")?.querySelector("legend")?.textContent;
    block.setAttribute("aria-label", `The text. The words chosen in it are: ${group ? `${group}: ` : ""}${name}`);
    fields.forEach((each) => each.classList.toggle("aimed", each === field));
    show();
  }

  function choose(from, to) {
    first = from;
    last = to;
    const [start, end] = [words[Math.min(from, to)].start, words[Math.max(from, to)].end];
    fill(target, text.slice(start, end));
    mark(start, end);
    block.setAttribute("aria-activedescendant", options[to].id);
    options[to].scrollIntoView({ block: "nearest" });
  }

  /** Marks the words that the field has already. */
  function show() {
    const value = target.value.trim().split("\n")[0];
    const start = value === "" ? -1 : text.indexOf(value);
    mark(start, start < 0 ? -1 : start + value.length);
    first = words.findIndex((each) => each.start >= start && start >= 0);
    last = first;
  }

  function mark(start, end) {
    options.forEach((option, place) => option.setAttribute("aria-selected", String(words[place].start >= start && words[place].end <= end)));
  }

  function placeOf(node, offset) {
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, offset);
    return range.toString().length;
  }
}

function split(block, text, words) {
  const options = words.map(({ start, end }, place) => {
    const option = document.createElement("span");
    option.id = `word-${place}`;
    option.setAttribute("role", "option");
    option.textContent = text.slice(start, end);
    return option;
  });
  const parts = [];
  let done = 0;
  words.forEach(({ start, end }, place) => {
    parts.push(between(text.slice(done, start)), options[place]);
    done = end;
  });
  block.replaceChildren(...parts, between(text.slice(done)));
  return options;
}

// What stands between words is no option of the list.
function between(text) {
  const part = document.createElement("span");
  part.setAttribute("role", "presentation");
  part.textContent = text;
  return part;
}

/** Fills a field, and with it those that follow from it as long as nobody has written in them. */
function fill(field, value) {
  const before = field.value;
  field.value = value;
  const follower = document.getElementById(field.dataset.says ?? field.dataset.names ?? "");
  if (follower && (follower.value === "" || follower.dataset.followed === follower.value || (field.dataset.names && follower.value === before)
    || (field.dataset.says && follower.defaultValue === follower.value))) {
    follower.value = field.dataset.says ? sentenceOf(value) : value;
    follower.dataset.followed = follower.value;
  }
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function sentenceOf(words) {
  const said = words.replace(/[“”„«»"]/g, "").replace(/\s+/g, " ").replace(/^that /, "").replace(/[,;:–—\s]+$/, "");
  return said === "" ? "" : said[0].toUpperCase() + said.slice(1) + (/[.!?…]$/.test(said) ? "" : ".");
}
