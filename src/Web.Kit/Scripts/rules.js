// Conditions and rules of a form page while it is being filled in: shows, hides and marks fields at once, and says what doesn't
// fit together. Clears nothing and forbids nothing: the server asks all of it again.
import { judge } from "./conditions.js";

document.querySelectorAll("[data-t-rules]").forEach(start);

function start(box) {
  const block = JSON.parse(box.dataset.tRules), form = box.closest("form");
  const update = said => {
    const { shown, needed, broken } = judge(block, Object.fromEntries(block.fields.map(({ key }) => [key, answer(form, key)])));
    for (const { key } of block.fields) {
      const group = groupOf(form, key);
      if (!group) continue;
      if (shown[key] !== undefined) group.hidden = !shown[key];
      if (shown[key] && needed[key] !== undefined) mark(group, needed[key], block.optional);
      if (said) say(group, key, broken[key]);
    }
  };
  form.addEventListener("change", () => update(true));
  addEventListener("pageshow", () => update(false));
  update(false);
}

// Declared as functions, because the page is started before this line is reached.
function controls(form, key) {
  return [...form.querySelectorAll(`[name="${CSS.escape(key)}"]:not([type=hidden])`)];
}

function groupOf(form, key) {
  return (controls(form, key)[0] ?? controls(form, key + ".year")[0])?.closest(".govuk-form-group");
}

function answer(form, key) {
  const found = controls(form, key);
  if (found.length === 0) {
    const parts = ["year", "month", "day"].map(part => (controls(form, `${key}.${part}`)[0]?.value ?? "").trim().replace(/[年月日号]+$/, ""));
    return parts.every(part => !part) ? "" : parts.join("-");
  }
  return /radio|checkbox/.test(found[0].type) ? found.filter(one => one.checked).map(one => one.value) : found[0].value;
}

function mark(group, needed, words) {
  const label = group.querySelector(".govuk-fieldset__legend, .govuk-label");
  const optional = label.querySelector(".t-optional");
  if (optional) optional.hidden = needed;
  else if (!needed) label.append(Object.assign(document.createElement("span"), { className: "t-optional", textContent: words }));
}

/** What the server said beside a field stays until the page is sent again. */
function say(group, key, message) {
  const before = group.querySelector("[data-t-said]");
  const field = group.querySelector("input:not([type=hidden]), select, textarea");
  if (before?.textContent === message) return;
  if (before) {
    before.remove();
    group.classList.remove("govuk-form-group--error");
    field.removeAttribute("aria-invalid");
    describe(field, before.id, false);
  }
  if (!message || group.querySelector(".govuk-error-message")) return;
  const said = Object.assign(document.createElement("p"), { className: "govuk-error-message", id: field.id + "-rule", textContent: message });
  said.dataset.tSaid = key;
  said.setAttribute("role", "status");
  group.querySelector(".govuk-fieldset__legend, .govuk-label").after(said);
  group.classList.add("govuk-form-group--error");
  field.setAttribute("aria-invalid", "true");
  describe(field, said.id, true);
}

function describe(field, id, on) {
  const ids = new Set((field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  ids[on ? "add" : "delete"](id);
  if (ids.size) field.setAttribute("aria-describedby", [...ids].join(" "));
  else field.removeAttribute("aria-describedby");
}
