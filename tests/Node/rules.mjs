// Evaluates rules as json-logic-js does. In: [{rule, data}]. Out: [{value} or {error}], what JSON can't write as null.
import { readFileSync } from "node:fs";
import logic from "json-logic-js";

const cases = JSON.parse(readFileSync(0, "utf8"));
console.log = () => {};
const plain = (_, value) => value === undefined || typeof value === "function" ? null : value;
const outcome = ({ rule, data }) => {
  try {
    const value = logic.apply(rule, data);
    return JSON.stringify({ value: value === undefined ? null : value, truthy: logic.truthy(value) }, plain);
  } catch (error) {
    return JSON.stringify({ error: error.constructor.name });
  }
};
process.stdout.write(`[${cases.map(outcome).join(",\n")}]`);
