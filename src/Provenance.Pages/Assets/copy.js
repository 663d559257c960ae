/** Shows the buttons that copy a text, and says when one did. */
export function offerCopies(root) {
  for (const button of root.querySelectorAll("button[data-copies]")) {
    const name = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      button.textContent = await copied(document.getElementById(button.dataset.copies)) ? "Copied" : "Select it and copy";
      setTimeout(() => { button.textContent = name; }, 2000);
    });
  }
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return true;
  } catch {
    // Browsers refuse the clipboard to pages without TLS: the text is selected for the reader instead.
    getSelection().selectAllChildren(text);
    return false;
  }
}
