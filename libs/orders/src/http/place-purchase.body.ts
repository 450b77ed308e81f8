import { shippingServices, type ShippingService } from '@market/shipping';
import { paymentMethods, type PaymentMethod } from '@market/payments';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsEmail,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { PlacePurchaseCommand } from '../application/place-purchase.js';
import type { ServiceChoice } from '../application/price-checkout.js';
import { IsVietnamesePhone } from './is-vietnamese-phone.js';

const communeCode = /^\d{5}$/;
const provinceCode = /^\d{2}$/;
const wholeDong = /^\d{1,15}$/;

class ContactBody {
  @IsString() @Length(1, 120) readonly name!: string;
  @IsString() @MaxLength(30) @IsVietnamesePhone() readonly phone!: string;
  @IsEmail() @MaxLength(254) readonly email!: string;
}

class AddressBody {
  @IsString() @Length(1, 200) readonly street!: string;
  @Matches(communeCode) readonly communeCode!: string;
  @IsOptional() @Matches(provinceCode) readonly provinceCode?: string;
  @IsOptional() @IsString() @MaxLength(500) readonly note?: string;
}

class ShippingBody {
  /** Without it, for every shop. */
  @IsOptional() @IsString() @MaxLength(80) readonly shop?: string;
  @IsIn(shippingServices) readonly service!: ShippingService;
}

class ExpectedTotalBody {
  @Matches(wholeDong) readonly amount!: string;
  @IsIn(['VND']) readonly currency!: 'VND';
}

/** One choice for all, or one for each shop, reads as a list. */
const choices = ({ value }: { readonly value: unknown }): unknown => {
  if (value === undefined || value === null) return undefined;
  return (Array.isArray(value) ? value : [value]).map((choice: unknown) =>
    typeof choice === 'object' && choice !== null ? plainToInstance(ShippingBody, choice) : choice,
  );
};

export class PlacePurchaseBody {
  @IsUUID() readonly cartId!: string;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => ContactBody) readonly contact!: ContactBody;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => AddressBody) readonly address!: AddressBody;
  @IsOptional() @Transform(choices) @IsArray() @ArrayMaxSize(100) @ValidateNested({ each: true }) readonly shipping?: ShippingBody[];
  @IsIn(paymentMethods) readonly paymentMethod!: PaymentMethod;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => ExpectedTotalBody) readonly expectedTotal?: ExpectedTotalBody;
}

export class PayPurchaseBody {
  @IsOptional() @IsIn(paymentMethods) readonly paymentMethod?: PaymentMethod;
}

export function commandOf(idempotencyKey: string, body: PlacePurchaseBody): PlacePurchaseCommand {
  const { name, phone, email } = body.contact;
  const { street, communeCode: commune, provinceCode: province, note } = body.address;
  return {
    ...{ idempotencyKey, cartId: body.cartId, paymentMethod: body.paymentMethod },
    contact: { name, phone, email },
    address: { street, communeCode: commune, provinceCode: province, note },
    services: servicesOf(body.shipping ?? []),
    expectedTotal: body.expectedTotal === undefined ? undefined : BigInt(body.expectedTotal.amount),
  };
}

const servicesOf = (chosen: readonly ShippingBody[]): ServiceChoice => ({
  all: chosen.find(({ shop }) => shop === undefined)?.service,
  byShop: Object.fromEntries(chosen.flatMap(({ shop, service }) => (shop === undefined ? [] : [[shop, service] as const]))),
});
