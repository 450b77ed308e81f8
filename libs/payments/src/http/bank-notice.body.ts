import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/**
 * A line of the statement in SePay's form. Fields we do not read are tolerated, unlike in our own API: the bank's notifier adds fields
 * without asking, and refusing its notice would refuse money that has already moved.
 */
export class BankNoticeBody {
  /** A number at SePay, text at others. */
  @Type(() => String)
  @Length(1, 100)
  readonly id!: string;

  @IsIn(['in', 'out'])
  readonly transferType!: 'in' | 'out';

  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly transferAmount!: number;

  @IsString()
  readonly accountNumber!: string;

  @IsOptional()
  @IsString()
  readonly subAccount?: string | null;

  @IsOptional()
  @IsString()
  readonly content?: string | null;

  @IsOptional()
  @IsString()
  readonly code?: string | null;

  @IsOptional()
  @IsString()
  readonly description?: string | null;

  /** The bank's own name of the transfer: the statement has it too. */
  @IsOptional()
  @IsString()
  readonly referenceCode?: string | null;
}
