import fc from 'fast-check';
import { calendarFile, type CalendarEvent } from './calendar-file.js';

const session: CalendarEvent = {
  ...{ uid: 'a@cho-tinh.example', sequence: 2, stamp: new Date('2026-11-24T01:02:03.456Z'), cancelled: false },
  ...{ starts: new Date('2026-12-03T01:00:00Z'), ends: new Date('2026-12-03T04:30:00Z') },
  ...{ title: 'Hóa đơn điện tử; từ A, đến Z', place: 'Hội trường \\ Sở Công Thương', description: 'Dòng một\nDòng hai' },
  url: 'https://cho-tinh.example/ho-tro/dao-tao/hoa-don',
};
/** As a reader of the format does it: lines are joined, then what was escaped is undone. */
const unfold = (file: string): string[] =>
  file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
const unescape = (value: string): string => value.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
const property = (file: string, name: string): string =>
  unfold(file)
    .find((line) => line.startsWith(`${name}:`))!
    .slice(name.length + 1);

describe('the calendar file', () => {
  it('is what RFC 5545 asks for', () => {
    expect(unfold(calendarFile(session))).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Cho Tinh//Training//VI', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT'],
      ...['UID:a@cho-tinh.example', 'SEQUENCE:2', 'DTSTAMP:20261124T010203Z', 'DTSTART:20261203T010000Z', 'DTEND:20261203T043000Z'],
      ...['SUMMARY:Hóa đơn điện tử\\; từ A\\, đến Z', 'LOCATION:Hội trường \\\\ Sở Công Thương', 'DESCRIPTION:Dòng một\\nDòng hai'],
      ...['URL:https://cho-tinh.example/ho-tro/dao-tao/hoa-don', 'STATUS:CONFIRMED', 'END:VEVENT', 'END:VCALENDAR'],
    ]);
  });

  it('says that a session is cancelled', () => {
    const file = calendarFile({ ...session, cancelled: true });
    expect([property(file, 'METHOD'), property(file, 'STATUS')]).toEqual(['CANCEL', 'CANCELLED']);
  });

  it('keeps every text whole, in lines of at most 75 octets that end in CRLF', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(anything, anything, (title, description) => {
        const file = calendarFile({ ...session, title, description });
        expect(file.endsWith('\r\n')).toBe(true);
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
          // A sign cut apart would not come back from its octets.
          expect(Buffer.from(line).toString()).toBe(line);
        }
        const clean = (value: string): string => value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
        expect(unescape(property(file, 'SUMMARY'))).toBe(clean(title));
        expect(unescape(property(file, 'DESCRIPTION'))).toBe(clean(description));
      }),
    );
  });
});
