/** `subset-font` has no types of its own; these are of the part that is used here. */
declare module "subset-font" {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: "woff2";
      keepFeatures?: string[];
      noHinting?: boolean;
      variationAxes?: {[axis: string]: number | {min: number; max: number}};
    }
  ): Promise<Uint8Array>;
}
