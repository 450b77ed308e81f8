/** Where a parcel starts: the shop's commune today, and the district in which it lay before July 2025. */
export interface Origin {
  readonly communeCode: string;
  readonly districtCode: string;
}

/** Where a parcel goes, with the names that a label shows. */
export interface Destination {
  readonly communeVersion: string;
  readonly communeCode: string;
  readonly communeName: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  /** The districts of before July 2025 of which the commune was made: carriers still run their vans by them. */
  readonly formerDistricts: readonly string[];
}
