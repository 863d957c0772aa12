import type {Tree} from "../plots/tree.ts";
import type {CheckResult, Verdict} from "./grade.ts";
import {exerciseWords as words} from "../words/exercise.ts";

/** Returns the result of an exercise: whether it is solved, each check in words, and the hint. */
export function renderVerdict({checks, hint}: Verdict): Tree {
  const holding = checks.filter(({holds}) => holds).length;
  const isSolved = holding === checks.length;
  const summary = isSolved ? words.allHold(checks.length) : words.someFail(holding, checks.length);
  return [
    "div",
    {class: isSolved ? "verdict verdict-solved" : "verdict"},
    [
      ["p", {class: "verdict-summary"}, [summary]],
      ["ul", {class: "verdict-checks"}, checks.map(renderCheck)],
      ...(hint
        ? [["p", {class: "verdict-hint"}, renderWords(`${words.hint}: ${hint}`)] as Tree]
        : [])
    ]
  ];
}

function renderCheck({name, holds, message}: CheckResult): Tree {
  return [
    "li",
    {class: holds ? "check check-holds" : "check check-fails"},
    [
      ["strong", {class: "check-mark"}, [holds ? words.holds : words.fails]],
      " ",
      ["span", {}, [...renderWords(name), ...(message ? [`: ${message}`] : [])]]
    ]
  ];
}

// What stands between backticks is code.
function renderWords(text: string): Tree[] {
  return text
    .split("`")
    .map((part, i): Tree => (i % 2 === 1 ? ["code", {}, [part]] : part))
    .filter((part) => part !== "");
}
