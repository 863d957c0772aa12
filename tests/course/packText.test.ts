import {describe, expect, it} from "vitest";
import {packText, unpackText} from "../../src/course/packText.ts";

describe("unpackText(packText(text), most)", () => {
  it.each(["", "a", "→ <b> 🦊", "softmax(scores);\n".repeat(2000)])("is the text", async (text) => {
    const packed = await packText(text);
    expect(packed).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(await unpackText(packed, 100_000)).toBe(text);
  });

  it("throws a RangeError if the text has more than the most bytes", async () => {
    const packed = await packText("x".repeat(1000));
    expect(await unpackText(packed, 1000)).toHaveLength(1000);
    await expect(unpackText(packed, 999)).rejects.toThrow(RangeError);
  });

  it("throws if one character has changed, or some are gone", async () => {
    const packed = await packText("const a = 1;");
    for (let i = 0; i < packed.length - 1; i++) {
      const other = packed[i] === "A" ? "B" : "A";
      const damaged = packed.slice(0, i) + other + packed.slice(i + 1);
      await expect(unpackText(damaged, 1000), `character ${i}`).rejects.toThrow();
      await expect(unpackText(packed.slice(0, i), 1000), `${i} left`).rejects.toThrow();
    }
  });
});
