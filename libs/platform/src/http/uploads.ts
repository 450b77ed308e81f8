import type { FastifyRequest } from 'fastify';
import { Refusal } from './answer.js';
import { actorOf } from './access.js';
import type { GuestUploads } from './guest-uploads.js';

/** A file of a posted form, as its sender calls it: neither the name nor the type is to be believed. */
export interface Upload {
  readonly field: string;
  readonly fileName: string;
  readonly bytes: Buffer;
}

declare module 'fastify' {
  interface FastifyRequest {
    uploads?: readonly Upload[];
  }
}

export const uploadLimits = { fileSize: 25 * 1_048_576, files: 8, fields: 200, fieldSize: 200_000 } as const;

/**
 * Reads a page's form with files, so that its token is checked and its fields are validated like any other form's. Only those who are
 * signed in may make the server hold files, and guests in forms that are known to be theirs; a box left empty sends a file without a name, which is none.
 */
export async function readUploads(request: FastifyRequest, guests: GuestUploads): Promise<void> {
  if (!request.isMultipart() || request.url.startsWith('/api/')) return;
  if (actorOf(request).role === 'public' && !guests.may(request)) throw new Refusal({ code: 'platform/sign-in', kind: 'unauthenticated' });
  const fields: Record<string, string | string[]> = {};
  const uploads: Upload[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (part.filename !== '' && bytes.length > 0)
        uploads.push({ field: part.fieldname, fileName: part.filename.normalize('NFC'), bytes });
    } else if (typeof part.value === 'string') {
      const before = Object.hasOwn(fields, part.fieldname) ? fields[part.fieldname] : undefined;
      fields[part.fieldname] = before === undefined ? part.value : [before, part.value].flat();
    }
  }
  request.body = fields;
  request.uploads = uploads;
}

/** The files that came in this box of the form. */
export const uploadsIn = (request: FastifyRequest, field: string): readonly Upload[] =>
  (request.uploads ?? []).filter((upload) => upload.field === field);
