import type {CompiledCell} from "./compile.ts";
import type {Dependencies} from "./dependencies.ts";
import {findNeeded} from "./dependencies.ts";

/** Where numbers of the source notebook come from: the names of the module "source" that hold them. */
export const origins = ["printed", "recovered", "reconstruction"] as const;

/** One of them. */
export type Origin = (typeof origins)[number];

/** Returns the origins of all that the cell *name* uses, directly or through other cells. */
export function findOrigins(
  name: string,
  dependencies: Dependencies,
  compiled: (cell: string) => Pick<CompiledCell, "inputs" | "imports"> | undefined
): Origin[] {
  const found = new Set<string>();
  for (const cell of [name, ...findNeeded(dependencies, [name])]) {
    for (const input of compiled(cell)?.inputs ?? []) {
      const declarers = dependencies.declarers.get(input) ?? [];
      for (const {local, module, imported} of declarers.flatMap((each) => compiled(each)!.imports))
        if (local === input && module === "source") found.add(imported);
    }
  }
  return origins.filter((origin) => found.has(origin) || found.has("*"));
}
