const from = (start: number, end: number) =>
  Array.from({length: end - start + 1}, (_, i) => String.fromCodePoint(start + i)).join("");

const ascii = from(0x20, 0x7e);

const written = "“”‘’–—…éüöä\u00a0";
const signs = "·×→←≤≥≈−√∑∞°§₂₃₄";
const letters = "Σθλμ"; // of formulas in docstrings, in text and code

/** The characters that the site may write in its own faces: tests look for others in its pages. */
export const characters = {
  serif: `${ascii}${written}${signs}${letters}Ł`,
  italic: `${ascii}${written}`,
  sans: `${ascii}${written}${signs}Ł✓✗`,
  code: `${ascii}${written}${signs}${letters}π≠′`,
  mathUpright: `${ascii}ΓΔΘΛΣΦΨΩ∑∏√∞∂∇∈≠≡≤≥∼≈∝⊤⊥∥∣⟨⟩⌊⌋⌈⌉⋯…′×±·⋅∘→←⇒↦−∗\u00a0`,
  mathLarge: "∑∏∫∐⋃⋂⨁⨂()[]{}⟨⟩⌊⌋⌈⌉|/\\√ ",
  mathHuge: "()[]{}⟨⟩⌊⌋⌈⌉/\\√⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦⎧⎨⎩⎪⎫⎬⎭⎷ ",
  mathItalic: `${from(0x41, 0x5a)}${from(0x61, 0x7a)}αβγδεϵζηθϑικλμνξπρϱσςτυφϕχψωΓΔΘΛΞΠΣΦΨΩ`
};
