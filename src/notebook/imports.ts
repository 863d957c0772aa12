import type {Import} from "./compile.ts";
import {CellSyntaxError} from "./syntaxError.ts";

/** The modules that cells may import, by name. */
export type Modules = {[module: string]: {[name: string]: unknown}};

/**
 * Returns what an import stands for.
 *
 * @throws {CellSyntaxError} if there is no such module, or no such name in it; the message says
 * which there are.
 */
export function resolveImport({module, imported, position}: Import, modules: Modules): unknown {
  if (!Object.hasOwn(modules, module)) {
    const known = Object.keys(modules).join(", ");
    throw new CellSyntaxError(
      `there is no module "${module}": cells can import ${known}`,
      position
    );
  }
  const names = modules[module];
  if (imported === "*") return names;
  if (Object.hasOwn(names, imported)) return names[imported];
  const close = Object.keys(names).find((name) => name.toLowerCase() === imported.toLowerCase());
  const hint = close ? `: did you mean ${close}?` : "";
  throw new CellSyntaxError(`"${module}" has no ${imported}${hint}`, position);
}
