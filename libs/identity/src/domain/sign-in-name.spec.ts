import { signInName } from './sign-in-name.js';

describe('the name to sign in with', () => {
  it.each([
    [' Lan@Cho-Tinh.example ', 'email', 'lan@cho-tinh.example'],
    ['0912 345 678', 'phone', '0912345678'],
    ['+84 912.345.678', 'phone', '0912345678'],
    ['0123', 'nothing', '0123'],
    ['Lan', 'nothing', 'lan'],
    ['', 'nothing', ''],
  ])('reads %j as %s', (typed, kind, text) => expect(signInName(typed)).toEqual({ kind, text }));
});
