// json-logic-js, as the form pages use it, on rules and facts from a file. Prints passes over all rules per second of its own CPU time, and how many rules hold.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const logic = createRequire(process.argv[3])("json-logic-js");
const { rules, facts } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const pass = () => rules.reduce((held, rule) => held + (logic.truthy(logic.apply(rule, facts)) ? 1 : 0), 0);
for (let warm = 0; warm < 200; warm++) pass();
const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6; };
const start = used();
let passes = 0, held = 0;
while (used() - start < 1) { held = pass(); passes++; }
console.log(passes / (used() - start), held);
