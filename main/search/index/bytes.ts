/** A byte array that grows. Numbers are written as variable-length integers, seven bits a byte, low ones first. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = 1 << 16) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** Appends one whole number, 0 to 2³²−1. */
  write(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Whole numbers, appended. */
export class NumberList {
  #items: Uint32Array;
  #length = 0;

  constructor(capacity = 1 << 12) {
    this.#items = new Uint32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Uint32Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = value;
  }

  /** Forgets the numbers and keeps their room. */
  clear(): void {
    this.#length = 0;
  }

  /** The numbers so far; a view that later pushes may leave behind. */
  view(): Uint32Array {
    return this.#items.subarray(0, this.#length);
  }

  finish(): Uint32Array {
    return this.#items.slice(0, this.#length);
  }
}
