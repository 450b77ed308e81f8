import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Settings } from '@market/platform';

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** An S3 on this machine that keeps objects in memory and takes no request whose signature (AWS Signature Version 4) is wrong. */
export class SignedS3 {
  readonly objects = new Map<string, { bytes: Buffer; contentType: string }>();
  readonly refused: string[] = [];
  /** Answers this to the next requests, as a store in trouble does. */
  readonly troubles: number[] = [];

  private constructor(
    private readonly server: Server,
    readonly settings: S3Settings,
  ) {}

  static async start(): Promise<SignedS3> {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const s3 = new SignedS3(server, {
      endpoint,
      bucket: 'cho-tinh',
      region: 'vn-south-1',
      accessKey: 'AKTEST',
      secretKey: 'only tests know',
    });
    server.on('request', (request: IncomingMessage, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { status, body = Buffer.alloc(0), contentType = 'application/xml' } = s3.answer(request, Buffer.concat(chunks));
        response.writeHead(status, { 'content-type': contentType }).end(body);
      });
    });
    return s3;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  private answer(request: IncomingMessage, body: Buffer): { status: number; body?: Buffer; contentType?: string } {
    const trouble = this.troubles.shift();
    if (trouble !== undefined) return { status: trouble, body: Buffer.from('<Error><Code>SlowDown</Code></Error>') };
    const fault = this.faultOf(request, body);
    if (fault !== undefined) {
      this.refused.push(fault);
      return { status: 403, body: Buffer.from('<Error><Code>SignatureDoesNotMatch</Code></Error>') };
    }
    const bucket = `/${this.settings.bucket}/`;
    if (!request.url!.startsWith(bucket)) return { status: 404, body: Buffer.from('<Error><Code>NoSuchBucket</Code></Error>') };
    const key = request.url!.slice(bucket.length);
    if (request.method === 'PUT') {
      this.objects.set(key, { bytes: body, contentType: String(request.headers['content-type']) });
      return { status: 200 };
    }
    if (request.method === 'DELETE') {
      this.objects.delete(key);
      return { status: 204 };
    }
    const found = this.objects.get(key);
    return found
      ? { status: 200, body: found.bytes, contentType: found.contentType }
      : { status: 404, body: Buffer.from('<Error><Code>NoSuchKey</Code></Error>') };
  }

  /** Written from Amazon's description, not from the client's code. */
  private faultOf({ method, url, headers }: IncomingMessage, body: Buffer): string | undefined {
    const pattern =
      /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;
    const [, accessKey, day, region, signed = '', signature] = pattern.exec(headers.authorization ?? '') ?? [];
    if (accessKey !== this.settings.accessKey || region !== this.settings.region || !day) return 'credential';
    const at = String(headers['x-amz-date']);
    const claimed = String(headers['x-amz-content-sha256']);
    if (!at.startsWith(day) || !signed.split(';').includes('host') || !signed.split(';').includes('x-amz-date')) return 'what is signed';
    if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== sha256(body)) return 'content';
    const named = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
    const canonical = [method, url!.split('?')[0], url!.split('?')[1] ?? '', named.join(''), signed, claimed].join('\n');
    const scope = `${day}/${region}/s3/aws4_request`;
    const key = ['s3', 'aws4_request'].reduce((last, part) => hmac(last, part), hmac(hmac(`AWS4${this.settings.secretKey}`, day), region));
    const expected = hmac(key, ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')).toString('hex');
    return expected === signature ? undefined : 'signature';
  }
}
