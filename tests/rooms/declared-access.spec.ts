import { Controller, Get, Module } from '@nestjs/common';
import { Access, DeclaredAccess, Names, PlatformModule, type Audience } from '@market/platform';
import { NestFactory } from '@nestjs/core';
import { openTestDatabase, type TestDatabase } from '../world/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Starts a market of one controller; it may refuse to. */
async function routesOf(controller: new () => object) {
  @Module({ controllers: [controller] })
  class OneController {}
  const imports = [PlatformModule.with(database.settings), OneController];
  const context = await NestFactory.createApplicationContext(
    { module: class Composition {}, imports },
    { logger: false, abortOnError: false },
  );
  try {
    return context.get(DeclaredAccess).routes();
  } finally {
    await context.close();
  }
}

const silentFor = (...audience: [Audience, ...Audience[]]) => {
  @Controller('quay/:shop')
  @Access(...audience)
  class SilentController {
    @Get('don/:number')
    one(): string {
      return '';
    }
  }
  return SilentController;
};

describe('a market', () => {
  it('does not start with a route that does not say who may call it', async () => {
    @Controller('mo')
    class OpenController {
      @Get()
      one(): string {
        return '';
      }
    }
    await expect(routesOf(OpenController)).rejects.toThrow('OpenController.one does not say who may call it');
  });

  it.each<Audience>(['public', 'signed-in', 'seller'])('does not start where %s may name somebody’s thing unsaid', async (audience) => {
    await expect(routesOf(silentFor(audience))).rejects.toThrow('SilentController.one does not say whose thing :shop names');
  });

  it('knows each route by its method, path, people and what its path names', async () => {
    expect(await routesOf(silentFor('officer', 'auditor'))).toMatchObject([{ audience: ['officer', 'auditor'], names: {} }]);
    @Controller('quay/:shop')
    @Names({ shop: 'public:shop' })
    @Access('seller')
    class ToldController {
      @Get('don/:number')
      @Names({ number: 'shop:order' })
      one(): string {
        return '';
      }
    }
    expect(await routesOf(ToldController)).toEqual([
      {
        ...{ route: 'ToldController.one', method: 'GET', path: '/quay/:shop/don/:number' },
        ...{ audience: ['seller'], sellerRoles: [], names: { shop: 'public:shop', number: 'shop:order' } },
      },
    ]);
  });
});
