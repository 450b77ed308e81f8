/** What a calendar keeps of a session. */
export interface CalendarEvent {
  /** The same for ever, so that a later file changes the entry instead of adding one. */
  readonly uid: string;
  /** Grows with each change. */
  readonly sequence: number;
  readonly stamp: Date;
  readonly starts: Date;
  readonly ends: Date;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly url: string;
  readonly cancelled: boolean;
}

const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** RFC 5545 §3.3.11: backslash, semicolon and comma are escaped, a line break is written \n; other controls have no place in text. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** RFC 5545 §3.1: no line longer than 75 octets; the rest goes on after a line break and a space, no sign cut apart. */
function folded(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > 75) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += sign;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** An iCalendar file (RFC 5545) with one event, its times in UTC. */
export function calendarFile(event: CalendarEvent): string {
  const { uid, sequence, stamp, starts, ends, title, place, description, url, cancelled } = event;
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Cho Tinh//Training//VI', 'CALSCALE:GREGORIAN'],
    `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    ...['BEGIN:VEVENT', `UID:${uid}`, `SEQUENCE:${sequence}`, `DTSTAMP:${utc(stamp)}`, `DTSTART:${utc(starts)}`, `DTEND:${utc(ends)}`],
    ...[`SUMMARY:${text(title)}`, `LOCATION:${text(place)}`, `DESCRIPTION:${text(description)}`, `URL:${url}`],
    ...[`STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT', 'END:VCALENDAR'],
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
