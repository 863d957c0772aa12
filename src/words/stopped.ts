/** Why a cell was stopped. */
export const stoppedWords = {
  byReader: "stopped",
  atLimit: (seconds: number) => `stopped after ${seconds} s, the time that this cell may take`,
  spoilt: "stopped: it changed an object of JavaScript that all cells share",
  oversize: "stopped: it showed too much at once",
  flood: "stopped: it showed too much",
  broken: "stopped: it broke the worker it ran in"
};
