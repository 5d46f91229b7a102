// Everything here only makes comfortable what already works without it.
import { CharacterCount } from "govuk-frontend/dist/govuk/components/character-count/character-count.mjs";
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { SkipLink } from "govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs";
import { copyButtons, fileSizes, passwords, printButtons, signatures } from "./controls.js";
import { guardForms } from "./forms.js";
import { clicks, suggestions } from "./search.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");

for (const Component of [CharacterCount, ErrorSummary, SkipLink]) {
  for (const element of document.querySelectorAll(`[data-module="${Component.moduleName}"]`)) {
    try { new Component(element); } catch (error) { console.error(error); }
  }
}

copyButtons();
printButtons();
passwords();
fileSizes();
signatures();
guardForms();
suggestions();
clicks();
