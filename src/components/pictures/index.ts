export {default as Architecture} from "./Architecture.astro";
export {default as Formula} from "./Formula.astro";
export {default as Meeting} from "./Meeting.astro";
export {default as OneToken} from "./OneToken.astro";
export {default as PaddedBatch} from "./PaddedBatch.astro";
export {default as Projections} from "./Projections.astro";
export {default as Sentence} from "./Sentence.astro";
export {default as Spotlight} from "./Spotlight.astro";
