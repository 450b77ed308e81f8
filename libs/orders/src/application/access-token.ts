import { Injectable } from '@nestjs/common';
import { Settings, sign, unsign } from '@market/platform';

const textOf = (number: string): string => `order ${number}`;

/** The key in a guest's link to an order: a signature of its number, so nothing is stored and nothing can be guessed. */
@Injectable()
export class AccessToken {
  constructor(private readonly settings: Settings) {}

  of(number: string): string {
    return sign(textOf(number), this.settings.sessionSecret).slice(textOf(number).length + 1);
  }

  opens(number: string, token: string): boolean {
    return unsign(`${textOf(number)}.${token}`, this.settings.sessionSecret) !== undefined;
  }

  /** The page of an order, as a letter or a confirmation links to it. */
  link(number: string): string {
    return `${this.settings.publicUrl}/don-hang/${encodeURIComponent(number)}?khoa=${this.of(number)}`;
  }
}
