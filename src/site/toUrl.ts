/** Returns the address of a page or file of the site, under whatever path the site is served from. */
export function toUrl(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, "")}/${path}`;
}
