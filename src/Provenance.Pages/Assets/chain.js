/** Keeps the chain that results as the form around it has it. */
export function showChain(document) {
  for (const line of document.querySelectorAll("form [data-chain]")) {
    const form = line.closest("form");
    for (const event of ["input", "change"]) {
      form.addEventListener(event, () => draw(line, form));
    }
  }
}

function draw(line, form) {
  for (const hop of line.querySelectorAll("[data-hop]")) {
    const place = hop.dataset.hop;
    const field = (name) => form.elements.namedItem(`hop${place}-${name}`);
    const name = field("name");
    hop.hidden = field("kind").value === "NONE";
    hop.querySelector("[data-name]").textContent = name.value !== name.defaultValue ? name.value : chosen(form, `hop${place}-who`) ?? name.value;
  }
  const said = form.elements.namedItem("proposition");
  if (said) {
    line.querySelector("[data-said]").textContent = said.value !== said.defaultValue ? said.value : chosen(form, "claim") ?? said.value;
  }
  line.querySelector("[data-denied]").hidden = !form.querySelector("[data-denies]").checked;
}

function chosen(form, name) {
  return form.querySelector(`input[type=radio][name="${name}"]:checked`)?.closest("label").querySelector("[data-name]").textContent;
}
