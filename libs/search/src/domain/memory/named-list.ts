/** The few different values of something that many documents have, each under a number. */
export class NamedList<T> {
  readonly values: T[] = [];
  private readonly places = new Map<string, number>();

  /** The value is what was said last under this key. */
  put(key: string, value: T): number {
    const known = this.places.get(key);
    if (known !== undefined) {
      this.values[known] = value;
      return known;
    }
    this.places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}
