// Opened from a folder, addresses that name a folder need the file in it.
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    const [path, rest] = link.getAttribute("href").split(/(?=[?#])/, 2);
    if (path.endsWith("/") && !/^[a-z]+:/i.test(path)) link.setAttribute("href", path + "index.html" + (rest || ""));
  }
}

// "/" goes to the search box, unless something is being typed.
document.addEventListener("keydown", event => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const box = document.querySelector("main input[type=search]") || document.getElementById("find");
  if (!box) return;
  event.preventDefault();
  box.focus();
});
