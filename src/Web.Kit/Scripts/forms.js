/** A second press while the first is under way sends nothing twice. Coming back by the back button frees the form again. */
export function guardForms() {
  const busy = new WeakMap();
  document.addEventListener("submit", event => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "get") return;
    if (busy.has(form)) {
      event.preventDefault();
      return;
    }
    const button = event.submitter;
    button?.setAttribute("aria-busy", "true");
    // A download or a lost connection leaves the page standing: after ten seconds it may be tried again.
    busy.set(form, setTimeout(() => free(form), 10000));
  });
  const free = form => {
    clearTimeout(busy.get(form));
    busy.delete(form);
    form.querySelectorAll("[aria-busy]").forEach(button => button.removeAttribute("aria-busy"));
  };
  addEventListener("pageshow", () => document.querySelectorAll("form").forEach(free));
}
