/** What stands in the document of the frame where the script of the worker comes. */
export const workerPlace = "the script of the worker";
