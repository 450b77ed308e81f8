import { Module } from '@nestjs/common';
import { IdentityModule } from '@market/identity';
import { BundledAssets } from './page-assets.js';
import { PageContexts } from './page-contexts.js';

/** The pages: server-rendered, whole without a script. */
@Module({
  imports: [IdentityModule],
  providers: [BundledAssets, PageContexts],
  exports: [PageContexts],
})
export class WebModule {}
