/** A field of a protobuf message: its number, and its value as an integer, a 32-bit float, a text or a message. */
type Field = [field: number, value: number | {float: number} | string | Uint8Array];

/** An ONNX model of one node. */
export interface Model {
  operator: string;
  opset: number;
  /** the node's inputs in order: their names, "" for one that is left out, and types (TensorProto.DataType) */
  inputs: [name: string, elementType: number][];
  /** the node's outputs in order: their names and types */
  outputs: [name: string, elementType: number][];
  /** the node's attributes that are integers; those undefined are left out */
  integers: Record<string, number | undefined>;
  /** the node's attributes that are floats; those undefined are left out */
  floats: Record<string, number | undefined>;
}

/**
 * Returns the bytes of an ONNX model, in the encoding of Protocol Buffers.
 *
 * Sources: https://protobuf.dev/programming-guides/encoding/; the numbers of the
 * fields: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
 */
export function encodeModel({
  operator,
  opset,
  inputs,
  outputs,
  integers,
  floats
}: Model): Uint8Array {
  const attributes = [
    ...findGiven(integers).map(([name, i]) => message([1, name], [3, i], [20, 2])),
    ...findGiven(floats).map(([name, f]) => message([1, name], [2, {float: f}], [20, 1]))
  ];
  const node = message(
    ...inputs.map(([name]): Field => [1, name]),
    ...outputs.map(([name]): Field => [2, name]),
    [4, operator],
    ...attributes.map((attribute): Field => [5, attribute])
  );
  const graph = message(
    [1, node],
    [2, "graph"],
    ...inputs.filter(([name]) => name).map((input): Field => [11, valueInfo(...input)]),
    ...outputs.map((output): Field => [12, valueInfo(...output)])
  );
  return message([1, 10], [7, graph], [8, message([1, ""], [2, opset])]);
}

function findGiven(attributes: Record<string, number | undefined>): [string, number][] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]]
  );
}

function valueInfo(name: string, elementType: number): Uint8Array {
  return message([1, name], [2, message([1, message([1, elementType])])]);
}

function message(...fields: Field[]): Uint8Array {
  return Uint8Array.from(fields.flatMap(([field, value]) => encodeField(field, value)));
}

function encodeField(field: number, value: Field[1]): number[] {
  if (typeof value === "number") return [...varint(field << 3), ...varint(value)];
  if (typeof value === "string") return encodeField(field, new TextEncoder().encode(value));
  if (value instanceof Uint8Array)
    return [...varint((field << 3) | 2), ...varint(value.length), ...value];
  return [...varint((field << 3) | 5), ...new Uint8Array(Float32Array.of(value.float).buffer)];
}

/** Returns a whole number in groups of seven bits, lowest first, a set eighth bit meaning that more follow. */
function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}
