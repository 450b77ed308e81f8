import { Injectable } from '@nestjs/common';
import { Clock, isLocalDay, localDay, type LocalDay } from '@market/kernel';
import { boundaries, groupings, PlaceNames, type Boundaries, type NarrowedPlace } from '@market/participation';
import { words, type Lang, type Option } from '@market/ui';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export class FiguresQuery {
  @IsOptional() @IsString() @MaxLength(20) readonly asOf?: string;
  @IsOptional() @IsString() @MaxLength(20) readonly comparedTo?: string;
  @IsOptional() @IsIn(boundaries) readonly boundaries: Boundaries = 'since-2025-07';
  @IsOptional() @IsIn(['vi', 'en']) readonly lang?: string;
}

export class OfficeQuery extends FiguresQuery {
  /** `district:899`, `commune:30742`, `all`. */
  @IsOptional() @Matches(/^(all|(district|commune|old-commune):[0-9a-z]{1,10})?$/) readonly place: string = 'all';
}

const tables = [...groupings, 'old-commune'] as const;

export class RowsQuery extends OfficeQuery {
  @IsOptional() @IsIn(['businesses', 'products']) readonly of: 'businesses' | 'products' = 'businesses';
  @IsOptional() @IsIn(tables) readonly by?: (typeof tables)[number];
  @IsOptional() @IsString() @MaxLength(20) readonly value: string = '';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) readonly trang: number = 1;
}

export interface AskedDays {
  readonly today: LocalDay;
  readonly asOf: LocalDay;
  readonly comparedTo: LocalDay;
  readonly badDay: boolean;
}

/** The same day a year before; from the 29th of February on the 28th. */
function yearBefore(day: LocalDay): LocalDay {
  const same = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return isLocalDay(same) ? same : `${same.slice(0, 8)}28`;
}

/** Reads what a figures form asks for. */
@Injectable()
export class AskedFigures {
  constructor(
    private readonly places: PlaceNames,
    private readonly clock: Clock,
  ) {}

  /** A day that does not exist shows today's figures and says so; days to come are today. */
  days({ asOf, comparedTo }: FiguresQuery): AskedDays {
    const today = localDay(this.clock.now());
    const known = (day: string | undefined): LocalDay | undefined => (day && isLocalDay(day) ? (day < today ? day : today) : undefined);
    const shown = known(asOf) ?? today;
    const badDay = [asOf, comparedTo].some((day) => day !== undefined && day !== '' && !isLocalDay(day));
    return { today, asOf: shown, comparedTo: known(comparedTo) ?? yearBefore(shown), badDay };
  }

  /** The place that is asked for, by its name; an unknown one is the whole province. */
  async place(text: string): Promise<{ readonly narrowed: NarrowedPlace | undefined; readonly text: string; readonly name: string }> {
    const [by, code = ''] = text.split(':');
    if (by !== 'district' && by !== 'commune' && by !== 'old-commune') return { narrowed: undefined, text: '', name: '' };
    const found = (await this.places.of(by)).find(([value]) => value === code);
    return found ? { narrowed: { by, code }, text, name: found[1] } : { narrowed: undefined, text: '', name: '' };
  }

  /** Everything one may narrow to: the old districts, then the communes of today. */
  async placeOptions(lang: Lang): Promise<readonly Option[]> {
    const [districts, communes] = await Promise.all([this.places.of('district'), this.places.of('commune')]);
    return [
      { value: 'all', label: words(lang).participation.wholeProvince },
      ...districts.map(([code, label]) => ({ value: `district:${code}`, label })),
      ...communes.map(([code, label]) => ({ value: `commune:${code}`, label })),
    ];
  }
}
