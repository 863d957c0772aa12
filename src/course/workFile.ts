import type {EditRecord} from "./editRecord.ts";
import type {Progress} from "./progress.ts";
import {findAside, readRecord, readRecordName} from "./editRecord.ts";
import {listKeys} from "./listKeys.ts";
import {prefix} from "./prefix.ts";
import {keepProgress, readProgress, toProgress} from "./progress.ts";
import {isSolvedName} from "./solved.ts";

const format = "attention-cell-by-cell";

/**
 * Returns all that a reader has, of all chapters, as the text of a file: what is in *storage*, where
 * there is one, and the records that it did not take.
 */
export function toWorkFile(
  storage: Storage | undefined,
  unsaved = new Map<string, string>()
): string {
  const kept = storage ? listKeys(storage, prefix) : [];
  const added = [...unsaved.keys()].filter((key) => key.startsWith(prefix));
  const records = [...new Set([...kept, ...added])]
    .sort()
    .map((key) => [key, readRecord(unsaved.get(key) ?? storage!.getItem(key))])
    .filter(([, record]) => record);
  const progress = readProgress(storage).map(({chapter, ...place}) => [chapter, place]);
  const content = {
    format,
    version: 1,
    records: Object.fromEntries(records),
    progress: Object.fromEntries(progress)
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/**
 * Puts the work of a file into *storage* and returns the number of cells that it has texts for. A
 * text that is there already and is not the same stays as the older or newer of the two: the newer
 * counts, and the other is set aside, beside what was set aside before. What was read, here or
 * there, is read.
 *
 * @throws {TypeError} if the file is none of this course; nothing is changed then.
 */
export function readWorkFile(text: string, storage: Storage): number {
  const {records, progress} = parse(text);
  for (const [key, record] of records) {
    const name = key.replace(/:aside\d*$/, "");
    const mine = readRecord(storage.getItem(name));
    const isNewer = name === key && !(mine && mine.time > record.time);
    const [current, other] = isNewer ? [record, mine] : [mine, record];
    if (other && other.source !== current?.source) setAside(name, other, storage);
    if (isNewer) storage.setItem(name, JSON.stringify(record));
  }
  for (const each of progress) keepProgress(each, storage);
  return countCells(records.map(([key]) => key));
}

// A cell has a record for each text of the chapter that the reader began from; it counts once.
function countCells(keys: string[]): number {
  const names = keys.filter((key) => !isSolvedName(key)).map(readRecordName);
  const current = names.filter((name) => name !== null && !name.isAside);
  return new Set(current.map((name) => `${name!.chapter}:${name!.cell}`)).size;
}

function setAside(name: string, record: EditRecord, storage: Storage): void {
  const aside = findAside(name, record.source, (each) => storage.getItem(each));
  if (storage.getItem(aside) === null) storage.setItem(aside, JSON.stringify(record));
}

interface Work {
  records: [string, EditRecord][];
  progress: Progress[];
}

function parse(text: string): Work {
  const refusal = new TypeError("not a file of this course");
  try {
    const {format: given, version, records, progress = {}} = JSON.parse(text);
    if (given !== format || version !== 1) throw refusal;
    return {
      records: Object.entries(records).map(([key, value]) => {
        const record = readRecord(JSON.stringify(value));
        if (!record || !/^attention:1:[a-z0-9:-]{1,200}$/.test(key)) throw refusal;
        return [key, record];
      }),
      progress: Object.entries(progress).map(([chapter, value]) => {
        const place = toProgress(chapter, JSON.stringify(value));
        if (!place) throw refusal;
        return place;
      })
    };
  } catch {
    throw refusal;
  }
}
