import { buildMessage, ValidateBy } from 'class-validator';
import { vietnamesePhone } from '@market/kernel';

/** Ten digits that begin with 03, 05, 07, 08 or 09, or eleven with 02; +84 and separators are read as people write them. */
export const IsVietnamesePhone = (): PropertyDecorator =>
  ValidateBy({
    name: 'isVietnamesePhone',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && vietnamesePhone(value) !== undefined,
      defaultMessage: buildMessage((each) => `${each}$property must be a Vietnamese telephone number`),
    },
  });
