const none = 0;

/** What is counted, compared and added up of each document: a column each, so that a look at all of them stays in the processor's cache. */
export class Columns {
  alive = new Uint8Array(none);
  shop = new Int32Array(none);
  category = new Int32Array(none);
  place = new Int32Array(none);
  /** 0 for none. */
  stars = new Uint8Array(none);
  inStock = new Uint8Array(none);
  priceStep = new Uint8Array(none);
  /** Whole đồng, exact below 2^53: they are compared here, never calculated with. */
  price = new Float64Array(none);
  sold = new Float64Array(none);
  /** Microseconds since 1970. */
  publishedAt = new Float64Array(none);
  merit = new Float64Array(none);
  nameLength = new Uint16Array(none);
  /** Where the document's words begin and end in the text of all. */
  textFrom = new Int32Array(none);
  textTo = new Int32Array(none);
  accentsFrom = new Int32Array(none);
  accentsTo = new Int32Array(none);
  /**
   * Worked with in the course of one question, which ends before another begins: documents found and those of them to be listed; of each
   * document in how many groups it was found, which words it has, and its score. Made once: arrays of this size for each question would
   * have the collector of garbage go through all documents again and again.
   */
  found = new Int32Array(none);
  listed = new Int32Array(none);
  rounds = new Uint8Array(none);
  marks = new Uint16Array(none);
  score = new Float64Array(none);

  makeRoom(size: number): void {
    if (size <= this.alive.length) return;
    const room = Math.max(1_024, size, this.alive.length * 2);
    for (const name of Object.keys(this) as (keyof this)[]) {
      const column = this[name] as unknown as Float64Array;
      const larger = new (column.constructor as Float64ArrayConstructor)(room);
      larger.set(column);
      this[name] = larger as unknown as this[typeof name];
    }
  }
}
