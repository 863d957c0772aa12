import {expect, it} from "vitest";
import {open} from "./browser.ts";
import {findViolations} from "./findViolations.ts";

const path = "chapters/11-autopsy/";
const faults = ".errata-list li";

/** The letters of the faults that are shown, in their order. */
async function lettersOf(page: Awaited<ReturnType<typeof open>>["page"]): Promise<string> {
  const shown = await page
    .locator(faults)
    .evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility())
        .map((each) => each.querySelector(".erratum-id")!.textContent[0])
    );
  return shown.join("");
}

it.each([
  ["with script", true],
  ["without script", false]
])("the list of faults shows those of one kind, %s", async (_, javaScriptEnabled) => {
  const {page, problems} = await open(path, {javaScriptEnabled});
  const choice = page.getByRole("combobox", {name: "Show"});
  expect(await lettersOf(page)).toMatch(/^C{18}P{33}R{10}$/);
  await choice.selectOption({label: "the 18 in the code"});
  expect(await lettersOf(page)).toBe("C".repeat(18));
  await choice.selectOption({label: "the 33 in the words"});
  expect(await lettersOf(page)).toBe("P".repeat(33));
  await choice.focus();
  await page.keyboard.press("ArrowDown");
  expect(await lettersOf(page)).toBe("R".repeat(10));
  await choice.selectOption("all");
  expect((await lettersOf(page)).length).toBe(61);
  expect(problems).toEqual([]);
  await page.context().close();
});

it.each(["light", "dark"] as const)(
  "axe finds nothing in the list of faults, all and some, in the %s theme",
  async (colorScheme) => {
    const {page} = await open(path, {colorScheme, viewport: {width: 390, height: 844}});
    expect(await findViolations(page, {within: [".errata-list"]})).toEqual([]);
    await page.getByRole("combobox", {name: "Show"}).selectOption("code");
    expect(await findViolations(page, {within: [".errata-list"]})).toEqual([]);
    await page.context().close();
  }
);

it("each fault in the list leads to its place in the errata and to its proof", async () => {
  const {page} = await open(path);
  const links = page.locator(".errata-list li").first().getByRole("link");
  const addresses = await links.evaluateAll((all) =>
    all.map((each) => (each as HTMLAnchorElement).href)
  );
  expect(addresses).toHaveLength(2);
  for (const address of addresses) {
    await page.goto(address);
    const {hash} = new URL(address);
    expect(await page.locator(hash).count(), address).toBe(1);
  }
  await page.context().close();
});
