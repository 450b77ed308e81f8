import { readFormFields, textAt, textsAt } from './form-fields.js';

describe('Stripe’s form encoding', () => {
  const fields = readFormFields(
    'mode=payment&line_items[0][price_data][unit_amount]=150000&metadata[payment_id]=a%26b&metadata[n]=1&expand[]=x',
  );
  it('nests', () => {
    expect(textAt(fields, 'mode')).toBe('payment');
    expect(textAt(fields, 'line_items', '0', 'price_data', 'unit_amount')).toBe('150000');
    expect(textsAt(fields, 'metadata')).toEqual({ payment_id: 'a&b', n: '1' });
  });
  it('answers nothing for what is not there', () => {
    expect(textAt(fields, 'line_items', '1', 'quantity')).toBeUndefined();
    expect(textAt(fields, 'metadata')).toBeUndefined();
    expect(textsAt(fields, 'mode')).toEqual({});
  });
  it('takes no name for a prototype', () => {
    readFormFields('__proto__[polluted]=1&constructor[prototype][polluted]=1');
    expect('polluted' in {}).toBe(false);
  });
});
