/** What is said of a name that is not defined, where a known one is near. */
export const unknownNameWords = {
  near: (name: string) => `Did you mean ${name}?`,
  inModule: (name: string, module: string) => `Did you mean ${name}, from "${module}"?`,
  notImported: (name: string, module: string) =>
    `The module "${module}" has it: import {${name}} from "${module}";`
};
