export interface Words {
  readonly vi: string;
  readonly en: string;
}
