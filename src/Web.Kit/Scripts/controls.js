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

/** A field to sign in with a pen, a finger or a mouse; what was drawn goes along as a picture. */
export function signatures() {
  all("[data-t-signature]", box => {
    const field = box.closest("form").elements[box.dataset.tSignature];
    const canvas = Object.assign(document.createElement("canvas"), { width: 720, height: 220 });
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", box.dataset.tLabel);
    const again = Object.assign(document.createElement("button"), { type: "button", className: "t-link", textContent: box.dataset.tAgain });
    const words = Object.assign(document.createElement("p"), { className: "t-note", textContent: box.dataset.tLabel });
    box.append(words, canvas, again);
    box.hidden = false;
    const pen = canvas.getContext("2d");
    const clear = () => { pen.fillStyle = "#fff"; pen.fillRect(0, 0, canvas.width, canvas.height); field.value = ""; };
    const at = event => {
      const frame = canvas.getBoundingClientRect();
      return [(event.clientX - frame.left) * canvas.width / frame.width, (event.clientY - frame.top) * canvas.height / frame.height];
    };
    let drawing = false;
    clear();
    Object.assign(pen, { lineWidth: 4, lineCap: "round", lineJoin: "round", strokeStyle: "#111" });
    canvas.addEventListener("pointerdown", event => { drawing = true; canvas.setPointerCapture(event.pointerId); pen.beginPath(); pen.moveTo(...at(event)); });
    canvas.addEventListener("pointermove", event => { if (drawing) { pen.lineTo(...at(event)); pen.stroke(); } });
    canvas.addEventListener("pointerup", () => { if (drawing) { drawing = false; field.value = canvas.toDataURL("image/png"); } });
    again.addEventListener("click", clear);
  });
}
