const pages = new Map<string, Promise<Document>>();

/**
 * Resolves to the page of the site at *url*, which is loaded once; to the page that is open if it is
 * this one.
 *
 * @throws {Error} if it does not come; the next call asks for it again.
 */
export function loadPage(url: URL): Promise<Document> | Document {
  if (url.pathname === location.pathname) return document;
  const address = url.origin + url.pathname;
  let page = pages.get(address);
  if (!page) {
    page = load(address);
    page.catch(() => pages.delete(address));
    pages.set(address, page);
  }
  return page;
}

// The browser makes the document itself: the page's policy lets no script make one of a text.
function load(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onloadend = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(`${address}: ${request.status}`));
    };
    request.send();
  });
}
