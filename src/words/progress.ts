/** The words on what a reader has read. */
export const progressWords = {
  goOn: "Go on where you stopped",
  goOnWith: (number: number) => `Go on with chapter ${number}`,
  place: (chapter: string, section: string) =>
    section === "" ? chapter : `${chapter}, section “${section}”`,
  read: "read",
  begun: (reached: number, sections: number) =>
    reached === 0 ? "begun" : `${reached} of ${sections} sections`,
  kept: "This browser remembers which chapters you have read and where you stopped. Nobody else knows.",
  forget: "Forget my progress",
  forgotten: "Your progress is forgotten.",
  undo: "Undo"
};
