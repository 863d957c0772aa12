// Observable Plot asks whether values are dates. The bundler puts this in the place of its `Date`,
// since the worker takes the global one from cells.
const KeptDate = globalThis.Date;

export {KeptDate as Date};
