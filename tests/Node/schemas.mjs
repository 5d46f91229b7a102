// Validates answers against JSON Schemas as ajv does. In: [{schema, answers: [...]}]. Out: for each schema the first fault of each answer, null for none.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";

const forms = JSON.parse(readFileSync(0, "utf8"));
const judge = ({ schema, answers }) => {
  const ajv = formats.default(new Ajv.default({ strict: true, strictRequired: false, allowUnionTypes: true }));
  const valid = ajv.compile(schema);
  return answers.map(one => valid(one) ? null : `${valid.errors[0].instancePath || "/"} ${valid.errors[0].message} ${JSON.stringify(valid.errors[0].params)}`);
};
process.stdout.write(JSON.stringify(forms.map(judge)));
