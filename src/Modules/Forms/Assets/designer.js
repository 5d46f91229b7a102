// Dragging fields in the outline of a form. It presses the same buttons' act that the page offers without it.
const form = document.querySelector("[data-t-designer]");
if (form) {
  let carried = null, mark = null;
  const line = target => target.closest?.("[data-t-field]");
  for (const item of form.querySelectorAll("[data-t-field]")) {
    item.draggable = true;
    item.classList.add("t-plan__field--drag");
  }
  const clear = () => { mark?.classList.remove("t-plan__field--before", "t-plan--into"); mark = null; };
  const over = target => line(target) ?? target.closest?.("[data-t-page]");
  form.addEventListener("dragstart", event => {
    carried = line(event.target);
    if (carried) event.dataTransfer.setData("text/plain", carried.dataset.tField);
  });
  form.addEventListener("dragover", event => {
    const target = over(event.target);
    if (!carried || !target || target === carried) return;
    event.preventDefault();
    clear();
    mark = target;
    mark.classList.add(mark.dataset.tField ? "t-plan__field--before" : "t-plan--into");
  });
  form.addEventListener("dragend", () => { clear(); carried = null; });
  form.addEventListener("drop", event => {
    const target = over(event.target);
    if (!carried || !target || target === carried) return;
    event.preventDefault();
    const page = target.closest("[data-t-page]");
    const others = [...page.querySelectorAll("[data-t-field]")].filter(item => item !== carried);
    const at = target.dataset.tField ? others.indexOf(target) : others.length;
    const act = Object.assign(document.createElement("input"), { type: "hidden", name: "act", value: `place:${carried.dataset.tField}:${page.dataset.tPage}:${at}` });
    form.append(act);
    form.submit();
  });
}
