/** The numbers of the chapters that use each name of a module. */
export type ModuleUses = Map<string, number[]>;

interface ChapterText {
  /** begins with the chapter's number, as in 08-softmax */
  id: string;
  text: string;
}

/** Returns which chapters import what from *module*. */
export function findModuleUses(module: string, chapters: ChapterText[]): ModuleUses {
  const imports = new RegExp(`import (?:type )?\\{([^}]*)\\} from "${module}"`, "g");
  return collect(chapters, (text) =>
    [...text.matchAll(imports)].flatMap(([, names]) =>
      names.split(",").map((name) => name.trim().replace(/^type | as .*$/g, ""))
    )
  );
}

/** Returns which chapters call the functions called *names*, which cells have without importing them. */
export function findCalls(names: string[], chapters: ChapterText[]): ModuleUses {
  const calls = names.map((name) => [name, new RegExp(`(?<![\\w.])${name}\\(`)] as const);
  return collect(chapters, (text) =>
    calls.filter(([, call]) => call.test(text)).map(([name]) => name)
  );
}

function collect(chapters: ChapterText[], find: (text: string) => string[]): ModuleUses {
  const uses: ModuleUses = new Map();
  for (const {id, text} of chapters) {
    for (const name of new Set(find(text)))
      uses.set(name, [...(uses.get(name) ?? []), parseInt(id)]);
  }
  return uses;
}
