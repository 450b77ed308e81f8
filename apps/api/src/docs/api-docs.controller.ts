import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Header } from '@nestjs/common';
import { businessesOpenApi } from '@market/businesses';
import { catalogueOpenApi } from '@market/catalogue';
import { ordersOpenApi } from '@market/orders';
import { participationOpenApi } from '@market/participation';
import { paymentsOpenApi } from '@market/payments';
import { Access, Settings } from '@market/platform';
import { regionsOpenApi } from '@market/regions';
import { searchOpenApi } from '@market/search';
import { renderPage } from '@market/ui';
import { describeApi } from '../openapi.js';
import { ApiReferencePage, type ApiDescription } from './api-reference.page.js';

const fragments = [
  regionsOpenApi,
  businessesOpenApi,
  catalogueOpenApi,
  searchOpenApi,
  ordersOpenApi,
  paymentsOpenApi,
  participationOpenApi,
];

@Controller('api')
@Access('public')
export class ApiDocsController {
  private readonly description: object;
  private readonly page: string;

  constructor(settings: Settings) {
    this.description = describeApi(fragments, settings.publicUrl);
    this.page = renderPage(
      ApiReferencePage({ description: this.description as ApiDescription, stylesheet: stylesheetIn(settings.publicFolder) }),
    );
  }

  @Get('v1/openapi.json')
  openApi(): object {
    return this.description;
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  docs(): string {
    return this.page;
  }
}

/** The shop's own stylesheet, when the browser's files have been bundled. */
function stylesheetIn(publicFolder: string): string | undefined {
  const manifest = join(publicFolder, 'manifest.json');
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>)['app.css'] : undefined;
}
