import type {CompiledCell} from "./compile.ts";
import type {Dependencies} from "./dependencies.ts";

/** Where numbers of the source notebook come from: the names of the module "source" that hold them. */
export const origins = ["printed", "recovered", "reconstruction"] as const;

/** One of them. */
export type Origin = (typeof origins)[number];

/**
 * Returns the origins of all that the cell *name* uses, directly or through other variables. Of a cell
 * that declares several, only what is used counts.
 */
export function findOrigins(
  name: string,
  {declarers}: Pick<Dependencies, "declarers">,
  compiled: (cell: string) => Pick<CompiledCell, "inputs" | "imports" | "uses"> | undefined
): Origin[] {
  const found = new Set<string>();
  const variables = new Set(compiled(name)?.inputs);
  for (const variable of variables) {
    for (const declarer of declarers.get(variable) ?? []) {
      const {imports, uses} = compiled(declarer)!;
      const own = imports.find(({local}) => local === variable);
      if (own?.module === "source") found.add(own.imported);
      if (Object.hasOwn(uses, variable)) for (const each of uses[variable]) variables.add(each);
    }
  }
  return origins.filter((origin) => found.has(origin) || found.has("*"));
}
