import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import { PrivateFileLinks } from '@market/media';
import type { Actor, Tx } from '@market/platform';
import type { DocumentKind } from '../domain/document-checklist.js';
import type { Paper } from '../persistence/paper.repository.js';

/** A paper as its reader sees it. */
export interface ShownPaper {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly isPicture: boolean;
  readonly bytes: number;
  readonly expiresOn: LocalDay | null;
  readonly addedAt: Date;
  /** For ten minutes, for this reader. */
  readonly href: string;
}

@Injectable()
export class ShownPapers {
  constructor(private readonly links: PrivateFileLinks) {}

  /** Those whose files the actor may open: row-level security leaves the others out. */
  async of(tx: Tx, actor: Actor, papers: readonly Paper[]): Promise<readonly ShownPaper[]> {
    const ids = papers.map(({ fileId }) => fileId);
    const files = new Map((await this.links.describe(tx, ids)).map((file) => [file.id, file]));
    return papers.flatMap(({ id, kind, fileId, expiresOn, addedAt }) => {
      const file = files.get(fileId);
      if (!file) return [];
      const shown = { name: file.name, bytes: file.bytes, isPicture: file.kind === 'jpeg' || file.kind === 'png' };
      return [{ id, kind, expiresOn, addedAt, ...shown, href: this.links.addressFor(actor, fileId) }];
    });
  }
}
