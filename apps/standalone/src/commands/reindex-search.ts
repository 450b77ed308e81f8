import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule, type Settings } from '@market/platform';
import { RebuildIndex, SearchModule } from '@market/search';
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
  console.log(`The search index was rebuilt: ${count} products.`);
  await context.close();
} finally {
  await installation.stop();
}
