import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { KeepPictures, StorePicture, type StoredPicture } from '@market/media';
import { Jobs, Log, Outbox, systemActor, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { productChanged } from '../domain/catalogue-events.js';
import { mostPictures, type ContentPicture } from '../domain/product-content.js';
import { ContentRepository } from '../persistence/content.repository.js';
import { PictureLinkRepository, type PictureLink, type SettledLink } from '../persistence/picture-link.repository.js';
import { PictureDoor } from '../pictures/picture-door.js';
import { EditProduct } from './edit-product.js';
import { WriteContent } from './write-content.js';

const runMs = 45_000;
/** Longer than all pictures of a product may take. */
const leaseMs = 10 * 60_000;
const mostTries = 3;
const pauseMs = 10 * 60_000;
/** These may pass by themselves; all others are the picture's. */
const passing = new Set<string>(['catalogue/picture-unreachable', 'media/busy']);

type Fetched = { readonly link: PictureLink; readonly picture: StoredPicture } | { readonly link: PictureLink; readonly problem: Problem };

/**
 * Brings the pictures whose addresses a file named, product after product, a while of each minute. They come as if their seller had
 * added them by hand: to a draft at once, to what is on sale as a change that waits. What cannot be brought says why.
 */
@Injectable()
export class FetchPictures implements OnModuleInit {
  private readonly system = systemActor('catalogue/fetch-pictures');

  constructor(
    private readonly work: UnitOfWork,
    private readonly links: PictureLinkRepository,
    private readonly contents: ContentRepository,
    private readonly door: PictureDoor,
    private readonly storePicture: StorePicture,
    private readonly keepPictures: KeepPictures,
    private readonly edit: EditProduct,
    private readonly write: WriteContent,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('catalogue/fetch-pictures', '* * * * *', async () => {
      await this.execute();
    });
  }

  /** @returns how many addresses were visited */
  async execute(): Promise<number> {
    const end = performance.now() + runMs;
    let visited = 0;
    while (performance.now() < end) {
      const links = await this.claim();
      if (links.length === 0) break;
      visited += links.length;
      // What breaks off is found again when its lease is over; the next product is not to blame.
      await this.bring(links).catch((error: unknown) =>
        this.log.error({ err: error, productId: links[0]!.productId }, 'pictures broke off'),
      );
    }
    return visited;
  }

  private claim(): Promise<PictureLink[]> {
    const now = this.clock.now();
    return this.work.commit(this.system, (tx) => this.links.claim(tx, now, new Date(now.getTime() + leaseMs)));
  }

  private async bring(links: readonly PictureLink[]): Promise<void> {
    const fetched: Fetched[] = [];
    for (const link of links) {
      const found = await this.fetch(link);
      fetched.push(found.ok ? { link, picture: found.value } : { link, problem: found.problem });
    }
    const actor = actorOf(links[0]!);
    const come = fetched.flatMap((each) => ('picture' in each ? each : []));
    const kept = await this.work.run(actor, async (tx) => {
      const added = await this.add(tx, actor, come);
      if (added.ok) await this.settle(tx, [...added.value, ...fetched.filter((each) => 'problem' in each)]);
      return added;
    });
    if (kept.ok) return;
    const all = fetched.map((each): Fetched => ('problem' in each ? each : { link: each.link, problem: kept.problem }));
    await this.work.commit(actor, (tx) => this.settle(tx, all));
  }

  private async fetch(link: PictureLink): Promise<Result<StoredPicture>> {
    // A picture that broke its worker as often as it may is given up, too.
    if (link.tries > mostTries) return refuse({ code: 'catalogue/picture-unreachable', kind: 'unavailable' });
    const found = await this.door.fetch(link.url);
    return found.ok ? this.storePicture.execute(actorOf(link), found.value, { shopId: link.shopId, accountId: null }) : found;
  }

  /** Beside the pictures that the product has, or will have when its change is confirmed. */
  private async add(tx: Tx, actor: Actor, come: readonly Extract<Fetched, { picture: object }>[]): Promise<Result<readonly Fetched[]>> {
    const [first] = come;
    const product = first && (await this.contents.lock(tx, first.link.productId, null));
    if (!product) return ok([]);
    const has = product.waiting?.after.pictures ?? product.pictures;
    const paths = new Set(has.map(({ path }) => path));
    const fresh = come.filter(({ picture: { path } }) => !paths.has(path) && paths.add(path) !== undefined);
    const taken = fresh.slice(0, Math.max(mostPictures - has.length, 0));
    const added = taken.map(({ link, picture }): ContentPicture => ({ ...picture, alt: link.alt || product.name }));
    const pictures = [...has, ...added];
    if (added.length > 0 && first.link.afterwards === 'publish') {
      const kept = await this.keepPictures.execute(
        tx,
        { shopId: product.shopId, accountId: null },
        added.map(({ path }) => path),
      );
      if (!kept.ok) return kept;
      await this.write.execute(tx, product, { ...product, pictures });
      await this.outbox.add(tx, productChanged({ productId: product.id, shopId: product.shopId }));
    } else if (added.length > 0) {
      const edited = await this.edit.execute(tx, actor, { productId: product.id, pictures });
      if (!edited.ok) return edited;
    }
    const over = new Set(fresh.slice(taken.length));
    return ok(come.map((each) => (over.has(each) ? { link: each.link, problem: tooMany } : each)));
  }

  private async settle(tx: Tx, all: readonly Fetched[]): Promise<void> {
    const now = this.clock.now();
    const settled = all.map((each): SettledLink => {
      const { productId, url, tries } = each.link;
      if ('picture' in each) return { productId, url, state: 'fetched', fault: null, nextAt: now.toISOString() };
      const again = passing.has(each.problem.code) && tries < mostTries;
      const nextAt = new Date(now.getTime() + (again ? pauseMs * tries : 0)).toISOString();
      return { productId, url, nextAt, ...(again ? { state: 'waiting', fault: null } : { state: 'refused', fault: each.problem.code }) };
    });
    await this.links.settle(tx, settled);
  }
}

const tooMany: Problem<'catalogue/too-many-pictures'> = { code: 'catalogue/too-many-pictures', kind: 'conflict' };

const actorOf = ({ accountId, shopId }: PictureLink): Actor =>
  accountId === null ? systemActor('catalogue/fetch-pictures') : { role: 'seller', accountId, shopId };
