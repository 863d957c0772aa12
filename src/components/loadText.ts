/**
 * Resolves to the text at *url*.
 *
 * @throws {Error} with the address and the status if there is none.
 */
export async function loadText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
