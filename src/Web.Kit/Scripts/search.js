const wait = 120;

/** Words under the search field while one types (WAI-ARIA combobox with a listbox). Without it the form simply searches. */
export function suggestions() {
  document.querySelectorAll("input[data-t-suggest]").forEach(input => {
    const [label, count] = input.dataset.tWords.split("|");
    const make = (tag, more) => Object.assign(document.createElement(tag), more);
    const list = make("ul", { id: `${input.id}-words`, className: "t-suggest", hidden: true });
    const status = make("p", { className: "govuk-visually-hidden" });
    const set = (element, attributes) => Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    set(list, { role: "listbox", "aria-label": label });
    set(status, { role: "status" });
    input.type = "text";
    set(input, { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id });
    input.form.append(list, status);

    let timer, typed = input.value, at = -1, latest = 0;
    const options = () => [...list.children];
    const close = () => {
      list.hidden = true;
      at = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = next => {
      at = next;
      options().forEach((option, index) => option.setAttribute("aria-selected", index === at));
      input.value = at < 0 ? typed : list.children[at].textContent;
      if (at < 0) input.removeAttribute("aria-activedescendant");
      else { input.setAttribute("aria-activedescendant", list.children[at].id); list.children[at].scrollIntoView({ block: "nearest" }); }
    };
    const show = words => {
      list.replaceChildren(...words.map((word, index) => {
        const option = make("li", { id: `${list.id}-${index}`, textContent: word });
        set(option, { role: "option", "aria-selected": "false" });
        return option;
      }));
      close();
      list.hidden = words.length === 0;
      input.setAttribute("aria-expanded", !list.hidden);
      status.textContent = words.length ? count.replace("#", words.length) : "";
    };
    const ask = async () => {
      const mine = ++latest, text = typed.trim();
      if (!text) return show([]);
      const url = new URL(input.dataset.tSuggest, location.href);
      url.searchParams.set("q", text);
      try {
        const answer = await fetch(url);
        if (mine === latest && answer.ok && document.activeElement === input) show(await answer.json());
      } catch { /* No line: the form still searches. */ }
    };
    const changed = event => {
      // Letters of a pinyin keyboard that aren't characters yet are nothing to ask for.
      if (event.isComposing) return;
      typed = input.value;
      clearTimeout(timer);
      timer = setTimeout(ask, wait);
    };
    input.addEventListener("input", changed);
    input.addEventListener("compositionend", changed);
    input.addEventListener("keydown", event => {
      if (event.isComposing) return;
      const last = list.children.length - 1;
      if (event.key === "Escape" && !list.hidden) { choose(-1); close(); event.preventDefault(); }
      if (list.hidden || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
      event.preventDefault();
      choose(event.key === "ArrowDown" ? (at === last ? -1 : at + 1) : (at < 0 ? last : at - 1));
    });
    input.addEventListener("blur", () => { latest++; clearTimeout(timer); close(); });
    // Before the field loses the focus, which would close the list under the finger.
    list.addEventListener("mousedown", event => {
      event.preventDefault();
      const option = event.target.closest("li");
      if (!option) return;
      input.value = option.textContent;
      close();
      input.form.requestSubmit();
    });
  });
}

/** Says that one of the hits was opened; nothing about who opened it. */
export function clicks() {
  document.querySelectorAll("[data-t-clicked]").forEach(list => list.addEventListener("click", event => {
    if (event.target.closest("a")) navigator.sendBeacon?.(list.dataset.tClicked);
  }));
}
