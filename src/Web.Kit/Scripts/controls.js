const all = (selector, each) => document.querySelectorAll(selector).forEach(each);

export function copyButtons() {
  if (!navigator.clipboard) return;
  all("[data-t-copy]", button => {
    const words = button.querySelector("span");
    const before = words.textContent;
    words.setAttribute("aria-live", "polite");
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.tCopy);
      words.textContent = button.dataset.tDone;
      setTimeout(() => { words.textContent = before; }, 2500);
    });
  });
}

export function printButtons() {
  all("[data-t-print]", button => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });
}

/** Adds the button that shows a password; hides it again before it is sent, so that no browser remembers it as text. */
export function passwords() {
  all("[data-t-password]", input => {
    const [show, hide, label] = input.dataset.tPassword.split("|");
    const button = Object.assign(document.createElement("button"), { type: "button", className: "t-reveal" });
    const set = visible => {
      input.type = visible ? "text" : "password";
      button.textContent = visible ? hide : show;
      button.setAttribute("aria-label", [button.textContent, label].join(document.documentElement.lang.startsWith("zh") ? "" : " "));
    };
    set(false);
    const wrap = Object.assign(document.createElement("div"), { className: "t-password" });
    input.before(wrap);
    wrap.append(input, button);
    button.addEventListener("click", () => set(input.type === "password"));
    input.form?.addEventListener("submit", () => set(false));
  });
}

/** Says that a file is too large before it has been sent for minutes. */
export function fileSizes() {
  all("input[type=file][data-t-max]", input => {
    const limit = input.dataset.tMax * 1048576;
    input.addEventListener("change", () => {
      const over = [...input.files].some(file => file.size > limit);
      input.setCustomValidity(over ? input.dataset.tWords : "");
      if (over) input.reportValidity();
    });
  });
}
