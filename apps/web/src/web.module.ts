import { Module } from '@nestjs/common';
import { IdentityModule } from '@market/identity';
import { WebFiles } from './files/web-files.js';
import { WellKnownController } from './files/well-known.controller.js';
import { BundledAssets } from './page-assets.js';
import { PageContexts } from './page-contexts.js';

/** The pages: server-rendered, whole without a script. */
@Module({
  imports: [IdentityModule],
  controllers: [WellKnownController],
  providers: [BundledAssets, PageContexts, WebFiles],
  exports: [PageContexts],
})
export class WebModule {}
