/** Whole numbers of 32 bits in a row that grows: as small and as quick to read as the array it keeps them in. */
export class GrowingInts {
  length = 0;
  private values = new Int32Array(4);

  push(value: number): void {
    if (this.length === this.values.length) this.grow();
    this.values[this.length++] = value;
  }

  at(index: number): number {
    return this.values[index]!;
  }

  /** What is there now; a later `push` may not be seen in it. */
  view(): Int32Array {
    return this.values.subarray(0, this.length);
  }

  private grow(): void {
    const larger = new Int32Array(this.values.length * 2);
    larger.set(this.values);
    this.values = larger;
  }
}
