import { AwsClient } from 'aws4fetch';
import type { S3Settings } from '@market/platform';
import { MediaStore, type MediaFile } from '../application/media-store.js';

const timeoutMs = 20_000;

/** Any S3: requests are signed (SigV4) and name the bucket in the path, which every implementation understands. */
export class S3Store extends MediaStore {
  private readonly client: AwsClient;

  constructor(private readonly s3: S3Settings) {
    super();
    this.client = new AwsClient({
      accessKeyId: s3.accessKey,
      secretAccessKey: s3.secretKey,
      region: s3.region,
      service: 's3',
      retries: 3,
    });
  }

  async put(file: MediaFile, bytes: Uint8Array, contentType: string): Promise<void> {
    const answer = await this.send(file, 'PUT', { body: bytes as Uint8Array<ArrayBuffer>, headers: { 'content-type': contentType } });
    if (!answer.ok) throw new Error(`S3 did not take ${file.area}/${file.name}: ${await explain(answer)}`);
    await answer.arrayBuffer();
  }

  async get(file: MediaFile): Promise<Buffer | undefined> {
    const answer = await this.send(file, 'GET');
    if (answer.ok) return Buffer.from(await answer.arrayBuffer());
    const reason = await explain(answer);
    if (answer.status === 404 && !reason.includes('NoSuchBucket')) return undefined;
    throw new Error(`S3 did not give ${file.area}/${file.name}: ${reason}`);
  }

  async remove(file: MediaFile): Promise<void> {
    const answer = await this.send(file, 'DELETE');
    if (!answer.ok && answer.status !== 404) throw new Error(`S3 did not remove ${file.area}/${file.name}: ${await explain(answer)}`);
    await answer.arrayBuffer();
  }

  private send({ area, name }: MediaFile, method: string, init: RequestInit = {}): Promise<Response> {
    const url = `${this.s3.endpoint}/${this.s3.bucket}/${area}/${name}`;
    return this.client.fetch(url, { ...init, method, signal: AbortSignal.timeout(timeoutMs) });
  }
}

const explain = async (answer: Response): Promise<string> => `${answer.status} ${(await answer.text()).slice(0, 300)}`;
