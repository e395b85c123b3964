// Only served, never published: reloads the page when something of it changed, and shows what is wrong.
const script = document.currentScript;
const events = new EventSource(script.dataset.events);
const version = script.dataset.version;
const place = "govarchive-served:" + location.pathname;

addEventListener("beforeunload", () => sessionStorage.setItem(place, String(scrollY)));
addEventListener("load", () => {
  const y = sessionStorage.getItem(place);
  if (y && !location.hash) scrollTo(0, Number(y));
});

events.addEventListener("state", event => {
  const state = JSON.parse(event.data);
  if (state.version !== version) location.reload();
  else show(state.errors);
});

function show(errors) {
  document.getElementById("govarchive-errors")?.remove();
  if (errors.length === 0) return;
  const box = document.createElement("div");
  box.id = "govarchive-errors";
  box.setAttribute("role", "alert");
  box.style.cssText = "position:fixed;inset:auto 0 0 0;max-height:50vh;overflow:auto;z-index:99;padding:1rem 1.5rem;"
    + "background:#5b1512;color:#fff;font:0.9rem/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere";
  for (const error of errors) {
    const line = document.createElement("p");
    line.style.margin = "0 0 0.5rem";
    line.textContent = error;
    box.append(line);
  }
  document.body.append(box);
}
