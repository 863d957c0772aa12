/** How many rows and columns an arrow key leads on in a table, by the name of the key. */
export const arrowMoves: {[key: string]: [rows: number, columns: number]} = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
};
