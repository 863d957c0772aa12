import {diffLines} from "../../course/diffLines.ts";

/** Something that a reader can do about a note. */
export interface NoteAction {
  label: string;
  act: () => void;
  /** whether the note is still there afterwards */
  stays?: boolean;
}

/** Returns a note: a sentence and what a reader can do about it. Most actions take it away. */
export function createNote(kind: string, text: string, actions: NoteAction[]): HTMLElement {
  const note = document.createElement("div");
  note.className = `note note-${kind}`;
  note.role = "group";
  note.ariaLabel = text;
  const words = document.createElement("p");
  words.textContent = text;
  const press = ({act, stays}: NoteAction) => {
    if (stays) return act();
    const parent = note.parentElement!;
    note.remove();
    act();
    keepFocus(parent);
  };
  note.append(words, ...actions.map((each) => createButton(each.label, () => press(each))));
  return note;
}

// Who pressed a button that is gone goes on beside it, and not from the top of the page.
function keepFocus(parent: Element): void {
  if (document.activeElement !== document.body) return;
  for (const button of parent.querySelectorAll("button")) {
    button.focus({preventScroll: true});
    if (document.activeElement === button) return; // the others are not shown
  }
}

/** Returns a button that shows and hides the changes from one text to another. */
export function createDiffButton(
  [show, hide]: [show: string, hide: string],
  name: string,
  texts: () => [before: string, after: string]
): HTMLButtonElement {
  const button = createButton(show, () => {
    const shown = button.parentElement!.querySelector(".changes");
    shown?.remove();
    if (!shown) button.parentElement!.append(createDiff(name, ...texts()));
    button.textContent = shown ? show : hide;
    button.ariaExpanded = String(!shown);
  });
  button.ariaExpanded = "false";
  return button;
}

/** Returns the changes from one text to another, line by line. */
export function createDiff(name: string, before: string, after: string): HTMLElement {
  const list = document.createElement("pre");
  list.className = "changes";
  list.tabIndex = 0;
  list.role = "group";
  list.ariaLabel = name;
  const marks = {same: ["span", "  "], removed: ["del", "− "], added: ["ins", "+ "]} as const;
  for (const {kind, text} of diffLines(before, after)) {
    const [tag, mark] = marks[kind];
    const line = document.createElement(tag);
    line.textContent = `${mark}${text}\n`;
    list.append(line);
  }
  return list;
}

/** Returns a button. */
export function createButton(label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", act);
  return button;
}
