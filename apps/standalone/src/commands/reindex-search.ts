import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule, type Settings } from '@market/platform';
import { OutsideIndex, RebuildIndex, SearchModule } from '@market/search';
import { install } from '../installation.js';

@Module({})
class ReindexModule {
  static with(settings: Settings): DynamicModule {
    return { module: ReindexModule, imports: [PlatformModule.with(settings), SearchModule] };
  }
}

const installation = await install({ LOG_LEVEL: 'warn', ...process.env }, { asCommand: true });
try {
  const context = await NestFactory.createApplicationContext(ReindexModule.with(installation.settings), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const count = await context.get(RebuildIndex).execute();
  console.log(count === undefined ? 'Another rebuild took over.' : `The search index was rebuilt: ${count} products.`);
  const outside = await context.get(OutsideIndex).rebuild();
  if (outside !== undefined) console.log(`So was the one on the search server: ${outside} products.`);
  await context.close();
} finally {
  await installation.stop();
}
