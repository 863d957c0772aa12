/** A fault of the source notebook, as the errata tell it. */
export interface Erratum {
  /** its permalink in the errata, such as c7 */
  id: string;
  title: string;
  kind: ErratumKind;
  /** the chapter that proves it, with the anchor, such as 08-softmax/#only-differences-count */
  proof: string;
}

/** What a fault is in: the first letters of the ids. */
export const erratumKinds = {c: "code", p: "words", r: "reproducing"} as const;
export type ErratumKind = (typeof erratumKinds)[keyof typeof erratumKinds];

/**
 * Returns the faults that *text*, the source of the errata, has.
 *
 * @throws {Error} if the first letter of an id is that of no kind.
 */
export function listErrata(text: string): Erratum[] {
  return [...text.matchAll(/^<Erratum (.*)>$/gm)].map(([, attributes]) => {
    const valueOf = (name: string) =>
      new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
    const id = valueOf("id");
    const kind = erratumKinds[id[0] as keyof typeof erratumKinds];
    if (!kind) throw new Error(`erratum ${id}: there is no such kind`);
    return {id, title: valueOf("title"), kind, proof: valueOf("proof")};
  });
}
