/**
 * Returns *text* as characters that a link can carry: in base64url, four bytes of checksum and the
 * deflated text.
 */
export async function packText(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const deflated = await pump(bytes, new CompressionStream("deflate-raw"), Infinity);
  const packed = new Uint8Array(deflated.length + 4);
  new DataView(packed.buffer).setUint32(0, toChecksum(deflated));
  packed.set(deflated, 4);
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(""));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/**
 * Returns the text of which `packText` made *packed*.
 *
 * @throws {RangeError} if the text has more than *most* bytes; no more than those are unpacked.
 * @throws {Error} if *packed* is damaged.
 */
export async function unpackText(packed: string, most: number): Promise<string> {
  const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  if (bytes.length < 6) throw new TypeError("too short");
  const deflated = bytes.subarray(4);
  if (toChecksum(deflated) !== new DataView(bytes.buffer).getUint32(0)) {
    throw new TypeError("wrong checksum");
  }
  const text = await pump(deflated, new DecompressionStream("deflate-raw"), most);
  return new TextDecoder("utf-8", {fatal: true}).decode(text);
}

// FNV-1a: it finds damage, not ill will.
function toChecksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

// Engines inflate a chunk at once, up to a thousandfold: small chunks, and only when there is room,
// keep a bomb from going off.
async function pump(
  bytes: Uint8Array,
  transform: CompressionStream | DecompressionStream,
  most: number
): Promise<Uint8Array> {
  let at = 0;
  const source = new ReadableStream<BufferSource>(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, (at += 512)));
      }
    },
    {highWaterMark: 0}
  );
  const reader = source.pipeThrough<Uint8Array>(transform).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let {done, value} = await reader.read(); !done; {done, value} = await reader.read()) {
    length += value!.length;
    if (length > most) {
      await reader.cancel().catch(() => {});
      throw new RangeError("too large");
    }
    parts.push(value!);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
