// What the form page's script makes of answers. In: [{rules, answers}]. Out: its judgement of each, unknown as null.
import { readFileSync } from "node:fs";
import { judge } from "../../src/Web.Kit/Scripts/conditions.js";

const cases = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map(({ rules, answers }) => judge(rules, answers)), (_, value) => value === undefined ? null : value));
