/** Opens the details of what an address or a link within the page leads to. */
export function openTarget(document) {
  const open = () => {
    const target = document.getElementById(location.hash.slice(1));
    const details = target?.querySelector("details");
    if (details) {
      details.open = true;
      details.querySelector("summary").focus({ preventScroll: true });
    }
  };
  addEventListener("hashchange", open);
  open();
}
