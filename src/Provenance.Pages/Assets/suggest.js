const pause = 150;
const fewestLetters = 2;

/** Shows what the search finds while someone is typing; the arrow keys choose, Enter opens, Escape closes. */
export function suggestWhileTyping(document) {
  for (const field of document.querySelectorAll("input[data-suggest]")) {
    suggest(document, field);
  }
}

function suggest(document, field) {
  const list = document.createElement("ul");
  list.id = `${field.id}-found`;
  list.className = "found";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "What is found");
  list.hidden = true;
  field.after(list);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id]]) {
    field.setAttribute(name, value);
  }
  let timer;
  let asked = 0;
  show([]);

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      move(event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
    } else if (event.key === "Escape" && !list.hidden) {
      show([]);
      event.preventDefault();
    } else if (event.key === "Enter" && chosen()) {
      location.assign(chosen().dataset.address);
      event.preventDefault();
    }
  });
  field.addEventListener("blur", () => setTimeout(() => show([]), pause));

  async function ask() {
    const text = field.value.trim();
    const turn = ++asked;
    const found = text.length < fewestLetters ? [] : await search(field.dataset.suggest, text);
    if (turn === asked && document.activeElement === field) {
      show(found);
    }
  }

  function show(found) {
    list.replaceChildren(...found.map((record, place) => option(document, `${list.id}-${place}`, record)));
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
    field.removeAttribute("aria-activedescendant");
  }

  function chosen() {
    return list.querySelector("[aria-selected=true]");
  }

  function move(step) {
    const options = [...list.children];
    if (options.length === 0) {
      return;
    }
    const place = (options.indexOf(chosen()) + step + options.length + (chosen() ? 0 : Number(step < 0))) % options.length;
    options.forEach((each, index) => each.setAttribute("aria-selected", String(index === place)));
    field.setAttribute("aria-activedescendant", options[place].id);
  }
}

function option(document, id, record) {
  const item = document.createElement("li");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  const kind = document.createElement("span");
  kind.className = "kicker";
  const name = document.createElement("bdi");
  const [folder, word, text] = record.__typename === "Claim" ? ["claims", "Claim", record.proposition]
    : record.__typename === "Document" ? ["documents", "Article", record.title ?? record.description ?? record.key]
    : ["sources", "Source", record.name];
  kind.textContent = word;
  name.textContent = text;
  item.dataset.address = record.key === "." || record.key === ".."
    ? `/${folder}/?key=${record.key}`
    : `/${folder}/${encodeURIComponent(record.key)}`;
  item.append(kind, " ", name);
  item.addEventListener("mousedown", (event) => {
    event.preventDefault();
    location.assign(item.dataset.address);
  });
  return item;
}

async function search(documentId, text) {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ documentId, variables: { text } }),
    });
    return (await response.json()).data?.search?.nodes ?? [];
  } catch {
    return [];
  }
}
