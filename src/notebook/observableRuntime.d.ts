/** `@observablehq/runtime` has no types of its own; these are of the part that is used here. */
declare module "@observablehq/runtime" {
  export interface Variable {
    define(name: string | null, inputs: string[], definition: Function): Variable;
    delete(): void;
  }
  export interface Observer {
    pending?(): void;
    fulfilled?(value: unknown): void;
    rejected?(error: unknown): void;
  }
  export interface Module {
    variable(observer?: Observer): Variable;
  }
  export class Runtime {
    constructor(builtins: object, global: (name: string) => unknown);
    module(): Module;
  }
}
