import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Buffer;
}

interface Dialogue {
  from: string;
  to: string[];
  /** The lines of the message so far, while one is sent. */
  data: string[] | undefined;
}

/** A mail server on this machine that speaks as much SMTP (RFC 5321) as a client needs, and keeps what it takes. */
export class SmallSmtp {
  readonly received: ReceivedMail[] = [];
  /** Answers to the recipients' names, by address: `550 no such mailbox`. */
  readonly refusals = new Map<string, string>();
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<SmallSmtp> {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const smtp = new SmallSmtp(server);
    server.on('connection', (socket) => smtp.talk(socket));
    return smtp;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    const dialogue: Dialogue = { from: '', to: [], data: undefined };
    let rest = '';
    socket.write('220 small.example ESMTP\r\n');
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const answer = dialogue.data ? this.take(dialogue, dialogue.data, line) : this.answer(dialogue, line);
        if (answer) socket.write(`${answer}\r\n`);
        if (/^QUIT$/i.test(line)) socket.end();
      }
    });
  }

  private answer(dialogue: Dialogue, line: string): string {
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    const verb = line.split(/[ :]/)[0]?.toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') return '250 small.example';
    if (verb === 'MAIL') Object.assign(dialogue, { from: address, to: [] });
    if (verb === 'RCPT') {
      const refusal = this.refusals.get(address);
      if (refusal) return refusal;
      dialogue.to.push(address);
    }
    if (verb === 'DATA') {
      dialogue.data = [];
      return '354 go on';
    }
    return ['MAIL', 'RCPT', 'RSET', 'NOOP'].includes(verb ?? '') ? '250 ok' : verb === 'QUIT' ? '221 bye' : '502 unknown';
  }

  /** One line of the message; a lone dot ends it, and a doubled one stands for a dot. */
  private take(dialogue: Dialogue, data: string[], line: string): string | undefined {
    if (line !== '.') {
      data.push(line.startsWith('.') ? line.slice(1) : line);
      return undefined;
    }
    this.received.push({ from: dialogue.from, to: [...dialogue.to], bytes: Buffer.from(`${data.join('\r\n')}\r\n`, 'latin1') });
    dialogue.data = undefined;
    return '250 kept';
  }
}
