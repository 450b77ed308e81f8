import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Words } from './programme.repository.js';

export const courseStates = ['draft', 'published', 'ended'] as const;
export type CourseState = (typeof courseStates)[number];

/** A course as an officer writes it. */
export interface CourseText {
  readonly slug: string;
  readonly departmentId: string;
  readonly title: Words;
  readonly summary: Words;
  /** Markdown. */
  readonly body: Words;
  readonly state: CourseState;
}

export interface SessionText {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Where one goes, or the address where one listens. */
  readonly place: string;
  readonly online: boolean;
  readonly closesAt: Date;
  readonly seats: number;
}

export interface Session extends SessionText {
  readonly id: string;
  readonly taken: number;
  readonly waiting: number;
  readonly cancelledAt: Date | null;
  readonly version: number;
}

export interface Course extends CourseText {
  readonly id: string;
  readonly department: Words;
  readonly version: number;
  /** By the day on which they begin. */
  readonly sessions: readonly Session[];
}

interface Row extends Omit<Course, 'sessions'> {
  readonly sessions: readonly (Omit<Session, 'startsAt' | 'endsAt' | 'closesAt' | 'cancelledAt'> & {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly closesAt: string;
    readonly cancelledAt: string | null;
  })[];
}

const columns = `c.id, c.slug, c.department_id AS "departmentId", jsonb_build_object('vi', d.name_vi, 'en', d.name_en) AS department,
  jsonb_build_object('vi', c.title_vi, 'en', c.title_en) AS title, jsonb_build_object('vi', c.summary_vi, 'en', c.summary_en) AS summary,
  jsonb_build_object('vi', c.body_vi, 'en', c.body_en) AS body, c.state, c.version,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'place', s.place, 'online', s.online,
      'closesAt', s.closes_at, 'seats', s.seats, 'taken', s.taken, 'waiting', support_waiting(s.id), 'cancelledAt', s.cancelled_at,
      'version', s.version) ORDER BY s.starts_at, s.id), '[]')
   FROM support_sessions s WHERE s.course_id = c.id) AS sessions`;
const joined = 'support_courses c JOIN support_departments d ON d.id = c.department_id';

const courseOf = (row: Row): Course => ({
  ...row,
  sessions: row.sessions.map((session) => ({
    ...session,
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.endsAt),
    closesAt: new Date(session.closesAt),
    cancelledAt: session.cancelledAt === null ? null : new Date(session.cancelledAt),
  })),
});

@Injectable()
export class CourseRepository {
  /** Those that the actor of the transaction may see; whose next session is soonest first, those without one last. */
  async list(tx: Tx, at: Date): Promise<readonly Course[]> {
    const rows = await tx.query<Row[]>(
      `SELECT ${columns} FROM ${joined}
       ORDER BY c.state = 'ended', (SELECT min(s.starts_at) FROM support_sessions s
                                    WHERE s.course_id = c.id AND s.cancelled_at IS NULL AND s.starts_at > $1) NULLS LAST, c.slug LIMIT 200`,
      [at],
    );
    return rows.map(courseOf);
  }

  async bySlug(tx: Tx, slug: string): Promise<Course | undefined> {
    const [row] = await tx.query<Row[]>(`SELECT ${columns} FROM ${joined} WHERE c.slug = $1`, [slug]);
    return row && courseOf(row);
  }

  async byId(tx: Tx, id: string): Promise<Course | undefined> {
    const [row] = await tx.query<Row[]>(`SELECT ${columns} FROM ${joined} WHERE c.id = $1`, [id]);
    return row && courseOf(row);
  }

  async ofSession(tx: Tx, sessionId: string): Promise<Course | undefined> {
    const [row] = await tx.query<Row[]>(
      `SELECT ${columns} FROM ${joined} WHERE c.id = (SELECT course_id FROM support_sessions WHERE id = $1)`,
      [sessionId],
    );
    return row && courseOf(row);
  }

  async isTaken(tx: Tx, slug: string, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT FROM support_courses WHERE slug = $1 AND id <> $2', [slug, id]);
    return rows.length > 0;
  }

  /** @returns false when somebody saved the course since */
  async save(tx: Tx, id: string, text: CourseText, at: Date, expectedVersion: number | null, demo: boolean): Promise<boolean> {
    const { slug, departmentId, title, summary, body, state } = text;
    const rows = await tx.query<unknown[]>(
      `INSERT INTO support_courses AS c (id, slug, department_id, title_vi, title_en, summary_vi, summary_en, body_vi, body_en, state, demo,
         created_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)
       ON CONFLICT (id) DO UPDATE SET slug = $2, department_id = $3, title_vi = $4, title_en = $5, summary_vi = $6, summary_en = $7,
         body_vi = $8, body_en = $9, state = $10, changed_at = $12, version = c.version + 1
       WHERE c.version = $13::int
       RETURNING id`,
      [id, slug, departmentId, title.vi, title.en, summary.vi, summary.en, body.vi, body.en, state, demo, at, expectedVersion],
    );
    return rows.length > 0;
  }

  async addSession(tx: Tx, id: string, courseId: string, session: SessionText, at: Date): Promise<void> {
    const { startsAt, endsAt, place, online, closesAt, seats } = session;
    await tx.query(
      `INSERT INTO support_sessions (id, course_id, starts_at, ends_at, place, online, closes_at, seats, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING`,
      [id, courseId, startsAt, endsAt, place, online, closesAt, seats, at],
    );
  }

  /** @returns false when more sit already than there would be seats, or it was called off */
  async changeSession(tx: Tx, id: string, session: SessionText, at: Date): Promise<boolean> {
    const { startsAt, endsAt, place, online, closesAt, seats } = session;
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE support_sessions SET starts_at = $2, ends_at = $3, place = $4, online = $5, closes_at = $6, seats = $7, changed_at = $8,
         version = version + 1
       WHERE id = $1 AND taken <= $7 AND cancelled_at IS NULL`,
      [id, startsAt, endsAt, place, online, closesAt, seats, at],
    );
    return count === 1;
  }

  async cancelSession(tx: Tx, id: string, at: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE support_sessions SET cancelled_at = $2, changed_at = $2, version = version + 1 WHERE id = $1 AND cancelled_at IS NULL`,
      [id, at],
    );
    return count === 1;
  }
}
