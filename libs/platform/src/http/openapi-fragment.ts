/** What a room says of its routes under `/api/v1`: OpenAPI 3.1 path items and schemas. */
export interface OpenApiFragment {
  readonly paths: Readonly<Record<string, object>>;
  readonly schemas: Readonly<Record<string, object>>;
}
