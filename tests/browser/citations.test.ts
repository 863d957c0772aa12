import {expect, it} from "vitest";
import {chapter, open} from "./browser.ts";

it("a press copies how to cite the chapter", async () => {
  const {page, problems} = await open(chapter, {
    permissions: ["clipboard-read", "clipboard-write"]
  });
  const section = page.locator(".cite-chapter");
  for (const [name, id] of [
    ["the citation", "citation-text"],
    ["BibTeX", "citation-bibtex"],
    ["RIS", "citation-ris"]
  ]) {
    if (id !== "citation-text") await section.getByText(name, {exact: true}).click();
    await section.getByRole("button", {name: `Copy ${name}`}).click();
    await section.getByText("Copied.").first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator(`#${id}`).evaluate((each) => each.textContent));
  }
  expect(problems).toEqual([]);
  await page.context().close();
});

it("where the browser refuses to copy, a press selects", async () => {
  const {page} = await open(chapter);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await page.getByRole("button", {name: "Copy the citation"}).click();
  await page.getByText("Selected: press Ctrl+C.").waitFor();
  const selected = await page.evaluate(() => getSelection()!.toString());
  expect(selected).toBe(await page.locator("#citation-text").innerText());
  await page.context().close();
});

it("without script there is no button, and all formats can be opened", async () => {
  const {page} = await open(chapter, {javaScriptEnabled: false});
  expect(await page.getByRole("button", {name: /^Copy/}).count()).toBe(0);
  await page.locator(".cite-chapter").getByText("RIS", {exact: true}).click();
  expect(await page.locator("#citation-ris").isVisible()).toBe(true);
  await page.context().close();
});

it("a citation leads to its entry, and the entry back", async () => {
  const {page} = await open(chapter);
  await page.locator("#cite-blanchard2021").click();
  expect(new URL(page.url()).hash).toBe("#ref-blanchard2021");
  await page
    .locator("#ref-blanchard2021")
    .getByRole("link", {name: "Only differences count"})
    .click();
  expect(new URL(page.url()).hash).toBe("#cite-blanchard2021");
  await page.context().close();
});

it("the pointer or the focus on a citation shows its entry, until Esc", async () => {
  const {page, problems} = await open(chapter);
  const preview = page.locator(".preview");
  const citation = page.locator("#cite-blanchard2021");
  expect(await preview.isVisible()).toBe(false);
  await citation.hover();
  await preview.getByText("IMA Journal of Numerical Analysis").waitFor();
  expect(await preview.innerText()).not.toContain("Cited in");
  const box = (await preview.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, {steps: 5});
  expect(await preview.isVisible()).toBe(true);
  await page.mouse.move(5, 5);
  expect(await preview.isVisible()).toBe(false);
  await citation.focus();
  await preview.waitFor();
  await page.keyboard.press("Escape");
  expect(await preview.isVisible()).toBe(false);
  expect(problems).toEqual([]);
  await page.context().close();
});
