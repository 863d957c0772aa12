/** The choice between the system's theme, light and dark; it is kept where storage allows. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector("select")!;
    select.value = document.documentElement.dataset.theme ?? "auto";
    select.addEventListener("change", () => choose(select.value));
  }
}

function choose(theme: string): void {
  const {dataset} = document.documentElement;
  if (theme === "auto") delete dataset.theme;
  else dataset.theme = theme;
  try {
    if (theme === "auto") localStorage.removeItem("attention:theme");
    else localStorage.setItem("attention:theme", theme);
  } catch {
    // storage is refused: the choice holds for this page
  }
}

customElements.define("theme-switch", ThemeSwitch);
