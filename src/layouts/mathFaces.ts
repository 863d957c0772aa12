// The faces of an equation are loaded when it comes near (styles/far.css). Who prints the page takes all
// equations at once, and paper does not wait: a while after the page is there, the rest is loaded too.
const pause = 1000; // milliseconds

function loadFaces(): void {
  for (const face of document.fonts) if (face.family.includes("KaTeX")) face.load().catch(() => {});
}

addEventListener("load", () => setTimeout(loadFaces, pause));
addEventListener("beforeprint", loadFaces);

export {};
