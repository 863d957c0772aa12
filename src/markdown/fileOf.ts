import {relative} from "node:path";
import {fileURLToPath} from "node:url";

/** Returns the path of the chapter that a plugin works on, as messages name it. */
export function fileOf({fileURL}: {readonly fileURL?: URL | undefined}): string {
  return fileURL ? relative(process.cwd(), fileURLToPath(fileURL)) : "chapter";
}
