import type {Diagnostic} from "@codemirror/lint";
import type {Problem} from "../../notebook/types/findProblems.ts";

/** Returns a problem as the editor shows it: underlined, with its text in lines. */
export function toDiagnostic({from, to, message}: Problem): Diagnostic {
  return {from, to, severity: "error", message, renderMessage: () => renderMessage(message)};
}

function renderMessage(message: string): Node {
  const element = document.createElement("span");
  element.append(
    ...message.split("\n").map((text) => {
      const line = document.createElement("span");
      line.className = "type-message";
      line.textContent = text;
      return line;
    })
  );
  return element;
}
