import {glob} from "astro/loaders";
import {z} from "astro/zod";
import {defineCollection} from "astro:content";

const chapters = defineCollection({
  loader: glob({base: "./content/chapters", pattern: "*.mdx"}),
  schema: z.object({
    title: z.string(),
    /** the one question that the chapter answers */
    question: z.string(),
    /** what the chapter is about, in one sentence */
    summary: z.string()
  })
});

/** Pages beside the chapters that have cells too; their titles are with those of all reference pages. */
const appendices = defineCollection({
  loader: glob({base: "./content/appendices", pattern: "*.mdx"})
});

export const collections = {chapters, appendices};
