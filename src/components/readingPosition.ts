// Marks the section that is being read in the list of sections.
const links = [...document.querySelectorAll<HTMLAnchorElement>(".sections a")];
const headings = links.map((link) =>
  document.getElementById(decodeURIComponent(link.hash.slice(1)))
);
const passed = new Set<Element>();

// A heading is passed once it is above the upper third of the window.
const observer = new IntersectionObserver(
  (entries) => {
    for (const {target, isIntersecting, boundingClientRect, rootBounds} of entries) {
      const isAbove = isIntersecting || boundingClientRect.top < (rootBounds?.top ?? 0);
      if (isAbove) passed.add(target);
      else passed.delete(target);
    }
    const current = headings.findLastIndex((heading) => heading && passed.has(heading));
    links.forEach((link, i) => {
      if (i === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  },
  {rootMargin: "0px 0px -66% 0px"}
);
for (const heading of headings) if (heading) observer.observe(heading);

export {};
