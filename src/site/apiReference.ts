import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import ts from "typescript";
import {buildLibrary} from "../notebook/types/buildLibrary.ts";
import {globalsPath} from "../notebook/types/library.ts";

/** What a cell can call or name, as the reference shows it. */
export interface ApiEntry {
  name: string;
  /** its declarations in TypeScript: of a function, one for each way to call it */
  declarations: string[];
  /** its docstring, with what it throws */
  docstring: string;
}

/** Entries that belong together, and where they come from. */
export interface ApiGroup {
  /** the comment that stands above them in the module's index; empty if there is none */
  title: string;
  entries: ApiEntry[];
}

type Files = {[path: string]: string};
type Declaration = ts.Statement & {name?: ts.Identifier; jsDoc?: ts.JSDoc[]};

const library = buildLibrary();

/** Returns what the module that cells import as *name* exports, in the order of its index. */
export function readModule(name: string): ApiGroup[] {
  const index = library.options.paths![name][0];
  const groups: ApiGroup[] = [];
  for (const {title, path, names} of listExports(index)) {
    if (title !== undefined || groups.length === 0) groups.push({title: title ?? "", entries: []});
    const entries = names.map((each) => readEntry(each, path, library.files));
    groups.at(-1)!.entries.push(...entries);
  }
  return groups;
}

/** Returns what every cell has without importing it and has a docstring. */
export function readGlobals(): ApiEntry[] {
  const names = parse(globalsPath, library.files).statements.flatMap(namesOf);
  return [...new Set(names)]
    .filter((name) => !name.startsWith("$"))
    .map((name) => readEntry(name, globalsPath, library.files))
    .filter(({docstring}) => docstring);
}

interface Export {
  /** of the group that begins here */
  title?: string;
  /** of the file that declares the names */
  path: string;
  names: string[];
}

// The index is read as it was written, for its comments; what it names, as it was declared.
function listExports(index: string): Export[] {
  const source = index.replace(/\.d\.ts$/, ".ts").slice(1);
  const file = parse(source, {[source]: readFileSync(source, "utf8")});
  return file.statements.flatMap((statement): Export[] => {
    const title = titleAbove(statement, file.text);
    if (!ts.isExportDeclaration(statement))
      return isExported(statement) ? [{title, path: index, names: namesOf(statement)}] : [];
    const from = (statement.moduleSpecifier as ts.StringLiteral).text.replace(/\.ts$/, ".d.ts");
    const {elements} = statement.exportClause as ts.NamedExports;
    return [{title, path: join(dirname(index), from), names: elements.map(({name}) => name.text)}];
  });
}

function titleAbove(statement: ts.Statement, text: string): string | undefined {
  const [comment] = ts.getLeadingCommentRanges(text, statement.pos) ?? [];
  return comment && /^\/\/ (.*)$/.exec(text.slice(comment.pos, comment.end))?.[1];
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = (ts.canHaveModifiers(statement) && ts.getModifiers(statement)) || [];
  return modifiers.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword);
}

function readEntry(name: string, path: string, files: Files): ApiEntry {
  const file = parse(path, files);
  const found = (file.statements as ts.NodeArray<Declaration>).filter((each) =>
    namesOf(each).includes(name)
  );
  if (found.length === 0) throw new Error(`${path} does not declare ${name}`);
  const declarations = found.map((each) => each.getText(file).replace(/^export /, ""));
  const docstring = found.flatMap(({jsDoc = []}) => jsDoc.map(toDocstring)).join("\n\n");
  return {name, declarations: [...new Set(declarations)], docstring};
}

function namesOf(statement: Declaration): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({name}) => name.getText());
  return statement.name ? [statement.name.text] : [];
}

function toDocstring({
  comment,
  tags = [] as unknown as ts.NodeArray<ts.JSDocTag>
}: ts.JSDoc): string {
  const throws = tags.filter(ts.isJSDocThrowsTag).map(({typeExpression, comment: when}) => {
    const type = typeExpression?.type.getText() ?? "Error";
    return `Throws \`${type}\` ${ts.getTextOfJSDocComment(when) ?? ""}`;
  });
  return [ts.getTextOfJSDocComment(comment), ...throws].filter(Boolean).join("\n\n");
}

function parse(path: string, files: Files): ts.SourceFile {
  return ts.createSourceFile(path, files[path], ts.ScriptTarget.Latest, true);
}
