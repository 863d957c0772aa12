// Runs before the first paint, so that a chosen theme never flashes.
try {
  const theme = localStorage.getItem("attention:theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // storage is refused: the system's theme holds
}
// A page that is opened again goes back to where it was, and so needs its true height: styles/far.css.
const [visit] = performance.getEntriesByType("navigation");
if (visit?.type !== "navigate") document.documentElement.dataset.whole = "";
