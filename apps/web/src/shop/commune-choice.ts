import { Injectable } from '@nestjs/common';
import { RegionQueries, type CommuneSuggestion } from '@market/regions';

export interface CommuneChoice {
  /** The one meant; undefined while there are several, or none. */
  readonly chosen?: CommuneSuggestion;
  readonly candidates: readonly CommuneSuggestion[];
}

const shown = 8;

/** Understands a commune that was typed, with or without the script's help. */
@Injectable()
export class CommuneChooser {
  constructor(private readonly regions: RegionQueries) {}

  /**
   * @param code picked from a list; believed only while it fits the words, which may have been changed since
   * @param provinceCode where only places of one province will do
   */
  async understand(typed: string, code: string, provinceCode: string | null = null): Promise<CommuneChoice> {
    const candidates = await this.regions.searchCommunes(typed, { limit: shown, provinceCode });
    const picked = candidates.find((commune) => commune.code === code);
    const exact = candidates.filter(({ label, name }) => label === typed || name === typed);
    const chosen = picked ?? (exact.length === 1 ? exact[0] : candidates.length === 1 ? candidates[0] : undefined);
    return { candidates, ...(chosen ? { chosen } : {}) };
  }
}
