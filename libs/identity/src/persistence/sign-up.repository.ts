import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface AgreedText {
  readonly purpose: string;
  readonly version: number;
}

export interface SignUpRow {
  readonly id: string;
  readonly email: string;
  readonly phone: string | null;
  readonly name: string;
  readonly passwordHash: string;
  readonly language: 'vi' | 'en';
  readonly consents: readonly AgreedText[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const columns = `id, email, phone, name, password_hash AS "passwordHash", language, consents, created_at AS "createdAt", expires_at AS "expiresAt"`;

@Injectable()
export class SignUpRepository {
  async add(tx: Tx, signUp: SignUpRow): Promise<void> {
    await tx.query(
      `INSERT INTO sign_ups (id, email, phone, name, password_hash, language, consents, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[signUp.id, signUp.email, signUp.phone, signUp.name, signUp.passwordHash, signUp.language],
        ...[JSON.stringify(signUp.consents), signUp.createdAt, signUp.expiresAt],
      ],
    );
  }

  async one(tx: Tx, id: string, at: Date): Promise<SignUpRow | undefined> {
    const [row] = await tx.query<SignUpRow[]>(`SELECT ${columns} FROM sign_ups WHERE id = $1 AND expires_at > $2`, [id, at]);
    return row;
  }

  async ofCode(tx: Tx, codeId: string, at: Date): Promise<SignUpRow | undefined> {
    const [row] = await tx.query<SignUpRow[]>(
      `SELECT ${columns} FROM sign_ups WHERE expires_at > $2 AND id = (SELECT subject_id FROM one_time_codes WHERE id = $1 AND purpose = 'sign-up')`,
      [codeId, at],
    );
    return row;
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM sign_ups WHERE id = $1', [id]);
  }
}
