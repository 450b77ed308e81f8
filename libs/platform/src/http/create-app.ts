import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Metrics } from '../health/metrics.js';
import { Log } from '../log.js';
import { Settings } from '../settings/settings.js';
import { AccessGuard } from './access.js';
import { bodyPipe } from './body.js';
import { checkCsrf } from './csrf.js';
import { GuestUploads } from './guest-uploads.js';
import { ProblemFilter } from './problem.filter.js';
import { RequestActor } from './request-actor.js';
import { readUploads, uploadLimits } from './uploads.js';

/** Styles, scripts and pictures: a page asks for dozens at once, and nobody need be known to see them. */
export const isFile = (url: string): boolean => url.startsWith('/assets/') || url.startsWith('/media/');

const bodyLimitBytes = 1_048_576;
/** A signed address names a file, its reader and a time: longer than the hundred characters that the router lets through by itself. */
const longestPathPart = 400;

/** Nest would put an error handler of its own over ours, and Fastify warns of that: what fails outside of Nest is answered in `addHooks`. */
class OwnErrorsAdapter extends FastifyAdapter {
  override setErrorHandler(): FastifyInstance {
    return this.getInstance<FastifyInstance>();
  }
}

/** The HTTP face of a composition: one place for headers, limits, actors, CSRF, logs and errors. */
export async function createHttpApp(module: Parameters<typeof NestFactory.create>[0]): Promise<NestFastifyApplication> {
  const adapter = new OwnErrorsAdapter({
    bodyLimit: bodyLimitBytes,
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: longestPathPart },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    rawBody: true,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const settings = app.get(Settings);
  const fastify = adapter.getInstance<FastifyInstance>();
  await registerPlugins(fastify, settings);
  addHooks(fastify, app, settings);
  app.useGlobalPipes(bodyPipe());
  app.useGlobalGuards(app.get(AccessGuard));
  app.useGlobalFilters(app.get(ProblemFilter));
  return app;
}

async function registerPlugins(fastify: FastifyInstance, settings: Settings): Promise<void> {
  const secure = settings.publicUrl.startsWith('https:');
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        // After a form is posted the shopper may be sent on to the payment page of the provider.
        formAction: ["'self'", ...providerPages(settings)],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
  await fastify.register(cookie);
  await fastify.register(multipart, { limits: uploadLimits });
  await fastify.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } });
  await fastify.register(rateLimit, {
    max: settings.rateLimitPerMinute,
    timeWindow: '1 minute',
    hook: 'onRequest',
    allowList: ({ url }) => isFile(url),
  });
}

/** Where Stripe's own pages are: paying, and saying who one is to be paid. */
const providerPages = ({ stripe }: Settings): string[] =>
  stripe.apiBase ? [new URL(stripe.apiBase).origin] : ['https://checkout.stripe.com', 'https://connect.stripe.com'];

function addHooks(fastify: FastifyInstance, app: NestFastifyApplication, settings: Settings): void {
  const [log, metrics, actors, guestUploads] = [app.get(Log), app.get(Metrics), app.get(RequestActor), app.get(GuestUploads)];
  // What fails before Nest has the request (a body that cannot be read, too many requests) is answered like any other refusal.
  fastify.setErrorHandler((error, request, reply) => app.get(ProblemFilter).send(error, request, reply));
  fastify.addHook('onRequest', async (request) => {
    request.actor = await actors.of(request);
  });
  fastify.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    try {
      await readUploads(request, guestUploads);
      checkCsrf(request, settings);
    } catch (error) {
      await app.get(ProblemFilter).send(error, request, reply);
    }
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.observe(request.method, route, reply.statusCode, reply.elapsedTime);
    // The path without its query: searches and links with tokens are nobody's business.
    log.info(
      {
        requestId: request.id,
        method: request.method,
        path: request.url.split('?')[0],
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
}
