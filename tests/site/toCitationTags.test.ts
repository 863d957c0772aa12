import {expect, it} from "vitest";
import {parseBibliography} from "../../src/site/bibliography.ts";
import {toCitationTags} from "../../src/site/toCitationTags.ts";

const chapter = {number: 3, title: "On A", url: "https://example.org/chapters/03-on/", year: 2031};
const course = {title: "A to Z", authors: [{literal: "The authors"}], version: "1.0.0"};

function describeReference(bibtex: string): string[] {
  const tags = toCitationTags(chapter, course, [...parseBibliography(bibtex).values()]);
  return tags.find(([name]) => name === "citation_reference")![1].split("; ");
}

it("names the publisher of a book and of a part of one", () => {
  const book = "@book{a2000, title = {A}, publisher = {P}, year = 2000}";
  const part = "@incollection{b2000, title = {B}, booktitle = {A}, publisher = {P}, year = 2000}";
  for (const each of [book, part])
    expect(describeReference(each)).toContain("citation_publisher=P");
});

it("takes no word on where a page was published for a publisher", () => {
  const page = "@misc{a2000, title = {A}, howpublished = {Question 1}, year = 2000}";
  expect(describeReference(page)).toEqual(["citation_title=A", "citation_publication_date=2000"]);
});

it.each([
  ["@article{a2000, title = {A}, journal = {J}}", "citation_journal_title=J"],
  ["@inproceedings{a2000, title = {A}, booktitle = {J}}", "citation_conference_title=J"],
  ["@incollection{a2000, title = {A}, booktitle = {J}}", "citation_inbook_title=J"]
])("says in what %s stands", (bibtex, expected) => {
  const described = describeReference(bibtex);
  expect(described.filter((each) => each.endsWith("=J"))).toEqual([expected]);
});
