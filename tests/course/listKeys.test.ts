import {expect, it} from "vitest";
import {listKeys} from "../../src/course/listKeys.ts";
import {createStorage} from "./createStorage.ts";

it("listKeys(storage, start) gives the names that begin with start, and by default all", () => {
  const storage = createStorage();
  for (const key of ["a:1", "b:1", "a:2"]) storage.setItem(key, "");
  expect(listKeys(storage)).toEqual(["a:1", "b:1", "a:2"]);
  expect(listKeys(storage, "a:")).toEqual(["a:1", "a:2"]);
});
