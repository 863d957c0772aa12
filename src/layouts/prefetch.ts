// Fetches the page that the reader most likely opens next, once this one is there and has nothing
// to do, so that the two never compete. Safari does not fetch ahead: there, it comes when asked for.
const {next} = document.body.dataset;
if (next) addEventListener("load", () => setTimeout(() => prefetch(next), 2000));

function prefetch(href: string): void {
  const link = document.createElement("link");
  link.rel = "prefetch";
  link.href = href;
  document.head.append(link);
}

export {};
