/** The words of a chapter page outside of its text. */
export const chapterWords = {
  number: (number: number) => `Chapter ${number}`,
  previous: "Previous",
  next: "Next",
  edit: "Edit this page",
  updated: (date: string) => `Last changed on ${date}.`,
  neighbours: "Neighbouring chapters"
};
