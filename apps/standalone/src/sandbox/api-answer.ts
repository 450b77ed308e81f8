/** What the sandbox answers to a request of the SDK. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: object;
  readonly replayed?: boolean;
}
