// The page reads without this script; it adds filters, and opens what matters before printing.
"use strict";
(() => {
  const chosen = new Set();
  const visible = (element, on) => { element.hidden = !on; };

  function filter(kind, words) {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = (element) => {
      const text = element.textContent.toLowerCase();
      return wanted.every((word) => text.includes(word));
    };
    for (const group of document.querySelectorAll(`[data-in=${kind}]`)) {
      let any = false;
      const items = kind === "cases" ? group.querySelectorAll(":scope > .case") : group.querySelectorAll("tbody > tr");
      for (const item of items) {
        const head = kind === "cases" ? [item.querySelector("summary"), item.querySelector(".meta")] : [item];
        const on = (wanted.length === 0 || matches({ textContent: head.map((e) => e ? e.textContent : "").join(" ") })) &&
          (kind !== "cases" || chosen.size === 0 || chosen.has(item.dataset.verdict));
        visible(item, on);
        any = any || on;
      }
      visible(group, any);
      if (group.tagName === "DETAILS" && wanted.length > 0) group.open = any;
    }
  }

  for (const input of document.querySelectorAll("input[data-filter]")) {
    input.hidden = false;
    input.addEventListener("input", () => filter(input.dataset.filter, input.value));
  }

  // A verdict's tile shows only its cases; pressed again, all of them.
  for (const tile of document.querySelectorAll("a[data-verdict]")) {
    tile.setAttribute("role", "button");
    tile.setAttribute("aria-pressed", "false");
    tile.addEventListener("click", () => {
      const verdict = tile.dataset.verdict;
      if (!chosen.delete(verdict)) chosen.add(verdict);
      tile.setAttribute("aria-pressed", String(chosen.has(verdict)));
      filter("cases", document.querySelector("input[data-filter=cases]")?.value ?? "");
    });
  }

  // A link to something folded away, or filtered away, shows it.
  function reveal() {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (!target) return;
    for (let element = target; element; element = element.parentElement) {
      element.hidden = false;
      if (element.tagName === "DETAILS") element.open = true;
    }
    target.scrollIntoView();
  }
  addEventListener("hashchange", reveal);
  reveal();

  addEventListener("beforeprint", () => {
    for (const item of document.querySelectorAll(".case:is([data-verdict=fail],[data-verdict=warn],[data-verdict=inconclusive],[data-verdict=error]), .group")) {
      item.open = true;
    }
  });
})();
