import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { SharePicture } from '@market/media';
import { Access, Names } from '@market/platform';
import { ShowProduct } from '@market/search';
import type { FastifyReply } from 'fastify';

/** The pictures that messengers and social networks show beside the link of a product. */
@Controller('hinh-chia-se')
@Access('public')
export class SharePictureController {
  constructor(
    private readonly products: ShowProduct,
    private readonly pictures: SharePicture,
  ) {}

  @Get('san-pham/:slug.jpg')
  @Names({ slug: 'public:product' })
  async product(@Param('slug') slug: string, @Res() reply: FastifyReply): Promise<void> {
    const [first] = (await this.products.execute(slug))?.pictures ?? [];
    const picture = first && (await this.pictures.execute(first.url));
    if (!picture) throw new NotFoundException();
    await reply.header('cache-control', 'public, max-age=86400').type('image/jpeg').send(picture);
  }
}
