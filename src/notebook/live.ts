import type {InputForm, InputSetting} from "./input.ts";
import {Input} from "./input.ts";

/** A variable whose value changes while its cell does not run again. */
export type Live = ViewValue | StreamValue;

/** Returns whether *value* is what `view` or `stream` gave. */
export function isLive(value: unknown): value is Live {
  return ViewValue.is(value) || StreamValue.is(value);
}

/** The value of an input. */
export class ViewValue {
  readonly #input: Input<unknown>;
  #setting: InputSetting;

  /** Returns whether *value* is one; looks at it without running any code of it. */
  static is(value: unknown): value is ViewValue {
    return typeof value === "object" && value !== null && #input in value;
  }

  /** @throws {TypeError} if *input* is no input of the module "inputs". */
  constructor(input: unknown, setting?: InputSetting) {
    if (!(input instanceof Input)) {
      throw new TypeError('view takes an input of the module "inputs", such as range([0, 1])');
    }
    this.#input = input;
    this.#setting = input.form.setting;
    if (setting !== undefined) this.set(setting);
  }
  /** the input as it stands now; without a label of its own it has the name of its variable */
  toForm(variable: string): InputForm {
    const {form} = this.#input;
    return {...form, label: form.label || variable, setting: this.#setting} as InputForm;
  }
  /** the default of the input, as a text to compare */
  get origin(): string {
    return JSON.stringify(this.#input.form.setting);
  }
  /** Sets the input to what it allows next to *setting*. */
  set(setting: InputSetting): void {
    this.#setting = this.#input.allow(setting) ?? this.#setting;
  }
  get value(): unknown {
    return this.#input.read(this.#setting);
  }
}

/** The value that an iterable gave last. */
export class StreamValue {
  readonly iterable: AsyncIterable<unknown> | Iterable<unknown>;
  value: unknown;
  /** resolves when there is a value that dependents may see */
  readonly ready: Promise<void>;
  readonly #settle: PromiseWithResolvers<void>;

  /** Returns whether *value* is one; looks at it without running any code of it. */
  static is(value: unknown): value is StreamValue {
    return typeof value === "object" && value !== null && #settle in value;
  }

  /** @throws {TypeError} if *iterable* gives no values one after another. */
  constructor(iterable: unknown) {
    const given = iterable as {[key: symbol]: unknown} | null | undefined;
    if (
      typeof given !== "object" ||
      (typeof given?.[Symbol.asyncIterator] !== "function" &&
        typeof given?.[Symbol.iterator] !== "function")
    ) {
      throw new TypeError("stream takes a generator: call the function, as in stream(train())");
    }
    this.iterable = given as unknown as Iterable<unknown>;
    this.#settle = Promise.withResolvers<void>();
    this.ready = this.#settle.promise;
    this.ready.catch(() => {}); // whoever waits for it is told; no one may
  }
  /** Lets dependents see the value. */
  release(): void {
    this.#settle.resolve();
  }
  /** Lets dependents know that there will be no value. */
  fail(error: unknown): void {
    this.#settle.reject(error);
  }
}
