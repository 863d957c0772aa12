import type {Outcome} from "../notebook/outcome.ts";
import type {Tree} from "../plots/tree.ts";
import {hasSolved} from "../course/solved.ts";
import {exerciseWords} from "../words/exercise.ts";
import {inTurn} from "./inTurn.ts";
import {morph} from "./morph.ts";

/** The result of an exercise on the page: a cell without controls, which follows the reader's own. */
export class ExerciseCheck extends HTMLElement {
  get name(): string {
    return this.getAttribute("name")!;
  }
  get exercise(): string {
    return this.dataset.exercise!;
  }
  get checks(): string {
    return this.exercise;
  }
  get limit(): number {
    return Number(this.getAttribute("limit"));
  }
  get source(): string {
    return this.dataset.source!;
  }
  get original(): string {
    return this.source;
  }

  connectedCallback(): void {
    const {chapter} = this.closest<HTMLElement>("chapter-notebook")!.dataset;
    if (hasSolved(chapter!, this.exercise)) this.markSolved();
  }

  /** A check that has begun is shown when it has ended: the cell says that it runs. */
  showPending(): void {}

  /** Shows what came of the check, drawn as *output*. */
  show({status, displays}: Outcome, output: Tree[]): void {
    if (status === "pending") return;
    morph(this.querySelector(".exercise-result")!, output);
    const isSolved = displays.some(
      (each) => each.kind === "verdict" && each.verdict.checks.every(({holds}) => holds)
    );
    if (isSolved) this.dispatchEvent(new CustomEvent("exercise-solved", {bubbles: true}));
  }

  /** Says, once, that the reader has solved the exercise. */
  markSolved(): void {
    const mark = this.querySelector(".exercise-mark")!;
    if (mark.textContent !== exerciseWords.solved) mark.textContent = exerciseWords.solved;
  }
}

inTurn(() => customElements.define("exercise-check", ExerciseCheck));
