const from = (start: number, end: number) =>
  Array.from({length: end - start + 1}, (_, i) => String.fromCodePoint(start + i)).join("");

const ascii = from(0x20, 0x7e);

/** The characters that the site may write in its own faces: a test looks for others in its pages. */
export const characters = {
  text: `${ascii}“”‘’–—…·×→←≤≥≈−√∞°éüö₂₃₄\u00a0`,
  textExtended: "Ł", // letters of names that the face of the text has in a file of their own
  italic: `${ascii}“”‘’–—…éüöä\u00a0`,
  code: `${ascii}→←…·×−∞≈≤≥√“”‘’éüöä\u00a0`,
  mathUpright: `${ascii}ΓΔΘΛΣΦΨΩ∑∏√∞∂∇∈≠≡≤≥∼≈∝⊤⊥∥∣⟨⟩⌊⌋⌈⌉⋯…′×±·⋅∘→←⇒↦−∗\u00a0`,
  mathLarge: "∑∏∫∐⋃⋂⨁⨂()[]{}⟨⟩⌊⌋⌈⌉|/\\√ ",
  mathHuge: "()[]{}⟨⟩⌊⌋⌈⌉/\\√⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦⎧⎨⎩⎪⎫⎬⎭⎷ ",
  mathItalic: `${from(0x41, 0x5a)}${from(0x61, 0x7a)}αβγδεϵζηθϑικλμνξπρϱσςτυφϕχψωΓΔΘΛΞΠΣΦΨΩ`
};
