// What a form page can know by itself of its conditions and rules: the same JsonLogic as on the server, over values typed as
// the server types them. undefined means: only the server can tell. Nothing here touches the page.
import logic from "json-logic-js";

/** @returns for each field of the block whether it is shown and needed, and the messages of rules that don't hold, by field. */
export function judge(block, answers) {
  const state = { facts: structuredClone(block.facts), unknown: new Set(block.unknown), right: new Set() };
  const shown = {}, needed = {}, broken = {};
  for (const field of block.fields) shown[field.key] = take(field, answers[field.key], state);
  for (const { key, need } of block.fields) if (need) needed[key] = shown[key] && holds(need, state);
  for (const rule of block.rules) {
    if (broken[rule.field] === undefined && state.right.has(rule.field) && !blind(rule, state) && asked(rule, state.facts) && !yes(rule.assert, state.facts)) broken[rule.field] = rule.message;
  }
  return { shown, needed, broken };
}

/** A field that isn't shown has no value, nor has one that is wrong; of one that the page can't check the value is unknown. */
function take(field, answer, state) {
  const shown = field.show ? holds(field.show, state) : true;
  const value = shown === false ? null : read(field, answer);
  if (shown === undefined || value === undefined) state.unknown.add(field.key);
  else if (value !== null) {
    put(state.facts, field.key, value);
    state.right.add(field.key);
  }
  return shown;
}

const yes = (rule, facts) => logic.truthy(logic.apply(rule, facts));
const blind = ({ reads }, { unknown }) => !reads || reads.some(path => unknown.has(path));
const holds = (condition, state) => blind(condition, state) ? undefined : yes(condition.rule, state.facts);

/** A rule is asked once everything it speaks of is known and right. */
const asked = (rule, facts) => rule.reads.every(path => find(facts, path) != null) && (rule.when === undefined || yes(rule.when, facts));

const find = (facts, path) => path.split(".").reduce((at, name) => at?.[name], facts);

function put(facts, key, value) {
  const names = key.split("."), last = names.pop();
  names.reduce((at, name) => at[name] ??= {}, facts)[last] = value;
}

/** The value as rules see it; null when blank or wrong, undefined when that can't be told here. */
function read(field, answer) {
  const items = [answer ?? []].flat().map(tidy).filter(item => item);
  if (items.length === 0) return null;
  if (field.kind === "list") return items.every(item => field.options.includes(item)) && new Set(items).size === items.length ? items : null;
  return items.length > 1 ? null : readers[field.kind]?.(items[0], field);
}

const readers = {
  choice: (text, { options }) => options.includes(text) ? text : null,
  truth: text => /^(true|True|TRUE|是|1)$/.test(text) ? true : /^(false|False|FALSE|否|0)$/.test(text) ? false : null,
  number,
  date,
};

const map = (text, from, to) => text.replace(from, c => String.fromCharCode(c.charCodeAt(0) - 0xFEE0)).replace(to, "");
const tidy = text => map(text.replace(/[\u3000\u00A0]/g, " "), /[０-９Ａ-Ｚａ-ｚ]/g, /[\u200B\u2060\uFEFF]/g).trim();
const compact = text => map(text, /[！-～]/g, /[\u200B\u2060\uFEFF]/g).replace(/。/g, ".").replace(/[^\S\t\n\v\f\r\u0085]/g, "").trim();

/** Money counts in fen, as on the server. */
function number(text, { units, fen, digits, decimals, least, most }) {
  let plain = compact(text).replace(/^[¥￥]+/, "");
  const unit = units.find(one => plain.toLowerCase().endsWith(one.toLowerCase()));
  if (unit) plain = plain.slice(0, plain.length - unit.length);
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) plain = plain.replace(/,/g, "");
  // More digits than a double holds exactly: let the server say.
  if (/\d{16}/.test(plain.replace(".", ""))) return undefined;
  const parts = /^-?(\d{1,28})(?:\.(\d{1,10}))?$/.exec(plain);
  if (!parts) return null;
  const value = Number(plain), scale = parts[2]?.length ?? 0, whole = String(Number(parts[1])).length;
  if (scale > decimals || value < least || most !== undefined && value > most || whole + (fen ? Math.max(scale, 2) : scale) > digits) return null;
  return (fen ? Math.round(value * 100) : value) + 0;
}

/** Only plain digits: dates written in other ways are left to the server. */
function date(text, { today, past }) {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(compact(text));
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1).map(Number), on = new Date(Date.UTC(year, month - 1, day));
  if (on.getUTCMonth() !== month - 1 || on.getUTCDate() !== day || year < 1850 || year > 2999) return null;
  const written = on.toISOString().slice(0, 10);
  return past && written > today ? null : written;
}
