import {format} from "prettier";

/** Returns *declarations* as one reads them: in lines that fit beside a text, without `declare`. */
export async function formatDeclarations(declarations: string[]): Promise<string> {
  const code = await format(declarations.join("\n"), {
    parser: "typescript",
    printWidth: 72,
    trailingComma: "none",
    bracketSpacing: false
  });
  return code.replace(/^declare /gm, "").trimEnd();
}
