import { IsOptional, IsString } from 'class-validator';

/** `?luu=1`: to be saved instead of shown. */
export class SaveQuery {
  @IsOptional()
  @IsString()
  luu?: string;
}
